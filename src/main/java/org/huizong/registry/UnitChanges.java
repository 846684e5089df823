package org.huizong.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

/** What stands under 变更: which unit was renamed, merged or split, and when. */
final class UnitChanges {
    private static final String RENAMED = "更名自";
    private static final String MERGED = "并入";
    private static final String SPLIT = "分自";
    private static final Map<String, String> WORDS =
            Map.of("renamed from", RENAMED, "merged into", MERGED, "split from", SPLIT);

    private final UnitEras units;
    private final List<Finding> findings;
    private final Map<String, String> successors = new LinkedHashMap<>();
    private final Map<String, Integer> splits = new HashMap<>();
    private final Map<String, Set<String>> renamed = new HashMap<>();

    private UnitChanges(UnitEras units, List<Finding> findings) {
        this.units = units;
        this.findings = findings;
    }

    static UnitChanges read(UnitEras units, List<Finding> findings) {
        UnitChanges changes = new UnitChanges(units, findings);
        units.all().toList().forEach(changes::take);
        return changes;
    }

    private void take(UnitEras.Era era) {
        Written line = era.line();
        String word = WORDS.getOrDefault(line.get("变更"), line.get("变更"));
        String written = line.get("变更单位");
        if (word.isEmpty() && written.isEmpty()) {
            return;
        }
        if (!WORDS.containsValue(word)) {
            findings.add(Finding.of(FindingCode.T104, line.place("变更"), word, RENAMED + "、" + MERGED + "、" + SPLIT));
            return;
        }
        if (written.isEmpty()) {
            findings.add(Finding.of(FindingCode.T112, line.place("变更单位"), "变更单位"));
            return;
        }
        Optional<String> other = units.code(written);
        if (other.isEmpty() || other.get().equals(era.code())) {
            findings.add(
                    Finding.of(FindingCode.J660, line.place("变更单位"), era.unit().name(), written, units.near(written)));
            return;
        }
        switch (word) {
            case RENAMED -> rename(era, other.get());
            case MERGED -> follow(era, era.code(), other.get());
            default -> split(era, other.get());
        }
    }

    private void rename(UnitEras.Era era, String old) {
        renamed.computeIfAbsent(era.code(), code -> new LinkedHashSet<>()).add(old);
        follow(era, old, era.code());
    }

    /** A unit's figures go to another; its time must be over, and the way must not come back. */
    private void follow(UnitEras.Era era, String old, String heir) {
        Set<String> seen = new HashSet<>(Set.of(old));
        String next = heir;
        while (next != null && seen.add(next)) {
            next = successors.get(next);
        }
        if (next != null || (successors.containsKey(old) && !heir.equals(successors.get(old)))) {
            findings.add(Finding.of(FindingCode.J664, era.line().place("变更单位"), name(old), name(heir)));
            return;
        }
        boolean ended = units.of(old).stream().allMatch(one -> one.valid().to() != null);
        if (!ended) {
            findings.add(Finding.of(FindingCode.J663, era.line().place("变更"), name(old), name(heir)));
        }
        successors.put(old, heir);
    }

    private void split(UnitEras.Era era, String whole) {
        if (era.valid().from() == null) {
            findings.add(Finding.of(FindingCode.T112, era.line().place("有效起"), "有效起"));
            return;
        }
        int year = era.valid().from().getYear();
        splits.merge(era.code(), year, Math::max);
        splits.merge(whole, year, Math::max);
    }

    private String name(String code) {
        return units.of(code).stream().map(one -> one.unit().name()).findFirst().orElse(code);
    }

    /** The names that a unit had before under this or another code, its present ones left out. */
    List<String> formerNames(UnitEras.Era now) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(now.code()), renamed.getOrDefault(now.code(), Set.of()).stream())
                .flatMap(code -> units.of(code).stream())
                .filter(era -> !era.equals(now))
                .filter(era -> era.valid().to() != null)
                .flatMap(era -> Stream.concat(Stream.of(era.unit().name()), era.unit().aliases().stream()))
                .forEach(names::add);
        names.remove(now.unit().name());
        names.removeAll(now.unit().aliases());
        return new ArrayList<>(names);
    }

    Lineage lineage() {
        Map<String, List<Validity>> times = new HashMap<>();
        if (!successors.isEmpty() || !splits.isEmpty()) {
            units.codes()
                    .forEach(code -> times.put(
                            code,
                            units.of(code).stream().map(UnitEras.Era::valid).toList()));
        }
        return new Lineage(successors, splits, times);
    }
}
