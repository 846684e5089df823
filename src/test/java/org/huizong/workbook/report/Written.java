package org.huizong.workbook.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.LayoutPage;
import org.huizong.workbook.written.LayoutSheet;
import org.huizong.workbook.written.NamedLooks;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.ReportBlock;
import org.huizong.workbook.written.ReportLayout;
import org.huizong.workbook.written.Samples;
import org.huizong.workbook.written.Styles;

/** A consolidated workbook as a reader opens it. */
public final class Written {
    private Written() {}

    /** The layout that is shipped. */
    public static ReportLayout layout() throws IOException {
        return ReportLayout.read(Files.readAllBytes(Path.of("templates-xlsx/reports/汇总表.xlsx")))
                .layout()
                .orElseThrow();
    }

    /** A sheet to write on, alone in a workbook with the samples of the shipped layout. */
    public static Paper paper(XSSFWorkbook layout) {
        Styles styles = new Styles(layout, Samples.of(layout));
        NamedLooks looks = new NamedLooks(layout.getStylesSource(), styles);
        while (layout.getNumberOfSheets() > 0) {
            layout.removeSheetAt(0);
        }
        LayoutSheet sheet = new LayoutSheet("明细", ReportBlock.SOURCES, new CellRangeAddress(0, 0, 0, 0));
        LayoutPage page = new LayoutPage(layout.createSheet("明细"), sheet, null, looks, word -> "");
        return new Paper(page, styles, new Pages(List.of("明细"), 0, Pages.MOST, 0));
    }

    static byte[] bytes(Consolidation consolidation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(consolidation, layout(), FileLinks.NONE, out);
        return out.toByteArray();
    }

    public static XSSFWorkbook open(Consolidation consolidation) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(consolidation)));
    }

    public static List<Cell> formulas(Workbook workbook) {
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                StreamSupport.stream(row.spliterator(), false)
                        .filter(cell -> cell.getCellType() == CellType.FORMULA)
                        .forEach(formulas::add);
            }
        }
        return formulas;
    }

    /** The first cell in sheet order that shows a text. */
    public static XSSFCell find(XSSFSheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return (XSSFCell) cell;
                }
            }
        }
        throw new AssertionError(text + " is not on " + sheet.getSheetName());
    }

    public static XSSFCell right(XSSFCell cell, int columns) {
        return cell.getRow().getCell(cell.getColumnIndex() + columns);
    }
}
