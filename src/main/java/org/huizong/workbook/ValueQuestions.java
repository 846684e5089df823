package org.huizong.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.form.Section;
import org.huizong.workbook.Reading.Remark;

/** What should be asked about the values of one declaration: liberties taken in reading, units mixed up. */
final class ValueQuestions {
    private final FormTemplate template;
    private final Grid grid;
    private final Declaration declaration;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private ValueQuestions(FormTemplate template, Grid grid, Declaration declaration) {
        this.template = template;
        this.grid = grid;
        this.declaration = declaration;
    }

    /** Asks about a declaration that was read from a sheet; each question once, with its cell. */
    static Findings of(FormTemplate template, Grid grid, Declaration declaration) {
        return new ValueQuestions(template, grid, declaration).ask();
    }

    private Findings ask() {
        List<NamedValue> amounts = new ArrayList<>();
        for (Section section : template.sections()) {
            for (Field field : section.fields()) {
                if (field.inList()) {
                    for (Line line : declaration.lines(section.name())) {
                        remarks(field, line.value(field.name()));
                    }
                } else {
                    Value value = declaration.value(field.name());
                    remarks(field, value);
                    NamedValue.amount(field, value).ifPresent(amounts::add);
                }
            }
        }
        findings.addAll(UnitLine.of(template, grid, amounts));
        findings.addAll(Magnitudes.of(template, declaration));
        return new Findings(List.copyOf(findings));
    }

    private void remarks(Field field, Value value) {
        FieldType type = field.type();
        boolean asked = type.numeric() || type.asShown() || type == FieldType.DATE;
        if (!asked || value.isBlank() || value.place().cell().isEmpty()) {
            return;
        }
        Entry entry = grid.at(Position.of(value.place().cell()));
        for (Remark remark : ValueReader.reading(entry, field).remarks()) {
            findings.add(Finding.of(remark.code(), value.place(), field.name(), remark.written(), remark.taken())
                    .comparing(value.shown(), expected(remark)));
        }
    }

    private static String expected(Remark remark) {
        return remark.code() == FindingCode.R330 ? remark.taken() : "";
    }
}
