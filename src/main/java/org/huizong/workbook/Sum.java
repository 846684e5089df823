package org.huizong.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;

/** A rule that says no more than that the fields on both sides add up to the same. */
record Sum(List<Field> left, List<Field> right) {
    private static final Pattern PLUS = Pattern.compile("\\+");

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

    private static Optional<List<Field>> terms(FormTemplate template, String side) {
        List<Field> terms = new ArrayList<>();
        for (String name : PLUS.split(side, -1)) {
            Optional<Field> field = template.field(name.strip());
            if (field.isEmpty()) {
                return Optional.empty();
            }
            terms.add(field.get());
        }
        return Optional.of(terms);
    }
}
