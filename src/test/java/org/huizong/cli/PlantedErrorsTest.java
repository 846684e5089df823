package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.huizong.finding.Explanation;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.store.Database;
import org.huizong.store.LiveFile;
import org.huizong.workbook.returned.Parts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve errors of twelve kinds in a real form: found, marked, sent back, mended, accepted. */
class PlantedErrorsTest {
    private static final String FILE = "甲县司法局-自评表.xlsx";
    private static final String RETURNED = "《退回》甲县司法局-自评表_问题12处.xlsx";
    private static final String JOB = """
            title: 试报
            period: 2023
            due: 2024-03-15
            inbox: inbox
            templates: templates
            forms: [dept-self-evaluation]
            districts:
              - {code: "100001", name: 甲县}
              - {code: "100002", name: 乙县}
            units:
              - {code: "100001", name: 甲县司法局, district: "100001"}
              - {code: "100002", name: 乙县司法局, district: "100002"}
            """;

    /** Typed over {@link SelfEvaluation#GOOD}. */
    private static final String PLANTED = """
            D4 60.5
            G4 58
            H7 95.00%
            E12 见附件
            G18
            B39 与乙县司法局联合办理法律援助案件200件以上，人民调解成功率保持在95%以上。
            F39 全年办理法律援助案件XX件，人民调解成功率97%，社区矫正对象无重新犯罪。
            D40 本省方案
            F45 基本完成
            G45 9
            G48 17
            D58 援助对象张某（身份证11010519491231002X）材料不齐，补正用时较长。
            """;

    /** Mends the nine errors and leaves the three warnings. */
    private static final String ERRORS_MENDED = """
            D4 60
            G4 57
            H7 90.00%
            E12 50.00
            G18 1010.00
            D40 全国（执行10产出50效益30满意度10）
            F45 100%
            G45 10
            G48 15
            """;

    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("D4", "C403 错误"),
            Map.entry("G4", "P01 D503 错误"),
            Map.entry("H7", "R101 D503 错误"),
            Map.entry("E12", "R303 错误"),
            Map.entry("G18", "C401 错误"),
            Map.entry("B39", "R318 警告"),
            Map.entry("F39", "C411 警告"),
            Map.entry("D40", "C404 错误"),
            Map.entry("G42", "X04 D503 错误"),
            Map.entry("F45", "R365 错误"),
            Map.entry("H45", "X01 C405 错误"),
            Map.entry("D58", "C408 警告")));

    private static final Set<String> WARNED = Set.of("B39", "F39", "D58");

    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void theJob() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.copy(SelfEvaluation.TEMPLATE, folder.resolve("templates/form.xlsx"));
        Files.writeString(folder.resolve("job.yaml"), JOB);
    }

    @Test
    void theFormWithoutThemHasNoFinding() throws IOException {
        send(FILE, SelfEvaluation.filled(SelfEvaluation.GOOD));
        assertThat(found()).isEmpty();
        assertThat(Files.exists(folder.resolve("out/job/0001/退回"))).isFalse();
    }

    @Test
    void everyOneIsFoundAtItsCellAndNothingElse() throws IOException {
        send(FILE, planted());
        assertThat(found()).isEqualTo(EXPECTED);
    }

    @Test
    void theReturnedWorkbookIsTheSubmittersOwnWithMarksAtTheseCells() throws IOException {
        send(FILE, planted());
        try (Workbook marked = open(returned())) {
            Sheet sheet = marked.getSheet(SelfEvaluation.SHEET);
            assertThat(sheet.getCellComments().keySet().stream().map(Object::toString))
                    .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
            EXPECTED.keySet()
                    .forEach(cell -> assertThat(fill(sheet, cell))
                            .as(cell)
                            .isEqualTo(WARNED.contains(cell) ? "FFFFEB9C" : "FFFFC7CE"));
            assertThat(SelfEvaluation.cell(sheet, "D58")
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("警告", "110*************2X")
                    .doesNotContain("11010519491231002X");
        }
    }

    @Test
    void theNoticeSaysUntilWhenItWasDue() throws IOException {
        send(FILE, planted());
        assertThat(Files.readString(folder.resolve("out/job/0001/退回/退回通知.txt")))
                .contains("经审核，共有问题 12 处（错误 9 处、警告 3 处），现予退回", "“" + RETURNED + "”", "报送截止日期（2024年3月15日）已过");
    }

    @Test
    void theListLeadsToEveryCell() throws IOException {
        send(FILE, planted());
        try (Workbook marked = open(returned())) {
            Sheet list = marked.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("问题清单");
            List<Row> rows = rows(list);
            assertThat(rows.get(2).getCell(5).getStringCellValue()).isEqualTo("“编制人数”应为整数，现填“60.5”。");
            assertThat(rows).hasSize(12).allSatisfy(row -> {
                var link = row.getCell(3).getHyperlink();
                assertThat(link.getType()).isEqualTo(HyperlinkType.DOCUMENT);
                assertThat(link.getAddress())
                        .isEqualTo("'" + SelfEvaluation.SHEET + "'!"
                                + row.getCell(3).getStringCellValue());
            });
            assertThat(rows.stream().map(row -> row.getCell(3).getStringCellValue()))
                    .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
            assertThat(rows.stream()
                            .map(row -> row.getCell(1).getStringCellValue())
                            .toList())
                    .startsWith("错误")
                    .endsWith("警告", "警告", "警告");
        }
    }

    @Test
    void nothingElseOfTheFileIsChanged() throws IOException {
        byte[] sent = planted();
        send(FILE, sent);
        Parts before = Parts.of(sent);
        Parts after = Parts.of(returned());
        assertThat(before.changedIn(after))
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml");
        assertThat(unmarked(after.text("xl/worksheets/sheet1.xml")))
                .isEqualTo(unmarked(before.text("xl/worksheets/sheet1.xml")));
    }

    @Test
    void mendedInTheReturnedWorkbookItselfItIsAcceptedAndTakesThePlaceOfTheFirst() throws IOException {
        send(FILE, planted());
        send(FILE, mended(SelfEvaluation.GOOD));
        assertThat(shell.out()).contains("收到 1 = 通过 1 ");
        assertThat(found()).isEmpty();
        assertThat(Files.exists(folder.resolve("out/job/0002/退回"))).isFalse();
        assertThat(live()).singleElement().satisfies(file -> {
            assertThat(file.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(file.revision()).isEqualTo(2);
        });
    }

    @Test
    void sentBackUnderTheNameThatItWasReturnedWithItCountsInPlaceOfTheFirst() throws IOException {
        send(FILE, planted());
        send(RETURNED, mended(SelfEvaluation.GOOD));
        assertThat(codes(RETURNED)).isEmpty();
        assertThat(codes(FILE)).contains("I209");
    }

    @Test
    void warningsMayBeAnsweredInTheListInsteadOfMended() throws IOException {
        send(FILE, planted());
        byte[] mended = mended(ERRORS_MENDED);
        send(FILE, SelfEvaluation.edited(mended, PlantedErrorsTest::answerEveryWarning));
        assertThat(shell.out()).contains("收到 1 = 通过 0 + 有提示 1 ");
        assertThat(found().keySet()).isEqualTo(WARNED);
        assertThat(explanations())
                .extracting(
                        Explanation::about, explanation -> explanation.place().cell(), Explanation::text)
                .containsExactlyInAnyOrder(
                        tuple("R318", "B39", "已核实：B39"),
                        tuple("C411", "F39", "已核实：F39"),
                        tuple("C408", "D58", "已核实：D58"));
        try (Workbook consolidated = open(Files.readAllBytes(folder.resolve("out/job/0002/试报汇总表.xlsx")))) {
            assertThat(texts(consolidated.getSheet("问题与说明"))).contains("已核实：B39", "已核实：F39", "已核实：D58");
        }
        byte[] again = Files.readAllBytes(folder.resolve("out/job/0002/退回/《退回》甲县司法局-自评表_问题3处.xlsx"));
        try (Workbook marked = open(again)) {
            assertThat(texts(marked.getSheetAt(0))).contains("已核实：B39", "已核实：F39", "已核实：D58");
        }
    }

    private static void answerEveryWarning(Workbook workbook) {
        rows(workbook.getSheetAt(0)).stream()
                .filter(row -> row.getCell(1).getStringCellValue().equals("警告"))
                .forEach(row ->
                        row.getCell(11).setCellValue("已核实：" + row.getCell(3).getStringCellValue()));
    }

    /** The returned workbook with these things typed into it, its marks and its list left in. */
    private byte[] mended(String typed) throws IOException {
        return SelfEvaluation.edited(
                returned(), workbook -> SelfEvaluation.type(workbook.getSheet(SelfEvaluation.SHEET), typed));
    }

    private byte[] planted() throws IOException {
        return SelfEvaluation.filled(SelfEvaluation.GOOD, PLANTED);
    }

    private void send(String name, byte[] file) throws IOException {
        Files.write(folder.resolve("inbox").resolve(name), file);
        assertThat(shell.run("run", folder.resolve("job.yaml").toString(), "--out", out()))
                .as(shell.err())
                .isZero();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private byte[] returned() throws IOException {
        return Files.readAllBytes(folder.resolve("out/job/0001/退回").resolve(RETURNED));
    }

    /** Rule, code and severity of every finding by its cell, as they are kept. */
    private Map<String, String> found() {
        Map<String, String> found = new TreeMap<>();
        live().stream().flatMap(file -> file.findings().stream()).forEach(finding -> {
            String what = Stream.of(
                            finding.detail().rule(),
                            finding.code().name(),
                            finding.severity().word(Language.CHINESE))
                    .filter(word -> !word.isEmpty())
                    .reduce((one, other) -> one + " " + other)
                    .orElse("");
            found.merge(finding.place().cell(), what, (one, other) -> one + " + " + other);
        });
        return found;
    }

    private List<String> codes(String name) {
        return live().stream()
                .filter(file -> file.file().equals(name))
                .flatMap(file -> file.findings().stream())
                .map(finding -> finding.code().name())
                .toList();
    }

    private List<Explanation> explanations() {
        try (Database database = open()) {
            return database.ledger().explanations("job").values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private List<LiveFile> live() {
        try (Database database = open()) {
            return database.ledger().live("job");
        }
    }

    private Database open() {
        return Database.open(Database.urlOf(folder.resolve("out/job/db/huizong")), Map.of());
    }

    private static Workbook open(byte[] file) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(file));
    }

    private static String fill(Sheet sheet, String cell) {
        return SelfEvaluation.cell(sheet, cell).getCellStyle().getFillForegroundColorColor() instanceof XSSFColor colour
                ? colour.getARGBHex()
                : "";
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    private static List<Row> rows(Sheet list) {
        List<Row> rows = new ArrayList<>();
        for (int i = 4; i <= list.getLastRowNum(); i++) {
            if (list.getRow(i) != null
                    && !list.getRow(i).getCell(1).getStringCellValue().isEmpty()) {
                rows.add(list.getRow(i));
            }
        }
        return rows;
    }

    /** The sheet without the reference to its notes and without the looks of the twelve cells. */
    private static String unmarked(String sheet) {
        String xml = sheet.replaceAll("<legacyDrawing [^>]*/>", "");
        Matcher cells = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*>").matcher(xml);
        return cells.replaceAll(cell -> EXPECTED.containsKey(cell.group(1))
                ? Matcher.quoteReplacement(cell.group().replaceAll(" s=\"\\d+\"", ""))
                : Matcher.quoteReplacement(cell.group()));
    }
}
