package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedWorkbookTest {
    private static final Set<String> MAY_CHANGE = Set.of(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "440113番禺区司法局-部门整体预算绩效目标申报表-2024年度.xlsx F7 A23 B2",
                "441721阳西县司法局-司法行政业务年报表-2023年度.xlsx D5 D36 A1",
                "440103荔湾区司法局-部门整体支出绩效自评表-2023年度.xlsx F18 H56 K99"
            })
    void ofARealFormNothingChangesButTheMarks(String fileAndCells) throws IOException {
        String[] words = fileAndCells.split(" ");
        byte[] file = Files.readAllBytes(Path.of("jobs/judicial-2023/inbox", words[0]));
        String sheet = sheetName(file);
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            findings.add(finding(Severity.values()[i % 3], sheet, words[i]));
        }

        byte[] returned = returned(file, findings);

        Parts before = Parts.of(file);
        Parts after = Parts.of(returned);
        assertThat(MAY_CHANGE).containsAll(before.changedIn(after));
        assertThat(before.addedIn(after))
                .allMatch(name ->
                        name.matches("xl/worksheets/sheet\\d\\.xml|xl/comments1\\.xml|xl/drawings/vmlDrawing1\\.vml"
                                + "|xl/worksheets/_rels/sheet1\\.xml\\.rels"));
        assertThat(unmarked(after.text("xl/worksheets/sheet1.xml")))
                .isEqualTo(unmarked(before.text("xl/worksheets/sheet1.xml")));
        assertSameBesidesFills(file, returned, new TreeSet<>(List.of(words)));
    }

    /** What may differ: styles, cells and rows put in empty, the selected tab, the reference to the notes. */
    private static String unmarked(String sheet) {
        return sheet.replaceAll("<legacyDrawing [^>]*/>", "")
                .replaceAll("<(x:)?c r=\"[A-Z]+\\d+\" s=\"\\d+\"/>", "")
                .replaceAll("<row r=\"\\d+\"></row>", "")
                .replaceAll(" s=\"\\d+\"", "")
                .replaceAll(" spans=\"[^\"]*\"", "")
                .replaceAll(" tabSelected=\"[^\"]*\"", "");
    }

    static void assertSameBesidesFills(byte[] file, byte[] returned, Set<String> marked) throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (Workbook before = open(file);
                Workbook after = open(returned)) {
            for (Sheet sheet : before) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        Cell other = after.getSheet(sheet.getSheetName())
                                .getRow(row.getRowNum())
                                .getCell(cell.getColumnIndex());
                        String where = sheet.getSheetName() + "!" + cell.getAddress();
                        assertThat(formatter.formatCellValue(other))
                                .as(where)
                                .isEqualTo(formatter.formatCellValue(cell));
                        assertThat(look(other, marked.contains(cell.getAddress().toString())))
                                .as(where)
                                .isEqualTo(look(
                                        cell, marked.contains(cell.getAddress().toString())));
                    }
                }
            }
        }
    }

    private static String look(Cell cell, boolean withoutFill) {
        var style = cell.getCellStyle();
        String fill = withoutFill ? "" : style.getFillPattern() + " " + style.getFillForegroundColorColor();
        String rgb = style.getFillForegroundColorColor() instanceof org.apache.poi.xssf.usermodel.XSSFColor colour
                ? colour.getARGBHex()
                : "";
        return String.join(
                " ",
                style.getDataFormatString(),
                "" + style.getFontIndex(),
                style.getAlignment() + "/" + style.getVerticalAlignment() + "/" + style.getWrapText(),
                style.getBorderTop() + "/" + style.getBorderLeft() + "/" + style.getBorderBottom(),
                style.getLocked() + "/" + style.getQuotePrefixed() + "/" + style.getIndention(),
                withoutFill ? "" : fill.isEmpty() ? "" : style.getFillPattern() + rgb);
    }

    @Test
    void markedCellsAreFilledAndHaveOneNoteForAllTheirProblems() throws IOException {
        byte[] file = TestForms.filled().xlsx();

        byte[] returned = returned(
                file,
                List.of(
                        finding(Severity.WARNING, "部门收支表", "C7"),
                        finding(Severity.ERROR, "部门收支表", "C7"),
                        finding(Severity.NOTICE, "部门收支表", "B8")));

        try (XSSFWorkbook workbook = (XSSFWorkbook) open(returned)) {
            XSSFCell bad = workbook.getSheet("部门收支表").getRow(6).getCell(2);
            assertThat(bad.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(bad.getCellComment().getString().getString())
                    .startsWith("【退回审核意见】\n1. 错误 C401：")
                    .contains("\n2. 警告 C401：", "怎样改：");
            assertThat(workbook.getSheet("部门收支表")
                            .getRow(7)
                            .getCell(1)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFDDEBF7");
        }
    }

    @Test
    void theListStandsFirstIsShownAndLeadsToTheCells() throws IOException {
        byte[] returned = returned(
                TestForms.filled().xlsx(),
                List.of(
                        finding(Severity.NOTICE, "部门收支表", "B7"),
                        Finding.of(FindingCode.I206, Place.NONE),
                        finding(Severity.ERROR, "部门收支表", "C7")));

        try (XSSFWorkbook workbook = (XSSFWorkbook) open(returned)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheet("部门收支表").isSelected()).isFalse();
            assertThat(workbook.getSheetVisibility(workbook.getNumberOfSheets() - 1))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            Sheet list = workbook.getSheetAt(0);
            assertThat(texts(list.getRow(3))).isEqualTo(ProblemList.HEADERS);
            assertThat(texts(list.getRow(4))).startsWith("1", "错误", "整个文件", "");
            assertThat(texts(list.getRow(5))).startsWith("2", "错误", "部门收支表", "C7");
            assertThat(texts(list.getRow(6))).startsWith("3", "提示", "部门收支表", "B7");
            assertThat(list.getRow(5).getCell(3).getHyperlink().getAddress()).isEqualTo("'部门收支表'!C7");
            assertThat(list.getRow(4).getCell(3).getHyperlink()).isNull();
            assertThat(((org.apache.poi.xssf.usermodel.XSSFSheet) list)
                            .getCTWorksheet()
                            .getAutoFilter()
                            .getRef())
                    .isEqualTo("A4:L7");
            assertThat(list.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(list.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void ofLongWordsTheListQuotesTheBeginning() {
        Problem problem = new Problem(finding(Severity.ERROR, "部门收支表", "C7"), "", "");

        ListRow row = ListRow.of(1, problem, "写了很长的一段话".repeat(60), true);

        assertThat(row.cells().get(6)).startsWith("写了很长").endsWith("…").hasSize(121);
        assertThat(row.lines()).isLessThan(25);
    }

    @Test
    void aCauseStandsBeforeWhatFollowsFromIt() {
        Finding rule = finding(Severity.ERROR, "表", "A1").byRule("S1", Severity.ERROR);
        Finding type = Finding.of(FindingCode.C403, Place.ofCell("表", "Z9", ""), "x", "y", "z");
        Finding doubt = Finding.of(FindingCode.R315, Place.ofCell("表", "A1", ""), "x", "y", "z");

        assertThat(list(List.of(rule, type, doubt)).problems())
                .extracting(problem -> problem.finding())
                .containsExactly(doubt, type, rule);
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        for (byte[] file : List.of(TestForms.filled().xlsx(), TestForms.filled().xls(), csv())) {
            List<Finding> findings = List.of(finding(Severity.ERROR, "部门收支表", "C7"));
            assertThat(returned(file, findings)).isEqualTo(returned(file, findings));
        }
    }

    @Test
    void anXlsComesBackAsOneWithMarksNotesAndList() throws IOException {
        byte[] file = TestForms.filled().xls();
        List<Finding> findings =
                List.of(finding(Severity.ERROR, "部门收支表", "C7"), finding(Severity.WARNING, "部门收支表", "K40"));

        ReturnedWorkbook returned = ReturnedWorkbook.of(file, list(findings)).orElseThrow();

        assertThat(returned.ending()).isEqualTo(".xls");
        assertSameBesidesFills(file, returned.bytes(), Set.of("C7"));
        try (Workbook workbook = open(returned.bytes())) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
            assertThat(texts(workbook.getSheetAt(0).getRow(3))).isEqualTo(ProblemList.HEADERS);
            assertThat(workbook.getSheet("部门收支表").getCellComments()).hasSize(2);
            assertThat(workbook.getSheet("部门收支表")
                            .getRow(39)
                            .getCell(10)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("警告");
        }
    }

    @Test
    void whatCannotCarryMarksComesBackAsTheListAndItsValues() throws IOException {
        ReturnedWorkbook returned = ReturnedWorkbook.of(csv(), list(List.of(finding(Severity.ERROR, "CSV", "B2"))))
                .orElseThrow();

        assertThat(returned.ending()).isEqualTo(".xlsx");
        try (Workbook workbook = open(returned.bytes())) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单");
            assertThat(texts(workbook.getSheetAt(1).getRow(1))).containsExactly("甲", "2");
        }
    }

    @Test
    void whatCannotBeOpenedDoesNotComeBack() {
        assertThat(ReturnedWorkbook.of("damaged".getBytes(StandardCharsets.UTF_8), list(List.of())))
                .isEmpty();
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile =
                "=cmd|' /C calc'!A0 <b>&\"'</b> ]]> \u0000\u0001 _x0041_ \uD83D\uDE00 \uD83D " + "长".repeat(40_000);
        Finding finding = Finding.of(FindingCode.C405, Place.ofCell("部门收支表", "C7", hostile), hostile, hostile)
                .comparing(hostile, "@SUM(1+1)")
                .byRule("+1", Severity.WARNING);

        for (byte[] file : List.of(TestForms.filled().xlsx(), TestForms.filled().xls())) {
            try (Workbook workbook = open(returned(file, List.of(finding)))) {
                Row row = workbook.getSheetAt(0).getRow(4);
                assertThat(row.getCell(5).getStringCellValue())
                        .startsWith("=cmd|' /C calc'!A0 <b>&\"'</b> ]]>")
                        .contains("\uD83D\uDE00");
                assertThat(row.getCell(7).getStringCellValue()).isEqualTo("@SUM(1+1)");
                assertThat(row.getCell(7).getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(workbook.getSheet("部门收支表")
                                .getRow(6)
                                .getCell(2)
                                .getCellComment()
                                .getString()
                                .getString())
                        .contains("=cmd|", "<b>&\"'</b>")
                        .doesNotContain("\u0000", "\u0001");
            }
        }
    }

    static List<String> texts(Row row) {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
        return texts;
    }

    static Finding finding(Severity severity, String sheet, String cell) {
        return Finding.of(FindingCode.C401, Place.ofCell(sheet, cell, "栏目"), "栏目")
                .byRule("", severity);
    }

    static ProblemList list(List<Finding> findings) {
        return new ProblemList(
                "甲县司法局",
                findings.stream().map(finding -> new Problem(finding, "", "")).toList());
    }

    static byte[] returned(byte[] file, List<Finding> findings) {
        return ReturnedWorkbook.of(file, list(findings)).orElseThrow().bytes();
    }

    static Workbook open(byte[] file) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(file));
    }

    private static byte[] csv() {
        return "项目,数\n甲,2\n乙,3\n".getBytes(StandardCharsets.UTF_8);
    }

    private static String sheetName(byte[] file) throws IOException {
        try (Workbook workbook = open(file)) {
            return workbook.getSheetName(0);
        }
    }
}
