package org.huizong.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** The shipped 部门整体支出绩效自评表, filled in as a clerk does: an address and what is typed there, one a line. */
final class SelfEvaluation {
    static final String SHEET = "部门整体支出绩效自评表";
    static final Path TEMPLATE = Path.of("templates-xlsx", SHEET + ".xlsx");

    /** Everything adds up, and no rule has anything to say. */
    static final String GOOD = """
            E2 2023 | C3 甲县司法局 | G3 100001
            D4 60 | G4 57 | D5 50 | G5 7
            E7 1000.00 | F7 1100.00 | G7 990.00 | H7 90.00%
            E8 950.00 | F8 1050.00 | G8 945.00 | H8 90.00%
            E12 50.00 | F12 50.00 | G12 45.00 | H12 90.00%
            E13 20.00 | F13 20.00 | G13 20.00
            E14 1020.00 | F14 1120.00 | G14 1010.00 | H14 90.18%
            E15 600.00 | F15 650.00 | G15 600.00 | H15 92.31% | I15 59.41%
            E16 120.00 | F16 130.00 | G16 110.00 | H16 84.62% | I16 10.89%
            E17 300.00 | F17 340.00 | G17 300.00 | H17 88.24% | I17 29.70%
            E18 1000.00 | F18 1100.00 | G18 1010.00 | H18 91.82%
            E19 700.00 | F19 760.00 | G19 710.00 | H19 93.42% | I19 70.30%
            E20 590.00 | F20 640.00 | G20 600.00 | H20 93.75% | I20 59.41%
            E21 110.00 | F21 120.00 | G21 110.00 | H21 91.67% | I21 10.89%
            E22 300.00 | F22 340.00 | G22 300.00 | H22 88.24% | I22 29.70%
            E23 20.00 | F23 20.00 | G23 0.00
            E24 1020.00 | F24 1120.00 | G24 1010.00 | H24 90.18%
            B26 法律援助 | D26 财政拨款 | E26 100.00 | F26 110.00 | G26 100.00
            B27 人民调解 | D27 财政拨款 | E27 120.00 | F27 140.00 | G27 120.00
            B28 社区矫正 | D28 财政拨款 | E28 80.00 | F28 90.00 | G28 80.00
            E32 20.00 | F32 18.00 | G32 15.00 | H32 5.00
            E33 0.00 | F33 0.00 | G33 0.00
            E34 14.00 | F34 13.00 | G34 11.00
            E35 0.00 | F35 0.00 | G35 0.00
            E36 14.00 | F36 13.00 | G36 11.00
            E37 6.00 | F37 5.00 | G37 4.00
            B39 办理法律援助案件200件以上，人民调解成功率保持在95%以上，社区矫正对象无重新犯罪。
            F39 全年办理法律援助案件230件，人民调解成功率97%，社区矫正对象无重新犯罪。
            D40 全国（执行10产出50效益30满意度10）
            B42 预算执行率 | C42 预算执行率 | D42 部门预算执行率 | E42 ≥95% | F42 91.82% | G42 10 | H42 9.67
            I42 部分项目年底验收，尾款跨年支付；今后提前安排验收。
            B43 产出指标 | C43 数量指标 | D43 办理法律援助案件数 | E43 ≥200件 | F43 230件 | G43 15 | H43 15
            B44 产出指标 | C44 质量指标 | D44 人民调解成功率 | E44 ≥95% | F44 97% | G44 15 | H44 15
            B45 产出指标 | C45 时效指标 | D45 法律援助案件按期办结率 | E45 ≥98% | F45 100% | G45 10 | H45 10
            B46 产出指标 | C46 成本指标 | D46 项目支出总额 | E46 ≤340万元 | F46 300万元 | G46 10 | H46 10
            B47 效益指标 | C47 社会效益指标 | D47 普法宣传覆盖率 | E47 ≥90% | F47 92% | G47 15 | H47 15
            B48 效益指标 | C48 可持续影响指标 | D48 基层法律服务能力 | E48 持续提升 | F48 达成 | G48 15 | H48 14
            I48 两个乡镇法律顾问年中才到位；下年度年初配齐。
            B49 满意度指标 | C49 服务对象满意度指标 | D49 受援人满意度 | E49 ≥90% | F49 93% | G49 10 | H49 10
            H56 98.67 | H57 优
            D58 个别项目资金支付进度偏慢。
            D59 按季通报支付进度，年中调整用不出去的资金。
            """;

    private SelfEvaluation() {}

    /** The printable page of the template with these things typed into it, saved as a workbook of its own. */
    static byte[] filled(String... typed) throws IOException {
        return edited(Files.readAllBytes(TEMPLATE), workbook -> {
            for (int i = workbook.getNumberOfSheets() - 1; i > 0; i--) {
                workbook.removeSheetAt(i);
            }
            for (String lines : typed) {
                type(workbook.getSheet(SHEET), lines);
            }
        });
    }

    /** What somebody does to an open workbook before he saves it. */
    @FunctionalInterface
    interface Change {
        void in(Workbook workbook);
    }

    static byte[] edited(byte[] file, Change change) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.in(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** Types over what stands there; an address alone is emptied. The look of the cells stays. */
    static void type(Sheet sheet, String lines) {
        lines.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\|", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> {
                    String[] parts = entry.split(" ", 2);
                    type(anew(cell(sheet, parts[0])), parts.length == 1 ? "" : parts[1]);
                });
    }

    /** A cell of its own in the place of this one: POI leaves the old words inside one that held them inline. */
    private static Cell anew(Cell cell) {
        CellStyle style = cell.getCellStyle();
        Row row = cell.getRow();
        int column = cell.getColumnIndex();
        row.removeCell(cell);
        Cell fresh = row.createCell(column);
        fresh.setCellStyle(style);
        return fresh;
    }

    static Cell cell(Sheet sheet, String address) {
        CellReference place = new CellReference(address);
        Row row = sheet.getRow(place.getRow());
        return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** A spreadsheet takes what looks like a number for one, save where the cell is for words. */
    private static void type(Cell cell, String text) {
        boolean words = cell.getColumnIndex() >= 1 && cell.getRowIndex() >= 41 && cell.getColumnIndex() <= 5;
        if (!words && text.matches("-?\\d+(\\.\\d+)?%")) {
            cell.setCellValue(
                    new BigDecimal(text.replace("%", "")).movePointLeft(2).doubleValue());
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
