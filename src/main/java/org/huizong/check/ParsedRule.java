package org.huizong.check;

import java.util.Optional;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its formula parsed, and both sides of it when it compares.
 *
 * @param scope the list or enumeration that it runs over, or the empty string
 * @param whole the whole formula
 * @param sides both sides when the formula is one comparison, else null
 */
public record ParsedRule(
        Rule rule, String scope, Formula whole, @Nullable Sides sides) {
    /**
     * Both sides of a comparison.
     *
     * @param percent whether the left side is one percentage field alone
     * @param rate whether it is a printed rate besides: the right side divides
     */
    record Sides(Formula left, Comparison.Operator operator, Formula right, boolean percent, boolean rate) {}

    static ParsedRule of(Rule rule, String scope, FormTemplate template, Formulas formulas) throws FormulaFault {
        Formula whole = formulas.parse(rule.formula(), scope);
        Comparison comparison = Comparison.split(rule.formula());
        if (comparison == null) {
            return new ParsedRule(rule, scope, whole, null);
        }
        Formula left = formulas.parse(comparison.left(), scope);
        Formula right = formulas.parse(comparison.right(), scope);
        boolean percent = isPercent(template, scope, comparison.left());
        boolean rate = percent && comparison.right().contains("/");
        return new ParsedRule(rule, scope, whole, new Sides(left, comparison.operator(), right, percent, rate));
    }

    /** Whether it needs other declarations than the one that it runs over. */
    boolean crossing() {
        return whole.operands().stream().anyMatch(Operand::isForeign);
    }

    private static boolean isPercent(FormTemplate template, String scope, String name) {
        return Optional.<org.huizong.form.Field>empty()
                .or(() -> template.section(scope).flatMap(section -> section.field(name)))
                .or(() -> template.field(name))
                .filter(field -> field.type() == FieldType.PERCENT)
                .isPresent();
    }
}
