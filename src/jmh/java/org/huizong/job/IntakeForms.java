package org.huizong.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.workbook.filled.TestBook;

/**
 * A job with an inbox of filled forms of the size that offices send: 65 rows by 10 columns, 650 cells, about 200 of them
 * filled, 123 merges, sixty styles, 14 KB; ten sums and ten comparisons that hold; a unit for each.
 */
public final class IntakeForms {
    static final int ITEMS = 63;
    static final int GROUP = 6;
    static final int GROUPS = ITEMS / GROUP;
    private static final int COLUMNS = 10;
    private static final int FIRST_ROW = 2;

    private final Path folder;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String sheet = "";

    private IntakeForms(Path folder) throws IOException {
        this.folder = folder;
        unzip(blank());
    }

    /** Lays out {@code job.yaml}, {@code templates} and {@code inbox} in a folder; returns the job file. */
    static Path layOut(Path folder, int count) throws IOException {
        return layOut(folder, count, 1);
    }

    /** The same with several forms of each unit, no two alike. */
    public static Path layOut(Path folder, int units, int each) throws IOException {
        IntakeForms forms = new IntakeForms(folder);
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("templates"));
        Files.write(folder.resolve("templates/bench.xlsx"), template());
        for (int i = 0; i < units * each; i++) {
            forms.write(i, i / each);
        }
        return forms.job(units);
    }

    /** The name of a unit. */
    private static String unit(int number) {
        return "第%05d号单位".formatted(number);
    }

    static String label(int item) {
        return "项目" + (char) ('甲' + item) + "支出绩效" + item;
    }

    /** The row of an item, zero-based. */
    static int row(int item) {
        return item + FIRST_ROW;
    }

    private Path job(int count) throws IOException {
        StringBuilder yaml = new StringBuilder("title: 装入测速\nperiod: 2023\ninbox: inbox\ntemplates: templates\n");
        yaml.append("include: read\nforms: [bench]\ndistricts:\n  - {code: \"440000\", name: 省}\nunits:\n");
        for (int i = 0; i < count; i++) {
            yaml.append("  - {code: \"u%05d\", name: %s, district: \"440000\"}\n".formatted(i, unit(i)));
        }
        return Files.writeString(folder.resolve("job.yaml"), yaml);
    }

    private void write(int number, int unit) throws IOException {
        Random random = new Random(number);
        String filled = sheet.replace("单位名称在此", unit(unit));
        StringBuilder out = new StringBuilder(filled.length() + 1000);
        int[] cents = new int[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            cents[item] = random.nextInt(10_000_000);
        }
        for (int group = 0; group < GROUPS; group++) {
            cents[group * GROUP] = 0;
            for (int item = 1; item < GROUP; item++) {
                cents[group * GROUP] += cents[group * GROUP + item];
            }
        }
        int from = 0;
        for (int item = 0; item < ITEMS; item++) {
            String marker = "<v>" + marker(item) + ".0</v>";
            int at = filled.indexOf(marker, from);
            out.append(filled, from, at)
                    .append("<v>%d.%02d</v>".formatted(cents[item] / 100, cents[item] % 100));
            from = at + marker.length();
        }
        out.append(filled, from, filled.length());
        try (OutputStream file = Files.newOutputStream(folder.resolve("inbox/%06d.xlsx".formatted(number)));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                boolean isSheet = part.getKey().endsWith("sheet1.xml");
                zip.write(isSheet ? out.toString().getBytes(StandardCharsets.UTF_8) : part.getValue());
            }
        }
    }

    private void unzip(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8)
                .replaceFirst("<c r=\"C2\" s=\"(\\d+)\" t=\"s\"><v>\\d+</v></c>",
                        "<c r=\"C2\" s=\"$1\" t=\"inlineStr\"><is><t>单位名称在此</t></is></c>");
        if (!sheet.contains("单位名称在此")) {
            throw new IOException("no cell for the unit");
        }
    }

    private static int marker(int item) {
        return 900_000 + item;
    }

    private static byte[] blank() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFCellStyle[] styles = new XSSFCellStyle[60];
            for (int i = 0; i < styles.length; i++) {
                styles[i] = workbook.createCellStyle();
                styles[i].setDataFormat(workbook.createDataFormat().getFormat(i % 2 == 0 ? "0.00" : "General"));
                styles[i].setIndention((short) (i / 4));
            }
            XSSFSheet page = workbook.createSheet("绩效自评表");
            for (int r = 0; r < ITEMS + FIRST_ROW; r++) {
                page.createRow(r).setHeightInPoints(24);
                for (int c = 0; c < COLUMNS; c++) {
                    page.getRow(r).createCell(c).setCellStyle(styles[(r * 7 + c) % styles.length]);
                }
            }
            fill(page);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(XSSFSheet page) {
        page.getRow(0).getCell(0).setCellValue("预算绩效自评表");
        page.getRow(1).getCell(0).setCellValue("填报单位");
        page.getRow(1).getCell(2).setCellValue("单位名称在此");
        page.getRow(1).getCell(4).setCellValue("年度");
        page.getRow(1).getCell(5).setCellValue("2023");
        Random random = new Random(7);
        for (int item = 0; item < ITEMS; item++) {
            page.getRow(row(item)).getCell(0).setCellValue(label(item));
            page.getRow(row(item)).getCell(2).setCellValue(words(random) + "不低于" + random.nextInt(1000) + "次");
            page.getRow(row(item)).getCell(4).setCellValue(marker(item));
        }
        for (int i = 0; i < 123; i++) {
            int row = FIRST_ROW + i % ITEMS;
            int column = i < ITEMS ? 6 : 8;
            page.addMergedRegionUnsafe(new CellRangeAddress(row, row, column, column + 1));
        }
    }

    /** Some twenty-five characters, as hard to pack as what people write. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            words.append((char) ('一' + random.nextInt(5000)));
        }
        return words.toString();
    }

    private static byte[] template() {
        StringBuilder blank = new StringBuilder("| 预算绩效自评表 | | | | | | | | | |\n| 填报单位 | | | | 年度 | | | | | |\n");
        StringBuilder fields = new StringBuilder("| 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |\n"
                + "| 表头 | 单位名称 | 填报单位 | 文本 | 单位名称 | | 是 | | C2 | | |\n"
                + "| 表头 | 年度 | 年度 | 文本 | 期间 | | 否 | | F2 | | |\n");
        StringBuilder rules = new StringBuilder("| 编号 | 栏目 | 级别 | 公式 | 说明 | 修改建议 | 定位 | 缺值 | 容差 | 依据 |\n");
        for (int item = 0; item < ITEMS; item++) {
            String label = label(item);
            blank.append("| " + label + " | | | | | | | | | |\n");
            fields.append("| 表 | 文%d | %s | 文本 | | | 否 | | C%d | | |\n".formatted(item, label, row(item) + 1));
            fields.append("| 表 | 额%d | %s | 金额 | | 万元 | 否 | | E%d | 合计 | |\n".formatted(item, label, row(item) + 1));
        }
        for (int group = 0; group < GROUPS; group++) {
            int head = group * GROUP;
            StringBuilder sum = new StringBuilder("额" + (head + 1));
            for (int item = 2; item < GROUP; item++) {
                sum.append("+额").append(head + item);
            }
            rules.append("| S%d | | 错误 | 额%d=%s | 合计 {左} 与 {右} 相差 {差}。 | 核对。 | 额%d | 任一缺则跳过 | | |\n".formatted(group, head, sum, head));
            rules.append("| C%d | | 错误 | 额%d<=额%d | 分项大于合计。 | 核对。 | 额%d | 任一缺则跳过 | | |\n".formatted(group, head + 1, head, head));
        }
        return TestBook.book()
                .sheet("绩效自评表", blank.toString())
                .sheet("_表样", "| 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 | 说明 |\n| bench | '1 | 预算绩效自评表 | 年度 | 绩效自评表 | 万元 | |")
                .sheet("_字段", fields.toString())
                .sheet("_公式", rules.toString())
                .xlsx();
    }
}
