package org.huizong.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.Choice;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.huizong.form.Section;
import org.huizong.form.Validity;

/** A version of a form, with all that it asks for and checks, as a page shows it. */
record FormDetail(List<Part> parts, List<Check> checks, List<Options> options, List<String> relations) {
    FormDetail {
        parts = List.copyOf(parts);
        checks = List.copyOf(checks);
        options = List.copyOf(options);
        relations = List.copyOf(relations);
    }

    /** A section with its fields. */
    record Part(String name, boolean list, List<Asked> fields) {
        Part {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param type with its unit of measure and its list of allowed values
     */
    record Asked(String name, String label, String type, String demand, String place, String rollup, String hint) {}

    /**
     * A rule.
     *
     * @param terms how it treats what is missing and what is near, and for which periods it applies
     */
    record Check(
            String id,
            String look,
            String severity,
            String section,
            String formula,
            String message,
            String repair,
            String terms,
            String source) {}

    /** A list of allowed values. */
    record Options(String name, List<String> values) {
        Options {
            values = List.copyOf(values);
        }
    }

    /** The form, or what is wanted of it. */
    static FormDetail of(FormTemplate form, String wanted, Words words) {
        List<Part> parts = form.sections().stream()
                .map(section -> part(section, wanted))
                .filter(part -> !part.fields().isEmpty())
                .toList();
        List<Check> checks = form.rules().stream()
                .filter(rule -> FormLines.has(rule, wanted))
                .map(rule -> check(rule, words))
                .toList();
        return new FormDetail(
                parts,
                checks,
                wanted.isEmpty() ? options(form) : List.of(),
                wanted.isEmpty()
                        ? form.relations().stream()
                                .map(one -> one.alias() + " = " + one.form() + "（"
                                        + one.kind().word() + "）")
                                .toList()
                        : List.of());
    }

    private static Part part(Section section, String wanted) {
        return new Part(
                section.name(),
                section.isList(),
                section.fields().stream()
                        .filter(field -> FormLines.has(field, wanted))
                        .map(FormDetail::asked)
                        .toList());
    }

    private static Asked asked(Field field) {
        return new Asked(
                field.name(),
                field.label().crossing()
                        ? field.label().row() + " × " + field.label().column()
                        : field.label().row(),
                joined(field.type().word(), field.measure(), field.choices()),
                field.demand() == Demand.OPTIONAL ? "" : field.demand().word(),
                field.place().a1(),
                field.rollup().isNone() ? "" : field.rollup().word(),
                field.hint());
    }

    private static Check check(Rule rule, Words words) {
        String tolerance = rule.tolerance().signum() == 0
                ? ""
                : words.say("forms.rule.tolerance", rule.tolerance().toPlainString());
        return new Check(
                rule.id(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.severity().word(words.language()),
                rule.section(),
                rule.formula(),
                rule.message(),
                rule.repair(),
                joined(words.say("forms.rule.missing", rule.missing().word()), tolerance, valid(rule.valid(), words)),
                rule.source());
    }

    private static String valid(Validity valid, Words words) {
        return joined(
                valid.from() == null
                        ? ""
                        : words.say("forms.rule.from", valid.from().toString()),
                valid.to() == null ? "" : words.say("forms.rule.to", valid.to().toString()));
    }

    private static List<Options> options(FormTemplate form) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Choice choice : form.choices()) {
            lists.computeIfAbsent(choice.list(), list -> new ArrayList<>())
                    .add(joined(choice.value(), choice.points(), choice.note()));
        }
        return lists.entrySet().stream()
                .map(list -> new Options(list.getKey(), list.getValue()))
                .toList();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
