package org.huizong.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.intake.Examined;
import org.huizong.intake.Inbox;
import org.huizong.intake.Receipt;
import org.huizong.intake.ReturnNames;
import org.huizong.intake.ReturnedFile;
import org.huizong.intake.Submission;
import org.huizong.intake.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file of an upload, examined as a run will examine it.
 *
 * @param shown its name as the sender knows it; of a zip's member with the zip before it
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, handed on and never compared
record Reading(String shown, Examined examined, byte[] bytes) {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    /**
     * Examines a file, or everything in a zip.
     *
     * @param inbox the folder that its path is told from
     * @param file inside that folder
     */
    static List<Reading> of(Office office, Path inbox, Path file) {
        Inbox files = new Inbox(inbox);
        List<Receipt> receipts = files.receipts(file).stream()
                .filter(receipt -> !Inbox.isLitter(receipt))
                .toList();
        int folder = inbox.relativize(file).toString().length() - String.valueOf(file.getFileName()).length();
        return receipts.stream()
                .map(receipt -> of(office, files, receipt, receipt.file().substring(folder)))
                .toList();
    }

    /** Whatever goes wrong with one file is its own finding. */
    private static Reading of(Office office, Inbox inbox, Receipt receipt, String shown) {
        try {
            Inbox.Opened opened = inbox.open(receipt);
            Examined examined = office.job().request().examination().examine(opened.receipt(), opened.bytes());
            return new Reading(shown, examined, opened.bytes());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("file {} could not be examined: {}", receipt.digest(), e.toString(), e);
            Submission failed = Submission.unreadable(receipt, Finding.of(FindingCode.I211, Place.NONE));
            return new Reading(shown, Examined.of(failed), new byte[0]);
        }
    }

    /** What became of it, under the name that the sender knows. */
    Verdict verdict() {
        return new Verdict(shown, Verdict.of(examined).parts());
    }

    boolean readable() {
        return examined.outcome() != Outcome.UNREADABLE
                || examined.parts().stream().anyMatch(part -> part.declaration().isPresent());
    }

    /** What goes back of it; a fault of ours leaves the text alone. */
    Optional<ReturnedFile> returned(Office office) {
        return office.returning().flatMap(returning -> {
            try {
                return returning.of(verdict(), bytes, new ReturnNames());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("file {} could not be marked: {}", examined.receipt().digest(), e.toString(), e);
                return returning.of(verdict(), new byte[0], new ReturnNames());
            }
        });
    }
}
