package org.huizong.desk;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huizong.form.Period;
import org.huizong.review.Slot;
import org.huizong.store.Accounts;

/** Where forms are opened to be reviewed, by page or by program: one sight, one list of those who may approve. */
record ReviewRoom(Offices offices, Accounts accounts) {
    /** A form that somebody has before him. */
    record Open(Office office, Sight sight, ReviewCase its, Set<String> approvers) {
        ReviewDeed deed() {
            return new ReviewDeed(its, sight, approvers);
        }
    }

    /**
     * Opens one.
     *
     * @param path its job, unit, form and year
     * @param key of its project, or the empty string
     * @throws Absent when nothing was sent, or the one who asks must not see it
     */
    Open open(Visitor visitor, Map<String, String> path, String key) {
        Office office = offices.of(visitor.account(), path.getOrDefault("job", ""));
        Sight sight = new Sight(office.registry(), visitor.account());
        Slot slot = new Slot(
                path.getOrDefault("unit", ""),
                path.getOrDefault("form", ""),
                new Period(Integer.parseInt(path.getOrDefault("year", "0"))),
                key);
        return new Open(office, sight, ReviewCase.open(office, sight, slot), approvers(office, slot.unit()));
    }

    /** Who may approve waivers of a unit: those who review it. */
    private Set<String> approvers(Office office, String unit) {
        Set<String> names = new TreeSet<>();
        accounts.all().stream()
                .map(account -> new Sight(office.registry(), account))
                .filter(sight -> sight.judges() && sight.sees(unit))
                .forEach(sight -> names.add(sight.account().name()));
        return names;
    }
}
