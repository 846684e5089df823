package org.huizong.workbook;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.NameIdentifier;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.huizong.check.Operand;
import org.huizong.form.FormTemplate;
import org.jspecify.annotations.Nullable;

/** What a formula may name while it is parsed; remembers what it did name. */
final class FormulaSource implements FormulaParsingWorkbook {
    private final FormTemplate template;
    private final FormulaNames names;
    private final int capacity;
    private final Set<Operand> operands = new LinkedHashSet<>();

    FormulaSource(FormTemplate template, FormulaNames names, int capacity) {
        this.template = template;
        this.names = names;
        this.capacity = capacity;
    }

    static NameIdentifier sheet(String name) {
        return new NameIdentifier(name, false);
    }

    Set<Operand> operands() {
        return operands;
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheetIndex) {
        if (!names.has(name)) {
            return null;
        }
        operands.add(Operand.single(name));
        return names.get(name);
    }

    @Override
    public @Nullable Table getTable(String name) {
        return template.section(name)
                .filter(org.huizong.form.Section::isList)
                .map(section -> new FormulaTable(section, capacity, operands))
                .orElse(null);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        if (template.section(sheet.getSheetIdentifier().getName()).isEmpty()) {
            throw unknown(sheet.getSheetIdentifier().getName());
        }
        return new Area3DPxg(sheet, area);
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        throw unknown(sheet.getSheetIdentifier().getName());
    }

    @Override
    public Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
        if (sheet != null || AggregatingUDFFinder.DEFAULT.findFunction(name) == null) {
            throw unknown(name);
        }
        return new NameXPxg(name);
    }

    @Override
    public Name createName() {
        throw unknown("");
    }

    @Override
    public int getExternalSheetIndex(String sheetName) {
        throw unknown(sheetName);
    }

    @Override
    public int getExternalSheetIndex(String workbookName, String sheetName) {
        throw unknown(sheetName);
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    private static FormulaParseException unknown(String name) {
        return new FormulaParseException("'" + name + "' is neither a field, a list nor a function");
    }
}
