package org.huizong.check;

import java.util.List;
import java.util.Optional;
import org.huizong.finding.FindingCode;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its formula parsed, and both sides of it when it compares.
 *
 * @param scope the list or enumeration that it runs over, or the empty string
 * @param whole the whole formula
 * @param subjects what it names
 * @param crossing whether it needs other declarations than the one that it runs over
 * @param sides both sides when the formula is one comparison, else null
 */
public record ParsedRule(
        Rule rule,
        String scope,
        Formula whole,
        List<Subject> subjects,
        boolean crossing,
        @Nullable Sides sides) {
    /**
     * Both sides of a comparison.
     *
     * @param printed the side that is one percentage field alone, null when neither is
     * @param rate whether it is a printed rate besides: the other side divides
     */
    record Sides(
            Formula left,
            Comparison.Operator operator,
            Formula right,
            @Nullable Formula printed,
            boolean rate) {
        /** Whether percentages are compared. */
        boolean percent() {
            return printed != null;
        }
    }

    static ParsedRule of(Rule rule, String scope, Vocabulary vocabulary, Formulas formulas) throws FormulaFault {
        Formula whole = formulas.parse(rule.formula(), scope);
        if (whole.operands().isEmpty()) {
            throw new FormulaFault(FindingCode.T139, "");
        }
        List<Subject> subjects = whole.operands().stream()
                .map(operand -> Subject.of(operand, scope, vocabulary))
                .toList();
        boolean crossing = whole.operands().stream().anyMatch(Operand::isForeign);
        Comparison comparison = Comparison.split(rule.formula());
        if (rule.tolerance().signum() > 0
                && (comparison == null || !comparison.operator().tolerant())) {
            throw new FormulaFault(FindingCode.T129, rule.tolerance().toPlainString());
        }
        if (comparison == null) {
            return new ParsedRule(rule, scope, whole, subjects, crossing, null);
        }
        Formula left = formulas.parse(comparison.left(), scope);
        Formula right = formulas.parse(comparison.right(), scope);
        boolean first = isPercent(vocabulary.own(), scope, comparison.left());
        boolean second = !first && isPercent(vocabulary.own(), scope, comparison.right());
        Formula printed = first ? left : second ? right : null;
        boolean rate = (first && comparison.right().contains("/"))
                || (second && comparison.left().contains("/"));
        Sides sides = new Sides(left, comparison.operator(), right, printed, rate);
        return new ParsedRule(rule, scope, whole, subjects, crossing, sides);
    }

    private static boolean isPercent(FormTemplate template, String scope, String name) {
        return Optional.<org.huizong.form.Field>empty()
                .or(() -> template.section(scope).flatMap(section -> section.field(name)))
                .or(() -> template.field(name))
                .filter(field -> field.type() == FieldType.PERCENT)
                .isPresent();
    }
}
