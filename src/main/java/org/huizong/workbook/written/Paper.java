package org.huizong.workbook.written;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.rollup.Figure;
import org.huizong.workbook.part.SafeText;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One sheet to write on, all of it in memory; rows and columns count from zero. */
public final class Paper implements Cells {
    /** Excel refuses a sheet with more links than 66,530. */
    public static final int MOST_LINKS = 65_000;

    private final XSSFSheet sheet;
    private final LayoutPage page;
    private final Styles styles;
    private final Pages sources;
    private final Map<String, String> shared = new HashMap<>();
    private int links;

    /**
     * A sheet to write on.
     *
     * @param sources the sheets of 数据来源, which figures lead to
     */
    public Paper(LayoutPage page, Styles styles, Pages sources) {
        this.sheet = page.sheet();
        this.page = page;
        this.styles = styles;
        this.sources = sources;
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    @Override
    public String name() {
        return sheet.getSheetName();
    }

    /** What the layout says of the sheet. */
    public LayoutPage page() {
        return page;
    }

    /** The row where the block begins. */
    public int top() {
        return page.top();
    }

    /** Widths of columns from this one on; a column whose width the layout says keeps it. */
    public void widths(int firstColumn, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            if (!page.hasWidth(firstColumn + i)) {
                Widths.set(sheet, firstColumn + i, widths[i]);
            }
        }
    }

    /** Puts a column out of sight in which nothing stands: columns of the layout stay where they are. */
    public void hide(int column) {
        sheet.setColumnHidden(column, true);
    }

    /**
     * Rows printed on every page and kept in sight, both ends included, with as many columns kept in sight; the rows that the
     * layout repeats stand before ours, but never end within the block's head.
     */
    public void repeat(int firstRow, int lastRow, int columns) {
        CellRangeAddress own = page.titles();
        if (own != null) {
            boolean head = own.getFirstRow() <= top() && own.getLastRow() >= top();
            sheet.setRepeatingRows(new CellRangeAddress(own.getFirstRow(), head ? lastRow : own.getLastRow(), -1, -1));
        } else {
            sheet.setRepeatingRows(new CellRangeAddress(firstRow, lastRow, -1, -1));
        }
        sheet.createFreezePane(columns, lastRow + 1);
    }

    /** Ends the block above a row: what the layout has below it comes there; the next free row. */
    public int close(int next, int width) {
        page.close(next, width);
        return next + page.footHeight();
    }

    @Override
    public void text(int row, int column, String text, Look look) {
        String safe = SafeText.of(text);
        XSSFCell cell = cell(row, column, SafeText.looksLikeFormula(text) ? look.quote() : look);
        if (!safe.isEmpty()) {
            share(cell, safe);
        }
    }

    @Override
    public void number(int row, int column, @Nullable BigDecimal value, Look look) {
        store(cell(row, column, look), value);
    }

    /** A whole number. */
    public void count(int row, int column, long value, Look look) {
        number(row, column, BigDecimal.valueOf(value), look);
    }

    @Override
    public void figure(int row, int column, Figure figure, Look look) {
        boolean linked = figure.value() != null && links(figure);
        number(row, column, figure.value(), linked ? look.coloured(Look.BLUE) : look);
        if (linked) {
            link(row, column, figure.source());
        }
    }

    @Override
    public boolean links(Figure figure) {
        return figure.sourceLine().isPresent() && links < MOST_LINKS;
    }

    @Override
    public void link(int row, int column, int sourceLine) {
        if (links >= MOST_LINKS) {
            return;
        }
        links++;
        jump(row, column, sources.address(sourceLine));
    }

    /** The font of a sample, for what is drawn. */
    public String face(Swatch swatch) {
        return styles.sample(swatch).getFont().getFontName();
    }

    /** A look for rows that are not written on paper, see {@link LongRows}. */
    public Ink ink(Look look) {
        return Ink.of(styles, look);
    }

    @Override
    public void jump(int row, int column, String address) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(address);
        cell(row, column).setHyperlink(link);
    }

    @Override
    public void formula(int row, int column, String formula, @Nullable BigDecimal value, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(formula);
        if (value == null) {
            cell.setCellValue("");
        } else {
            store(cell, value);
        }
    }

    @Override
    public void outline(int row, int level) {
        if (level > 0) {
            sheet.getRow(row).getCTRow().setOutlineLevel((short) level);
            outlined(level);
        }
    }

    /** The sheet has outlines so deep. */
    public void outlined(int level) {
        var format = sheet.getCTWorksheet().getSheetFormatPr();
        format.setOutlineLevelRow((short) Math.max(level, format.getOutlineLevelRow()));
    }

    /** The cell of a line of 数据来源 as a link names it. */
    String source(int line) {
        return sources.address(line);
    }

    /** The style of a look. */
    XSSFCellStyle style(Look look) {
        return styles.of(look);
    }

    /** A live formula whose value is a text. */
    public void formula(int row, int column, String formula, String text, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(text);
    }

    @Override
    public void blank(int row, int column, Look look) {
        cell(row, column, look);
    }

    /** Words over an area, both ends included. */
    public void area(CellRangeAddress area, String text, Look look) {
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

    /** A header of one row. */
    public void head(int row, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            text(row, column, names.get(column), Look.HEAD);
        }
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
