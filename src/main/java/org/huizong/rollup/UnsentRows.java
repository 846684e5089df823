package org.huizong.rollup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.registry.District;
import org.huizong.registry.Registry;
import org.huizong.rollup.UnsentRow.State;

/**
 * Makes the {@link UnsentRow}s.
 *
 * @param today the day of the report
 */
record UnsentRows(DistrictTree tree, Registry registry, Received received, LocalDate today) {
    /** One for each form that is owed and is missing, sent back or late, units in tree order, forms in the job's. */
    List<UnsentRow> of(List<Sheaf> sheaves) {
        return tree.units().stream()
                .flatMap(unit -> sheaves.stream()
                        .filter(sheaf -> sheaf.owes(unit))
                        .flatMap(sheaf -> sheaf.filers(unit).stream().flatMap(filer -> row(sheaf, filer).stream())))
                .toList();
    }

    private Optional<UnsentRow> row(Sheaf sheaf, Filer unit) {
        Optional<LocalDate> due = registry.due(unit.unit().code(), sheaf.code(), sheaf.period());
        Optional<LocalDate> came = sheaf.sent(unit).flatMap(sent -> received.day(sent.file()));
        return state(sheaf, unit, due, came).map(state -> {
            LocalDate until = state == State.LATE ? came.orElse(today) : today;
            return new UnsentRow(
                    city(unit),
                    tree.district(unit),
                    unit.name(),
                    sheaf.form().title(),
                    sheaf.period().shown(),
                    state,
                    due,
                    came,
                    due.map(last -> Math.max(0, ChronoUnit.DAYS.between(last, until)))
                            .orElse(0L),
                    sheaf.sent(unit).map(Contribution::file).orElse(""));
        });
    }

    private static Optional<State> state(Sheaf sheaf, Filer unit, Optional<LocalDate> due, Optional<LocalDate> came) {
        return switch (Standings.standing(sheaf, unit)) {
            case MISSING -> Optional.of(State.MISSING);
            case RETURNED -> Optional.of(State.RETURNED);
            case UNREADABLE -> Optional.of(State.UNREADABLE);
            case NOT_REQUIRED -> Optional.empty();
            case ACCEPTED, WARNED ->
                Stream.of(State.LATE)
                        .filter(late -> due.isPresent()
                                && came.isPresent()
                                && came.get().isAfter(due.get()))
                        .findFirst();
        };
    }

    private String city(Filer unit) {
        return tree.path(unit).stream()
                .filter(district -> Rank.of(district) == Rank.CITY)
                .reduce((upper, lower) -> lower)
                .map(District::name)
                .orElse("");
    }
}
