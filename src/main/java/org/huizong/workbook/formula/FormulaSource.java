package org.huizong.workbook.formula;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.NameIdentifier;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.huizong.check.Operand;
import org.huizong.check.Vocabulary.Relative;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;
import org.huizong.workbook.grid.EngineNames;
import org.jspecify.annotations.Nullable;

/** What a formula may name while it is parsed; remembers what it did name. */
final class FormulaSource implements EngineNames {
    private final FormulaNames names;
    private final Set<Operand> operands = new LinkedHashSet<>();

    FormulaSource(FormulaNames names) {
        this.names = names;
    }

    Set<Operand> operands() {
        return operands;
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheetIndex) {
        Optional<FormulaNames.Spot> spot = names.find(name);
        spot.ifPresent(found -> operands.add(found.operand()));
        return spot.orElse(null);
    }

    @Override
    public @Nullable Table getTable(String name) {
        int dot = name.indexOf(FormulaNames.DOT);
        String alias = dot < 0 ? "" : name.substring(0, dot);
        Optional<FormTemplate> form = dot < 0
                ? Optional.of(names.tracks().vocabulary().own())
                : names.tracks()
                        .vocabulary()
                        .relative(alias)
                        .filter(relative -> !relative.relation().kind().many())
                        .map(relative -> relative.form().template());
        return form.flatMap(template -> template.section(name.substring(dot + 1)))
                .filter(Section::isList)
                .map(section -> new FormulaTable(name, section, names.tracks().list(alias, section.name())))
                .orElse(null);
    }

    /** Only tables come here; their rows are known when a declaration is. */
    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        if (!sheet.getSheetIdentifier().getName().equals(FormulaTable.PAGE)) {
            throw unknown(sheet.getSheetIdentifier().getName());
        }
        for (int column = area.getFirstCell().getCol();
                column <= area.getLastCell().getCol();
                column++) {
            operands.add(names.tracks().track(column).operand());
        }
        return new Area3DPxg(sheet, area);
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        throw unknown(sheet.getSheetIdentifier().getName());
    }

    @Override
    public Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
        if (sheet != null || !FormulaFunctions.added(name)) {
            throw unknown(name);
        }
        return new NameXPxg(name);
    }

    @Override
    public int getExternalSheetIndex(String sheetName) {
        throw unknown(sheetName);
    }

    /** The relative of an alias. */
    Optional<Relative> relative(String alias) {
        return names.tracks().vocabulary().relative(alias);
    }

    static NameIdentifier page() {
        return new NameIdentifier(FormulaTable.PAGE, false);
    }

    @Override
    public FormulaParseException unknown(String name) {
        return new FormulaParseException("'" + name + "' is neither a field, a list nor a function");
    }
}
