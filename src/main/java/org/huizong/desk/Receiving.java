package org.huizong.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.intake.Correction;
import org.huizong.intake.ReturnNames;
import org.huizong.intake.Sha256;
import org.huizong.registry.Unit;
import org.huizong.review.Decisions;
import org.huizong.store.Account;
import org.huizong.store.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Receives files from browsers: each is on disk beside the inbox, examined, written down and moved into the inbox before
 * anybody is told that it was received. What cannot be read, or is another's, is not taken. Safe for several threads.
 */
final class Receiving {
    /** The largest file that is taken; an examination would refuse a larger one. */
    static final int MOST_MEGABYTES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    /** The folder of the inbox where the desk puts things. */
    private static final String FOLDER = "网上报送/";
    /** The folder of one upload, inside its sender's. */
    private static final String OWN = "收件%08d";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long PATIENCE = 60;
    /** More would leave no threads for the pages, and wait longer than anybody likes to. */
    private static final int MOST_WAITING = DeskContext.THREADS * 3 / 4;

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final Meters meters;

    Receiving(Meters meters) {
        this.meters = meters;
        meters.places(places);
    }

    /** A file as the browser sends it. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Receives one file.
     *
     * @param given the name that the browser told, whatever it is
     */
    Reception receive(Office office, Account account, String given, Source source) {
        return receive(office, account, given, source, Optional.empty());
    }

    /** Receives one file whose sender says which form it is; that is remembered if it is taken. */
    Reception receive(Office office, Account account, String given, Source source, Optional<FormId> form) {
        long begun = System.nanoTime();
        Reception reception = patiently(office, account, given, source, form);
        meters.received(reception);
        meters.examined(Duration.ofNanos(System.nanoTime() - begun));
        return reception;
    }

    private Reception patiently(Office office, Account account, String given, Source source, Optional<FormId> form) {
        String name = name(given);
        try {
            boolean crowded = places.getQueueLength() >= MOST_WAITING;
            if (crowded || !places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Reception.refused(name, List.of(), told(FindingCode.W805, name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reception.refused(name, List.of(), told(FindingCode.W805, name));
        }
        try {
            return stage(office, account, name, source, form);
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            LOG.error("upload of {}: {}", account.name(), Fault.named(e), e);
            return Reception.refused(name, List.of(), told(FindingCode.W804, name));
        } finally {
            places.release();
        }
    }

    private static Reception stage(Office office, Account account, String name, Source source, Optional<FormId> form)
            throws IOException {
        Sight sight = new Sight(office.registry(), account);
        Instant now = office.clock().instant();
        long number = office.uploads().nextNumber(now);
        String senders = FOLDER
                + sight.sender()
                        .map(unit -> ReturnNames.safe(unit.name()) + "/")
                        .orElse("");
        try (InputStream bytes = source.open();
                Staged staged = Staged.write(office.inbox(), senders + OWN.formatted(number), name, bytes)) {
            String digest = Sha256.of(staged.file());
            List<Correction> said = form.stream()
                    .map(id -> said(office, account, senders, digest, id))
                    .toList();
            List<Reading> readings = Reading.of(office, staged.room(), staged.file(), said);
            List<Finding> foreign = foreign(office, sight, readings);
            if (!foreign.isEmpty() || readings.stream().noneMatch(Reading::readable)) {
                return Reception.refused(name, readings, foreign);
            }
            Upload upload = new Upload(
                    number,
                    office.name(),
                    sight.sender().map(Unit::code).orElse(""),
                    digest,
                    account.name(),
                    staged.path(),
                    java.nio.file.Files.size(staged.file()),
                    now,
                    forms(readings));
            office.corrections().keep(office.name(), said);
            return office.uploads().receive(upload, staged::move)
                    ? new Reception(name, Optional.of(upload), readings, List.of())
                    : again(office, upload, name, readings);
        }
    }

    private static Correction said(Office office, Account account, String senders, String digest, FormId form) {
        LocalDateTime at = LocalDateTime.now(office.clock()).truncatedTo(ChronoUnit.SECONDS);
        return new Correction(
                senders + OWN.replace("%08d", ""),
                digest,
                "",
                Correction.Subject.FORM,
                "",
                form.toString(),
                account.name(),
                at);
    }

    private static Reception again(Office office, Upload upload, String name, List<Reading> readings) {
        Optional<Upload> first = office.uploads().same(upload.assignment(), upload.sender(), upload.digest());
        List<Finding> told = first.stream()
                .map(one -> Finding.of(
                        FindingCode.W802,
                        Place.ofFile(name),
                        time(one.receivedAt(), office.clock().getZone()),
                        String.valueOf(one.number())))
                .toList();
        return new Reception(name, first, readings, told);
    }

    /** One finding for every unit in the file that the sender does not answer for. */
    private static List<Finding> foreign(Office office, Sight sight, List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.examined().parts().stream())
                .flatMap(part -> office.registry().unit(part.unit()).stream())
                .distinct()
                .filter(unit -> !sight.sees(unit.code()))
                .map(unit -> Finding.of(FindingCode.W801, Place.NONE, unit.name(), place(office, sight)))
                .toList();
    }

    private static String place(Office office, Sight sight) {
        String code = sight.account().place();
        return sight.sender()
                .map(Unit::name)
                .or(() -> office.registry().district(code).map(district -> district.name()))
                .orElse(code);
    }

    /** The beginning of the paths of all that the sender of an upload sends. */
    static String inside(Upload upload) {
        int its = upload.file().indexOf(OWN.formatted(upload.number()) + "/");
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

    /** The last part of whatever path the browser told, without what no file system takes; never a lock file's name. */
    static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return ReturnNames.safe(last).replaceFirst("^~\\$", "_");
    }

    static String time(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).format(TIME);
    }

    static List<Finding> told(FindingCode code, String name, String... arguments) {
        return List.of(Finding.of(code, Place.ofFile(name), arguments));
    }
}
