package org.huizong.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Fault;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.intake.Inbox;
import org.huizong.intake.Receipt;
import org.huizong.intake.Sha256;
import org.huizong.review.Slot;
import org.huizong.review.Subject;
import org.huizong.store.Revision;
import org.huizong.store.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One revision of a form under review: a reading that a run kept, or an upload that no run took over yet.
 *
 * @param project name of the project, or the empty string
 * @param file path inside the inbox
 * @param received when it came, as a page shows it
 * @param outcome as the rules have it, no decision applied
 * @param counts whether it may be what counts: it is live, or lies in the inbox
 * @param upload what it came in, when it came through the desk
 * @param kept the reading, when a run took it over
 */
record ReviewRevision(
        Subject subject,
        String project,
        String file,
        String received,
        Outcome outcome,
        boolean counts,
        Optional<Upload> upload,
        Optional<Revision> kept) {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewRevision.class);
    private static final Revision.Content NOTHING = new Revision.Content(Findings.NONE, List.of(), Optional.empty());

    /** The revisions of a form, the oldest first; the same bytes read again are one. */
    static List<ReviewRevision> of(Office office, Slot slot) {
        List<Upload> uploads = office.uploads().all(office.name());
        Map<String, Upload> byFile = new LinkedHashMap<>();
        uploads.forEach(upload -> upload.forms().forEach(form -> byFile.put(form.file(), upload)));
        Map<Subject, ReviewRevision> all = new LinkedHashMap<>();
        for (Revision revision : office.ledger().revisions().of(office.name(), slot)) {
            ReviewRevision its =
                    of(revision, Optional.ofNullable(byFile.get(revision.file().file())), office);
            all.merge(its.subject(), its, (before, after) -> before.counts() ? before : after);
        }
        for (Upload upload : uploads) {
            upload.forms().stream()
                    .filter(form -> form.subject()
                            .map(Subject::slot)
                            .filter(slot::equals)
                            .isPresent())
                    .map(form -> of(form, upload, office))
                    .forEach(its -> all.putIfAbsent(its.subject(), its));
        }
        return List.copyOf(all.values());
    }

    /** The one that counts: the last that could be read, else the last; as in the ledger. */
    static Optional<ReviewRevision> current(List<ReviewRevision> revisions) {
        return revisions.stream()
                .filter(ReviewRevision::counts)
                .reduce((before, after) -> after.outcome() == Outcome.UNREADABLE ? before : after);
    }

    private static ReviewRevision of(Revision revision, Optional<Upload> upload, Office office) {
        return new ReviewRevision(
                revision.file().subject().orElseThrow(),
                revision.file().project().name(),
                revision.file().file(),
                upload.map(its ->
                                Receiving.time(its.receivedAt(), office.clock().getZone()))
                        .orElseGet(() -> Receiving.time(
                                revision.seen().toInstant(), office.clock().getZone())),
                revision.file().outcome(),
                revision.isLive(),
                upload,
                Optional.of(revision));
    }

    /** A form of an upload; its unit, form and period are known. */
    static ReviewRevision of(Upload.Form form, Upload upload, Office office) {
        return new ReviewRevision(
                form.subject().orElseThrow(),
                form.project().name(),
                form.file(),
                Receiving.time(upload.receivedAt(), office.clock().getZone()),
                form.outcome(),
                Files.isRegularFile(office.inbox().resolve(upload.file())),
                Optional.of(upload),
                Optional.empty());
    }

    /** What is found in it, no decision applied; an upload is examined again, as it was when it came. */
    Revision.Content content(Office office) {
        return kept.map(reading -> office.ledger().revisions().content(reading))
                .orElseGet(() -> upload.map(its -> examined(office, its)).orElse(NOTHING));
    }

    private Revision.Content examined(Office office, Upload its) {
        Path path = office.inbox().resolve(its.file());
        List<Reading> readings =
                Files.isRegularFile(path) ? Reading.of(office, office.inbox(), path) : new ArrayList<>();
        return readings.stream()
                .flatMap(reading -> reading.examined().parts().stream())
                .filter(part ->
                        part.receipt().file().equals(file) && part.part().equals(subject.part()))
                .map(part -> new Revision.Content(part.findings(), part.explanations(), part.declaration()))
                .findFirst()
                .orElse(NOTHING);
    }

    /** The file itself; none when it is not there any more, or is another by now. */
    byte[] bytes(Office office) {
        Optional<byte[]> original = office.ledger().original(office.name(), subject.digest());
        return original.orElseGet(() -> lying(office));
    }

    private byte[] lying(Office office) {
        try {
            byte[] bytes = new Inbox(office.inbox()).bytes(new Receipt(file, subject.digest(), 0));
            return Sha256.of(bytes).equals(subject.digest()) ? bytes : new byte[0];
        } catch (IOException e) {
            LOG.warn("file {} could not be read: {}", subject.digest(), Fault.named(e));
            return new byte[0];
        }
    }

    /** Its name without its folders. */
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
