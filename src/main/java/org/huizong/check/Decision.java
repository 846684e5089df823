package org.huizong.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.declaration.Content;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Severity;
import org.huizong.form.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How one rule ended on one scope.
 *
 * @param code what to tell the filler, null when there is nothing to tell
 * @param left left side, null when the rule compares nothing
 * @param right right side, null when the rule compares nothing
 * @param reason why it is undecided, or the empty string
 */
record Decision(
        ParsedRule rule,
        Scope scope,
        Verdict verdict,
        @Nullable FindingCode code,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        String reason) {
    /** What a function answers that cannot say. */
    static final String NO_OPINION = "#N/A";

    /** In the author's sentence, for a side that has none. */
    private static final String NO_NUMBER = "（算不出）";

    /** As much of words as a sentence quotes. */
    private static final int QUOTED = 60;

    /** Before a side that stands in no cell. */
    private static final String WORKED_OUT = "算得 ";

    /** A side that is one of the values of a column. */
    private static final Pattern ONE_OF =
            Pattern.compile("\\s*(?i:MAX|MIN|LARGE|SMALL|MAXIFS|MINIFS)\\(.*", Pattern.DOTALL);

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

    static Decision holds(ParsedRule rule, Scope scope) {
        return new Decision(rule, scope, Verdict.HOLDS, null, null, null, "");
    }

    static Decision broken(ParsedRule rule, Scope scope, FindingCode code) {
        return new Decision(rule, scope, Verdict.BROKEN, code, null, null, "");
    }

    static Decision undecided(ParsedRule rule, Scope scope, String reason) {
        return new Decision(rule, scope, Verdict.UNDECIDED, null, null, null, reason);
    }

    static Decision of(ParsedRule rule, Scope scope, Difference difference) {
        return switch (difference) {
            case EXACT -> holds(rule, scope);
            case WITHIN_ROUNDING -> holds(rule, scope).telling(FindingCode.D501);
            case TRUNCATED -> holds(rule, scope).telling(FindingCode.D502);
            case REAL -> broken(rule, scope, FindingCode.D503);
        };
    }

    Decision between(@Nullable BigDecimal newLeft, @Nullable BigDecimal newRight) {
        return new Decision(rule, scope, verdict, code, newLeft, newRight, reason);
    }

    Decision telling(FindingCode newCode) {
        return new Decision(rule, scope, verdict, newCode, left, right, reason);
    }

    /** What the filler is told, when there is anything to tell; that a rule had no answer is nobody's fault who fills in. */
    Optional<Finding> finding() {
        if (code == null) {
            return reason.isEmpty() || reason.equals(NO_OPINION)
                    ? Optional.empty()
                    : Optional.of(unanswered(FindingCode.C414));
        }
        if (code == FindingCode.C415) {
            return Optional.of(unanswered(code));
        }
        Rule author = rule.rule();
        Severity severity = verdict == Verdict.BROKEN ? author.severity() : code.severity();
        Value value = target();
        return Optional.of(
                Finding.of(code, value.place(), sentence(author.message()), fill(author.repair()), author.source())
                        .byRule(author.id(), severity)
                        .comparing(PersonalNumber.mask(found(value)), expected(value)));
    }

    private Finding unanswered(FindingCode why) {
        String id = rule.rule().id();
        return Finding.of(why, target().place(), id, reason).byRule(id, why.severity());
    }

    private Value target() {
        return oneOf().orElseGet(this::pointed);
    }

    /** Of a rule about the largest or least of a column, the value that is it, unless the rule points elsewhere. */
    private Optional<Value> oneOf() {
        ParsedRule.Sides sides = rule.sides();
        String name = rule.rule().target();
        if (sides == null || left == null || right == null || !(name.isEmpty() || name.contains("[") || isList(name))) {
            return Optional.empty();
        }
        return oneOf(sides.left(), left).or(() -> oneOf(sides.right(), right));
    }

    private Optional<Value> oneOf(Formula side, BigDecimal answer) {
        if (!ONE_OF.matcher(side.text()).matches()) {
            return Optional.empty();
        }
        return side.operands().stream()
                .filter(operand -> operand.isColumn() && !operand.isForeign())
                .flatMap(operand -> scope.values(operand).stream())
                .filter(value -> value.content() instanceof Content.Decimal number
                        && number.value().compareTo(answer) == 0)
                .findFirst();
    }

    private boolean isList(String name) {
        return !scope.columns(name).isEmpty();
    }

    private Value pointed() {
        String name = rule.rule().target();
        ParsedRule.Sides sides = rule.sides();
        if (name.isEmpty() && sides != null && sides.rate() && sides.printed() != null) {
            return first(sides.printed().operands(), rule.scope());
        }
        if (name.isEmpty()) {
            return first(
                    rule.whole().operands().stream()
                            .filter(operand -> !operand.isForeign())
                            .toList(),
                    rule.scope());
        }
        List<Operand> columns = scope.columns(name);
        if (!columns.isEmpty()) {
            return first(columns, name);
        }
        Operand operand = Operand.written(name);
        if (operand.isColumn() && operand.section().equals(scope.section())) {
            operand = Operand.single(operand.name());
        }
        return scope.values(operand).stream().findFirst().orElse(Value.absent(name));
    }

    private Value first(List<Operand> operands, String path) {
        return operands.stream()
                .flatMap(operand -> scope.values(operand).stream())
                .findFirst()
                .orElse(Value.absent(path));
    }

    /**
     * The side that is the value itself that the finding points to, else the left side, told to be worked out; of a rule
     * that compares nothing the one value that it points to.
     */
    private String found(Value value) {
        if (left == null || right == null) {
            return left != null
                            || (rule.rule().target().contains("[")
                                    && scope.line().isEmpty())
                    ? ""
                    : value.shown();
        }
        if (aboutWords()) {
            return "";
        }
        BigDecimal own = own(value);
        if (own == null || own.compareTo(left) == 0) {
            return number(left);
        }
        return own.compareTo(right) == 0 ? number(right) : WORKED_OUT + number(left);
    }

    private String expected(Value value) {
        ParsedRule.Sides sides = rule.sides();
        if (left == null || right == null || sides == null || aboutWords()) {
            return "";
        }
        BigDecimal own = own(value);
        boolean turned = own != null && own.compareTo(left) != 0 && own.compareTo(right) == 0;
        Comparison.Operator operator = turned ? sides.operator().turned() : sides.operator();
        String sign = operator == Comparison.Operator.EQUAL ? "" : operator.printed() + " ";
        return sign + number(turned ? left : right);
    }

    /** The number that a value is to a rule; null when it is words. */
    private static @Nullable BigDecimal own(Value value) {
        if (value.content() instanceof Content.Decimal number) {
            return number.value();
        }
        return value.isBlank() ? BigDecimal.ZERO : null;
    }

    /** Whether the left side counts words: its number would puzzle whoever looks at the cell. */
    private boolean aboutWords() {
        ParsedRule.Sides sides = rule.sides();
        return sides != null
                && sides.left().operands().stream()
                        .flatMap(operand -> scope.field(operand).stream())
                        .anyMatch(field -> !field.type().numeric());
    }

    private String number(BigDecimal value) {
        return new PrintedNumber(rule, scope).of(value);
    }

    /** The author's sentence with an end: ours may follow it. */
    private String sentence(String text) {
        String filled = fill(text).strip();
        return filled.isEmpty() || "。！？；：，、.!?;:,…".indexOf(filled.charAt(filled.length() - 1)) >= 0
                ? filled
                : filled + "。";
    }

    private String fill(String sentence) {
        return SLOT.matcher(sentence).replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1))));
    }

    private String slot(String name) {
        if (name.equals("左")) {
            return left == null ? NO_NUMBER : number(left);
        }
        if (name.equals("右")) {
            return right == null ? NO_NUMBER : number(right);
        }
        if (name.equals("差")) {
            return left == null || right == null
                    ? NO_NUMBER
                    : new PrintedNumber(rule, scope).difference(left.subtract(right));
        }
        String shown =
                scope.values(Operand.written(name)).stream().map(Value::shown).collect(Collectors.joining("、"));
        return shown.isEmpty() ? "（空）" : quoted(PersonalNumber.mask(shown));
    }

    /** The beginning of long words, which stand in the form anyway: the sentence around them shall be read. */
    private static String quoted(String words) {
        return words.codePointCount(0, words.length()) <= QUOTED
                ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTED)).strip() + "…";
    }
}
