package org.huizong.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Validity;

/** From when until when the lines of the registry workbook hold. */
final class Eras {
    private Eras() {}

    /** The days under 有效起 and 有效止; what is no day is complained about and counts as none. */
    static Validity of(Written line, List<Finding> findings) {
        LocalDate from = day(line, "有效起", Validity::firstDay, findings);
        LocalDate to = day(line, "有效止", Validity::lastDay, findings);
        if (from != null && to != null && from.isAfter(to)) {
            findings.add(Finding.of(FindingCode.J662, line.place("有效起"), from.toString(), to.toString()));
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(
            Written line, String header, Function<String, Optional<LocalDate>> reading, List<Finding> findings) {
        String text = line.get(header);
        Optional<LocalDate> day = reading.apply(text);
        if (day.isEmpty() && !text.isEmpty()) {
            findings.add(Finding.of(FindingCode.T104, line.place(header), text, "2024、2024-07、2024-07-01"));
        }
        return day.orElse(null);
    }

    /** Whether a time is covered by others without a gap; a time without a beginning begins when they begin. */
    static boolean covered(Validity time, List<Validity> others) {
        Optional<Validity> next =
                time.from() == null ? others.stream().min(Comparator.comparing(Eras::begin)) : at(time.from(), others);
        while (next.isPresent()) {
            LocalDate end = next.get().to();
            if (end == null || (time.to() != null && !end.isBefore(time.to()))) {
                return true;
            }
            next = at(end.plusDays(1), others);
        }
        return false;
    }

    private static Optional<Validity> at(LocalDate day, List<Validity> others) {
        return others.stream().filter(other -> other.holds(day)).findFirst();
    }

    private static LocalDate begin(Validity time) {
        return time.from() == null ? LocalDate.MIN : time.from();
    }
}
