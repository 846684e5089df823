package org.huizong.desk;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huizong.finding.Fault;
import org.huizong.finding.Findings;
import org.huizong.store.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs on the desk, each as its files are now. Safe for several threads. */
final class Offices {
    private static final Logger LOG = LoggerFactory.getLogger(Offices.class);

    private final List<LiveOffice> live;
    private final NewJobs newJobs;
    private final List<Consumer<Office>> welcomes = new CopyOnWriteArrayList<>();
    /** What is still to be done about those that came; tried again at every look. */
    private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();

    Offices(List<LiveOffice> live, NewJobs newJobs) {
        this.live = new CopyOnWriteArrayList<>(live);
        this.newJobs = newJobs;
    }

    /** All of them, those among them that have come since. */
    List<Office> all() {
        newJobs.come().forEach(this::take);
        settle();
        return live.stream().map(LiveOffice::office).toList();
    }

    private void take(LiveOffice come) {
        LOG.info("job {} was put here and is opened", come.office().name());
        live.add(come);
        welcomes.forEach(welcome -> owed.add(() -> welcome.accept(come.office())));
    }

    /** Nobody's request fails for it, and none is forgotten. */
    private void settle() {
        for (int i = owed.size(); i > 0; i--) {
            Runnable one = owed.poll();
            if (one == null) {
                return;
            }
            try {
                one.run();
            } catch (RuntimeException e) {
                LOG.warn("a new job is not yet all there: {}", Fault.named(e));
                owed.add(one);
            }
        }
    }

    /** Does something about every office: those that are here, and each that comes. */
    void welcome(Consumer<Office> welcome) {
        live.forEach(one -> welcome.accept(one.office()));
        welcomes.add(welcome);
    }

    /** What stands against jobs as their files are now: those that wait to be opened, those that stay as they were. */
    Findings refused() {
        return Stream.concat(
                        newJobs.refused().list().stream(), live.stream().flatMap(one -> one.refused().list().stream()))
                .collect(Findings.gather());
    }

    /** Those that an account has anything to do with. */
    List<Office> of(Account account) {
        return all().stream()
                .filter(office -> new Sight(office.registry(), account).any())
                .toList();
    }

    /**
     * The one of a name.
     *
     * @throws Absent when there is none, or the account has nothing to do with it
     */
    Office of(Account account, String name) {
        return of(account).stream()
                .filter(office -> office.name().equals(name))
                .findFirst()
                .orElseThrow(Absent::new);
    }

    /** Reads an office anew; why it stays as it was, or nothing. */
    Findings reload(Office office) {
        return the(office).reload();
    }

    /** Why the newest state of an office's files was not taken; nothing when it was. */
    Findings refused(Office office) {
        return the(office).refused();
    }

    private LiveOffice the(Office office) {
        return live.stream()
                .filter(one -> one.office().name().equals(office.name()))
                .findFirst()
                .orElseThrow(Absent::new);
    }
}
