package org.huizong.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Choice;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;

/** Tries every rule of a template on the blank and on a filled sample, before anyone submits. */
public final class TemplateTrial {
    private static final Place SAMPLE = Place.ofCell("样例", "A1", "");

    private TemplateTrial() {}

    /** T108 for each rule that cannot be parsed, T111 for each that has no answer on the sample or fails on the blank. */
    public static Findings of(Rulebook book) {
        return book.findings().and(trial(book, false)).and(trial(book, true));
    }

    private static Findings trial(Rulebook book, boolean filled) {
        Surroundings around = relation -> book.vocabulary().relative(relation.alias()).stream()
                .map(relative -> declaration(relative.form().template(), filled))
                .toList();
        RuleCheck check = new RuleCheck(book, declaration(book.template(), filled), around);
        return book.rules().stream()
                .flatMap(rule -> check.decisions(rule).stream())
                .filter(decision ->
                        !decision.reason().isEmpty() && !decision.reason().equals(Decision.NO_OPINION))
                .filter(decision -> filled || !decision.reason().startsWith("#"))
                .map(decision -> Finding.of(
                        FindingCode.T111,
                        decision.rule().rule().place(),
                        decision.rule().rule().id(),
                        decision.rule().rule().formula(),
                        decision.reason()))
                .distinct()
                .collect(Findings.gather());
    }

    private static Declaration declaration(FormTemplate template, boolean filled) {
        return filled
                ? declaration(template, field -> sample(template, field), 2)
                : declaration(template, field -> new Content.Blank(), 0);
    }

    private static Declaration declaration(FormTemplate template, Function<Field, Content> content, int lines) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, List<Line>> lists = new LinkedHashMap<>();
        for (Section section : template.sections()) {
            if (section.isList()) {
                lists.put(
                        section.name(),
                        java.util.stream.IntStream.rangeClosed(1, lines)
                                .mapToObj(number -> new Line(number, values(section, content)))
                                .toList());
            } else {
                values.putAll(values(section, content));
            }
        }
        return new Declaration(template.id(), values, lists);
    }

    private static Map<String, Value> values(Section section, Function<Field, Content> content) {
        Map<String, Value> values = new LinkedHashMap<>();
        section.fields().forEach(field -> values.put(field.name(), new Value(content.apply(field), "1", SAMPLE)));
        return values;
    }

    private static Content sample(FormTemplate template, Field field) {
        if (field.type().numeric()) {
            return new Content.Decimal(BigDecimal.ONE, 0);
        }
        return new Content.Text(template.choices(field.choices()).stream()
                .map(Choice::value)
                .findFirst()
                .orElse("样例"));
    }
}
