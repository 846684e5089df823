package org.huizong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.intake.Correction;
import org.huizong.intake.ReturnNames;
import org.huizong.intake.Sha256;
import org.huizong.registry.Unit;
import org.huizong.review.Decisions;
import org.huizong.store.Upload;
import org.huizong.store.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Receives files from browsers: each is on disk beside the inbox, examined, written down and moved into the inbox before
 * anybody is told that it was received, and taken out again before he is told that it was not. What cannot be read, or is
 * another's, is not taken. Safe for several threads.
 */
record Receiving(Turnstile turnstile, Meters meters, Doubts doubts) {
    /** The largest file that is taken; an examination would refuse a larger one. */
    static final int MOST_MEGABYTES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    /** The folder of the inbox where the desk puts things. */
    private static final String FOLDER = "网上报送/";
    /** The folder of one upload, inside its sender's. */
    private static final String OWN = "收件%08d";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Receives one file; what its sender says that it is, is remembered if it is taken. */
    Reception receive(Parcel parcel) {
        long begun = System.nanoTime();
        Reception reception =
                turnstile.pass(() -> examined(parcel)).orElseGet(() -> Reception.troubled(parcel, FindingCode.W805));
        meters.received(reception);
        meters.examined(Duration.ofNanos(System.nanoTime() - begun));
        return reception;
    }

    private Reception examined(Parcel parcel) {
        try {
            return kept(parcel);
        } catch (Uploads.Doubtful e) {
            LOG.error("upload of {}: {}", parcel.account().name(), Fault.named(e), e);
            return Reception.troubled(parcel, FindingCode.W808);
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            LOG.error("upload of {}: {}", parcel.account().name(), Fault.named(e), e);
            return Reception.troubled(parcel, Fault.isFullDisk(e) ? FindingCode.W807 : FindingCode.W804);
        }
    }

    private Reception kept(Parcel parcel) throws IOException {
        Office office = parcel.office();
        Instant now = office.clock().instant();
        long number = office.uploads().nextNumber(now);
        String senders = senders(parcel.sight());
        try (InputStream bytes = parcel.source().open();
                Staged staged = Staged.write(office.inbox(), number, senders + own(number), parcel.name(), bytes)) {
            String digest = Sha256.of(staged.file());
            List<Correction> said = said(parcel, senders, digest);
            List<Reading> readings = Reading.of(office, staged.room(), staged.file(), said);
            List<Finding> foreign = foreign(parcel, readings);
            if (!foreign.isEmpty() || readings.stream().noneMatch(Reading::readable)) {
                return Reception.refused(parcel.name(), readings, foreign);
            }
            Upload upload = new Upload(
                    number,
                    office.name(),
                    parcel.sight().sender().map(Unit::code).orElse(""),
                    digest,
                    parcel.account().name(),
                    staged.path(),
                    Files.size(staged.file()),
                    now,
                    forms(readings));
            office.corrections().keep(office.name(), said);
            return received(office, upload, staged)
                    ? new Reception(parcel.name(), Optional.of(upload), readings, List.of())
                    : again(parcel, upload, readings);
        }
    }

    private boolean received(Office office, Upload upload, Staged staged) {
        try {
            return office.uploads().receive(upload, staged);
        } catch (Uploads.Doubtful e) {
            doubts.keep(office, staged);
            throw e;
        }
    }

    /** Settles what was left on its way to an office when its desk was killed. */
    void recover(Office office) {
        doubts.recover(office, Receiving::own, office.clock().instant());
    }

    private static String own(long number) {
        return OWN.formatted(number);
    }

    /** The folder of whatever a sender sends. */
    private static String senders(Sight sight) {
        return FOLDER
                + sight.sender()
                        .map(unit -> ReturnNames.safe(unit.name()) + "/")
                        .orElse("");
    }

    private static List<Correction> said(Parcel parcel, String senders, String digest) {
        LocalDateTime at = LocalDateTime.now(parcel.office().clock()).truncatedTo(ChronoUnit.SECONDS);
        return parcel.form().stream()
                .map(form -> new Correction(
                        senders + OWN.replace("%08d", ""),
                        digest,
                        "",
                        Correction.Subject.FORM,
                        "",
                        form.toString(),
                        parcel.account().name(),
                        at))
                .toList();
    }

    private static Reception again(Parcel parcel, Upload upload, List<Reading> readings) {
        Office office = parcel.office();
        Optional<Upload> first = office.uploads().same(upload.assignment(), upload.sender(), upload.digest());
        List<Finding> told = first.stream()
                .map(one -> Finding.of(
                        FindingCode.W802,
                        Place.ofFile(parcel.name()),
                        time(one.receivedAt(), office.clock().getZone()),
                        String.valueOf(one.number())))
                .toList();
        return new Reception(parcel.name(), first, readings, told);
    }

    /** One finding for every unit in the file that the sender does not answer for. */
    private static List<Finding> foreign(Parcel parcel, List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.examined().parts().stream())
                .flatMap(part -> parcel.office().registry().unit(part.unit()).stream())
                .distinct()
                .filter(unit -> !parcel.sight().sees(unit.code()))
                .map(unit -> Finding.of(FindingCode.W801, Place.NONE, unit.name(), parcel.place()))
                .toList();
    }

    /** The beginning of the paths of all that the sender of an upload sends. */
    static String inside(Upload upload) {
        int its = upload.file().indexOf(own(upload.number()) + "/");
        return upload.file().substring(0, Math.max(0, its)) + OWN.replace("%08d", "");
    }

    static List<Upload.Form> forms(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.examined().parts().stream())
                .map(part -> new Upload.Form(
                        part.receipt().file(),
                        part.form(),
                        part.unit(),
                        part.period(),
                        part.project(),
                        part.outcome(),
                        part.receipt().digest(),
                        part.part(),
                        Decisions.NONE.questions(part.findings(), part.explanations())))
                .toList();
    }

    static String time(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).format(TIME);
    }

    static List<Finding> told(FindingCode code, String name, String... arguments) {
        return List.of(Finding.of(code, Place.ofFile(name), arguments));
    }
}
