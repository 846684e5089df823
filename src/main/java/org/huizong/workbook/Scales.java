package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Field;
import org.huizong.form.FieldType;

/**
 * Amounts that are all written in 元 where 万元 are asked: a whole column beside the others of its table, a form whose
 * targets name the same amount in 万元, a form whose amounts no unit could have.
 */
final class Scales {
    private static final String WAN = "万元";
    private static final Pattern MONEY = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*万元");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /** So many times the other columns, in every row, no column is: it never is exactly ten thousand times them. */
    private static final BigDecimal WIDE = BigDecimal.valueOf(1_000);

    private static final int ENOUGH = 2;
    /** 五十亿元 in round figures only. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(500_000);
    /** 五百亿元. */
    private static final BigDecimal HUGE = BigDecimal.valueOf(5_000_000);

    private static final BigDecimal ROUND = BigDecimal.valueOf(100);

    private final Blank blank;
    private final Declaration declaration;

    Scales(Blank blank, Declaration declaration) {
        this.blank = blank;
        this.declaration = declaration;
    }

    /** An amount, and what it was held against. */
    record Question(NamedValue value, String others) {}

    /** The first amount of each column that is thousands of times the others in all its rows, two at least. */
    List<Question> columns() {
        List<Question> questions = new ArrayList<>();
        for (Blank.Part part : blank.parts()) {
            Map<Integer, Map<Integer, NamedValue>> rows = part.list() ? Map.of() : rows(part);
            rows.values().stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .forEach(column -> column(rows, column).ifPresent(questions::add));
        }
        return questions;
    }

    /** The amounts of a table by their rows and columns. */
    private Map<Integer, Map<Integer, NamedValue>> rows(Blank.Part part) {
        Map<Integer, Map<Integer, NamedValue>> rows = new LinkedHashMap<>();
        for (Sought sought : part.fields()) {
            Sought.Hanging hanging = sought.anchor();
            if (hanging != null && hanging.header() >= 0) {
                NamedValue.amount(
                                sought.field(), declaration.value(sought.field().name()))
                        .ifPresent(value -> rows.computeIfAbsent(hanging.caption(), row -> new LinkedHashMap<>())
                                .put(hanging.header(), value));
            }
        }
        return rows;
    }

    private static Optional<Question> column(Map<Integer, Map<Integer, NamedValue>> rows, int column) {
        List<Question> wide = new ArrayList<>();
        for (Map<Integer, NamedValue> row : rows.values()) {
            NamedValue own = row.get(column);
            Optional<NamedValue> largest = row.entrySet().stream()
                    .filter(entry -> entry.getKey() != column)
                    .map(Map.Entry::getValue)
                    .max(Comparator.comparing(value -> value.number().abs()));
            if (own == null || largest.isEmpty()) {
                continue;
            }
            BigDecimal bound = largest.get().number().abs().multiply(WIDE);
            if (own.number().abs().compareTo(bound) < 0) {
                return Optional.empty();
            }
            wide.add(new Question(own, largest.get().told()));
        }
        return wide.size() < ENOUGH ? Optional.empty() : Optional.of(wide.get(0));
    }

    /** The amounts that are ten thousand times what a target of the form says in 万元. */
    List<Question> targets() {
        List<Question> questions = new ArrayList<>();
        List<NamedValue> amounts = amounts(false).toList();
        for (Blank.Part part : blank.parts()) {
            for (Line line : declaration.lines(part.section().name())) {
                part.fields().stream()
                        .map(Sought::field)
                        .filter(field -> field.type() == FieldType.TARGET)
                        .map(field -> line.value(field.name()))
                        .forEach(target -> compare(target, amounts, questions));
            }
        }
        return questions;
    }

    private static void compare(Value target, List<NamedValue> amounts, List<Question> questions) {
        Matcher money = MONEY.matcher(target.shown());
        if (money.find()) {
            BigDecimal large = new BigDecimal(money.group(1)).multiply(TEN_THOUSAND);
            amounts.stream()
                    .filter(amount -> amount.number().compareTo(large) == 0)
                    .forEach(amount ->
                            questions.add(new Question(amount, target.shown().strip())));
        }
    }

    /** The amount of a line that is more than ten times any amount outside the lists, and far more than its peers. */
    List<Question> lines() {
        Optional<NamedValue> most = amounts(false).max(Comparator.comparing(NamedValue::number));
        List<Question> questions = new ArrayList<>();
        for (Blank.Part part : most.isEmpty() ? List.<Blank.Part>of() : blank.parts()) {
            part.fields().stream()
                    .filter(sought -> part.list())
                    .forEach(sought -> line(amounts(part, sought.field(), true).toList(), most.get())
                            .ifPresent(questions::add));
        }
        return questions;
    }

    private static Optional<Question> line(List<NamedValue> lines, NamedValue most) {
        List<NamedValue> falling = lines.stream()
                .filter(amount -> amount.measure().equals(WAN))
                .sorted(Comparator.comparing(NamedValue::number).reversed())
                .toList();
        if (falling.size() < ENOUGH) {
            return Optional.empty();
        }
        BigDecimal largest = falling.get(0).number();
        boolean far = largest.compareTo(falling.get(1).number().multiply(ROUND)) >= 0
                && largest.compareTo(most.number().multiply(BigDecimal.TEN)) > 0
                && largest.movePointLeft(4).compareTo(most.number()) <= 0;
        return far ? Optional.of(new Question(falling.get(0), most.told())) : Optional.empty();
    }

    /** R396 for a form whose largest amount is out of all measure, or large and like all its others a round figure. */
    Optional<Finding> whole() {
        List<NamedValue> amounts = amounts(true).toList();
        Optional<NamedValue> largest = amounts.stream().max(Comparator.comparing(NamedValue::number));
        boolean round = amounts.size() > ENOUGH
                && amounts.stream()
                        .allMatch(amount -> amount.number().remainder(ROUND).signum() == 0);
        return largest.filter(amount -> amount.number().compareTo(round ? LARGE : HUGE) >= 0)
                .map(amount -> Finding.of(
                                FindingCode.R396,
                                amount.place(),
                                amount.name(),
                                amount.number().toPlainString(),
                                amount.number()
                                        .movePointLeft(4)
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .comparing(amount.number().toPlainString(), ""));
    }

    private Stream<NamedValue> amounts(boolean lists) {
        return blank.parts().stream()
                .flatMap(part -> part.fields().stream().flatMap(sought -> amounts(part, sought.field(), lists)))
                .filter(amount -> amount.measure().equals(WAN));
    }

    private Stream<NamedValue> amounts(Blank.Part part, Field field, boolean lists) {
        if (!part.list()) {
            return NamedValue.amount(field, declaration.value(field.name())).stream();
        }
        List<Line> lines = lists ? declaration.lines(part.section().name()) : List.of();
        return lines.stream()
                .map(line -> NamedValue.amount(field, line.value(field.name())).orElse(null))
                .filter(Objects::nonNull);
    }
}
