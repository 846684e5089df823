package org.huizong.check;

import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.huizong.form.Section;

/**
 * A form's rules, parsed once and shared by all declarations.
 *
 * @param fields the form's fields by name
 * @param rules those that could be parsed
 * @param findings T108 for each that could not
 */
public record Rulebook(
        FormTemplate template, FormulaEngine engine, FieldIndex fields, List<ParsedRule> rules, Findings findings) {
    /** Parses every rule of a template. */
    public static Rulebook of(FormTemplate template, FormulaEngine engine) {
        List<ParsedRule> parsed = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        for (Rule rule : template.rules()) {
            try {
                parsed.add(ParsedRule.of(rule, scope(template, rule), template, engine));
            } catch (FormulaFault e) {
                faults.add(Finding.of(e.code(), rule.place(), rule.id(), rule.formula(), e.detail()));
            }
        }
        return new Rulebook(template, engine, FieldIndex.of(template), parsed, new Findings(faults));
    }

    private static String scope(FormTemplate template, Rule rule) {
        boolean list = template.section(rule.section()).filter(Section::isList).isPresent();
        return list || !template.choices(rule.section()).isEmpty() ? rule.section() : "";
    }
}
