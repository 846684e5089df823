package org.huizong.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.huizong.form.Period;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Unit;
import org.huizong.store.Upload;

/** 报送情况 as the API shows it: unit × form × period, without what is not required. */
record ApiMatrix(String job, List<Cell> items, Optional<String> next) {
    /**
     * How a unit stands with a form.
     *
     * @param state a word of the pages, such as {@code OVERDUE}
     * @param submission number of the upload that counts, when it may be seen
     */
    record Cell(
            Api.Named unit,
            Optional<Api.Named> district,
            String form,
            String title,
            int period,
            String state,
            Optional<String> due,
            Optional<Long> submission) {}

    static ApiMatrix of(Office office, Sight sight, Api.Part part) {
        Api.Slice<Cell> slice = part.of(new Making(office, sight, Standing.of(office)).cells());
        return new ApiMatrix(office.name(), slice.items(), slice.next());
    }

    private record Making(Office office, Sight sight, Standing standing) {
        List<Cell> cells() {
            List<String> forms = office.registry().obligations().stream()
                    .map(Obligation::form)
                    .distinct()
                    .toList();
            List<Cell> cells = new ArrayList<>();
            for (Unit unit : sight.units()) {
                for (String form : forms) {
                    new TreeSet<>(office.registry().periods(unit.code(), form))
                            .forEach(period -> cell(unit, form, period).ifPresent(cells::add));
                }
            }
            return cells;
        }

        private Optional<Cell> cell(Unit unit, String form, Period period) {
            Looks look = standing.look(unit.code(), form, period);
            if (look == Looks.NOT_REQUIRED) {
                return Optional.empty();
            }
            return Optional.of(new Cell(
                    new Api.Named(unit.code(), unit.name()),
                    office.registry().district(unit.district()).map(this::named),
                    form,
                    office.formTitle(form),
                    period.year(),
                    look.name(),
                    office.registry().due(unit.code(), form, period).map(LocalDate::toString),
                    standing.sent(unit.code(), form, period)
                            .flatMap(Standing.Sent::upload)
                            .filter(sight::sees)
                            .map(Upload::number)));
        }

        private Api.Named named(District district) {
            return new Api.Named(district.code(), district.name());
        }
    }
}
