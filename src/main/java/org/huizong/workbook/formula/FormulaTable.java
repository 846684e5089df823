package org.huizong.workbook.formula;

import java.util.List;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.usermodel.TableStyleInfo;
import org.apache.poi.ss.util.CellReference;
import org.huizong.form.Field;
import org.huizong.form.Section;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table of the light worksheet, so that {@code 栏目[列]} is a structured reference.
 *
 * @param name as the formula writes it
 * @param first its first column
 */
record FormulaTable(String name, Section section, int first) implements Table {
    /** The sheet that only our tables lie on: nobody can write it. */
    static final String PAGE = "\u0001";

    @Override
    public int findColumnIndex(String columnHeader) {
        List<String> names = section.fields().stream().map(Field::name).toList();
        int column = names.indexOf(columnHeader.replace("#", ""));
        if (column < 0) {
            throw new FormulaParseException("'" + section.name() + "' has no column '" + columnHeader + "'");
        }
        return column;
    }

    @Override
    public int getStartColIndex() {
        return first;
    }

    @Override
    public int getStartRowIndex() {
        return 0;
    }

    @Override
    public int getEndColIndex() {
        return first + section.fields().size() - 1;
    }

    @Override
    public int getEndRowIndex() {
        return 1;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getStyleName() {
        return null;
    }

    @Override
    public String getSheetName() {
        return PAGE;
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
        return cell.getCol() >= first && cell.getCol() <= getEndColIndex();
    }
}
