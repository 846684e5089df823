package org.huizong.job;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.intake.Inbox;
import org.huizong.intake.Receipt;
import org.huizong.store.LiveFile;

/**
 * What lay in the inbox at one moment.
 *
 * @param receipts every file, by path
 * @param ignored those nobody will look into, with the reason
 */
record Scan(Inbox inbox, List<Receipt> receipts, Map<String, Findings> ignored) {
    static Scan of(Inbox inbox) {
        List<Receipt> receipts = inbox.receipts();
        Map<String, Findings> ignored = new LinkedHashMap<>();
        Map<String, String> firsts = new HashMap<>();
        for (Receipt receipt : receipts) {
            if (Inbox.isLitter(receipt)) {
                ignored.put(receipt.file(), Findings.NONE);
            } else if (!receipt.digest().isEmpty()) {
                String first = firsts.putIfAbsent(receipt.digest(), receipt.file());
                if (first != null) {
                    ignored.put(receipt.file(), twin(receipt, first));
                }
            }
        }
        return new Scan(inbox, receipts, ignored);
    }

    /** The paths of the files that are not ignored. */
    Set<String> paths() {
        return receipts.stream()
                .map(Receipt::file)
                .filter(file -> !ignored.containsKey(file))
                .collect(Collectors.toSet());
    }

    /** The files that must be examined: new, changed, or examined with something else before. */
    List<Receipt> pending(List<LiveFile> live, Basis basis) {
        Map<String, LiveFile> known = live.stream()
                .collect(Collectors.toMap(
                        LiveFile::file,
                        Function.identity(),
                        (one, other) -> one.basis().isEmpty() ? one : other));
        return receipts.stream()
                .filter(receipt -> !ignored.containsKey(receipt.file()))
                .filter(receipt -> !isSettled(receipt, known.get(receipt.file()), basis))
                .toList();
    }

    private static boolean isSettled(Receipt receipt, @org.jspecify.annotations.Nullable LiveFile known, Basis basis) {
        return known != null
                && !receipt.digest().isEmpty()
                && known.digest().equals(receipt.digest())
                && known.basis().equals(basis.of(receipt));
    }

    private static Findings twin(Receipt receipt, String first) {
        return Findings.of(Finding.of(FindingCode.I207, Place.ofFile(receipt.file()), first));
    }
}
