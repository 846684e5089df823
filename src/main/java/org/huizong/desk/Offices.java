package org.huizong.desk;

import java.util.List;
import org.huizong.finding.Findings;
import org.huizong.store.Account;

/** The jobs on the desk, each as its files are now. Safe for several threads. */
final class Offices {
    private final List<LiveOffice> live;

    Offices(List<LiveOffice> live) {
        this.live = List.copyOf(live);
    }

    /** All of them. */
    List<Office> all() {
        return live.stream().map(LiveOffice::office).toList();
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
