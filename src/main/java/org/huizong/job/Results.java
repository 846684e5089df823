package org.huizong.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.rollup.Arrivals;
import org.huizong.store.Accounting;
import org.huizong.store.LiveFile;
import org.huizong.store.RunFile;

/**
 * What became of every file of a scan, as scan and ledger tell it; batch counters would be wrong after a kill.
 *
 * @param received how many files the scan found
 * @param arrivals the same files, and the forms in them
 */
record Results(int received, List<FileResult> files, Arrivals arrivals) {
    static Results of(Scan scan, List<LiveFile> live, int run) {
        Map<String, List<LiveFile>> known = live.stream().collect(Collectors.groupingBy(LiveFile::file));
        List<FileResult> files = scan.receipts().stream()
                .flatMap(receipt -> result(receipt.file(), scan, known, run).stream())
                .toList();
        return new Results(scan.receipts().size(), files, arrivals(scan, live, files));
    }

    private static Arrivals arrivals(Scan scan, List<LiveFile> live, List<FileResult> files) {
        Set<String> read = files.stream()
                .filter(file -> file.handling() != FileResult.Handling.IGNORED)
                .map(FileResult::file)
                .collect(Collectors.toSet());
        List<LiveFile> forms =
                live.stream().filter(form -> read.contains(form.file())).toList();
        List<LiveFile> counted =
                forms.stream().filter(form -> !form.isReplaced()).toList();
        return new Arrivals(
                scan.receipts().size(),
                scan.receipts().size() - read.size(),
                forms.size() - counted.size(),
                counted.stream().map(LiveFile::outcome).toList());
    }

    /**
     * The accounting line.
     *
     * @throws Refusal J609 when it does not add up
     */
    Accounting accounting() {
        Accounting accounting = new Accounting(
                received,
                count(Outcome.ACCEPTED),
                count(Outcome.WARNED),
                count(Outcome.RETURNED),
                count(Outcome.UNREADABLE),
                count(FileResult.Handling.UNCHANGED),
                count(FileResult.Handling.IGNORED));
        if (!accounting.addsUp()) {
            throw new Refusal(Finding.of(
                    FindingCode.J609,
                    Place.NONE,
                    String.valueOf(accounting.received()),
                    String.valueOf(accounting.sum())));
        }
        return accounting;
    }

    /** What is written down of the run: the files that it did not leave as they were. */
    List<RunFile> kept() {
        return files.stream()
                .filter(file -> file.handling() != FileResult.Handling.UNCHANGED)
                .map(FileResult::kept)
                .toList();
    }

    private int count(FileResult.Handling handling) {
        return (int) files.stream().filter(file -> file.handling() == handling).count();
    }

    private int count(Outcome outcome) {
        return (int) files.stream()
                .filter(file -> file.handling() == FileResult.Handling.READ)
                .filter(file -> file.outcome().filter(its -> its == outcome).isPresent())
                .count();
    }

    /** A workbook that this program wrote is nobody's submission; left in the inbox it is passed over, with the reason. */
    private static FileResult ourOwn(FileResult read) {
        boolean own = read.findings().stream().anyMatch(finding -> finding.code() == FindingCode.I245);
        return own ? FileResult.ignored(read.file(), read.findings()) : read;
    }

    private static Optional<FileResult> result(String file, Scan scan, Map<String, List<LiveFile>> known, int run) {
        Findings why = scan.ignored().get(file);
        return why == null
                ? Optional.ofNullable(known.get(file))
                        .map(live -> FileResult.of(live, run))
                        .map(Results::ourOwn)
                : Optional.of(FileResult.ignored(file, why));
    }
}
