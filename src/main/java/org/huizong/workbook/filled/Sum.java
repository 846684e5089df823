package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;

/** A rule that says no more than that the fields on both sides, or all lines of a list's column, add up to the same. */
record Sum(List<Term> left, List<Term> right) {
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Pattern COLUMN = Pattern.compile("SUM\\(([^\\[\\]()]+)\\[([^\\[\\]()]+)]\\)");

    /**
     * What is added up.
     *
     * @param section of the list that the field is a column of, the empty string for a field that stands once
     */
    record Term(String section, Field field) {}

    Sum {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** The sums among a form's rules. */
    static List<Sum> of(FormTemplate template) {
        return template.rules().stream().flatMap(rule -> of(template, rule)).toList();
    }

    private static Stream<Sum> of(FormTemplate template, Rule rule) {
        int equals = rule.formula().indexOf('=');
        if (equals < 0) {
            return Stream.empty();
        }
        return terms(template, rule.formula().substring(0, equals)).stream()
                .flatMap(left -> terms(template, rule.formula().substring(equals + 1)).stream()
                        .map(right -> new Sum(left, right)));
    }

    private static Optional<List<Term>> terms(FormTemplate template, String side) {
        List<Term> terms = new ArrayList<>();
        for (String name : PLUS.split(side, -1)) {
            Optional<Term> term = term(template, name.strip());
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(terms);
    }

    private static Optional<Term> term(FormTemplate template, String name) {
        Matcher column = COLUMN.matcher(name);
        if (!column.matches()) {
            return template.field(name).map(field -> new Term("", field));
        }
        return template.sections().stream()
                .filter(section -> section.name().equals(column.group(1).strip()))
                .flatMap(section -> section.fields().stream())
                .filter(field ->
                        field.inList() && field.name().equals(column.group(2).strip()))
                .map(field -> new Term(column.group(1).strip(), field))
                .findFirst();
    }
}
