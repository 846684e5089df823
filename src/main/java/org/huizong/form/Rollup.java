package org.huizong.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;

/**
 * How a field is rolled up along each axis; lines become one value of a declaration, periods one of a unit, units one of
 * a district, in this order.
 */
public record Rollup(RollupMethod districts, RollupMethod periods, RollupMethod lines) {
    /** Not at all. */
    public static final Rollup NONE = of(new RollupMethod.None());

    /** One method, for districts and for the lines of a list; periods stay apart. */
    public static Rollup of(RollupMethod method) {
        return new Rollup(method, new RollupMethod.None(), method);
    }

    /**
     * What a designer wrote: one method, or {@code 地区=合计；期间=最近} with an axis left out where nothing is rolled up.
     *
     * @param findings receives T104, T130 and T131 at the place when nothing comes back
     */
    public static Optional<Rollup> read(String written, Place place, List<Finding> findings) {
        if (!written.contains("=") && !written.contains("＝")) {
            return method(written, place, findings).map(Rollup::of);
        }
        int before = findings.size();
        Map<Axis, RollupMethod> methods = new EnumMap<>(Axis.class);
        for (String part : written.split("[；;\\n]", -1)) {
            if (!part.isBlank()) {
                put(part, methods, place, findings);
            }
        }
        return findings.size() > before ? Optional.empty() : Optional.of(of(methods));
    }

    private static void put(String part, Map<Axis, RollupMethod> methods, Place place, List<Finding> findings) {
        String[] sides = part.split("[=＝]", 2);
        Optional<Axis> axis = Axis.of(sides[0]);
        if (axis.isEmpty()) {
            findings.add(Finding.of(FindingCode.T130, place, sides[0].strip(), Axis.words()));
            return;
        }
        method(sides.length > 1 ? sides[1] : "", place, findings).ifPresent(method -> {
            if (methods.put(axis.get(), method) != null) {
                findings.add(Finding.of(FindingCode.T131, place, axis.get().word()));
            }
        });
    }

    private static Optional<RollupMethod> method(String word, Place place, List<Finding> findings) {
        Optional<RollupMethod> method = RollupMethod.of(word);
        if (method.isEmpty()) {
            findings.add(Finding.of(FindingCode.T104, place, word.strip(), RollupMethod.WORDS));
        }
        return method;
    }

    private static Rollup of(Map<Axis, RollupMethod> methods) {
        RollupMethod none = new RollupMethod.None();
        return new Rollup(
                methods.getOrDefault(Axis.DISTRICTS, none),
                methods.getOrDefault(Axis.PERIODS, none),
                methods.getOrDefault(Axis.LINES, none));
    }

    /** The method along an axis. */
    public RollupMethod along(Axis axis) {
        return switch (axis) {
            case DISTRICTS -> districts;
            case PERIODS -> periods;
            case LINES -> lines;
        };
    }

    /** The methods that are used on a field, the lowest axis first: those of lines only in a list. */
    public List<RollupMethod> upwards(boolean inList) {
        return (inList ? Stream.of(lines, periods, districts) : Stream.of(periods, districts))
                .filter(RollupMethod::reckons)
                .toList();
    }

    /** Whether nothing is rolled up along any axis. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** What a designer writes for it. */
    public String word() {
        if (periods instanceof RollupMethod.None && districts.equals(lines)) {
            return districts.word();
        }
        return Stream.of(Axis.values())
                .filter(axis -> !(along(axis) instanceof RollupMethod.None))
                .map(axis -> axis.word() + "=" + along(axis).word())
                .collect(Collectors.joining("；"));
    }
}
