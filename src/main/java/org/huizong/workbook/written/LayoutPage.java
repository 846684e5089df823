package org.huizong.workbook.written;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;

/** A sheet of a layout made ready for its block: words filled in, the anchor gone, what stands below it taken off. */
public final class LayoutPage {
    private final XSSFSheet sheet;
    private final LayoutSheet layout;
    private final NamedLooks looks;
    private final UnaryOperator<String> words;
    private final @Nullable CellRangeAddress titles;
    private final Set<Integer> widths = new HashSet<>();
    private final Foot foot;

    /**
     * Makes it ready.
     *
     * @param titles the rows that the layout repeats on every page, null for none
     * @param words what stands for a word in braces
     */
    public LayoutPage(
            XSSFSheet sheet,
            LayoutSheet layout,
            @Nullable CellRangeAddress titles,
            NamedLooks looks,
            UnaryOperator<String> words) {
        this.sheet = sheet;
        this.layout = layout;
        this.looks = looks;
        this.words = words;
        this.titles = titles;
        this.foot = Foot.takeOff(sheet, layout);
        for (Row row : sheet) {
            row.forEach(this::fill);
        }
        PageTexts.fill(sheet, words);
        fitToWidth();
        for (CTCol column : columns()) {
            for (long i = column.getMin(); column.getCustomWidth() && i <= column.getMax(); i++) {
                widths.add((int) i - 1);
            }
        }
    }

    private CTCol[] columns() {
        return sheet.getCTWorksheet().sizeOfColsArray() == 0
                ? new CTCol[0]
                : sheet.getCTWorksheet().getColsArray(0).getColArray();
    }

    private void fill(Cell cell) {
        XSSFCell its = (XSSFCell) cell;
        its.setCellStyle(looks.of(its.getCellStyle()));
        if (cell.getCellType() != CellType.STRING
                || LayoutWord.in(cell.getStringCellValue()).isEmpty()) {
            return;
        }
        XSSFRichTextString filled = filled(its.getRichStringCellValue());
        // A text that stands in the cell itself would stay beside the new one.
        its.setBlank();
        its.setCellValue(filled);
    }

    /** A word that stands in one run of a text keeps that run's looks. */
    private XSSFRichTextString filled(XSSFRichTextString text) {
        XSSFRichTextString copy = new XSSFRichTextString((org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst)
                text.getCTRst().copy());
        for (CTRElt run : copy.getCTRst().getRArray()) {
            run.setT(LayoutWord.fill(run.getT(), words));
        }
        String whole = copy.getString();
        boolean done =
                copy.getCTRst().sizeOfRArray() > 0 && LayoutWord.in(whole).isEmpty();
        return done ? copy : new XSSFRichTextString(LayoutWord.fill(text.getString(), words));
    }

    /** One page wide, unless the designer chose a scale of his own. */
    private void fitToWidth() {
        if (!sheet.getFitToPage() && sheet.getPrintSetup().getScale() == 100) {
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The row where the block begins. */
    int top() {
        return layout.top();
    }

    /** Whether the layout says how wide a column is. */
    boolean hasWidth(int column) {
        return widths.contains(column);
    }

    /** The rows that the layout repeats on every page, null when it says nothing. */
    @Nullable
    CellRangeAddress titles() {
        return titles;
    }

    /** How many rows stand below the block. */
    public int footHeight() {
        return foot.height();
    }

    /** Ends a block of this width above a row: what the layout has below and above follows it. */
    void close(int next, int width) {
        LayoutColours.overBlock(sheet, layout, next, width);
        foot.putBack(sheet, next, width, looks::of, words);
        Breadth.stretch(sheet, layout, width);
    }

    /** The same for a block whose rows are streamed: the rows below it come by {@link #writeFoot}. */
    public void closeFrame(int next, int width) {
        LayoutColours.overLines(sheet, layout, next, width);
        foot.merge(sheet, next, width);
        Breadth.stretch(sheet, layout, width);
    }

    public void writeFoot(RowBytes rows, int next) throws IOException {
        foot.write(rows, next, looks::of, words);
    }
}
