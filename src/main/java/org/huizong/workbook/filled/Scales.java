package org.huizong.workbook.filled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** The amounts in 万元 that stand outside the lists, and all of them. */
    private final List<NamedValue> singles = new ArrayList<>();

    private final List<NamedValue> all = new ArrayList<>();

    Scales(Blank blank, Declaration declaration) {
        this.blank = blank;
        this.declaration = declaration;
        for (Blank.Part part : blank.parts()) {
            List<Line> lines = part.list() ? declaration.lines(part.section().name()) : List.of();
            for (Sought sought : part.fields()) {
                if (isWan(sought.field())) {
                    gather(part, sought.field(), lines);
                }
            }
        }
    }

    private void gather(Blank.Part part, Field field, List<Line> lines) {
        if (part.list()) {
            lines.forEach(
                    line -> NamedValue.amount(field, line.value(field.name())).ifPresent(all::add));
        } else {
            NamedValue.amount(field, declaration.value(field.name())).ifPresent(amount -> {
                singles.add(amount);
                all.add(amount);
            });
        }
    }

    private static boolean isWan(Field field) {
        return field.type() == FieldType.AMOUNT && field.measure().equals(WAN);
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
        for (Blank.Part part : singles.isEmpty() ? List.<Blank.Part>of() : blank.parts()) {
            List<Field> targets = part.fields().stream()
                    .map(Sought::field)
                    .filter(field -> field.type() == FieldType.TARGET)
                    .toList();
            for (Line line : targets.isEmpty()
                    ? List.<Line>of()
                    : declaration.lines(part.section().name())) {
                targets.forEach(field -> compare(line.value(field.name()), questions));
            }
        }
        return questions;
    }

    private void compare(Value target, List<Question> questions) {
        Matcher money = MONEY.matcher(target.shown());
        if (target.shown().contains(WAN) && money.find()) {
            BigDecimal large = new BigDecimal(money.group(1)).multiply(TEN_THOUSAND);
            singles.stream()
                    .filter(amount -> amount.number().compareTo(large) == 0)
                    .forEach(amount ->
                            questions.add(new Question(amount, target.shown().strip())));
        }
    }

    /** The amount of a line that is more than ten times any amount outside the lists, and far more than its peers. */
    List<Question> lines() {
        Optional<NamedValue> most = singles.stream().max(Comparator.comparing(NamedValue::number));
        List<Question> questions = new ArrayList<>();
        for (Blank.Part part : most.isEmpty() ? List.<Blank.Part>of() : blank.parts()) {
            part.fields().stream()
                    .map(Sought::field)
                    .filter(field -> part.list() && isWan(field))
                    .forEach(field -> line(column(part, field), most.get()).ifPresent(questions::add));
        }
        return questions;
    }

    private static Optional<Question> line(List<NamedValue> lines, NamedValue most) {
        List<NamedValue> falling = lines.stream()
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
        Optional<NamedValue> largest = all.stream().max(Comparator.comparing(NamedValue::number));
        return largest.filter(amount -> amount.number().compareTo(LARGE) >= 0)
                .filter(amount -> amount.number().compareTo(HUGE) >= 0 || areRound())
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

    private boolean areRound() {
        return all.size() > ENOUGH
                && all.stream()
                        .allMatch(amount -> amount.number().remainder(ROUND).signum() == 0);
    }

    private List<NamedValue> column(Blank.Part part, Field field) {
        return declaration.lines(part.section().name()).stream()
                .flatMap(line -> NamedValue.amount(field, line.value(field.name())).stream())
                .toList();
    }
}
