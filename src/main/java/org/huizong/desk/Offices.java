package org.huizong.desk;

import java.util.List;
import org.huizong.store.Account;

/** The jobs on the desk. */
record Offices(List<Office> all) {
    Offices {
        all = List.copyOf(all);
    }

    /** Those that an account has anything to do with. */
    List<Office> of(Account account) {
        return all.stream()
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
}
