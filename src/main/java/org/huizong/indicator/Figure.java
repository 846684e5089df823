package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.indicator.TargetValue.Comparison;

/**
 * One figure with the words around it: {@code [words] [operator] number [unit] [words]}.
 *
 * @param written how its operator is written
 * @param operator none when none is written
 */
record Figure(
        Spelling written, Optional<Operator> operator, BigDecimal number, String unit, Set<TargetRemark> remarks) {
    /** How an operator is written. */
    enum Spelling {
        SIGN,
        ASCII_SIGN,
        LONE_SIGN,
        WORDS,
        NONE
    }

    /** The number is bounded so that no text makes a long computation. */
    static final String NUMBER = "[-+]?(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,12})?";

    private static final String SIGN = "≥|≤|>=|<=|=>|=<|==|=|>|<";
    private static final List<String> WORDS = List.of(
            "大于或等于", "小于或等于", "大于等于", "小于等于", "不少于", "不低于", "不小于", "不超过", "不多于", "不高于", "不大于", "至少", "至多", "最多", "超过",
            "大于", "多于", "高于", "小于", "少于", "低于", "不足", "不到", "等于", "不超", "超");
    private static final Pattern FIGURE = Pattern.compile(
            "(?:控制在|保持在|维持在|达到|完成|为|达)?"
                    + "(" + SIGN + "|" + String.join("|", WORDS) + ")?(约|大约)?(" + NUMBER + ")"
                    + "([%‰]|[\\p{IsHan}A-Za-z°²³/·()]{0,10}?)(\\(含\\)|及|含)?(以上|以下|以内|之内|内|左右)?(?:\\(含\\)|(\\(不(?:包?含)(?:本数)?\\)))?");

    /** Words that bound a figure or make a time of it: what ends in them is no unit. */
    private static final Pattern NO_UNIT = Pattern.compile(
            "^[²³]|以[上下内]|不[包足]?含|[内前底末]$|[内前](?:办结|完成|答复|受理|反馈|处理|审结|支付|拨付)|^月(?!/|报)|^季度|^年第?.季度|^年[上下]半年");

    /** How often, said before what is counted: 每月≥1次 is ≥1次/月. */
    private static final Pattern EACH = Pattern.compile("(?:平均)?每(年|季度?|月|周|日|天),?(.+)");

    /** A day of the month is no count of anything. */
    private static final Set<String> DAYS = Set.of("日", "号");

    /** Reads a whole text as one figure; none when anything else stands in it or two operators contradict. */
    static Optional<Figure> of(String text) {
        Matcher each = EACH.matcher(text);
        return each.matches()
                ? plain(each.group(2)).filter(Figure::isCount).map(figure -> figure.per(each.group(1)))
                : plain(text);
    }

    private boolean isCount() {
        boolean counted = !unit.isEmpty() && unit.indexOf('/') < 0 && unit.indexOf('%') < 0 && unit.indexOf('‰') < 0;
        return counted && !DAYS.contains(unit);
    }

    private Figure per(String time) {
        return new Figure(written, operator, number, unit + "/" + time, remarks);
    }

    private static Optional<Figure> plain(String text) {
        Matcher matcher = FIGURE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group(1) == null ? "" : matcher.group(1);
        String tail = matcher.group(6) == null ? "" : matcher.group(6);
        Optional<Operator> before = Operator.of(sign);
        boolean without = matcher.group(7) != null;
        Optional<Operator> after = after(tail, without);
        if ((without && after.isEmpty()) || NO_UNIT.matcher(matcher.group(4)).find()) {
            return Optional.empty();
        }
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            return Optional.empty();
        }
        Set<TargetRemark> remarks = EnumSet.noneOf(TargetRemark.class);
        if (matcher.group(2) != null || tail.equals("左右")) {
            remarks.add(TargetRemark.APPROXIMATE);
        }
        return Optional.of(new Figure(
                spelling(sign, after),
                before.or(() -> after),
                new BigDecimal(matcher.group(3).replace(",", "")),
                matcher.group(4),
                remarks));
    }

    /** 以上, 以下 and 以内 include the figure (民法典 第一千二百五十九条) unless it is left out in so many words. */
    private static Optional<Operator> after(String tail, boolean without) {
        return switch (tail) {
            case "以上" -> Optional.of(without ? Operator.MORE_THAN : Operator.AT_LEAST);
            case "以下", "以内", "之内", "内" -> Optional.of(without ? Operator.LESS_THAN : Operator.AT_MOST);
            default -> Optional.empty();
        };
    }

    private static Spelling spelling(String sign, Optional<Operator> after) {
        if (sign.isEmpty()) {
            return after.isPresent() ? Spelling.WORDS : Spelling.NONE;
        }
        return switch (sign) {
            case "≥", "≤", "=" -> Spelling.SIGN;
            case ">", "<" -> Spelling.LONE_SIGN;
            default -> WORDS.contains(sign) ? Spelling.WORDS : Spelling.ASCII_SIGN;
        };
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    /** The target; without an operator the figure itself is asked for. */
    Comparison comparison() {
        return new Comparison(operator.orElse(Operator.EQUAL), number, unit);
    }
}
