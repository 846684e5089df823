package org.huizong.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.intake.Correction;
import org.huizong.intake.Examination;
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
 * What was found in one file of an upload, examined as a run will examine it; its bytes are not kept.
 *
 * @param shown its name as the sender knows it; of a zip's member with the zip before it
 * @param marked whether a marked workbook can be made of it
 * @param notice the text that goes back, or the empty string
 */
record Reading(String shown, Examined examined, boolean marked, String notice) {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    /** What a zip may hold here; a folder of the bureau's own may hold more. */
    private static final int MOST_MEMBERS = DeskContext.MOST_FILES;

    private static final int MOST_UNPACKED = 400;

    /**
     * Examines a file, or everything in a zip.
     *
     * @param inbox the folder that its path is told from
     * @param file inside that folder
     */
    static List<Reading> of(Office office, Path inbox, Path file) {
        return of(office, inbox, file, List.of());
    }

    /** The same when more is said of it than was kept. */
    static List<Reading> of(Office office, Path inbox, Path file, List<Correction> said) {
        return of(office, inbox, file, office.examination(said));
    }

    /** What is found in an upload, and what reviewers decided about it since. */
    static List<Reading> reviewed(Office office, Path file) {
        return of(office, office.inbox(), file, ReviewedFile.examination(office));
    }

    /** The same, where each file is examined when it is asked for. */
    static List<Supplier<Reading>> toReview(Office office, Path file) {
        return each(office, office.inbox(), file, ReviewedFile.examination(office));
    }

    private static List<Reading> of(Office office, Path inbox, Path file, Examination examination) {
        return each(office, inbox, file, examination).stream()
                .map(Supplier::get)
                .toList();
    }

    private static List<Supplier<Reading>> each(Office office, Path inbox, Path file, Examination examination) {
        List<Member> members = members(inbox, file);
        long unpacked =
                members.stream().mapToLong(member -> member.receipt().size()).sum();
        if (members.size() > MOST_MEMBERS) {
            return refused(file, "文件超过 " + MOST_MEMBERS + " 个");
        }
        if (unpacked > (long) MOST_UNPACKED << 20) {
            return refused(file, "解开后超过 " + MOST_UNPACKED + " MB");
        }
        return members.stream()
                .<Supplier<Reading>>map(member -> () -> member.reading(office, examination))
                .toList();
    }

    /** One file of an upload; none when there is no such file. */
    static List<Reading> one(Office office, Path inbox, Path file, int index) {
        return members(inbox, file).stream()
                .skip(index)
                .limit(1)
                .map(member -> member.reading(office, ReviewedFile.examination(office)))
                .toList();
    }

    /** What goes back of one file of an upload; empty when there is no such file, or nothing to say about it. */
    static Optional<ReturnedFile> returned(Office office, Path file, int index) {
        return members(office.inbox(), file).stream()
                .skip(index)
                .findFirst()
                .flatMap(member -> member.look(ReviewedFile.examination(office)).returned(office, member.shown()));
    }

    private static List<Member> members(Path inbox, Path file) {
        Inbox files = new Inbox(inbox);
        int folder = inbox.relativize(file).toString().length()
                - String.valueOf(file.getFileName()).length();
        return files.receipts(file).stream()
                .filter(receipt -> !Inbox.isLitter(receipt))
                .map(receipt -> new Member(files, receipt, receipt.file().substring(folder)))
                .toList();
    }

    private static List<Supplier<Reading>> refused(Path file, String why) {
        String name = String.valueOf(file.getFileName());
        Finding finding = Finding.of(FindingCode.I230, Place.NONE, why);
        Examined examined = Examined.of(Submission.unreadable(new Receipt(name, "", 0), finding));
        return List.of(() -> new Reading(name, examined, false, ""));
    }

    /** What became of it, under the name that the sender knows. */
    Verdict verdict() {
        return new Verdict(shown, Verdict.of(examined).parts());
    }

    boolean readable() {
        return examined.outcome() != Outcome.UNREADABLE
                || examined.parts().stream().anyMatch(part -> part.declaration().isPresent());
    }

    /** A file that lies in a folder or a zip. */
    private record Member(Inbox inbox, Receipt receipt, String shown) {
        Reading reading(Office office, Examination examination) {
            Looked looked = look(examination);
            Optional<ReturnedFile> returned = looked.returned(office, shown);
            return new Reading(
                    shown,
                    looked.examined(),
                    returned.flatMap(ReturnedFile::name).isPresent(),
                    returned.map(ReturnedFile::notice).orElse(""));
        }

        /** Whatever goes wrong with one file is its own finding. */
        Looked look(Examination examination) {
            try {
                Inbox.Opened opened = inbox.open(receipt);
                Examined examined = examination.examine(opened.receipt(), opened.bytes());
                return new Looked(examined, opened.bytes());
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("file {} could not be examined: {}", receipt.digest(), Fault.named(e), e);
                Submission failed = Submission.unreadable(receipt, Finding.of(FindingCode.I211, Place.NONE));
                return new Looked(Examined.of(failed), new byte[0]);
            }
        }
    }

    /** A file and its bytes, while both are needed. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Looked(Examined examined, byte[] bytes) {
        /** A fault of ours leaves the text alone. */
        Optional<ReturnedFile> returned(Office office, String shown) {
            Verdict verdict = new Verdict(shown, Verdict.of(examined).parts());
            return office.returning().flatMap(returning -> {
                try {
                    return returning.of(verdict, bytes, new ReturnNames());
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    LOG.error(
                            "file {} could not be marked: {}",
                            examined.receipt().digest(),
                            Fault.named(e),
                            e);
                    return returning.of(verdict, new byte[0], new ReturnNames());
                }
            });
        }
    }
}
