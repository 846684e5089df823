package org.huizong.workbook.filled;

import org.huizong.workbook.schema.TemplateReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.form.FormTemplate;

/**
 * A filled form of the size that offices send: one sheet of 65 rows by 10 columns, 650 cells, 200 of them filled, 123
 * merges, sixty styles; and the template that it belongs to.
 */
public final class BenchForm {
    private static final int ROWS = 65;
    private static final int COLUMNS = 10;
    private static final int FILLED = 200;
    private static final int MERGES = 123;
    private static final int RULES = 30;
    private static final List<String> FORMATS = List.of("General", "0.00", "#,##0.00", "0.00%", "@", "0", "0.00_ ");
    private static final String FIELDS_HEAD = "| 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |\n";

    private BenchForm() {}

    /** A form filled with numbers of a seed. */
    public static byte[] filled(long seed) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill(workbook, new Random(seed));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFWorkbook workbook, Random random) {
        XSSFCellStyle[] styles = styles(workbook);
        XSSFSheet sheet = workbook.createSheet("绩效自评表");
        for (int r = 0; r < ROWS; r++) {
            XSSFRow row = sheet.createRow(r);
            row.setHeightInPoints(24);
            for (int c = 0; c < COLUMNS; c++) {
                row.createCell(c).setCellStyle(styles[random.nextInt(styles.length)]);
            }
        }
        for (int i = 0; i < FILLED; i++) {
            write(sheet.getRow(i / 3 % ROWS).getCell(i % 3 * 2 + i / (3 * ROWS)), i, random);
        }
        for (int i = 0; i < MERGES; i++) {
            int row = i % ROWS;
            int column = i < ROWS ? 6 : 8;
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, column, column + 1));
        }
    }

    private static void write(XSSFCell cell, int i, Random random) {
        if (i % 3 == 0) {
            cell.setCellValue(label(i / 3));
        } else if (i % 3 == 1) {
            cell.setCellValue("指标值：不低于" + random.nextInt(1000) + "次，年度计划数" + i);
        } else {
            cell.setCellValue(random.nextInt(10_000_000) / 100.0);
        }
    }

    private static String label(int row) {
        return "项目" + (char) ('甲' + row) + "支出绩效" + row;
    }

    private static XSSFCellStyle[] styles(XSSFWorkbook workbook) {
        XSSFCellStyle[] styles = new XSSFCellStyle[60];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = workbook.createCellStyle();
            styles[i].setDataFormat(workbook.createDataFormat().getFormat(FORMATS.get(i % FORMATS.size())));
            styles[i].setWrapText(i % 2 == 0);
            styles[i].setIndention((short) (i / 7));
        }
        return styles;
    }

    /** The template of the form: a text and an amount for each of its rows. */
    static FormTemplate template() {
        return template("");
    }

    /** The same with thirty rules, each over three amounts. */
    static FormTemplate ruled() {
        StringBuilder rules = new StringBuilder("| 编号 | 公式 | 级别 | 说明 |\n");
        for (int i = 0; i < RULES; i++) {
            rules.append("| S%d | 额%d<=额%d+额%d+1000000 | 错误 | 不符 |\n"
                    .formatted(i, i, i + 1, i + 2));
        }
        return template(rules.toString());
    }

    private static FormTemplate template(String rules) {
        StringBuilder blank = new StringBuilder();
        StringBuilder fields = new StringBuilder(FIELDS_HEAD);
        for (int row = 0; row < ROWS; row++) {
            String label = label(row);
            blank.append("| " + label + " | | | | | | | | | |\n");
            fields.append("| 表 | 文%d | %s | 文本 | | | 否 | | C%d | | |\n".formatted(row, label, row + 1));
            fields.append("| 表 | 额%d | %s | 金额 | | 万元 | 否 | | E%d | 合计 | |\n".formatted(row, label, row + 1));
        }
        TestBook book = TestBook.book()
                .sheet("绩效自评表", blank.toString())
                .sheet("_表样", "| 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 | 说明 |\n| bench | '1 | 绩效自评表 | 年度 | 绩效自评表 | 万元 | |")
                .sheet("_字段", fields.toString());
        byte[] bytes = (rules.isEmpty() ? book : book.sheet("_公式", rules)).xlsx();
        return TemplateReader.read(bytes, "bench").template().orElseThrow();
    }
}
