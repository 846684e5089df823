package org.huizong.check;

import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Findings;
import org.huizong.form.Period;

/**
 * Everything that is checked of one declaration: first each value, then the rules, then how the targets are written. Safe
 * for several threads.
 */
public final class FormCheck {
    private FormCheck() {}

    /**
     * Checks a declaration by itself: its values, and the rules that need nothing else.
     *
     * @param period decides which rules apply; all of them when it is unknown
     */
    public static Findings check(Rulebook book, Declaration declaration, Optional<Period> period) {
        Findings values = new ValueCheck(book.template(), declaration).check();
        Findings rules = new RuleCheck(book, declaration, Surroundings.NONE)
                .check(rule -> !rule.crossing() && applies(rule, period));
        return values.and(rules).and(TargetCheck.of(book.template(), declaration));
    }

    /** Checks a declaration by the rules that need others around it; a rule whose others are missing says nothing. */
    public static Findings across(
            Rulebook book, Declaration declaration, Optional<Period> period, Surroundings around) {
        return new RuleCheck(book, declaration, around).check(rule -> rule.crossing() && applies(rule, period));
    }

    /** Checks a declaration by all rules and nothing else. */
    public static Findings rules(Rulebook book, Declaration declaration, Optional<Period> period, Surroundings around) {
        return new RuleCheck(book, declaration, around).check(rule -> applies(rule, period));
    }

    private static boolean applies(ParsedRule rule, Optional<Period> period) {
        return period.map(rule.rule().valid()::covers).orElse(true);
    }
}
