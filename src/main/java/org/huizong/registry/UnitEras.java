package org.huizong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Validity;

/** The units of the registry workbook through the years: checks that none is there twice at any time. */
final class UnitEras {
    private final Map<String, List<Era>> eras = new LinkedHashMap<>();
    private final DistrictEras districts;
    private final List<Finding> findings;

    /** A unit for a time. */
    record Era(Written line, Unit unit, Validity valid) {
        String code() {
            return unit.code();
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                    .map(name -> UnitName.of(name).letters())
                    .filter(name -> !name.isEmpty())
                    .distinct();
        }
    }

    private UnitEras(DistrictEras districts, List<Finding> findings) {
        this.districts = districts;
        this.findings = findings;
    }

    static UnitEras read(List<Written> lines, DistrictEras districts, List<Finding> findings) {
        UnitEras all = new UnitEras(districts, findings);
        lines.forEach(all::take);
        all.checkNames();
        return all;
    }

    private void take(Written line) {
        for (String needed : List.of("代码", "名称", "区划")) {
            if (line.get(needed).isEmpty()) {
                findings.add(Finding.of(FindingCode.T112, line.place(needed), needed));
            }
        }
        String written = line.get("区划");
        Unit unit = new Unit(
                line.get("代码"),
                line.get("名称"),
                aliases(line.get("别名")),
                districts.code(written).orElse(written),
                line.get("类别"),
                line.get("联系人"));
        Era era = new Era(line, unit, Eras.of(line, findings));
        if (!written.isEmpty() && !districts.lives(unit.district(), era.valid())) {
            findings.add(districts.unknown(line, "区划", unit.name(), written));
        }
        List<Era> same = eras.computeIfAbsent(unit.code(), key -> new ArrayList<>());
        same.stream()
                .filter(other -> !unit.code().isEmpty() && other.valid().overlaps(era.valid()))
                .findFirst()
                .ifPresent(other -> twice(era, other));
        same.add(era);
    }

    private static List<String> aliases(String written) {
        return Stream.of(written.split("[、，,;；\n]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private void twice(Era era, Era other) {
        String row = String.valueOf(other.line().row());
        boolean moved = !other.unit().district().equals(era.unit().district());
        findings.add(
                moved
                        ? Finding.of(
                                FindingCode.J656,
                                era.line().place("区划"),
                                era.unit().name(),
                                other.line().get("区划"),
                                row,
                                era.line().get("区划"))
                        : Finding.of(
                                FindingCode.J653,
                                era.line().place("代码"),
                                era.unit().name(),
                                era.code(),
                                row));
    }

    private void checkNames() {
        Map<String, List<Era>> named = new HashMap<>();
        all().forEach(era -> era.names()
                .forEach(name -> named.computeIfAbsent(era.unit().district() + "\n" + name, key -> new ArrayList<>())
                        .add(era)));
        Set<Written> told = new LinkedHashSet<>();
        all().forEach(era -> era.names()
                .flatMap(name -> named.getOrDefault(era.unit().district() + "\n" + name, List.of()).stream()
                        .takeWhile(other -> !other.equals(era))
                        .filter(other -> !other.code().equals(era.code()))
                        .filter(other -> other.valid().overlaps(era.valid()))
                        .limit(1))
                .filter(other -> told.add(era.line()))
                .forEach(other -> findings.add(Finding.of(
                        FindingCode.J657,
                        era.line().place("名称"),
                        other.unit().name(),
                        String.valueOf(other.line().row()),
                        era.unit().name()))));
    }

    /** The code of a unit that a word names: its code, or a name that only one has. */
    Optional<String> code(String word) {
        if (eras.containsKey(word)) {
            return Optional.of(word);
        }
        String letters = UnitName.of(word).letters();
        List<String> named = all().filter(era -> era.names().anyMatch(letters::equals))
                .map(Era::code)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The names that are probably meant by a misspelt one. */
    String near(String word) {
        Set<String> known = new LinkedHashSet<>(eras.keySet());
        all().map(era -> era.unit().name()).forEach(known::add);
        return String.join(" / ", Spelling.nearest(word, known));
    }

    /** The kinds of units. */
    Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        all().map(era -> era.unit().kind()).filter(kind -> !kind.isEmpty()).forEach(kinds::add);
        return kinds;
    }

    /** The unit of a code on a day. */
    Optional<Era> at(String code, LocalDate day) {
        return of(code).stream().filter(era -> era.valid().holds(day)).findFirst();
    }

    /** The lines of a code. */
    List<Era> of(String code) {
        return eras.getOrDefault(code, List.of());
    }

    /** The codes, in official order. */
    Set<String> codes() {
        return eras.keySet();
    }

    Stream<Era> all() {
        return eras.values().stream().flatMap(List::stream);
    }
}
