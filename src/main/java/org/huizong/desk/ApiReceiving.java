package org.huizong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.intake.Sha256;
import org.huizong.store.Account;
import org.huizong.store.KeptAnswers;
import org.huizong.store.KeptAnswers.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/** Receives files from programs, and answers the same to the same request however often it comes. */
record ApiReceiving(Receiving receiving, KeptAnswers kept, Clock clock) {
    /** Who sends what to which job. */
    record Parcel(Office office, Account account, MultipartFile file, Language language) {
        /** Of the bytes and the job; another name of the same file is the same request. */
        String digest() throws IOException {
            try (InputStream bytes = file.getInputStream()) {
                return Sha256.of(office.name() + "\n" + Sha256.of(bytes));
            }
        }
    }

    /** What the API answers when a file was received or not, besides an answer of before. */
    record Received(long number, boolean again, ApiSubmission submission, List<Api.Told> findings) {}

    /** Without a key; the same bytes of one sender are one upload all the same. */
    Answer receive(Parcel parcel) {
        Reception reception = receiving.receive(
                parcel.office(),
                parcel.account(),
                String.valueOf(parcel.file().getOriginalFilename()),
                parcel.file()::getInputStream);
        return reception
                .upload()
                .map(upload -> taken(reception, ApiSubmission.of(upload, parcel.office()), parcel.language()))
                .orElseGet(() -> refused(reception, parcel.language()));
    }

    /** With a key of the sender's. */
    Answer receive(Parcel parcel, String key) throws IOException {
        KeptAnswers.Key own = new KeptAnswers.Key(parcel.account().name(), key);
        String digest = parcel.digest();
        KeptAnswers.Kept before = kept.begin(own, digest, clock.instant());
        if (!before.digest().equals(digest)) {
            List<Finding> why = List.of(Finding.of(FindingCode.W851, Place.NONE, key));
            return answer(Api.Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, why, parcel.language()));
        }
        return before.answer().orElseGet(() -> {
            Answer now = receive(parcel);
            return passing(now) ? now : kept.keep(own, now);
        });
    }

    /** Whether it may be otherwise in a minute, and is worth another try. */
    static boolean passing(Answer answer) {
        return answer.status() == HttpStatus.TOO_MANY_REQUESTS.value()
                || answer.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static Answer taken(Reception reception, ApiSubmission submission, Language language) {
        boolean again = !reception.told().isEmpty();
        List<Api.Told> findings =
                found(reception).map(finding -> Api.Told.of(finding, language)).toList();
        HttpStatus status = again ? HttpStatus.OK : HttpStatus.CREATED;
        return new Answer(status.value(), Api.json(new Received(submission.number(), again, submission, findings)));
    }

    private static Answer refused(Reception reception, Language language) {
        List<Finding> why = found(reception).toList();
        HttpStatus status = why.stream()
                .map(Finding::code)
                .flatMap(code -> status(code).stream())
                .findFirst()
                .orElse(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer(Api.Problem.of(status, why, language));
    }

    private static Stream<Finding> found(Reception reception) {
        return Stream.concat(
                reception.told().stream(),
                reception.readings().stream().flatMap(reading -> reading.verdict().findings().stream()));
    }

    private static Optional<HttpStatus> status(FindingCode code) {
        return switch (code) {
            case W803 -> Optional.of(HttpStatus.CONTENT_TOO_LARGE);
            case W804 -> Optional.of(HttpStatus.SERVICE_UNAVAILABLE);
            case W805 -> Optional.of(HttpStatus.TOO_MANY_REQUESTS);
            default -> Optional.empty();
        };
    }

    private static Answer answer(Api.Problem problem) {
        return new Answer(problem.status(), Api.json(problem));
    }
}
