package org.huizong.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    /** Texts may be words, a year or a day: a rule is right that has an answer on one of them. */
    private static final List<String> SAMPLES = List.of("样例", "2024", "2024-01-31");

    private static final int FILLED_LINES = 2;

    private TemplateTrial() {}

    /** T108 for each rule that cannot be parsed, T111 for each that has no answer on any sample or fails on the blank. */
    public static Findings of(Rulebook book) {
        List<Set<Finding>> filled = SAMPLES.stream()
                .map(words -> trial(book, new Sample(words, FILLED_LINES), true))
                .toList();
        Set<Finding> always = new LinkedHashSet<>(filled.get(0));
        always.removeIf(finding -> !filled.stream().allMatch(faults -> names(faults, finding)));
        Set<Finding> blank = trial(book, new Sample("", 0), false);
        return book.findings().and(new Findings(List.copyOf(blank))).and(new Findings(List.copyOf(always)));
    }

    private static boolean names(Set<Finding> faults, Finding finding) {
        String rule = finding.detail().arguments().get(0);
        return faults.stream()
                .anyMatch(fault -> fault.detail().arguments().get(0).equals(rule));
    }

    private static Set<Finding> trial(Rulebook book, Sample sample, boolean filled) {
        Surroundings around = relation -> book.vocabulary().relative(relation.alias()).stream()
                .flatMap(relative ->
                        Collections.nCopies(
                                relation.kind().many() ? 2 : 1,
                                sample.of(relative.form().template()))
                                .stream())
                .toList();
        RuleCheck check = new RuleCheck(book, sample.of(book.template()), around);
        return book.rules().stream()
                .flatMap(rule -> check.decisions(rule).stream())
                .filter(decision ->
                        !decision.reason().isEmpty() && !decision.reason().equals(Decision.NO_OPINION))
                .filter(decision -> filled || !decision.reason().startsWith("#"))
                .map(decision -> Finding.of(
                        FindingCode.T111,
                        decision.rule().rule().place(),
                        decision.rule().rule().id(),
                        Rulebook.shown(decision.rule().rule().formula()),
                        decision.reason()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A declaration made up.
     *
     * @param words what texts hold, the empty string for a blank
     */
    private record Sample(String words, int lines) {
        Declaration of(FormTemplate template) {
            Map<String, Value> values = new LinkedHashMap<>();
            Map<String, List<Line>> lists = new LinkedHashMap<>();
            for (Section section : template.sections()) {
                if (section.isList()) {
                    lists.put(
                            section.name(),
                            IntStream.rangeClosed(1, lines)
                                    .mapToObj(number -> new Line(number, values(template, section)))
                                    .toList());
                } else {
                    values.putAll(values(template, section));
                }
            }
            return new Declaration(template.id(), values, lists);
        }

        private Map<String, Value> values(FormTemplate template, Section section) {
            Map<String, Value> values = new LinkedHashMap<>();
            section.fields()
                    .forEach(field -> values.put(field.name(), new Value(content(template, field), "1", SAMPLE)));
            return values;
        }

        private Content content(FormTemplate template, Field field) {
            if (words.isEmpty()) {
                return new Content.Blank();
            }
            if (field.type().numeric()) {
                return new Content.Decimal(BigDecimal.ONE, 0);
            }
            return new Content.Text(template.choices(field.choices()).stream()
                    .map(Choice::value)
                    .findFirst()
                    .orElse(words));
        }
    }
}
