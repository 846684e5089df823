package org.huizong.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.form.Relation;
import org.huizong.form.Rule;
import org.huizong.form.Section;

/**
 * A form's rules, parsed once and shared by all declarations.
 *
 * @param rules those that could be parsed
 * @param findings T108 and the like for each that could not
 */
public record Rulebook(Vocabulary vocabulary, Formulas formulas, List<ParsedRule> rules, Findings findings) {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+![^{}]+)}");

    private static final int SHOWN = 120;

    /** Parses every rule of a template that stands alone. */
    public static Rulebook of(FormTemplate template, FormulaEngine engine) {
        return of(template, List.of(template), engine);
    }

    /** Parses every rule of a template, which may name the other templates. */
    public static Rulebook of(FormTemplate template, Collection<FormTemplate> library, FormulaEngine engine) {
        Vocabulary vocabulary = Vocabulary.of(template, library);
        Formulas formulas = engine.over(vocabulary);
        List<ParsedRule> parsed = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        for (Relation relation : vocabulary.unknown()) {
            faults.add(Finding.of(FindingCode.T126, Place.ofCell("_关联", "", ""), relation.alias(), relation.form()));
        }
        for (Rule rule : template.rules()) {
            slots(rule, vocabulary).forEach(faults::add);
            try {
                parsed.add(ParsedRule.of(rule, scope(template, rule), vocabulary, formulas));
            } catch (FormulaFault e) {
                faults.add(Finding.of(e.code(), rule.place(), rule.id(), shown(rule.formula()), e.detail()));
            }
        }
        return new Rulebook(vocabulary, formulas, parsed, new Findings(faults));
    }

    /** The form. */
    public FormTemplate template() {
        return vocabulary.own();
    }

    /** Whether any rule needs other declarations. */
    public boolean crossing() {
        return rules.stream().anyMatch(ParsedRule::crossing);
    }

    /** What its rules need besides the declaration itself: what their formulas name, and their sentences. */
    public List<Relation> relations() {
        return rules.stream()
                .filter(ParsedRule::crossing)
                .flatMap(rule -> Stream.concat(
                        rule.whole().operands().stream(), slots(rule.rule()).map(Operand::written)))
                .map(Operand::source)
                .distinct()
                .flatMap(alias -> vocabulary.relative(alias).stream())
                .map(Vocabulary.Relative::relation)
                .toList();
    }

    /** Placeholders that name other declarations and are not there. */
    private static Stream<Finding> slots(Rule rule, Vocabulary vocabulary) {
        return Stream.concat(
                slots(rule.message())
                        .filter(name -> field(vocabulary, Operand.written(name)).isEmpty())
                        .map(name -> Finding.of(FindingCode.T123, rule.places().message(), rule.id(), name)),
                slots(rule.repair())
                        .filter(name -> field(vocabulary, Operand.written(name)).isEmpty())
                        .map(name -> Finding.of(FindingCode.T123, rule.places().repair(), rule.id(), name)));
    }

    private static Stream<String> slots(Rule rule) {
        return Stream.concat(slots(rule.message()), slots(rule.repair()));
    }

    private static Stream<String> slots(String sentence) {
        return SLOT.matcher(sentence).results().map(slot -> slot.group(1));
    }

    private static Optional<?> field(Vocabulary vocabulary, Operand operand) {
        return vocabulary
                .relative(operand.source())
                .flatMap(relative -> relative.form().once(operand.name()));
    }

    /** A formula or sentence as a message has room for it. */
    public static String shown(String formula) {
        return formula.length() <= SHOWN ? formula : formula.substring(0, SHOWN) + "…";
    }

    private static String scope(FormTemplate template, Rule rule) {
        boolean list = template.section(rule.section()).filter(Section::isList).isPresent();
        return list || !template.choices(rule.section()).isEmpty() ? rule.section() : "";
    }
}
