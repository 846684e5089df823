package org.huizong.workbook.filled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.Section;

/** Amounts ten thousand times off their peers, or off the sum that they belong to: 元 written for 万元. */
final class Magnitudes {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int ENOUGH_PEERS = 3;

    private final Declaration declaration;
    private final Map<Place, Finding> findings = new LinkedHashMap<>();

    private Magnitudes(Declaration declaration) {
        this.declaration = declaration;
    }

    /** R333 for every amount to be questioned, once. */
    static List<Finding> of(Blank blank, Declaration declaration) {
        Magnitudes magnitudes = new Magnitudes(declaration);
        blank.sums().forEach(magnitudes::sum);
        blank.parts().forEach(part -> magnitudes.peers(part.section()));
        Scales scales = new Scales(blank, declaration);
        scales.columns().forEach(magnitudes::question);
        scales.targets().forEach(magnitudes::question);
        scales.lines().forEach(magnitudes::question);
        if (magnitudes.findings.isEmpty()) {
            scales.whole().ifPresent(finding -> magnitudes.findings.put(finding.place(), finding));
        }
        return List.copyOf(magnitudes.findings.values());
    }

    private void peers(Section section) {
        List<NamedValue> singles = new ArrayList<>();
        for (Field field : section.fields()) {
            if (!field.inList() && field.type() == FieldType.AMOUNT) {
                NamedValue.amount(field, declaration.value(field.name())).ifPresent(singles::add);
            }
        }
        compare(singles);
        for (Field field : section.fields()) {
            if (field.inList() && field.type() == FieldType.AMOUNT) {
                compare(column(section.name(), field));
            }
        }
    }

    private List<NamedValue> column(String section, Field field) {
        List<NamedValue> values = new ArrayList<>();
        for (Line line : declaration.lines(section)) {
            NamedValue.amount(field, line.value(field.name())).ifPresent(values::add);
        }
        return values;
    }

    /** One that is at least ten thousand times the median of the others. */
    private void compare(List<NamedValue> values) {
        if (values.size() <= ENOUGH_PEERS || !isWide(values)) {
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

    /** Whether the largest is ten thousand times the smallest at least; the median is no smaller than that. */
    private static boolean isWide(List<NamedValue> values) {
        BigDecimal largest = BigDecimal.ZERO;
        BigDecimal smallest = values.get(0).number().abs();
        for (NamedValue value : values) {
            BigDecimal size = value.number().abs();
            largest = largest.max(size);
            smallest = smallest.min(size);
        }
        return largest.compareTo(smallest.multiply(TEN_THOUSAND)) >= 0;
    }

    /** A sum that does not hold, but would if one of its amounts were ten thousand times smaller or greater. */
    private void sum(Sum sum) {
        List<NamedValue> left = terms(sum.left());
        List<NamedValue> right = terms(sum.right());
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        BigDecimal apart = total(left).subtract(total(right));
        int count = left.size() + right.size();
        BigDecimal bound = BigDecimal.valueOf(count, 2);
        if (apart.abs().compareTo(bound) <= 0) {
            return;
        }
        left.forEach(term -> suspect(term, apart, bound, right));
        right.forEach(term -> suspect(term, apart.negate(), bound, left));
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

    /** The amounts of one side. */
    private List<NamedValue> terms(List<Sum.Term> fields) {
        List<NamedValue> terms = new ArrayList<>();
        for (Sum.Term term : fields) {
            if (term.section().isEmpty()) {
                NamedValue.amount(term.field(), declaration.value(term.field().name()))
                        .ifPresent(terms::add);
            } else {
                terms.addAll(column(term.section(), term.field()));
            }
        }
        return terms;
    }

    private void question(Scales.Question asked) {
        question(asked.value(), asked.others());
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
