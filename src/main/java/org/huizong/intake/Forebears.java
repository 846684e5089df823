package org.huizong.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.RollupMethod;

/** The declarations of units that became one, put together as one: only what may be added up is. */
final class Forebears {
    private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_UP);

    private final FormLibrary forms;

    Forebears(FormLibrary forms) {
        this.forms = forms;
    }

    /**
     * One declaration instead of several on one form: sums of what is summed, ratios of such sums, the lines of lists one
     * after the other, and blanks for all else. Declarations on different versions of a form cannot be put together.
     */
    Optional<Declaration> together(List<Declaration> parts) {
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        Declaration first = parts.get(0);
        boolean alike = parts.stream().allMatch(part -> part.form().equals(first.form()));
        return forms.book(first.form())
                .filter(book -> alike)
                .map(book -> new Declaration(first.form(), values(book.template(), parts), lines(parts)));
    }

    private static Map<String, Value> values(FormTemplate template, List<Declaration> parts) {
        Map<String, Value> values = new LinkedHashMap<>();
        template.fields()
                .filter(field -> !field.inList())
                .forEach(field -> values.put(field.name(), value(field, parts)));
        return values;
    }

    private static Value value(Field field, List<Declaration> parts) {
        Place place = parts.get(0).value(field.name()).place();
        Optional<BigDecimal> number = Optional.empty();
        int decimals = 0;
        if (field.rollup().districts() instanceof RollupMethod.Sum) {
            number = sum(field.name(), parts);
            decimals = parts.stream()
                    .mapToInt(part -> part.value(field.name()).decimals())
                    .max()
                    .orElse(0);
        } else if (field.rollup().districts() instanceof RollupMethod.Ratio ratio) {
            Optional<BigDecimal> whole = sum(ratio.denominator(), parts).filter(total -> total.signum() != 0);
            number =
                    sum(ratio.numerator(), parts).flatMap(part -> whole.map(total -> part.divide(total, EXACT_ENOUGH)));
        }
        int printed = decimals;
        return number.map(sum -> new Value(new Content.Decimal(sum, printed), sum.toPlainString(), place))
                .orElseGet(() -> new Value(new Content.Blank(), "", place));
    }

    /** The sum of a field; none when one of them has no number there. */
    private static Optional<BigDecimal> sum(String field, List<Declaration> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Declaration part : parts) {
            Optional<BigDecimal> number = part.value(field).number();
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    private static Map<String, List<Line>> lines(List<Declaration> parts) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        parts.forEach(part -> part.lines().forEach((section, its) -> {
            List<Line> all = lines.computeIfAbsent(section, name -> new ArrayList<>());
            its.forEach(line -> all.add(new Line(all.size() + 1, line.values())));
        }));
        return lines;
    }
}
