package org.huizong.job;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.intake.Examined;
import org.huizong.intake.Inbox;
import org.huizong.intake.Receipt;
import org.huizong.intake.Submission;
import org.huizong.store.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Examines the files of one run that must be examined, and keeps what came of it. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** Beyond this the original would not fit into a row of every database. */
    private static final long LARGEST = 256L << 20;

    /** Larger files are kept at once instead of waiting for their chunk, so that a chunk never fills the memory. */
    private static final int HELD = 1 << 18;

    private final RunRequest request;
    private final Ledger ledger;
    private final RunLog log;
    private final List<Receipt> pending;
    private final Inbox inbox;
    private final long begun = System.nanoTime();
    private int done;

    Intake(RunRequest request, Ledger ledger, RunLog log, Inbox inbox, List<Receipt> pending) {
        this.request = request;
        this.ledger = ledger;
        this.log = log;
        this.pending = pending;
        this.inbox = inbox;
    }

    /** The files to be examined, by path. */
    List<Receipt> pending() {
        request.progress().kept(0, pending.size());
        return pending;
    }

    /** Reads and examines one file; never fails because of the file. Called by several threads at once. */
    Taken take(Receipt receipt) {
        Inbox.Opened opened;
        try {
            if (receipt.size() > LARGEST) {
                return Taken.without(failed(receipt));
            }
            opened = inbox.open(receipt);
        } catch (IOException | OutOfMemoryError e) {
            LOG.warn("file {} could not be read: {}", receipt.digest(), Fault.named(e));
            return Taken.without(failed(receipt));
        }
        byte[] bytes = opened.bytes();
        if (bytes.length <= HELD) {
            return Taken.with(examine(opened.receipt(), bytes), bytes);
        }
        ledger.keepOriginals(request.name(), Map.of(opened.receipt().digest(), bytes));
        return Taken.without(examine(opened.receipt(), bytes));
    }

    /** Keeps examined files with their bytes, and tells of them when they are on disk. */
    void keep(List<? extends Taken> taken) {
        Map<String, byte[]> originals = new LinkedHashMap<>();
        taken.forEach(file -> file.original()
                .ifPresent(bytes -> originals.put(file.examined().receipt().digest(), bytes)));
        ledger.keepOriginals(request.name(), originals);
        Map<String, List<Submission>> byBasis = taken.stream()
                .flatMap(file -> file.examined().parts().stream())
                .collect(Collectors.groupingBy(
                        part -> request.basis().of(part.receipt()), LinkedHashMap::new, Collectors.toList()));
        byBasis.forEach((basis, parts) -> ledger.keep(request.name(), log.run(), basis, parts));
        log.kept(taken.size());
        ledger.acknowledge(() -> {
            done += taken.size();
            request.progress().kept(done, pending.size());
            if (done == pending.size()) {
                LOG.info("run {}: {} files kept in {} ms", log.run(), done, (System.nanoTime() - begun) / 1_000_000);
            }
        });
    }

    /** An error of ours, an endless recursion or a lack of memory over one file must not stop the others. */
    private Examined examine(Receipt receipt, byte[] bytes) {
        MDC.put("file", receipt.digest());
        try {
            return request.examination().examine(receipt, bytes);
        } catch (RuntimeException | Error e) {
            LOG.error("file {} could not be examined: {}", receipt.digest(), Fault.named(e), e);
            return failed(receipt);
        } finally {
            MDC.remove("file");
        }
    }

    private static Examined failed(Receipt receipt) {
        return Examined.of(Submission.unreadable(receipt, Finding.of(FindingCode.I211, Place.NONE)));
    }
}
