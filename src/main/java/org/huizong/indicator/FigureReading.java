package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives one figure its class and the doubts about it, knowing the indicator's name. */
final class FigureReading {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Rates that may pass 100 %. */
    private static final Pattern OPEN_ENDED = Pattern.compile("增长|完成|提高|增幅|提升|上升|增加|偿债|覆盖倍");
    /** A count of four digits or more whose second digit is no zero: {@code ≥280} read as {@code 2280}. */
    private static final Pattern MISREAD_COUNT = Pattern.compile("2[1-9]\\d{2,}");

    private final String name;
    private final Figure figure;
    private final Set<TargetRemark> remarks = new LinkedHashSet<>();

    FigureReading(String name, Figure figure) {
        this.name = name;
        this.figure = figure;
    }

    TargetReading read(String raw) {
        TargetClass form = form();
        remarks.addAll(figure.remarks());
        if (figure.operator().isEmpty()) {
            remarks.add(TargetRemark.OPERATOR_MISSING);
        }
        boolean ratio =
                figure.unit().isEmpty() && figure.number().stripTrailingZeros().scale() > 0;
        if (form == TargetClass.F_BARE_NUMBER || ratio) {
            remarks.add(TargetRemark.UNIT_MISSING);
        }
        if (form == TargetClass.D_LOOK_ALIKE) {
            remarks.add(TargetRemark.STRICT);
        }
        return TargetReading.of(raw, suspect(form), figure.comparison()).and(remarks);
    }

    private TargetClass form() {
        return switch (figure.written()) {
            case SIGN -> TargetClass.A_SIGN;
            case ASCII_SIGN -> TargetClass.C_ASCII_SIGN;
            case LONE_SIGN -> TargetClass.D_LOOK_ALIKE;
            case WORDS -> worded();
            case NONE -> figure.unit().isEmpty() ? TargetClass.F_BARE_NUMBER : TargetClass.E_NUMBER_AND_UNIT;
        };
    }

    private TargetClass worded() {
        return switch (figure.operator().orElse(Operator.EQUAL)) {
            case AT_MOST, LESS_THAN -> TargetClass.H_WORDED_AT_MOST;
            default -> TargetClass.G_WORDED_AT_LEAST;
        };
    }

    /** Only a figure without an operator can have swallowed one. */
    private TargetClass suspect(TargetClass form) {
        boolean over = figure.isPercent() && figure.number().compareTo(HUNDRED) > 0;
        boolean bare = figure.operator().isEmpty();
        String digits = figure.number().toPlainString();
        if (over && !OPEN_ENDED.matcher(name).find() && (bare || name.contains("率") || name.contains("度"))) {
            remarks.add(TargetRemark.OVER_HUNDRED_PERCENT);
            return bare && digits.startsWith("2") ? TargetClass.N_DAMAGED : form;
        }
        if (bare && !figure.isPercent() && MISREAD_COUNT.matcher(digits).matches()) {
            remarks.add(TargetRemark.PERHAPS_MISREAD);
            return TargetClass.N_DAMAGED;
        }
        return form;
    }
}
