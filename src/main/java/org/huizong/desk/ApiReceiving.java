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
    /** What a program sends, and in which language it is answered. */
    record Asked(Parcel parcel, Language language) {
        static Asked of(Office office, Account account, MultipartFile file, Language language) {
            String name = String.valueOf(file.getOriginalFilename());
            return new Asked(new Parcel(office, account, name, file::getInputStream, Optional.empty()), language);
        }

        /** Of the bytes and the job; another name of the same file is the same request. */
        String digest() throws IOException {
            try (InputStream bytes = parcel.source().open()) {
                return Sha256.of(parcel.office().name() + "\n" + Sha256.of(bytes));
            }
        }
    }

    /** What the API answers when a file was received or not, besides an answer of before. */
    record Received(long number, boolean again, ApiSubmission submission, List<Api.Told> findings) {}

    /** Without a key; the same bytes of one sender are one upload all the same. */
    Answer receive(Asked asked) {
        Reception reception = receiving.receive(asked.parcel());
        return reception
                .upload()
                .map(upload ->
                        taken(reception, ApiSubmission.of(upload, asked.parcel().office()), asked.language()))
                .orElseGet(() -> refused(reception, asked.language()));
    }

    /** With a key of the sender's. */
    Answer receive(Asked asked, String key) throws IOException {
        KeptAnswers.Key own = new KeptAnswers.Key(asked.parcel().account().name(), key);
        String digest = asked.digest();
        KeptAnswers.Kept before = kept.begin(own, digest, clock.instant());
        if (!before.digest().equals(digest)) {
            List<Finding> why = List.of(Finding.of(FindingCode.W851, Place.NONE, key));
            return answer(Api.Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, why, asked.language()));
        }
        return before.answer().orElseGet(() -> {
            Answer now = receive(asked);
            return passing(now) ? now : kept.keep(own, now);
        });
    }

    /** Whether it may be otherwise in a minute, and is worth another try. */
    static boolean passing(Answer answer) {
        return answer.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static Answer taken(Reception reception, ApiSubmission submission, Language language) {
        boolean again = !reception.told().isEmpty();
        List<Api.Told> findings =
                found(reception).map(finding -> Api.Told.of(finding, language)).toList();
        HttpStatus status = again ? HttpStatus.OK : HttpStatus.CREATED;
        return new Answer(status.value(), Api.json(new Received(submission.number(), again, submission, findings)));
    }

    private static Answer refused(Reception reception, Language language) {
        HttpStatus status = reception.trouble().orElse(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer(Api.Problem.of(status, found(reception).toList(), language));
    }

    private static Stream<Finding> found(Reception reception) {
        return Stream.concat(
                reception.told().stream(),
                reception.readings().stream().flatMap(reading -> reading.verdict().findings().stream()));
    }

    private static Answer answer(Api.Problem problem) {
        return new Answer(problem.status(), Api.json(problem));
    }
}
