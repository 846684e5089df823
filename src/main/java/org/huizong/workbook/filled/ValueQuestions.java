package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.workbook.grid.Reading;
import org.huizong.workbook.grid.Reading.Remark;

/** What should be asked about the values of one declaration: liberties taken in reading, units mixed up. */
final class ValueQuestions {
    /** As many numbers shown at another power of ten are told at once. */
    private static final int MANY = 4;

    private final Blank blank;
    private final Declaration declaration;
    private final IdentityHashMap<Value, Reading> readings;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<Shifted> shifted = new ArrayList<>();

    /** A number that its cell shows at another power of ten. */
    private record Shifted(Field field, Value value, Remark remark) {}

    private ValueQuestions(Blank blank, Declaration declaration, IdentityHashMap<Value, Reading> readings) {
        this.blank = blank;
        this.declaration = declaration;
        this.readings = readings;
    }

    /**
     * Asks about a declaration that was read from a sheet; each question once, with its cell.
     *
     * @param readings of the values that there is anything to say about
     */
    static Findings of(Alignment alignment, Declaration declaration, IdentityHashMap<Value, Reading> readings) {
        Blank blank = alignment.blank();
        ValueQuestions questions = new ValueQuestions(blank, declaration, readings);
        if (!readings.isEmpty()) {
            questions.remarks();
            questions.tellShifted();
        }
        questions.findings.addAll(
                UnitLine.of(blank.template(), alignment.grid(), alignment.band(), questions::amounts));
        questions.findings.addAll(Magnitudes.of(blank, declaration));
        return new Findings(List.copyOf(questions.findings));
    }

    private void remarks() {
        for (Blank.Part part : blank.parts()) {
            for (Sought sought : part.fields()) {
                Field field = sought.field();
                if (field.inList()) {
                    for (Line line : declaration.lines(part.section().name())) {
                        remarks(field, line.value(field.name()));
                    }
                } else {
                    remarks(field, declaration.value(field.name()));
                }
            }
        }
    }

    private List<NamedValue> amounts() {
        List<NamedValue> amounts = new ArrayList<>();
        blank.template()
                .fields()
                .filter(field -> !field.inList())
                .forEach(field -> NamedValue.amount(field, declaration.value(field.name()))
                        .ifPresent(amounts::add));
        return amounts;
    }

    private void remarks(Field field, Value value) {
        FieldType type = field.type();
        Reading reading = value.isBlank() ? null : readings.get(value);
        if (reading == null) {
            return;
        }
        for (Remark remark : reading.remarks()) {
            if (remark.code() == FindingCode.R364 && type.numeric()) {
                shifted.add(new Shifted(field, value, remark));
                continue;
            }
            findings.add(Finding.of(remark.code(), value.place(), field.name(), remark.written(), remark.taken())
                    .comparing(value.shown(), expected(remark)));
        }
    }

    /** Numbers shown at another power of ten: one by one, or where a whole form shows 元 as 万元, all at once. */
    private void tellShifted() {
        if (shifted.size() < MANY) {
            shifted.forEach(one -> findings.add(finding(one)));
            return;
        }
        Shifted first = shifted.get(0);
        String cells = shifted.stream()
                .map(one -> one.value().place().cell())
                .distinct()
                .collect(Collectors.joining("、"));
        findings.add(Finding.of(
                        FindingCode.R340,
                        first.value().place(),
                        first.field().name(),
                        first.remark().written(),
                        first.remark().taken(),
                        String.valueOf(shifted.size()),
                        cells)
                .comparing(first.value().shown(), ""));
    }

    private static Finding finding(Shifted one) {
        Remark remark = one.remark();
        return Finding.of(remark.code(), one.value().place(), one.field().name(), remark.written(), remark.taken())
                .comparing(one.value().shown(), "");
    }

    private static String expected(Remark remark) {
        return remark.code() == FindingCode.R330 ? remark.taken() : "";
    }
}
