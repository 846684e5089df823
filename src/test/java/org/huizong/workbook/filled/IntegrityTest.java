package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.grid.HostileXlsx;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;

/** What is doubtful about a form is told with its address. */
class IntegrityTest {
    private static final String ABOUT = """
            | 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 | 隐藏 |
            | demo | '1 | 部门收支表 | 年度 | 部门收支表 | 万元 | %s |
            """;

    @Test
    void hiddenRowsAndColumnsAreReadAndTold() {
        byte[] bytes = with(TestForms.filled().xlsx(), sheet -> {
            sheet.getRow(4).setZeroHeight(true);
            sheet.getRow(5).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
        });
        FormReading reading = read(template("", TestForms.BLANK), bytes);
        assertThat(told(reading)).containsExactly("R310 A5:A6", "R311 D1");
        assertThat(reading.declaration().value("基本支出").plain()).isEqualTo("60.00");
    }

    @Test
    void byTheRuleOfTheFormWhatIsHiddenIsNotRead() {
        byte[] bytes = with(TestForms.filled().xlsx(), sheet -> sheet.getRow(4).setZeroHeight(true));
        FormReading reading = read(template("不读", TestForms.BLANK), bytes);
        assertThat(told(reading)).containsExactly("R313 A5");
        assertThat(reading.findings().list().get(0).message(org.huizong.finding.Language.CHINESE))
                .startsWith("第 5 行是隐藏的");
        assertThat(reading.declaration().value("基本支出").isBlank()).isTrue();
        assertThat(reading.declaration().value("项目支出").plain()).isEqualTo("34.00");
    }

    @Test
    void norAHiddenColumnOrAHiddenSheet() {
        byte[] column = with(TestForms.filled().xlsx(), sheet -> sheet.setColumnHidden(3, true));
        FormReading reading = read(template("不读", TestForms.BLANK), column);
        assertThat(told(reading)).containsExactly("R313 D1");
        assertThat(reading.declaration().value("执行率").isBlank()).isTrue();
        assertThat(reading.declaration().value("支出合计").plain()).isEqualTo("94.00");
        byte[] all = with(TestForms.filled().xlsx(), sheet -> {
            sheet.getWorkbook().createSheet("说明");
            sheet.getWorkbook().setActiveSheet(1);
            sheet.getWorkbook().setSheetHidden(0, true);
        });
        FormReading unread = read(template("不读", TestForms.BLANK), all);
        assertThat(told(unread)).containsExactly("R381 A10", "R313 ");
        assertThat(unread.declaration().value("支出合计").isBlank()).isTrue();
        assertThat(unread.declaration().lines("绩效指标")).isEmpty();
    }

    @Test
    void aHiddenSheetIsTold() {
        byte[] bytes = with(TestForms.filled().xlsx(), sheet -> {
            sheet.getWorkbook().createSheet("说明");
            sheet.getWorkbook().setActiveSheet(1);
            sheet.getWorkbook().setSheetHidden(0, true);
        });
        assertThat(told(read(template("", TestForms.BLANK), bytes))).containsExactly("R312 ");
    }

    @Test
    void aNumberInTheFormulasPlaceIsTold() {
        FormTemplate template =
                template("", TestForms.BLANK.replace("| 支出合计   |      |            |", "| 支出合计   |      | =C5+C6 |"));
        assertThat(told(read(template, TestForms.filled().xlsx()))).containsExactly("R314 C7");
        byte[] kept = TestForms.filled().xlsx("| 94.00 ", "| =C5+C6 ");
        assertThat(told(read(template, recalculated(kept)))).isEmpty();
    }

    @Test
    void aStaleResultIsToldWithTheRecomputedOne() {
        byte[] bytes = TestForms.filled().xlsx("| 94.00 ", "| =C5+C6 ");
        FormReading reading = read(template("", TestForms.BLANK), bytes);
        assertThat(told(reading)).containsExactly("R344 C7");
        assertThat(reading.findings().list().get(0).detail().expected()).isEqualTo("94");
    }

    @Test
    void aFormulaWithoutAnyResultIsAnErrorAndAStaleOneAWarning() {
        byte[] without = TestForms.filled().xlsx("| 94.00 ", "| =C5+C6 ");
        byte[] stale = with(without, sheet -> sheet.getRow(6).getCell(2).setCellValue(93));
        assertThat(read(template("", TestForms.BLANK), without).findings().hasErrors())
                .isTrue();
        assertThat(told(read(template("", TestForms.BLANK), stale))).containsExactly("R315 C7");
        assertThat(read(template("", TestForms.BLANK), stale).findings().hasErrors())
                .isFalse();
    }

    @Test
    void aFormulaThatNobodyCanComputeAnewIsTold() {
        byte[] bytes = with(TestForms.filled().xlsx(), sheet -> {
            sheet.getRow(6).getCell(2).setCellFormula("CUBESETCOUNT(C5)");
            sheet.getRow(6).getCell(2).setCellValue(94);
        });
        assertThat(told(read(template("", TestForms.BLANK), bytes))).containsExactly("R320 C7");
    }

    @Test
    void aFormulaThatRefersToAnotherWorkbookIsToldAndItsSavedResultIsRead() {
        byte[] bytes = HostileXlsx.withPart(
                TestForms.filled().xlsx(),
                "xl/worksheets/sheet1.xml",
                "r=\"C5\"",
                "<v>",
                xml -> xml.print("<f>[1]Sheet1!A1</f>"));
        FormReading reading = read(template("", TestForms.BLANK), bytes);
        assertThat(told(reading)).containsExactly("R316 C5");
        assertThat(reading.declaration().value("基本支出").plain()).isEqualTo("60.00");
    }

    @Test
    void anErrorOutsideTheFieldsIsTold() {
        byte[] bytes = with(
                TestForms.filled().xlsx(),
                sheet -> sheet.getRow(0).createCell(6).setCellErrorValue((byte) 23));
        assertThat(told(read(template("", TestForms.BLANK), bytes))).containsExactly("R317 G1");
    }

    @Test
    void instructionsLeftAsAnswersAreTold() {
        for (String left : List.of("（请填写案件数）", "（简述办理情况）", "办理数（不超过200字）")) {
            byte[] bytes = TestForms.filled().xlsx("办理案件数", left);
            assertThat(told(read(template("", TestForms.BLANK), bytes))).containsExactly("R319 B11");
        }
    }

    private static FormTemplate template(String hidden, String blank) {
        return TemplateReader.read(
                        TestBook.book()
                                .sheet("部门收支表", blank)
                                .sheet("_表样", ABOUT.formatted(hidden))
                                .sheet("_字段", TestForms.FIELDS)
                                .sheet("_枚举", "| 枚举 | 值 |\n| 等级 | 优 |")
                                .xlsx(),
                        "")
                .template()
                .orElseThrow();
    }

    private static FormReading read(FormTemplate template, byte[] bytes) {
        return FilledWorkbook.open(bytes).forms(List.of(template), 0.6).get(0).read();
    }

    private static List<String> told(FormReading reading) {
        return reading.findings().stream()
                .map(finding -> finding.code() + " " + finding.place().cell())
                .toList();
    }

    private static byte[] recalculated(byte[] bytes) {
        return with(
                bytes,
                sheet -> sheet.getWorkbook()
                        .getCreationHelper()
                        .createFormulaEvaluator()
                        .evaluateAll());
    }

    private static byte[] with(byte[] bytes, Consumer<Sheet> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatACellSaysThatAPageDoesNotDisplayIsToldWithItsPlace() {
        String page = """
                <html><body><table>
                <tr><td>名称</td><td>主要实施内容</td><td>拟投入的资金（万元）</td><td>期望达到的目标（概述）</td></tr>
                <tr><td>依法治区</td><td>普法</td><td style="display:none">1020</td><td>54</td><td>目标一</td></tr>
                </table></body></html>
                """;
        FormReading reading = FilledWorkbook.open(page.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .resembles(List.of(ShippedForm.of("部门整体预算绩效目标申报表").template()))
                .orElseThrow()
                .read();
        assertThat(ShippedForm.column(reading, "年度重点工作任务", "拟投入的资金")).containsExactly("54");
        assertThat(ShippedForm.cells(reading, FindingCode.R380)).containsExactly("C2");
        assertThat(ShippedForm.cells(reading, FindingCode.R311)).isEmpty();
    }
}
