package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;

/** A consolidated workbook as a reader opens it. */
final class Written {
    private Written() {}

    static byte[] bytes(Consolidation consolidation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(consolidation, out);
        return out.toByteArray();
    }

    static XSSFWorkbook open(Consolidation consolidation) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(consolidation)));
    }

    static List<Cell> formulas(Workbook workbook) {
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
    static XSSFCell find(XSSFSheet sheet, String text) {
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

    static XSSFCell right(XSSFCell cell, int columns) {
        return cell.getRow().getCell(cell.getColumnIndex() + columns);
    }
}
