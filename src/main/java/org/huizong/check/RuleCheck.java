package org.huizong.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.jspecify.annotations.Nullable;

/** Runs a form's rules over one declaration. */
final class RuleCheck {
    private static final String DIVISION_BY_ZERO = "#DIV/0!";
    private static final String WORDS_WITH_NUMBER = "#VALUE!";

    private final Rulebook book;
    private final Declaration declaration;
    private final Scope.View view;
    private final Formulas.Calculation calculation;

    RuleCheck(Rulebook book, Declaration declaration, Surroundings around) {
        this.book = book;
        this.declaration = declaration;
        this.view = new Scope.View(book, declaration, around);
        this.calculation = book.formulas().open(declaration, around);
    }

    /** What the rules that a test selects have to say. */
    Findings check(Predicate<ParsedRule> selected) {
        List<Finding> findings = new ArrayList<>();
        for (ParsedRule rule : book.rules()) {
            if (selected.test(rule)) {
                findings.addAll(told(decisions(rule)));
            }
        }
        return new Findings(findings);
    }

    /** That a rule had no answer is told once, not for each line. */
    private static List<Finding> told(List<Decision> decisions) {
        List<Finding> told = new ArrayList<>();
        boolean unanswered = false;
        for (Decision decision : decisions) {
            Finding finding = decision.finding().orElse(null);
            boolean silent = finding != null && finding.code() == FindingCode.C414;
            if (finding != null && !(silent && unanswered)) {
                told.add(finding);
            }
            unanswered |= silent;
        }
        return told;
    }

    /** How each rule ended, once a line or entry for those that run over a list. */
    List<Decision> decisions(ParsedRule rule) {
        calculation.begin();
        List<Scope> scopes = scopes(rule.scope());
        if (rule.scope().isEmpty()) {
            return List.of(decide(rule, scopes.get(0), -1));
        }
        List<Decision> decisions = new ArrayList<>(scopes.size());
        for (int line = 0; line < scopes.size(); line++) {
            Decision decision = decide(rule, scopes.get(line), line);
            decisions.add(decision);
            if (decision.code() == FindingCode.C415) {
                break;
            }
        }
        return decisions;
    }

    private List<Scope> scopes(String name) {
        FormTemplate template = book.template();
        if (name.isEmpty()) {
            return List.of(Scope.whole(view));
        }
        return template.section(name).isPresent()
                ? declaration.lines(name).stream()
                        .map(line -> Scope.of(view, name, line))
                        .toList()
                : template.choices(name).stream()
                        .map(entry -> Scope.of(view, entry))
                        .toList();
    }

    private Decision decide(ParsedRule rule, Scope scope, int line) {
        if (skips(rule, scope)) {
            return Decision.undecided(rule, scope, "");
        }
        ParsedRule.Sides sides = rule.sides();
        if (sides != null) {
            Answer left = calculation.answer(sides.left(), line);
            Answer right = calculation.answer(sides.right(), line);
            if (left instanceof Answer.Quantity l && right instanceof Answer.Quantity r) {
                return new Comparing(calculation, rule, sides, scope, line).decide(l.value(), r.value());
            }
            if (differ(sides.left(), left, right) || differ(sides.right(), right, left)) {
                return Decision.undecided(rule, scope, WORDS_WITH_NUMBER);
            }
            Answer computed = sides.printed() == sides.left() ? right : left;
            Answer printed = computed == right ? left : right;
            boolean divides = computed instanceof Answer.Failure && !computed.equals(Answer.STOPPED);
            if (sides.rate() && printed instanceof Answer.Quantity && divides) {
                return Decision.undecided(rule, scope, DIVISION_BY_ZERO)
                        .telling(FindingCode.D504)
                        .between(number(left), number(right));
            }
        }
        return plain(rule, scope, calculation.answer(rule.whole(), line));
    }

    /**
     * Whether one side came to what no number compares with. Excel would say that words are more than any number; the
     * empty string compares where the author wrote it, or for a blank, not where a function came to it.
     */
    private static boolean differ(Formula side, Answer answer, Answer other) {
        if (!(other instanceof Answer.Quantity)) {
            return false;
        }
        return answer instanceof Answer.Words words
                ? !words.text().isEmpty() || side.text().indexOf('(') >= 0
                : answer instanceof Answer.Truth;
    }

    private static @Nullable BigDecimal number(Answer answer) {
        return answer instanceof Answer.Quantity quantity ? quantity.value() : null;
    }

    private static boolean skips(ParsedRule rule, Scope scope) {
        int missing = 0;
        for (Subject subject : rule.subjects()) {
            Scope.Standing standing = scope.standing(subject);
            if (standing == Scope.Standing.SILENT) {
                return true;
            }
            missing += standing == Scope.Standing.MISSING ? 1 : 0;
        }
        return switch (rule.rule().missing()) {
            case SKIP_IF_ANY -> missing > 0;
            case SKIP_IF_ALL -> missing == rule.subjects().size();
            case AS_ZERO -> false;
        };
    }

    private static Decision plain(ParsedRule rule, Scope scope, Answer answer) {
        if (answer instanceof Answer.Truth truth) {
            return truth.value() ? Decision.holds(rule, scope) : Decision.broken(rule, scope, FindingCode.C405);
        }
        if (answer.equals(Answer.STOPPED)) {
            return Decision.undecided(rule, scope, Answer.STOPPED.reason()).telling(FindingCode.C415);
        }
        String reason = answer instanceof Answer.Failure failure ? failure.reason() : "≠ TRUE / FALSE";
        return Decision.undecided(rule, scope, reason);
    }
}
