package org.huizong.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Jobs that are put beside those on the desk while it is open: each is opened as soon as it can be read. Safe for several
 * threads: one looks, the others go on with what there is.
 */
final class NewJobs {
    private static final Logger LOG = LoggerFactory.getLogger(NewJobs.class);

    private final Supplier<List<DeskSource>> sources;
    private final Function<DeskSource, LiveOffice> opening;
    private final ReentrantLock looking = new ReentrantLock();
    private final Set<DeskSource> open = new HashSet<>();
    private volatile Map<DeskSource, Refused> refused = Map.of();

    /** Why one was not opened, as its files were. */
    private record Refused(String seen, Findings why) {}

    /**
     * A place where jobs may come.
     *
     * @param sources all that are there now, each the same whenever it is told; those of the opening among them
     */
    NewJobs(Supplier<List<DeskSource>> sources, Function<DeskSource, LiveOffice> opening) {
        this.sources = sources;
        this.opening = opening;
    }

    /** Those that are on the desk already did not come since. */
    NewJobs besides(List<DeskSource> first) {
        open.addAll(first);
        return this;
    }

    /** Opens what has come since it was last asked, and was not refused as it is now. */
    List<LiveOffice> come() {
        List<LiveOffice> come = new ArrayList<>();
        if (looking.tryLock()) {
            try {
                List<DeskSource> there = sources.get();
                Map<DeskSource, Refused> waiting = new HashMap<>(refused);
                waiting.keySet().retainAll(there);
                there.stream().filter(source -> !open.contains(source)).forEach(source -> look(source, waiting, come));
                refused = Map.copyOf(waiting);
            } finally {
                looking.unlock();
            }
        }
        return come;
    }

    private void look(DeskSource source, Map<DeskSource, Refused> waiting, List<LiveOffice> come) {
        String seen = source.state();
        Refused before = waiting.get(source);
        if (before != null && before.seen().equals(seen)) {
            return;
        }
        try {
            come.add(opening.apply(source));
            open.add(source);
            waiting.remove(source);
        } catch (Refusal refusal) {
            LOG.warn("a job that was put here is not opened: {}", refusal.getMessage());
            waiting.put(source, new Refused(source.state(), refusal.findings()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("a job that was put here is opened once the database answers: {}", Fault.named(e));
        } catch (RuntimeException e) {
            LOG.error("a job that was put here could not be opened: {}", Fault.named(e), e);
            Finding ours = Finding.of(FindingCode.J614, Place.NONE, e.toString());
            waiting.put(source, new Refused(source.state(), Findings.of(ours)));
        }
    }

    /** Why those that wait were not opened; nothing when none wait. */
    Findings refused() {
        return refused.values().stream()
                .flatMap(one -> one.why().list().stream())
                .collect(Findings.gather());
    }
}
