package org.huizong.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the unit that a text names: by its code, its name, one of its other names, or a file name that holds one.
 *
 * <p>Compares without regard to width, case, spaces and punctuation. Never guesses: a code and a name that belong to two
 * units, or a name that two units share, are {@link Match.Near}.
 */
public final class UnitFinder {
    private static final int MOST = 3;
    /** {@code [105]教育部}, {@code 219-池州市…}, {@code 207101天津市…}. */
    private static final Pattern LEADING_CODE = Pattern.compile("^\\s*[\\[［【(（]?\\s*(\\d{3,})");
    /** Long enough to be no year. */
    private static final Pattern LONG_CODE = Pattern.compile("(?<!\\d)\\d{6,}(?!\\d)");

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Set<Unit>> byName = new LinkedHashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<Integer> lengths = new TreeSet<>();

    /** Knows the units of a registry. */
    public UnitFinder(Registry registry) {
        for (Unit unit : registry.units()) {
            byCode.put(unit.code(), unit);
            Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                    .map(name -> UnitName.of(name).letters())
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> byName.computeIfAbsent(name, key -> new LinkedHashSet<>())
                            .add(unit));
            unit.aliases().forEach(alias -> aliases.add(UnitName.of(alias).letters()));
        }
        byName.keySet().forEach(name -> lengths.add(name.length()));
    }

    /** The unit that a cell or a file name names, with suggestions when it names none for certain. */
    public Match find(String text) {
        Optional<Match.Known> known = known(text);
        if (known.isPresent()) {
            return known.get();
        }
        Set<Unit> agreed = agreed(UnitName.of(text), coded(text));
        List<Unit> near =
                agreed.isEmpty() ? similar(text) : agreed.stream().limit(MOST).toList();
        return near.isEmpty() ? new Match.Unknown(text) : new Match.Near(text, near);
    }

    /** The unit that a text names for certain; cheaper than {@link #find} where nobody asks who may be meant. */
    public Optional<Match.Known> known(String text) {
        UnitName given = UnitName.of(text);
        Unit exact = byCode.get(given.letters());
        if (exact != null) {
            return Optional.of(new Match.Known(exact, Evidence.CODE));
        }
        Set<Unit> coded = coded(text);
        Set<Unit> agreed = agreed(given, coded);
        return agreed.size() == 1
                ? Optional.of(new Match.Known(agreed.iterator().next(), evidence(given, coded)))
                : Optional.empty();
    }

    private Set<Unit> agreed(UnitName given, Set<Unit> coded) {
        Set<Unit> agreed = new LinkedHashSet<>(coded);
        agreed.addAll(named(given));
        return agreed;
    }

    private Evidence evidence(UnitName given, Set<Unit> coded) {
        if (!coded.isEmpty()) {
            return Evidence.CODE_IN_TEXT;
        }
        if (!byName.containsKey(given.letters())) {
            return Evidence.NAME_IN_TEXT;
        }
        return aliases.contains(given.letters()) ? Evidence.ALIAS : Evidence.NAME;
    }

    private Set<Unit> coded(String text) {
        String folded = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        Set<Unit> found = new LinkedHashSet<>();
        Matcher leading = LEADING_CODE.matcher(folded);
        Stream<String> first = leading.find() ? Stream.of(leading.group(1)) : Stream.of();
        Stream<String> others = LONG_CODE.matcher(folded).results().map(code -> code.group());
        Stream.concat(first, others).forEach(code -> {
            Unit unit = byCode.get(code);
            if (unit != null) {
                found.add(unit);
            }
        });
        return found;
    }

    /** The units whose names stand in the text, names that are only a part of a longer one there left out. */
    private Set<Unit> named(UnitName text) {
        Set<Unit> exact = byName.get(text.letters());
        if (exact != null) {
            return exact;
        }
        List<String> names = heldIn(text);
        Set<Unit> found = new LinkedHashSet<>();
        names.stream()
                .filter(name -> names.stream().noneMatch(other -> !other.equals(name) && other.contains(name)))
                .forEach(name -> found.addAll(byName.getOrDefault(name, Set.of())));
        return found;
    }

    /** The names that a text holds, in the registry's order: its pieces are looked up, for units are many. */
    private List<String> heldIn(UnitName text) {
        Set<String> held = new LinkedHashSet<>();
        for (int length : lengths) {
            for (int at = 0; at + length <= text.letters().length(); at++) {
                String piece = text.letters().substring(at, at + length);
                if (byName.containsKey(piece) && text.holds(piece)) {
                    held.add(piece);
                }
            }
        }
        return held.size() < 2
                ? List.copyOf(held)
                : byName.keySet().stream().filter(held::contains).toList();
    }

    private List<Unit> similar(String text) {
        List<String> parts = UnitName.parts(text);
        Map<Unit, Integer> distances = new LinkedHashMap<>();
        byName.forEach((name, units) -> parts.stream()
                .map(part -> distance(part, name))
                .filter(distance -> distance <= Math.max(1, name.length() / 3))
                .forEach(distance -> units.forEach(unit -> distances.merge(unit, distance, Math::min))));
        List<Unit> nearest = new ArrayList<>(distances.keySet());
        nearest.sort(Comparator.comparing(unit -> distances.getOrDefault(unit, 0)));
        return nearest.stream().limit(MOST).toList();
    }

    private static int distance(String part, String name) {
        if (part.contains(name)) {
            return 1;
        }
        return Math.abs(part.length() - name.length()) > name.length() / 3
                ? Integer.MAX_VALUE
                : Spelling.distance(part, name);
    }

    /** What a unit was known by. */
    public enum Evidence {
        CODE,
        NAME,
        ALIAS,
        /** Its code stands in the text. */
        CODE_IN_TEXT,
        /** Its name, or another name of it, stands in the text. */
        NAME_IN_TEXT
    }

    /** What came of a search. */
    public sealed interface Match {
        /** One unit. */
        record Known(Unit unit, Evidence evidence) implements Match {}

        /**
         * No unit for certain.
         *
         * @param given the text that was looked for
         * @param suggestions one to three units that may be meant, likeliest first
         */
        record Near(String given, List<Unit> suggestions) implements Match {
            /** Copies. */
            public Near {
                suggestions = List.copyOf(suggestions);
            }
        }

        /**
         * Nothing like it.
         *
         * @param given the text that was looked for
         */
        record Unknown(String given) implements Match {}
    }
}
