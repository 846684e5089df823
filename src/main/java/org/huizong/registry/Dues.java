package org.huizong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.form.Validity;
import org.jspecify.annotations.Nullable;

/** The sheet 应报 of the registry workbook: who owes which form for which period until when, and who does not. */
final class Dues {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:年度?)?");
    private static final Pattern DAY = Pattern.compile("(当年|次年)(\\d{1,2})[-月](\\d{1,2})日?");
    private static final Set<String> YES = Set.of("是", "yes", "Yes", "YES");

    private final DistrictEras districts;
    private final UnitEras units;
    private final OwedForms forms;
    private final List<Finding> findings;
    private final List<Due> dues = new ArrayList<>();

    /**
     * One line.
     *
     * @param unit code of the only unit it is about, or the empty string
     * @param district code of the district it is about with those below, or the empty string
     * @param period null when it is about every year
     * @param excused whether it says that nothing is owed
     * @param projects those that it is about, none when it is about the form whatever the project
     */
    private record Due(
            Written line,
            String unit,
            String kind,
            String district,
            String form,
            @Nullable Period period,
            boolean excused,
            List<Project> projects) {
        boolean isAbout(String otherForm, Period otherPeriod) {
            return form.equals(otherForm) && (period == null || period.equals(otherPeriod));
        }

        boolean clashes(Due other) {
            boolean about = projects.size() + other.projects.size() > 0;
            boolean apart = excused != other.excused || Collections.disjoint(projects, other.projects);
            return isBeside(other) && !(about && apart);
        }

        /** Whether it is about the same units, form and period. */
        boolean isBeside(Due other) {
            return unit.equals(other.unit)
                    && kind.equals(other.kind)
                    && district.equals(other.district)
                    && form.equals(other.form)
                    && Objects.equals(period, other.period);
        }

        /** Whether it says that nothing at all is owed. */
        boolean excuses() {
            return excused && projects.isEmpty();
        }

        /** The larger, the nearer to one unit it is. */
        int nearness() {
            return (unit.isEmpty() ? 0 : 8)
                    + (district.isEmpty() ? 0 : 4)
                    + (kind.isEmpty() ? 0 : 2)
                    + (period == null ? 0 : 1);
        }
    }

    private Dues(DistrictEras districts, UnitEras units, OwedForms forms, List<Finding> findings) {
        this.districts = districts;
        this.units = units;
        this.forms = forms;
        this.findings = findings;
    }

    /**
     * Reads the lines.
     *
     * @param forms those that there are
     */
    static Dues read(
            List<Written> lines, DistrictEras districts, UnitEras units, OwedForms forms, List<Finding> findings) {
        Dues all = new Dues(districts, units, forms, findings);
        lines.forEach(all::take);
        return all;
    }

    private void take(Written line) {
        String kind = line.get("类别");
        if (!kind.isEmpty() && !units.kinds().contains(kind)) {
            unknown(line, "类别", String.join(" / ", Spelling.nearest(kind, units.kinds())));
        }
        String form = form(line);
        Due due = new Due(
                line,
                code(line, "单位", units.code(line.get("单位")), units.near(line.get("单位"))),
                kind,
                code(line, "区划", districts.code(line.get("区划")), ""),
                form,
                period(line),
                excused(line),
                projects(line, form));
        last(due, new Period(2000));
        dues.stream()
                .filter(other -> other.clashes(due))
                .findFirst()
                .ifPresent(other -> findings.add(Finding.of(
                        FindingCode.J661,
                        line.place("表"),
                        String.valueOf(other.line().row()))));
        dues.add(due);
    }

    /** One name, or several with a semicolon or a line break between them. */
    private List<Project> projects(Written line, String form) {
        String words = line.get("项目");
        if (!words.isEmpty() && !form.isEmpty() && !forms.perProject().contains(form)) {
            findings.add(Finding.of(
                    FindingCode.J666, line.place("项目"), forms.titles().getOrDefault(form, form)));
        }
        return Stream.of(words.split("[;；\n]"))
                .map(Project::new)
                .filter(project -> !project.isNone())
                .distinct()
                .toList();
    }

    private String code(Written line, String header, Optional<String> code, String near) {
        if (code.isEmpty() && !line.get(header).isEmpty()) {
            unknown(line, header, near);
        }
        return code.orElse("");
    }

    private void unknown(Written line, String header, String near) {
        String meant = near.isEmpty() ? "…" : near;
        findings.add(Finding.of(FindingCode.J659, line.place(header), header, line.get(header), meant)
                .comparing(line.get(header), near));
    }

    private String form(Written line) {
        String word = line.get("表");
        if (word.isEmpty()) {
            findings.add(Finding.of(FindingCode.T112, line.place("表"), "表"));
            return "";
        }
        List<String> codes = forms.titles().entrySet().stream()
                .filter(form -> form.getKey().equals(word) || form.getValue().equals(word))
                .map(Map.Entry::getKey)
                .toList();
        if (codes.size() == 1) {
            return codes.get(0);
        }
        Set<String> known = new LinkedHashSet<>(forms.titles().keySet());
        known.addAll(forms.titles().values());
        findings.add(Finding.of(FindingCode.J658, line.place("表"), word, Spelling.suggestion(word, known))
                .comparing(word, Spelling.suggestion(word, known)));
        return "";
    }

    private @Nullable Period period(Written line) {
        String word = line.get("期间");
        Matcher year = YEAR.matcher(word);
        if (year.matches()) {
            return new Period(Integer.parseInt(year.group(1)));
        }
        if (!word.isEmpty() && !word.equals("每年")) {
            findings.add(Finding.of(FindingCode.T104, line.place("期间"), word, "2023、每年"));
        }
        return null;
    }

    private boolean excused(Written line) {
        String word = line.get("不要求");
        if (!word.isEmpty() && !word.equals("否") && !YES.contains(word)) {
            findings.add(Finding.of(FindingCode.T104, line.place("不要求"), word, "是、否"));
        }
        return YES.contains(word);
    }

    /** The last day to send in a form for a period, null when none is set; a word that is no day is complained about. */
    private @Nullable LocalDate last(Due due, Period period) {
        String word = due.line().get("截止日");
        Matcher each = DAY.matcher(word);
        int year = period.year() + (word.startsWith("次年") ? 1 : 0);
        Optional<LocalDate> day =
                Validity.lastDay(each.matches() ? year + "-" + each.group(2) + "-" + each.group(3) : word);
        if (day.isEmpty() && !word.isEmpty()) {
            findings.add(Finding.of(FindingCode.T104, due.line().place("截止日"), word, "2024-03-31、次年3月31日、当年10月31日"));
        }
        return day.orElse(null);
    }

    /** The forms that are owed for a period by anybody, in the order of the sheet. */
    Set<String> forms(Period period) {
        Set<String> owed = new LinkedHashSet<>();
        dues.stream()
                .filter(due -> !due.excused() && due.isAbout(due.form(), period))
                .forEach(due -> owed.add(due.form()));
        return owed;
    }

    /** What a unit owes, if it owes a form for a period: the line nearest to it decides, among equals 不要求. */
    Optional<Obligation> of(Unit unit, String form, Period period) {
        Map<Boolean, Integer> nearest = new HashMap<>();
        Due owing = null;
        for (Due due : dues) {
            if (!due.isAbout(form, period) || !concerns(due, unit, period)) {
                continue;
            }
            if (due.excused() && !due.excuses()) {
                continue;
            }
            if (!due.excused() && due.nearness() >= nearest.getOrDefault(false, -1)) {
                owing = due;
            }
            nearest.merge(due.excused(), due.nearness(), Math::max);
        }
        return owing == null || nearest.getOrDefault(true, -1) >= nearest.getOrDefault(false, -1)
                ? Optional.empty()
                : Optional.of(
                        new Obligation(unit.code(), form, period, last(owing, period), projects(owing, unit, period)));
    }

    /** The projects of a line and of those beside it, without those that are not required. */
    private List<Project> projects(Due owing, Unit unit, Period period) {
        Set<Project> projects = new LinkedHashSet<>();
        dues.stream()
                .filter(due -> !due.excused() && due.isBeside(owing))
                .forEach(due -> projects.addAll(due.projects()));
        dues.stream()
                .filter(due -> due.excused() && due.isAbout(owing.form(), period) && concerns(due, unit, period))
                .forEach(due -> due.projects().forEach(projects::remove));
        return List.copyOf(projects);
    }

    private boolean concerns(Due due, Unit unit, Period period) {
        return (due.unit().isEmpty() || due.unit().equals(unit.code()))
                && (due.kind().isEmpty() || due.kind().equals(unit.kind()))
                && (due.district().isEmpty() || districts.within(unit.district(), due.district(), period.lastDay()));
    }
}
