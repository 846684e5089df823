package org.huizong.workbook;

import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.usermodel.TableStyleInfo;
import org.apache.poi.ss.util.CellReference;
import org.huizong.check.Operand;
import org.huizong.form.Field;
import org.huizong.form.Section;
import org.jspecify.annotations.Nullable;

/** A list of the form as a table of the light workbook, so that {@code 栏目[列]} is a structured reference. */
final class FormulaTable implements Table {
    private final Section section;
    private final int capacity;
    private final Set<Operand> operands;

    FormulaTable(Section section, int capacity, Set<Operand> operands) {
        this.section = section;
        this.capacity = capacity;
        this.operands = operands;
    }

    @Override
    public int findColumnIndex(String columnHeader) {
        List<String> names = section.fields().stream().map(Field::name).toList();
        int column = names.indexOf(columnHeader.replace("#", ""));
        if (column < 0) {
            throw new FormulaParseException("'" + section.name() + "' has no column '" + columnHeader + "'");
        }
        operands.add(new Operand(section.name(), names.get(column)));
        return column;
    }

    @Override
    public int getStartColIndex() {
        return 0;
    }

    @Override
    public int getStartRowIndex() {
        return 0;
    }

    @Override
    public int getEndColIndex() {
        return section.fields().size() - 1;
    }

    @Override
    public int getEndRowIndex() {
        return capacity;
    }

    @Override
    public String getName() {
        return section.name();
    }

    @Override
    public @Nullable String getStyleName() {
        return null;
    }

    @Override
    public String getSheetName() {
        return section.name();
    }

    @Override
    public boolean isHasTotalsRow() {
        return false;
    }

    @Override
    public int getTotalsRowCount() {
        return 0;
    }

    @Override
    public int getHeaderRowCount() {
        return 1;
    }

    @Override
    public @Nullable TableStyleInfo getStyle() {
        return null;
    }

    @Override
    public boolean contains(CellReference cell) {
        return cell.getRow() <= capacity && cell.getCol() < section.fields().size();
    }
}
