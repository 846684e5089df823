package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a target that stands in three cells: operator, value, unit. The value's cell may hold all of it; where cells
 * contradict each other its own word counts and the contradiction is a remark.
 */
final class ColumnsReading {
    /** Rates of change, which may well be below 1 %. */
    private static final Pattern CHANGE = Pattern.compile("增|提高|提升|上升|下降|降低|减少|降幅|利率|费率");

    private final String name;
    private final String raw;
    private final String value;
    private final OperatorCell operator;
    private final String unit;
    private final Writing written;
    private final Set<TargetRemark> remarks = new LinkedHashSet<>();

    private ColumnsReading(String name, String raw, String value, OperatorCell operator, String unit) {
        this.name = name;
        this.raw = raw;
        this.value = value;
        this.operator = operator;
        this.unit = unit;
        this.written = Writing.of(value);
    }

    static TargetReading of(String name, String operator, String value, String unit) {
        String measure = Writing.of(unit).text();
        String raw = Stream.of(operator, value, unit)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new ColumnsReading(
                        name, raw, value, OperatorCell.of(operator), TargetParser.isNone(measure) ? "" : measure)
                .read();
    }

    private TargetReading read() {
        TargetReading reading = TargetParser.isNone(written.text()) ? none() : filled();
        TargetReading whole = reading.as(raw, reading.form()).and(remarks);
        boolean unsaid =
                operator.kind() == OperatorCell.Kind.FIGURES && whole.remarks().contains(TargetRemark.OPERATOR_MISSING);
        return unsaid ? unsaid(whole) : whole;
    }

    /** 定量 stands where a sign should: that says more than nothing, and not which. */
    private static TargetReading unsaid(TargetReading reading) {
        List<TargetRemark> remarks = reading.remarks().stream()
                .map(remark -> remark == TargetRemark.OPERATOR_MISSING ? TargetRemark.SIGN_UNSAID : remark)
                .toList();
        return new TargetReading(reading.raw(), reading.form(), reading.value(), remarks);
    }

    private TargetReading none() {
        boolean asked = operator.kind() == OperatorCell.Kind.SIGN || !unit.isEmpty();
        boolean unfilled = written.text().isEmpty() && asked && !isWorded();
        return unfilled
                ? columns(new TargetValue.Unfilled(operator.operator(), unit), TargetRemark.NUMBER_MISSING)
                : columns(new TargetValue.None());
    }

    private TargetReading filled() {
        return switch (operator.kind()) {
            case SIGN -> compared();
            case OPEN, FIGURES -> open();
            case NOT_APPLICABLE -> {
                remarks.add(TargetRemark.COLUMNS_DISAGREE);
                yield open();
            }
            case UNKNOWN -> {
                remarks.add(TargetRemark.OPERATOR_UNKNOWN);
                yield worded();
            }
            case WORDED, OTHER -> worded();
        };
    }

    private boolean isWorded() {
        return operator.kind() == OperatorCell.Kind.WORDED
                || operator.kind() == OperatorCell.Kind.OTHER
                || operator.kind() == OperatorCell.Kind.NOT_APPLICABLE;
    }

    private TargetReading open() {
        if (!unit.isEmpty()) {
            return compared();
        }
        TargetReading alone = TargetParser.parse(name, value);
        if (operator.kind() == OperatorCell.Kind.FIGURES && alone.value() instanceof TargetValue.Qualitative) {
            remarks.add(TargetRemark.COLUMNS_DISAGREE);
        }
        return alone;
    }

    /** No sign is said: only a value that brings its own may be compared, everything else stays words. */
    private TargetReading worded() {
        Optional<Figure> own = Figure.of(written.text());
        if (own.isPresent() && own.get().operator().isPresent()) {
            if (operator.kind() != OperatorCell.Kind.UNKNOWN) {
                remarks.add(TargetRemark.COLUMNS_DISAGREE);
            }
            return joined(own.get());
        }
        TargetReading alone = TargetParser.parse(name, value);
        if (alone.value() instanceof TargetValue.GradeBound || alone.value() instanceof TargetValue.DateBound) {
            return alone.as(raw, TargetClass.B_COLUMNS);
        }
        TargetReading words = columns(new TargetValue.Qualitative(
                (value.strip() + " " + (TargetParser.hasDigit(value) ? unit : "")).strip()));
        return TargetParser.hasDigit(value) ? words.and(List.of(TargetRemark.FIGURES_IN_WORDS)) : words;
    }

    private TargetReading compared() {
        if (operator.lookAlike()) {
            remarks.add(TargetRemark.LOOK_ALIKE);
        }
        Optional<Figure> own = Figure.of(written.text());
        if (own.isPresent()) {
            return joined(own.get());
        }
        TargetReading alone = alone();
        if (alone.value() instanceof TargetValue.GradeBound bound && bound.operator() == Operator.EQUAL) {
            return columns(new TargetValue.GradeBound(operator.operator().orElse(Operator.EQUAL), bound.grade()));
        }
        if (contradicts(alone.value())) {
            remarks.add(TargetRemark.COLUMNS_DISAGREE);
        }
        return alone;
    }

    /** A range and a sign without its figure take their unit from its own cell. */
    private TargetReading alone() {
        TargetReading alone = TargetParser.parse(name, value);
        TargetValue meant = alone.value();
        boolean bare = (meant instanceof TargetValue.Range range && range.unit().isEmpty())
                || (meant instanceof TargetValue.Unfilled unfilled
                        && unfilled.unit().isEmpty());
        return bare ? TargetParser.parse(name, value + unit) : alone;
    }

    /** Whether the sign cannot belong to a value that is no single figure. */
    private boolean contradicts(TargetValue alone) {
        Operator sign = operator.operator().orElse(Operator.EQUAL);
        if (alone instanceof TargetValue.DateBound) {
            return sign == Operator.AT_LEAST || sign == Operator.MORE_THAN;
        }
        if (alone instanceof TargetValue.GradeBound bound) {
            return operator.operator().isPresent() && bound.operator() != sign;
        }
        if (alone instanceof TargetValue.Unfilled unfilled) {
            return operator.operator().isPresent() && !unfilled.operator().equals(operator.operator());
        }
        boolean otherUnit = alone instanceof TargetValue.Range range && !agreeUnits(range.unit(), unit);
        return otherUnit
                || sign != Operator.EQUAL
                || (alone instanceof TargetValue.Qualitative
                        && operator.operator().isPresent());
    }

    private TargetReading joined(Figure own) {
        String sign = own.operator().map(Operator::sign).orElse("");
        boolean agrees = agreeUnits(own.unit(), unit) && agree(sign, operator.sign());
        TargetReading whole = TargetParser.parse(
                name,
                (sign.isEmpty() ? operator.sign() : "")
                        + written.text()
                        + (own.unit().isEmpty() ? unit : ""));
        if (operator.lookAlike() || written.lookAlike()) {
            remarks.add(TargetRemark.LOOK_ALIKE);
        }
        if (!agrees) {
            remarks.add(TargetRemark.COLUMNS_DISAGREE);
        }
        if (own.unit().isEmpty() && unit.isEmpty()) {
            remarks.add(TargetRemark.UNIT_MISSING);
        }
        if (isPerhapsRatio(own)) {
            remarks.add(TargetRemark.PERHAPS_RATIO);
        }
        List<TargetRemark> made = whole.remarks().stream()
                .filter(remark -> remark != TargetRemark.STRICT || !operator.deliberate())
                .toList();
        return new TargetReading(raw, TargetClass.B_COLUMNS, whole.value(), made);
    }

    /** {@code ≥ | 0.95 | %}: a ratio typed where a percentage was asked for. */
    private boolean isPerhapsRatio(Figure own) {
        boolean small = own.number().signum() > 0 && own.number().compareTo(BigDecimal.ONE) <= 0;
        boolean reached = own.operator()
                .or(operator::operator)
                .filter(sign -> sign == Operator.AT_MOST || sign == Operator.LESS_THAN)
                .isEmpty();
        return small
                && reached
                && own.unit().isEmpty()
                && unit.equals("%")
                && !CHANGE.matcher(name).find();
    }

    private TargetReading columns(TargetValue meant, TargetRemark... made) {
        return TargetReading.of(raw, TargetClass.B_COLUMNS, meant, made);
    }

    private static boolean agreeUnits(String own, String other) {
        return own.isEmpty() || other.isEmpty() || UnitName.same(own, other);
    }

    private static boolean agree(String own, String other) {
        return own.isEmpty() || other.isEmpty() || own.equals(other);
    }
}
