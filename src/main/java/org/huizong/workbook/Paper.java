package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.rollup.Figure;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One sheet to write on; rows and columns count from zero. */
final class Paper {
    /** Excel refuses a sheet with more links than 66,530. */
    private static final int MOST_LINKS = 65_000;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Pages sources;
    private final Map<String, String> shared = new HashMap<>();
    private int links;

    /**
     * A sheet to write on.
     *
     * @param sources the sheets of 数据来源, which figures lead to
     */
    Paper(XSSFSheet sheet, Styles styles, Pages sources) {
        this.sheet = sheet;
        this.styles = styles;
        this.sources = sources;
        sheet.setDefaultRowHeightInPoints(18);
        sheet.setDisplayGridlines(false);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Words, whatever they begin with. */
    void text(int row, int column, String text, Look look) {
        String safe = SafeText.of(text);
        XSSFCell cell = cell(row, column, SafeText.looksLikeFormula(text) ? look.quote() : look);
        if (!safe.isEmpty()) {
            share(cell, safe);
        }
    }

    /** A number; nothing at all when there is none. */
    void number(int row, int column, @Nullable BigDecimal value, Look look) {
        store(cell(row, column, look), value);
    }

    /** A number, and the way to the line of 数据来源 that it comes from. */
    void figure(int row, int column, Figure figure, Look look) {
        boolean linked = figure.value() != null && links(figure);
        number(row, column, figure.value(), linked ? look.coloured(Look.BLUE) : look);
        if (linked) {
            link(row, column, figure.source());
        }
    }

    /** Whether a figure can lead to its line of 数据来源; what cannot must not look so. */
    boolean links(Figure figure) {
        return figure.sourceLine().isPresent() && links < MOST_LINKS;
    }

    /** The way to a line of 数据来源; silently none for what is beyond Excel's limit, the line is there all the same. */
    void link(int row, int column, int sourceLine) {
        if (links >= MOST_LINKS) {
            return;
        }
        links++;
        jump(row, column, SourceSheet.address(sources, sourceLine));
    }

    /** A look for rows that are not written on paper, see {@link LongRows}. */
    Ink ink(Look look) {
        return Ink.of(styles, look);
    }

    /** The way to another cell of the workbook. */
    void jump(int row, int column, String address) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(address);
        cell(row, column).setHyperlink(link);
    }

    /** A live formula that carries its value; null is the empty text. */
    void formula(int row, int column, String formula, @Nullable BigDecimal value, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(formula);
        if (value == null) {
            cell.setCellValue("");
        } else {
            store(cell, value);
        }
    }

    /** A live formula whose value is a text. */
    void formula(int row, int column, String formula, String text, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(text);
    }

    /** A cell with a look and nothing else. */
    void blank(int row, int column, Look look) {
        cell(row, column, look);
    }

    /** Words over an area, both ends included. */
    void area(CellRangeAddress area, String text, Look look) {
        for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
            for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
                cell(row, column, look);
            }
        }
        text(area.getFirstRow(), area.getFirstColumn(), text, look);
        if (area.getNumberOfCells() > 1) {
            sheet.addMergedRegionUnsafe(area);
        }
    }

    /** Title and remark in the first two rows. */
    void heading(String title, String remark, int columns) {
        area(new CellRangeAddress(0, 0, 0, columns - 1), title, Look.TITLE);
        area(new CellRangeAddress(1, 1, 0, columns - 1), remark, Look.REMARK);
    }

    /** A header of one row. */
    void head(int row, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            text(row, column, names.get(column), Look.HEAD);
        }
    }

    /** The line that those who answer for the sheet sign. */
    void signatures(int row, int columns) {
        String gap = "　".repeat(10);
        area(
                new CellRangeAddress(row, row, 0, columns - 1),
                "填报人：" + gap + "审核人：" + gap + "负责人：" + gap + "日期：" + "　".repeat(4) + "年　　月　　日",
                Look.REMARK);
    }

    /** A text seen before is named by its number, since asking POI for it again costs more than all the rest. */
    private void share(XSSFCell cell, String text) {
        String number = shared.get(text);
        if (number == null) {
            cell.setCellValue(text);
            shared.put(text, cell.getCTCell().getV());
        } else {
            cell.getCTCell().setT(STCellType.S);
            cell.getCTCell().setV(number);
        }
    }

    private static void store(XSSFCell cell, @Nullable BigDecimal value) {
        if (value != null) {
            cell.setCellValue(value.doubleValue());
            cell.getCTCell().setV(Numbers.stored(value));
        }
    }

    private XSSFCell cell(int row, int column, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow present = sheet.getRow(row);
        XSSFRow its = present == null ? sheet.createRow(row) : present;
        XSSFCell old = its.getCell(column);
        return old == null ? its.createCell(column) : old;
    }
}
