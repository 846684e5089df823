package org.huizong.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;

/**
 * Finds the names of other units in a unit's texts: a form copied from a neighbour. Neighbours are the units that owe the
 * same form, and those of the same kind, such as all 司法局; of others a form may well speak.
 */
final class ForeignUnits {
    private static final int START = 4;

    private static final int KIND = 3;

    private final Registry registry;
    /** The names of the units that owe a form or are of a kind, by form or kind and the first letters of the name. */
    private final Map<String, Map<String, Set<String>>> names = new HashMap<>();
    /** The same of a form and a kind together, made when first asked for. */
    private final Map<String, Map<String, Set<String>>> neighbours = new ConcurrentHashMap<>();
    /** The letters that any name begins with: most texts have none of them, and need not be taken to pieces. */
    private final BitSet first = new BitSet();

    ForeignUnits(Registry registry) {
        this.registry = registry;
        Map<String, String> byCode = new HashMap<>();
        registry.units().forEach(unit -> {
            byCode.put(unit.code(), unit.name());
            add(kind(unit.name()), unit.name());
        });
        registry.obligations().forEach(owed -> add(owed.form(), byCode.getOrDefault(owed.unit(), "")));
    }

    private void add(String group, String name) {
        if (name.length() >= START) {
            first.set(name.charAt(0));
            names.computeIfAbsent(group, key -> new HashMap<>())
                    .computeIfAbsent(name.substring(0, START), start -> new TreeSet<>())
                    .add(name);
        }
    }

    /** What units of one kind have in common: the end of their names. */
    private static String kind(String name) {
        return "…" + name.substring(Math.max(0, name.length() - KIND));
    }

    private Map<String, Set<String>> neighbours(String form, Unit own) {
        return neighbours.computeIfAbsent(form + kind(own.name()), key -> gathered(form, own));
    }

    private Map<String, Set<String>> gathered(String form, Unit own) {
        Map<String, Set<String>> all = new HashMap<>(names.getOrDefault(form, Map.of()));
        names.getOrDefault(kind(own.name()), Map.of()).forEach((start, its) -> {
            Set<String> both = new TreeSet<>(its);
            both.addAll(all.getOrDefault(start, Set.of()));
            all.put(start, both);
        });
        return all;
    }

    /**
     * R318 for every text that names another unit.
     *
     * @param beside texts of the sheet, declared or not
     */
    Findings in(Declaration declaration, List<Value> beside, String code) {
        Optional<Unit> own = registry.unit(code);
        if (own.isEmpty()) {
            return Findings.NONE;
        }
        Map<String, Set<String>> owing = neighbours(declaration.form().code(), own.get());
        if (owing.isEmpty()) {
            return Findings.NONE;
        }
        Map<Value, String> found = new LinkedHashMap<>();
        values(declaration).forEach(value -> {
            if (value.content() instanceof Content.Text text) {
                foreign(owing, text.text(), own.get()).ifPresent(name -> found.put(value, name));
            }
        });
        Set<String> cells = new HashSet<>();
        values(declaration).forEach(value -> cells.add(value.place().cell()));
        beside.stream()
                .filter(value -> !cells.contains(value.place().cell()))
                .forEach(value -> foreign(owing, value.plain(), own.get()).ifPresent(name -> found.put(value, name)));
        List<Finding> findings = new ArrayList<>();
        found.forEach((value, name) -> findings.add(Finding.of(FindingCode.R318, value.place(), name)));
        return new Findings(findings);
    }

    private Optional<String> foreign(Map<String, Set<String>> owing, String text, Unit own) {
        String others = text.replace(own.name(), "");
        for (int i = 0; i + START <= others.length(); i++) {
            if (!first.get(others.charAt(i))) {
                continue;
            }
            for (String name : owing.getOrDefault(others.substring(i, i + START), Set.of())) {
                if (others.startsWith(name, i) && !own.name().contains(name)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<Value> values(Declaration declaration) {
        return Stream.concat(
                declaration.values().values().stream(),
                declaration.lines().values().stream()
                        .flatMap(List::stream)
                        .flatMap(line -> line.values().values().stream()));
    }
}
