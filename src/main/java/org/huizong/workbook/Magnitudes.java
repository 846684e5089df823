package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.huizong.form.Section;

/** Amounts ten thousand times off their peers, or off the sum that they belong to: 元 written for 万元. */
final class Magnitudes {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int ENOUGH_PEERS = 3;
    private static final Pattern PLUS = Pattern.compile("\\+");

    private final FormTemplate template;
    private final Declaration declaration;
    private final Map<Place, Finding> findings = new LinkedHashMap<>();

    private Magnitudes(FormTemplate template, Declaration declaration) {
        this.template = template;
        this.declaration = declaration;
    }

    /** R333 for every amount to be questioned, once. */
    static List<Finding> of(FormTemplate template, Declaration declaration) {
        Magnitudes magnitudes = new Magnitudes(template, declaration);
        template.rules().forEach(magnitudes::sum);
        template.sections().forEach(magnitudes::peers);
        return List.copyOf(magnitudes.findings.values());
    }

    private void peers(Section section) {
        List<NamedValue> singles = section.fields().stream()
                .filter(field -> !field.inList())
                .flatMap(field -> NamedValue.amount(field, declaration.value(field.name())).stream())
                .toList();
        compare(singles);
        for (Field field : section.fields()) {
            if (field.inList()) {
                compare(column(section, field));
            }
        }
    }

    private List<NamedValue> column(Section section, Field field) {
        List<NamedValue> values = new ArrayList<>();
        for (Line line : declaration.lines(section.name())) {
            NamedValue.amount(field, line.value(field.name())).ifPresent(values::add);
        }
        return values;
    }

    /** One that is at least ten thousand times the median of the others. */
    private void compare(List<NamedValue> values) {
        if (values.size() <= ENOUGH_PEERS) {
            return;
        }
        List<BigDecimal> sorted =
                values.stream().map(value -> value.number().abs()).sorted().toList();
        BigDecimal largest = sorted.get(sorted.size() - 1);
        BigDecimal median = sorted.get((sorted.size() - 1) / 2);
        if (largest.compareTo(median.multiply(TEN_THOUSAND)) >= 0) {
            values.stream()
                    .filter(value -> value.number().abs().compareTo(largest) == 0)
                    .forEach(value -> question(value, median.toPlainString()));
        }
    }

    /** A sum that does not hold, but would if one of its amounts were ten thousand times smaller or greater. */
    private void sum(Rule rule) {
        int equals = rule.formula().indexOf('=');
        Optional<List<NamedValue>> left =
                equals < 0 ? Optional.empty() : terms(rule.formula().substring(0, equals));
        Optional<List<NamedValue>> right =
                equals < 0 ? Optional.empty() : terms(rule.formula().substring(equals + 1));
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        BigDecimal apart = total(left.get()).subtract(total(right.get()));
        int count = left.get().size() + right.get().size();
        BigDecimal bound = BigDecimal.valueOf(count, 2);
        if (apart.abs().compareTo(bound) <= 0) {
            return;
        }
        left.get().forEach(term -> suspect(term, apart, bound, right.get()));
        right.get().forEach(term -> suspect(term, apart.negate(), bound, left.get()));
    }

    private void suspect(NamedValue term, BigDecimal apart, BigDecimal bound, List<NamedValue> others) {
        BigDecimal rest = apart.subtract(term.number());
        BigDecimal smaller = term.number().movePointLeft(4);
        BigDecimal greater = term.number().movePointRight(4);
        BigDecimal coarse = bound.add(
                BigDecimal.valueOf(5, Math.max(0, term.number().scale()) + 1).movePointRight(4));
        if (settles(rest, smaller, bound) || settles(rest, greater, coarse)) {
            question(
                    term, String.join("、", others.stream().map(NamedValue::told).toList()));
        }
    }

    /** Whether the sum would hold with this amount, and the amount is more than rounding. */
    private static boolean settles(BigDecimal rest, BigDecimal amount, BigDecimal bound) {
        return amount.abs().compareTo(bound.multiply(BigDecimal.TEN)) > 0
                && rest.add(amount).abs().compareTo(bound) <= 0;
    }

    private static BigDecimal total(List<NamedValue> terms) {
        return terms.stream().map(NamedValue::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The amounts of one side of a rule; none when it is anything but a plain sum of amounts. */
    private Optional<List<NamedValue>> terms(String side) {
        List<NamedValue> terms = new ArrayList<>();
        for (String name : PLUS.split(side, -1)) {
            Optional<Field> field = template.field(name.strip());
            if (field.isEmpty()) {
                return Optional.empty();
            }
            NamedValue.amount(field.get(), declaration.value(field.get().name()))
                    .ifPresent(terms::add);
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
    }

    private void question(NamedValue value, String others) {
        findings.putIfAbsent(
                value.place(),
                Finding.of(
                                FindingCode.R333,
                                value.place(),
                                value.name(),
                                value.number().toPlainString(),
                                others)
                        .comparing(value.number().toPlainString(), ""));
    }
}
