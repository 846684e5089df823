package org.huizong.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.form.Period;
import org.huizong.registry.District;
import org.huizong.registry.Owing;
import org.huizong.registry.Reminder;
import org.huizong.registry.Unit;

/** Makes 催报名单 of what an account sees: who owes and has not sent, or must send again. */
record Reminders(Office office, Sight sight) {
    /**
     * What it is narrowed down to.
     *
     * @param district code of a district, with those below it; or the empty string
     * @param form code of a form, or the empty string
     * @param year of a period, or 0
     */
    record About(String district, String form, int year) {
        boolean isAbout(String otherForm, Period period) {
            return (form.isEmpty() || form.equals(otherForm)) && (year == 0 || year == period.year());
        }
    }

    /** @throws Absent when the account sees no such district */
    Reminder of(About about) {
        Standing standing = Standing.of(office);
        List<Owing> owing = new ArrayList<>();
        for (Unit unit : sight.units(about.district())) {
            for (String form : office.forms()) {
                office.registry().periods(unit.code(), form).stream()
                        .filter(period -> about.isAbout(form, period))
                        .forEach(period -> owing(standing, unit, form, period).ifPresent(owing::add));
            }
        }
        return new Reminder(office.title(), told(about), office.today(), owing);
    }

    private Optional<Owing> owing(Standing standing, Unit unit, String form, Period period) {
        Optional<LocalDate> due = office.registry().due(unit.code(), form, period);
        return state(standing.look(unit.code(), form, period))
                .map(state -> new Owing(
                        unit,
                        office.registry()
                                .district(unit.district())
                                .map(District::name)
                                .orElse(""),
                        office.formTitle(form),
                        period,
                        state,
                        due,
                        due.map(last -> Math.max(0, ChronoUnit.DAYS.between(last, office.today())))
                                .orElse(0L)));
    }

    private static Optional<Owing.State> state(Looks look) {
        return switch (look) {
            case MISSING, OVERDUE -> Optional.of(Owing.State.MISSING);
            case RETURNED -> Optional.of(Owing.State.RETURNED);
            case UNREADABLE -> Optional.of(Owing.State.UNREADABLE);
            default -> Optional.empty();
        };
    }

    private String told(About about) {
        List<String> words = new ArrayList<>();
        office.registry().district(about.district()).map(District::name).ifPresent(words::add);
        if (!about.form().isEmpty()) {
            words.add(
                    office.formTitle(about.form()) + (about.year() == 0 ? "" : " " + new Period(about.year()).shown()));
        }
        return String.join("，", words);
    }
}
