package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.util.CellReference;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;

/**
 * Which spot of the light workbook each name of a formula is.
 *
 * <p>Sheet {@link #ONCE} holds the fields that stand once, one a row; {@link #LINE} the current line or entry, one value
 * a column; each list has a sheet of its own, its columns below one header row.
 */
final class FormulaNames {
    static final String ONCE = "once";
    static final String LINE = "line";
    static final List<String> ENTRY = List.of("枚举值", "枚举上级", "枚举分值");

    private final List<Spot> spots = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    FormulaNames(FormTemplate template, String scope) {
        List<Field> once = once(template);
        for (int i = 0; i < once.size(); i++) {
            add(once.get(i).name(), ONCE, i, 0);
        }
        List<String> line = line(template, scope);
        for (int i = 0; i < line.size(); i++) {
            add(line.get(i), LINE, 0, i);
        }
    }

    /** The fields that stand once, in the rows of their sheet. */
    static List<Field> once(FormTemplate template) {
        return template.fields().filter(field -> !field.inList()).toList();
    }

    /** The names that a scope binds, in the columns of its sheet. */
    static List<String> line(FormTemplate template, String scope) {
        if (!template.choices(scope).isEmpty()) {
            return ENTRY;
        }
        return template.section(scope)
                .filter(Section::isList)
                .map(section -> section.fields().stream().map(Field::name).toList())
                .orElse(List.of());
    }

    boolean has(String name) {
        return index.containsKey(name);
    }

    Spot get(String name) {
        return spots.get(index.getOrDefault(name, -1));
    }

    Spot get(NamePtg ptg) {
        return spots.get(ptg.getIndex());
    }

    private void add(String name, String sheet, int row, int column) {
        index.put(name, spots.size());
        spots.add(new Spot(name, spots.size(), sheet, row, column));
    }

    /** A name of the light workbook. */
    record Spot(String name, int number, String sheet, int row, int column) implements EvaluationName {
        @Override
        public String getNameText() {
            return name;
        }

        @Override
        public boolean isFunctionName() {
            return false;
        }

        @Override
        public boolean hasFormula() {
            return true;
        }

        @Override
        public Ptg[] getNameDefinition() {
            return new Ptg[] {
                new Ref3DPxg(new SheetIdentifier(null, FormulaSource.sheet(sheet)), new CellReference(row, column))
            };
        }

        @Override
        public boolean isRange() {
            return true;
        }

        @Override
        public NamePtg createPtg() {
            return new NamePtg(number);
        }
    }
}
