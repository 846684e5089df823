package org.huizong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Validity;

/** The districts of the registry workbook through the years: checks that at any time they are a tree. */
final class DistrictEras {
    private static final Pattern CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final List<String> LEVELS = List.of("", "国家", "省", "市", "县", "乡镇");

    private final Map<String, List<Era>> eras = new LinkedHashMap<>();
    private final List<Finding> findings;

    /** A district for a time. */
    record Era(Written line, District district, Validity valid) {
        String code() {
            return district.code();
        }
    }

    private DistrictEras(List<Finding> findings) {
        this.findings = findings;
    }

    static DistrictEras read(List<Written> lines, List<Finding> findings) {
        DistrictEras all = new DistrictEras(findings);
        lines.forEach(all::take);
        all.all().forEach(all::checkParent);
        Set<String> told = new HashSet<>();
        all.all().forEach(era -> all.checkCircle(era, told));
        return all;
    }

    private void take(Written line) {
        String code = line.get("代码");
        for (String needed : List.of("代码", "名称")) {
            if (line.get(needed).isEmpty()) {
                findings.add(Finding.of(FindingCode.T112, line.place(needed), needed));
            }
        }
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            findings.add(Finding.of(FindingCode.J652, line.place("代码"), code));
        }
        if (!LEVELS.contains(line.get("级别"))) {
            findings.add(Finding.of(FindingCode.T104, line.place("级别"), line.get("级别"), "国家、省、市、县、乡镇"));
        }
        Era era = new Era(line, new District(code, line.get("名称"), line.get("上级")), Eras.of(line, findings));
        List<Era> same = eras.computeIfAbsent(code, key -> new ArrayList<>());
        same.stream()
                .filter(other -> !code.isEmpty() && other.valid().overlaps(era.valid()))
                .findFirst()
                .ifPresent(other -> findings.add(Finding.of(
                        FindingCode.J653,
                        line.place("代码"),
                        era.district().name(),
                        code,
                        String.valueOf(other.line().row()))));
        same.add(era);
    }

    private void checkParent(Era era) {
        String parent = era.district().parent();
        if (!parent.isEmpty() && !lives(parent, era.valid())) {
            findings.add(unknown(era.line(), "上级", era.district().name(), parent));
        }
    }

    /** J654, with the codes that may have been meant. */
    Finding unknown(Written line, String header, String name, String given) {
        String meant = String.join(" / ", Spelling.nearest(given, eras.keySet()));
        String any = eras.keySet().stream().sorted().limit(3).collect(Collectors.joining(" / ", "", "…"));
        return Finding.of(FindingCode.J654, line.place(header), name, header, given, meant.isEmpty() ? any : meant)
                .comparing(given, meant);
    }

    /** A way up from a district that comes back to it, looked at on the last day of the line. */
    private void checkCircle(Era era, Set<String> told) {
        LocalDate day = era.valid().to() == null ? LocalDate.MAX : era.valid().to();
        Set<String> above = new LinkedHashSet<>();
        String next = era.code();
        while (!next.isEmpty() && above.add(next)) {
            next = at(next, day).map(found -> found.district().parent()).orElse("");
        }
        if (next.equals(era.code()) && !next.isEmpty() && !told.contains(next)) {
            told.addAll(above);
            findings.add(
                    Finding.of(FindingCode.J655, era.line().place("上级"), String.join(" → ", above) + " → " + next));
        }
    }

    /** The code of a district that a word names: its code, or a name that only one has. */
    Optional<String> code(String word) {
        if (eras.containsKey(word)) {
            return Optional.of(word);
        }
        List<String> named = all().filter(era -> era.district().name().equals(word))
                .map(Era::code)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether there is such a district all of that time. */
    boolean lives(String code, Validity time) {
        return Eras.covered(
                time,
                eras.getOrDefault(code, List.of()).stream().map(Era::valid).toList());
    }

    /** The district of a code on a day. */
    Optional<Era> at(String code, LocalDate day) {
        return eras.getOrDefault(code, List.of()).stream()
                .filter(era -> era.valid().holds(day))
                .findFirst();
    }

    /** Whether a district is another one or lies below it on a day. */
    boolean within(String code, String other, LocalDate day) {
        Set<String> above = new HashSet<>();
        String next = code;
        while (!next.equals(other) && !next.isEmpty() && above.add(next)) {
            next = at(next, day).map(era -> era.district().parent()).orElse("");
        }
        return next.equals(other);
    }

    /** The districts on the first of some days on which they exist, parents before children. */
    List<District> on(List<LocalDate> days) {
        return DistrictOrder.of(eras.keySet().stream()
                .flatMap(code ->
                        days.stream().flatMap(day -> at(code, day).stream()).limit(1))
                .map(Era::district)
                .toList());
    }

    private Stream<Era> all() {
        return eras.values().stream().flatMap(List::stream);
    }
}
