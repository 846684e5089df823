package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.registry.District;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.review.Decision;
import org.huizong.review.Decision.Kind;
import org.huizong.store.Account;
import org.huizong.store.Account.Role;
import org.huizong.store.Upload;

/** What an account may see of a job: the only place where that is decided. */
record Sight(Registry registry, Account account) {
    /** Whether it sees anything. */
    boolean any() {
        return account.role() == Role.ADMINISTRATOR || account.role() == Role.READER || !units().isEmpty();
    }

    /** The codes of the districts of which it sees all, and of the units. */
    Set<String> nodes() {
        return Stream.concat(
                        districts().stream().map(District::code),
                        units().stream().map(Unit::code))
                .collect(Collectors.toSet());
    }

    /** Whether it sees every unit, and so what is about all of them together. */
    boolean whole() {
        return switch (account.role()) {
            case ADMINISTRATOR, READER -> true;
            case REVIEWER -> units().size() == registry.units().size();
            case FILLER -> false;
        };
    }

    /** Whether it looks at runs and totals; a filler has no business with those. */
    boolean looksOn() {
        return account.role() != Role.FILLER && any();
    }

    /** Whether it starts and stops runs. */
    boolean runs() {
        return account.role() == Role.ADMINISTRATOR;
    }

    /** The units that it sees, in tree order. */
    List<Unit> units() {
        return switch (account.role()) {
            case FILLER -> registry.unit(account.place()).stream().toList();
            case REVIEWER ->
                registry.district(account.place()).map(registry::within).stream()
                        .flatMap(own -> inTree(own, ""))
                        .toList();
            case ADMINISTRATOR, READER -> inTree(registry, "").toList();
        };
    }

    /**
     * Those of a district and of those below it; of the empty code all.
     *
     * @throws Absent when it sees no such district
     */
    List<Unit> units(String district) {
        if (district.isEmpty()) {
            return units();
        }
        if (districts().stream().noneMatch(own -> own.code().equals(district))) {
            throw new Absent();
        }
        return units().stream().filter(unit -> lies(unit, district)).toList();
    }

    /** The districts that it sees as a whole, in tree order. */
    List<District> districts() {
        return switch (account.role()) {
            case FILLER -> List.of();
            case REVIEWER ->
                registry.district(account.place()).map(registry::within).stream()
                        .flatMap(own -> districtsOf(own, ""))
                        .toList();
            case ADMINISTRATOR, READER -> districtsOf(registry, "").toList();
        };
    }

    /** Whether it sees, and changes, versions of forms that nobody uses yet. */
    boolean seesDrafts() {
        return account.role() == Role.ADMINISTRATOR;
    }

    /** As {@link #units}, without going through all of them: asked for every line of long lists. */
    boolean sees(String unit) {
        return switch (account.role()) {
            case FILLER -> unit.equals(account.place()) && registry.unit(unit).isPresent();
            case REVIEWER ->
                registry.unit(unit).filter(its -> lies(its, account.place())).isPresent();
            case ADMINISTRATOR, READER ->
                registry.unit(unit)
                        .filter(its -> !registry.above(its).isEmpty())
                        .isPresent();
        };
    }

    private boolean lies(Unit unit, String district) {
        return registry.above(unit).stream().anyMatch(above -> above.code().equals(district));
    }

    /** The unit it sends in for; the bureau sends in for all. */
    Optional<Unit> sender() {
        return account.role() == Role.FILLER ? registry.unit(account.place()) : Optional.empty();
    }

    /** Its own, those of units that it sees, and of the bureau's those that are about nobody else. */
    boolean sees(Upload upload) {
        return switch (account.role()) {
            case ADMINISTRATOR, READER -> true;
            case FILLER -> upload.sender().equals(account.place());
            case REVIEWER ->
                upload.sender().isEmpty()
                        ? upload.account().equals(account.name())
                                || upload.forms().stream()
                                        .map(Upload.Form::unit)
                                        .allMatch(this::sees)
                        : sees(upload.sender());
        };
    }

    private static Stream<District> districtsOf(Registry registry, String parent) {
        return registry.below(parent).stream()
                .flatMap(district -> Stream.concat(Stream.of(district), districtsOf(registry, district.code())));
    }

    /** Whether it accepts, sends back and lets pass what units sent. */
    boolean judges() {
        return account.role() == Role.REVIEWER || account.role() == Role.ADMINISTRATOR;
    }

    /** Whether it may do or say such a thing about what it sees. */
    boolean may(Kind kind) {
        return account.role() != Role.READER && (judges() || !kind.judges());
    }

    /** Whether it may take a decision back: its own words, and when it reviews what anybody decided. */
    boolean mayUndo(Decision decision) {
        return decision.kind().judges() ? judges() : decision.by().equals(account.name());
    }

    private static Stream<Unit> inTree(Registry registry, String parent) {
        return Stream.concat(
                registry.unitsOf(parent).stream(),
                registry.below(parent).stream().flatMap(district -> inTree(registry, district.code())));
    }
}
