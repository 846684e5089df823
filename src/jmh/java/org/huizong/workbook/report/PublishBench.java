package org.huizong.workbook.report;

import org.huizong.workbook.written.FramedPackage;
import org.huizong.workbook.written.Ink;
import org.huizong.workbook.written.LayoutPage;
import org.huizong.workbook.written.LayoutSheet;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.NamedLooks;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.ReportBlock;
import org.huizong.workbook.written.ReportLayout;
import org.huizong.workbook.written.RowBytes;
import org.huizong.workbook.written.Samples;
import org.huizong.workbook.written.Styles;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Detail rows of 12 columns written to a file: ours beside POI's streaming workbook and fastexcel, by turns. */
public final class PublishBench {
    private static final int ROUNDS = Integer.getInteger("huizong.rounds", 3);
    private static final int WARM = 20_000;
    private static final List<String> HEADERS =
            List.of("序号", "地区", "单位", "表", "期间", "指标", "数值", "计量单位", "文件号", "文件", "表页", "单元格");

    private static final ReportLayout LAYOUT = layout();

    private PublishBench() {}

    private static ReportLayout layout() {
        try {
            return ReportLayout.read(Files.readAllBytes(Path.of("templates-xlsx/reports/汇总表.xlsx")))
                    .layout()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Writes so many rows to a file. */
    private interface Way {
        void write(int rows, Path file) throws IOException;
    }

    private record Named(String name, Way way) {}

    private record Spent(double wall, double processor) {}

    /** {@code ROWS…}, or {@code check FILE ROWS} to leave one of ours behind. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("check")) {
            ours(Integer.parseInt(arguments[2]), Path.of(arguments[1]));
            return;
        }
        List<Named> ways = List.of(
                new Named("huizong", PublishBench::ours),
                new Named("fastexcel", PublishBench::fastexcel),
                new Named("POI SXSSF", PublishBench::sxssf));
        Path file = Files.createTempFile("huizong", ".xlsx");
        try {
            for (Named way : ways) {
                way.way().write(WARM, file);
            }
            for (String rows : arguments) {
                compare(ways, Integer.parseInt(rows), file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void compare(List<Named> ways, int rows, Path file) throws IOException {
        List<List<Spent>> spent = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        ways.forEach(way -> spent.add(new ArrayList<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ways.size(); i++) {
                spent.get(i).add(spent(ways.get(i).way(), rows, file));
                sizes.add(Files.size(file));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%,d rows × 12, least of %d rounds by turns, -Xmx%dm%n",
                rows,
                ROUNDS,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| way | s wall | s processor | × wall | × processor | MB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        Spent our = least(spent.get(0));
        for (int i = 0; i < ways.size(); i++) {
            Spent its = least(spent.get(i));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.1f | %.1f | %.1f |%n",
                    ways.get(i).name(),
                    its.wall(),
                    its.processor(),
                    its.wall() / our.wall(),
                    its.processor() / our.processor(),
                    sizes.get(i) / 1e6);
        }
    }

    private static Spent least(List<Spent> spent) {
        return new Spent(
                spent.stream().mapToDouble(Spent::wall).min().orElseThrow(),
                spent.stream().mapToDouble(Spent::processor).min().orElseThrow());
    }

    private static Spent spent(Way way, int rows, Path file) throws IOException {
        System.gc();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long processor = system.getProcessCpuTime();
        way.write(rows, file);
        return new Spent((System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    /** The row that all of them write: what 数据来源 says of a figure. */
    private record Detail(
            int number,
            String district,
            String unit,
            String form,
            String period,
            String field,
            BigDecimal value,
            String measure,
            int file,
            String path,
            String sheet,
            String cell) {
        private static final String[] FIELDS = {"部门整体支出/支出合计", "年度绩效指标/产出指标/完成值", "基本支出/人员经费", "项目支出/预算数", "自评得分"};

        static Detail of(int row) {
            int unit = row / 40;
            return new Detail(
                    row + 1,
                    "第" + unit / 60 % 20 + "区",
                    "第" + unit + "号单位",
                    "部门整体支出绩效自评表",
                    "2023年度",
                    FIELDS[row % FIELDS.length] + row % 40,
                    BigDecimal.valueOf((row * 7_919L) % 1_000_000_007L, 2),
                    "万元",
                    unit + 1,
                    "inbox/第" + unit + "号单位-部门整体支出绩效自评表-2023年度.xlsx",
                    "绩效自评表",
                    "C" + (row % 40 + 3));
        }
    }

    private static void ours(int rows, Path file) throws IOException {
        try (XSSFWorkbook frame = LAYOUT.open();
                OutputStream out = Files.newOutputStream(file)) {
            Paper paper = paper(frame, rows);
            paper.head(0, HEADERS);
            paper.repeat(0, 0, 1);
            FramedPackage pack = new FramedPackage(frame, LocalDateTime.of(2026, 1, 1, 0, 0));
            pack.add(new LongSheet(paper.sheet(), rows, HEADERS.size(), lines -> ours(rows, paper, lines)));
            pack.write(out);
        }
    }

    private static Paper paper(XSSFWorkbook layout, int rows) {
        Styles styles = new Styles(layout, Samples.of(layout));
        NamedLooks looks = new NamedLooks(layout.getStylesSource(), styles);
        while (layout.getNumberOfSheets() > 0) {
            layout.removeSheetAt(0);
        }
        LayoutSheet sheet = new LayoutSheet("明细", ReportBlock.SOURCES, new CellRangeAddress(0, 0, 0, 0));
        LayoutPage page = new LayoutPage(layout.createSheet("明细"), sheet, null, looks, word -> "");
        return new Paper(page, styles, new Pages(List.of("明细"), rows, Pages.MOST, 0));
    }

    private static void ours(int rows, Paper paper, RowBytes lines) throws IOException {
        Ink word = paper.ink(Look.WORD.flat());
        Ink amount = paper.ink(Look.NUMBER.formatted(Numbers.AMOUNT));
        for (int i = 0; i < rows; i++) {
            Detail detail = Detail.of(i);
            lines.row(1 + i, 1);
            lines.count(0, word, detail.number());
            lines.text(1, word, detail.district());
            lines.text(2, word, detail.unit());
            lines.text(3, word, detail.form());
            lines.text(4, word, detail.period());
            lines.text(5, word, detail.field());
            lines.number(6, amount, detail.value());
            lines.text(7, word, detail.measure());
            lines.count(8, word, detail.file());
            lines.text(9, word, detail.path());
            lines.text(10, word, detail.sheet());
            lines.text(11, word, detail.cell());
        }
    }

    private static void fastexcel(int rows, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Huizong", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("明细");
            for (int i = 0; i < rows; i++) {
                Detail detail = Detail.of(i);
                numbers(sheet, i + 1, detail);
                sheet.value(i + 1, 1, detail.district());
                sheet.value(i + 1, 2, detail.unit());
                sheet.value(i + 1, 3, detail.form());
                sheet.value(i + 1, 4, detail.period());
                sheet.value(i + 1, 5, detail.field());
                sheet.value(i + 1, 7, detail.measure());
                sheet.value(i + 1, 9, detail.path());
                sheet.value(i + 1, 10, detail.sheet());
                sheet.value(i + 1, 11, detail.cell());
                flush(sheet, i);
            }
        }
    }

    /** As its manual tells for many rows. */
    private static void flush(Worksheet sheet, int row) throws IOException {
        if (row % 1_000 == 999) {
            sheet.flush();
        }
    }

    private static void numbers(Worksheet sheet, int row, Detail detail) {
        sheet.value(row, 0, detail.number());
        sheet.value(row, 6, detail.value());
        sheet.value(row, 8, detail.file());
    }

    private static void sxssf(int rows, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle style = workbook.createCellStyle();
            SXSSFSheet sheet = workbook.createSheet("明细");
            for (int i = 0; i < rows; i++) {
                sxssf(sheet.createRow(i + 1), Detail.of(i), style);
            }
            workbook.write(out);
        }
    }

    private static void sxssf(SXSSFRow row, Detail detail, CellStyle style) {
        row.createCell(0).setCellValue(detail.number());
        row.createCell(1).setCellValue(detail.district());
        row.createCell(2).setCellValue(detail.unit());
        row.createCell(3).setCellValue(detail.form());
        row.createCell(4).setCellValue(detail.period());
        row.createCell(5).setCellValue(detail.field());
        SXSSFCell value = row.createCell(6);
        value.setCellValue(detail.value().doubleValue());
        value.setCellStyle(style);
        row.createCell(7).setCellValue(detail.measure());
        row.createCell(8).setCellValue(detail.file());
        row.createCell(9).setCellValue(detail.path());
        row.createCell(10).setCellValue(detail.sheet());
        row.createCell(11).setCellValue(detail.cell());
    }
}
