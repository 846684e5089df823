package org.huizong.workbook.returned;

import org.huizong.workbook.filled.BenchForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.form.Position;

/** Returned workbooks a second, ours beside the same marks made through POI's user model; or many within little memory. */
public final class ReturnBench {
    private static final String SHEET = "绩效自评表";
    private static final int MARKS = 12;
    private static final int ROUNDS = 11;
    private static final int A_ROUND = 20;
    private static final int WARM = 300;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ReturnBench() {}

    /** {@code cpu} or {@code memory N}. */
    public static void main(String[] arguments) {
        List<byte[]> forms = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            forms.add(BenchForm.filled(i));
        }
        if (arguments.length > 1) {
            memory(forms, Integer.parseInt(arguments[1]));
        } else {
            compare(forms);
        }
    }

    private static void compare(List<byte[]> forms) {
        ProblemList list = list();
        UnaryOperator<byte[]> ours =
                form -> ReturnedWorkbook.of(form, list).orElseThrow().bytes();
        UnaryOperator<byte[]> poi = form -> byPoi(form, list);
        double[] our = new double[ROUNDS];
        double[] their = new double[ROUNDS];
        time(ours, forms, WARM);
        time(poi, forms, WARM);
        for (int round = 0; round < ROUNDS; round++) {
            our[round] = time(ours, forms, A_ROUND);
            their[round] = time(poi, forms, A_ROUND);
        }
        Arrays.sort(our);
        Arrays.sort(their);
        double mine = our[ROUNDS / 2];
        double others = their[ROUNDS / 2];
        System.out.println("| way | ms processor time a workbook: median | least | a second | ratio |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        System.out.printf(Locale.ROOT, "| huizong | %.2f | %.2f | %.0f | 1.0 |%n", mine, our[0], 1000 / mine);
        System.out.printf(
                Locale.ROOT,
                "| poi user model | %.2f | %.2f | %.0f | %.1f |%n",
                others,
                their[0],
                1000 / others,
                others / mine);
    }

    private static double time(UnaryOperator<byte[]> way, List<byte[]> forms, int count) {
        long start = CLOCK.getCurrentThreadCpuTime();
        long size = 0;
        for (int i = 0; i < count; i++) {
            size += way.apply(forms.get(i & 15)).length;
        }
        double spent = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / count;
        return size == 42 ? spent + 1e-9 : spent;
    }

    private static void memory(List<byte[]> forms, int count) {
        ProblemList list = list();
        long start = System.nanoTime();
        long size = 0;
        for (int i = 0; i < count; i++) {
            size += ReturnedWorkbook.of(forms.get(i & 15), list).orElseThrow().bytes().length;
        }
        System.out.printf(
                Locale.ROOT,
                "%d workbooks, %d MB, marked within %d MB in %.1f s%n",
                count,
                size >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                (System.nanoTime() - start) / 1e9);
    }

    private static ProblemList list() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            Place place = Place.ofCell(SHEET, new Position(i * 5, i % 6).a1(), "收支情况/支出合计");
            Finding finding = Finding.of(FindingCode.C403, place, "支出合计", "金额", "一千")
                    .comparing("一千", "1000.00")
                    .byRule("S" + i, Severity.values()[i % 3]);
            problems.add(new Problem(finding, "财预〔2020〕10号", ""));
        }
        return new ProblemList("甲县司法局　《绩效自评表》（2023年度）", problems);
    }

    /** The same marks, notes and list without their finer points: no styles kept, no sizes of boxes and rows. */
    private static byte[] byPoi(byte[] form, ProblemList list) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            XSSFDrawing drawing = sheet.createDrawingPatriarch();
            Map<String, XSSFCellStyle> twins = new HashMap<>();
            for (Problem problem : list.problems()) {
                mark(workbook, sheet.createDrawingPatriarch(), problem, twins);
            }
            sheet(workbook, list);
            workbook.write(out);
            return drawing == null ? new byte[0] : out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(
            XSSFWorkbook workbook, XSSFDrawing drawing, Problem problem, Map<String, XSSFCellStyle> twins) {
        Position spot = problem.spot().orElseThrow();
        XSSFCell cell = workbook.getSheet(SHEET).getRow(spot.row()).getCell(spot.column());
        Severity severity = problem.finding().severity();
        cell.setCellStyle(twins.computeIfAbsent(cell.getCellStyle().getIndex() + " " + severity, key -> {
            XSSFCellStyle twin = workbook.createCellStyle();
            twin.cloneStyleFrom(cell.getCellStyle());
            twin.setFillForegroundColor(
                    new XSSFColor(HexFormat.of().parseHex(Marks.colour(severity)), null));
            twin.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return twin;
        }));
        var comment = drawing.createCellComment(
                new XSSFClientAnchor(0, 0, 0, 0, spot.column(), spot.row(), spot.column() + 3, spot.row() + 6));
        comment.setString(NoteText.of(List.of(problem), ""));
        comment.setAuthor(Marks.AUTHOR);
        cell.setCellComment(comment);
    }

    private static void sheet(XSSFWorkbook workbook, ProblemList list) {
        XSSFSheet sheet = workbook.createSheet(Marks.LIST_SHEET);
        workbook.setSheetOrder(Marks.LIST_SHEET, 0);
        int number = 0;
        for (Problem problem : list.problems()) {
            ListRow line = ListRow.of(++number, problem, "", true);
            var row = sheet.createRow(number);
            for (int i = 0; i < line.cells().size(); i++) {
                row.createCell(i).setCellValue(line.cells().get(i));
            }
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(line.link().orElseThrow());
            row.getCell(line.linkColumn()).setHyperlink(link);
        }
    }
}
