package org.huizong.check;

import org.huizong.declaration.Declaration;
import org.huizong.finding.Findings;

/** Everything that is checked of one declaration by itself: first each value, then the rules, then how the
 * targets are written. */
public final class FormCheck {
    private FormCheck() {}

    /** Checks a declaration by its form's rules. */
    public static Findings check(Rulebook book, Declaration declaration) {
        Findings values = new ValueCheck(book.template(), declaration).check();
        return values.and(new RuleCheck(book, declaration).check()).and(TargetCheck.of(book.template(), declaration));
    }
}
