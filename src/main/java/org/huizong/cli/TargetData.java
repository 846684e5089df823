package org.huizong.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Target;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.Actual;
import org.huizong.indicator.TargetBounds;
import org.huizong.indicator.TargetReading;
import org.huizong.indicator.TargetRemark;
import org.huizong.indicator.TargetValue;

/** How targets were read, as the keys of JSON: {@code readings} of fields, {@code lineReadings} of the lines of lists. */
final class TargetData {
    private final Map<String, Object> once = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();

    private TargetData() {}

    /** Both keys, neither when the form has no targets. */
    static Map<String, Object> of(FormTemplate template, Declaration declaration) {
        TargetData data = new TargetData();
        Target.of(template, declaration).stream()
                .filter(Target::isReadable)
                .forEach(target -> data.add(target, declaration));
        Map<String, Object> keys = new LinkedHashMap<>();
        if (!data.once.isEmpty()) {
            keys.put("readings", data.once);
        }
        if (!data.lists.isEmpty()) {
            keys.put("lineReadings", data.lists);
        }
        return keys;
    }

    private void add(Target target, Declaration declaration) {
        Map<String, Object> readings = new LinkedHashMap<>();
        readings.put(target.field().name(), data(target.reading()));
        target.reached().stream()
                .filter(reached -> !reached.value().isBlank())
                .forEach(reached -> readings.put(reached.field().name(), data(reached.reading())));
        if (target.line() == 0) {
            once.putAll(readings);
        } else {
            lists.computeIfAbsent(
                            target.section(),
                            section -> empty(declaration.lines(section).size()))
                    .get(target.line() - 1)
                    .putAll(readings);
        }
    }

    private static List<Map<String, Object>> empty(int lines) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            list.add(new LinkedHashMap<>());
        }
        return list;
    }

    private static Map<String, Object> data(TargetReading reading) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("raw", reading.raw());
        data.put("class", reading.form().letter());
        data.putAll(data(reading.value()));
        if (!reading.remarks().isEmpty()) {
            data.put(
                    "remarks",
                    reading.remarks().stream().map(TargetRemark::code).toList());
        }
        return data;
    }

    private static Map<String, Object> data(TargetValue value) {
        Map<String, Object> data = new LinkedHashMap<>();
        TargetBounds.of(value).ifPresent(bounds -> {
            data.put("kind", "figure");
            data.put("operator", bounds.operator().sign());
            bounds.lower().ifPresent(lower -> data.put("lower", plain(lower)));
            bounds.upper().ifPresent(upper -> data.put("upper", plain(upper)));
            data.put("unit", bounds.unit());
        });
        if (value instanceof TargetValue.Fraction it) {
            data.put("fraction", plain(it.numerator()) + "/" + plain(it.denominator()));
        } else if (value instanceof TargetValue.DateBound it) {
            data.put("kind", "date");
            it.from().ifPresent(from -> data.put("from", from.toString()));
            data.put("until", it.until().toString());
        } else if (value instanceof TargetValue.GradeBound it) {
            data.put("kind", "grade");
            data.put("operator", it.operator().sign());
            data.put("grade", it.grade().word());
        } else if (value instanceof TargetValue.Qualitative it) {
            data.put("kind", "words");
            data.put("words", it.words());
        } else if (value instanceof TargetValue.Unfilled it) {
            data.put("kind", "unfilled");
            it.operator().ifPresent(operator -> data.put("operator", operator.sign()));
            data.put("unit", it.unit());
        } else if (value instanceof TargetValue.Parts it) {
            data.put("kind", "several");
            data.put("parts", it.parts().stream().map(TargetData::part).toList());
        } else if (value instanceof TargetValue.None) {
            data.put("kind", "none");
        }
        return data;
    }

    private static Map<String, Object> part(TargetValue.Part part) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("label", part.label());
        data.putAll(data(part.value()));
        return data;
    }

    private static Map<String, Object> data(Actual actual) {
        if (actual instanceof Actual.Measured it) {
            return Map.of("kind", "figure", "number", plain(it.number()), "unit", it.unit());
        }
        if (actual instanceof Actual.Fraction it) {
            return Map.of("kind", "figure", "fraction", plain(it.numerator()) + "/" + plain(it.denominator()));
        }
        if (actual instanceof Actual.Degree it) {
            return Map.of("kind", "degree", "degree", it.attained().word());
        }
        if (actual instanceof Actual.Graded it) {
            return Map.of("kind", "grade", "grade", it.grade().word());
        }
        if (actual instanceof Actual.Day it) {
            return Map.of("kind", "date", "until", it.day().toString());
        }
        return actual instanceof Actual.Words it
                ? Map.of("kind", "words", "words", it.words())
                : Map.of("kind", "none");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
