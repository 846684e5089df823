package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.huizong.intake.Correction;
import org.huizong.intake.Sha256;
import org.huizong.store.Database;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that name other declarations in a run, and changed rules tried on what was received. */
class RulesCommandTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void aJobOfThreeUnits() throws IOException {
        DemoJob.layOutThreeUnits(folder);
        put("甲", "100.00 | 94.00    | 94.00%", "60.00", "34.00");
        put("乙", "200.00 | 94.00    | 47.00%", "60.00", "34.00");
        put("丙", "950.00 | 940.00   | 98.95%", "600.00", "340.00");
    }

    @Test
    void aChangedRuleIsTriedOnWhatWasReceivedAndNothingIsChanged() throws IOException {
        assertThat(run()).isZero();
        String before = status();
        Path changed = changed("| N1 | | 警告 | 执行率>=0.9 | {单位名称}执行率只有 {执行率}。 | 说明。 | 执行率 | | | |");
        assertThat(attempt(changed)).isZero();
        assertThat(shell.out())
                .contains("已收到 3 份", "* N1 警告  1/3（现为 0，新增）", "乙县司法局执行率只有 47.00%", "另有 6 条公式没有改动、结果也不变，用 --all 列出");
        assertThat(status()).isEqualTo(before);
    }

    @Test
    void aRuleWrittenIntoTheTemplateInUseIsTriedWithEveryHit() throws IOException {
        assertThat(run()).isZero();
        Path changed = changed("| N1 | | 警告 | 执行率>=0.9 | {单位名称}执行率只有 {执行率}。 | 说明。 | 执行率 | | | |");
        try (Stream<Path> forms = Files.list(folder.resolve("templates"))) {
            Files.copy(changed, forms.findFirst().orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(attempt(changed)).isZero();
        assertThat(shell.out())
                .contains("公式与任务正在用的表样相同", "* N1 警告  1/3", "乙县司法局执行率只有 47.00%")
                .doesNotContain("S1 错误");
    }

    @Test
    void aRuleWithoutAnAnswerHitsNobody() throws IOException {
        assertThat(run()).isZero();
        assertThat(attempt(changed("| N1 | | 警告 | VALUE(单位名称)>=2 | 低。 | 说明。 | 执行率 | | | |")))
                .isZero();
        assertThat(shell.out()).contains("* N1 警告  0/3（现为 0，新增，3 份算不出结果）");
    }

    @Test
    void whatWasSaidAtTheDeskSinceTheRunIsKnown() throws IOException {
        assertThat(run()).isZero();
        Path changed = changed("| N1 | | 警告 | 执行率>=0.9 | {单位名称}执行率只有 {执行率}。 | 说明。 | 执行率 | | | |");
        say("乙", Correction.Subject.UNIT, "100003");
        assertThat(attempt(changed)).isZero();
        assertThat(shell.out()).contains("已收到 2 份", "* N1 警告  1/2", "100003  乙.xlsx");
        say("乙", Correction.Subject.UNIT, "");
        assertThat(attempt(changed)).isZero();
        assertThat(shell.out()).contains("已收到 3 份", "* N1 警告  1/3", "100002  乙.xlsx");
    }

    @Test
    void whatIsAnotherFormIsNotTriedOn() throws IOException {
        byte[] other = TestForms.template()
                .with("| demo |", "| other |")
                .stamped("other@1")
                .xlsx();
        Files.write(folder.resolve("templates/other.xlsx"), other);
        assertThat(run()).isZero();
        Path changed = changed("| N1 | | 警告 | 执行率>=0.9 | {单位名称}执行率只有 {执行率}。 | 说明。 | 执行率 | | | |");
        assertThat(attempt(changed)).isZero();
        assertThat(shell.out()).contains("已收到 3 份", "* N1 警告  1/3");
        say("乙", Correction.Subject.FORM, "other@1");
        assertThat(attempt(changed)).isZero();
        assertThat(shell.out()).contains("已收到 2 份", "* N1 警告  0/2");
    }

    private void say(String unit, Correction.Subject subject, String said) throws IOException {
        String digest = Sha256.of(folder.resolve("inbox/" + unit + ".xlsx"));
        LocalDateTime at = LocalDateTime.of(2024, 3, 1, 9, 0);
        try (Database database = Database.open(Database.urlOf(folder.resolve("out/job/db/huizong")), Map.of())) {
            database.corrections().keep("job", List.of(new Correction("", digest, "", subject, "", said, "审核人", at)));
        }
    }

    @Test
    void aRuleWithATypingErrorIsToldWithItsCell() throws IOException {
        assertThat(run()).isZero();
        assertThat(attempt(changed("| N1 | | 警告 | 执行率>=支出总计 | 低。 | 说明。 | 执行率 | | | |")))
                .isEqualTo(3);
        assertThat(shell.err()).contains("T122", "_公式!D8", "支出总计");
    }

    @Test
    void beforeTheFirstRunThereIsNothingToTryOn() throws IOException {
        assertThat(attempt(changed(""))).isZero();
        assertThat(shell.out()).contains("还没有运行过");
    }

    @Test
    void aRuleAddedToTheTemplateBitesInTheNextRun() throws IOException {
        assertThat(run()).isZero();
        assertThat(status()).doesNotContain("有提示");
        Files.copy(
                changed("| N1 | | 警告 | 执行率>=0.9 | 低。 | 说明。 | 执行率 | | | |"),
                folder.resolve("templates/demo.xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run()).isZero();
        assertThat(status()).contains("有提示  乙.xlsx");
    }

    @Test
    void aRowThatSomebodyAppendsInASpreadsheetBitesInTheNextRun() throws IOException {
        assertThat(run()).isZero();
        assertThat(status()).doesNotContain("有提示");
        append("N1", "", "警告", "执行率>=0.9", "执行率只有 {执行率}。", "说明原因。", "执行率");
        assertThat(check()).isZero();
        assertThat(run()).isZero();
        assertThat(status()).contains("有提示  乙.xlsx", "通过  甲.xlsx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            支出合计=基本支出+项目支岀; T122; D8; “项目支岀”不是字段
            SUM（收支[支出]）>0;        T120; D8; 全角或特殊符号“（”
            ABS(支出合计<=1;            T108; D8; 不是完整的公式
            支出合计>="多";             T124; D8; 拿文字与数字比较
            A1=支出合计;                T121; D8; 不能使用“A1”
            """)
    void aRowWithATypingErrorIsRefusedWithItsSheetItsRowAndTheReason(
            String formula, String code, String cell, String reason) throws IOException {
        append("N1", "", "警告", formula, "不对。", "改。", "执行率");
        assertThat(check()).isEqualTo(3);
        assertThat(shell.out() + shell.err()).contains(code, "_公式!" + cell, reason, "N1");
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void aRowWithAWordThatNobodyKnowsIsRefusedToo() throws IOException {
        append("N1", "", "严重", "执行率>=0.9", "不对。", "改。", "执行率");
        assertThat(check()).isEqualTo(3);
        assertThat(shell.out() + shell.err()).contains("T104", "_公式!C8", "严重", "错误、警告、提示");
    }

    @Test
    void aRowWithoutALevelIsToldWhatIsMissing() throws IOException {
        append("N1", "", "", "执行率>=0.9", "不对。", "改。", "执行率");
        assertThat(check()).isEqualTo(3);
        assertThat(shell.out() + shell.err()).contains("T112", "_公式!C8", "填写“级别”");
    }

    /** A rule names fields and nothing else, so rules cannot go round in circles. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            N1=TRUE;          T121; 不能使用“N1”
            合计规则=TRUE;    T122; “合计规则”不是字段
            D8>0;             T121; 不能使用“D8”
            _公式!D8>0;       T125; “_公式!”不是已知的表
            """)
    void aRuleThatWouldReferToItselfOrToAnotherIsRefused(String formula, String code, String reason)
            throws IOException {
        append("N1", "", "警告", formula, "不对。", "改。", "执行率");
        assertThat(check()).isEqualTo(3);
        assertThat(shell.out() + shell.err()).contains(code, "_公式!D8", reason);
    }

    @Test
    void aFormulaTypedAsAFormulaIsReadAsOneAndMayNotNameItsOwnCell() throws IOException {
        append("N1", "", "警告", "", "不对。", "改。", "执行率");
        live("D8>0");
        assertThat(check()).isEqualTo(3);
        assertThat(shell.out() + shell.err()).contains("T121", "_公式!D8");
    }

    private void live(String formula) throws IOException {
        Path template = folder.resolve("templates/demo.xlsx");
        Files.write(
                template,
                SelfEvaluation.edited(
                        Files.readAllBytes(template),
                        workbook ->
                                workbook.getSheet("_公式").getRow(7).getCell(3).setCellFormula(formula)));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        append("N1", "", "严重", "执行率>=0.9", "不对。", "改。", "执行率");
        append("N2", "", "错误", "支出合计=基本支出+项目支岀", "不对。", "改。", "执行率");
        append("N3", "", "警告", "执行率>=上年!执行率(", "不对 {执行率。", "改。", "执行数");
        append("N4", "绩效指示", "警告", "得分<=分值", "不对。", "改。", "");
        append("N5", "", "警告", "支出合计>1/0", "不对。", "改。", "", "", "约一元");
        assertThat(check()).isEqualTo(3);
        assertThat(shell.out() + shell.err())
                .contains("T104 ", "_公式!C8", "T122 ", "_公式!D9", "T108 ", "_公式!D10", "T138 ", "_公式!E10")
                .contains("T109 ", "_公式!G10", "_公式!B11", "T111 ", "_公式!D12", "_公式!I12")
                .doesNotContain("_公式!D11");
    }

    @Test
    void whatFollowsFromAnotherFaultIsNotTold() throws IOException {
        Path template = folder.resolve("templates/demo.xlsx");
        String fields = TestForms.FIELDS.replace("| 支出预算 | 支出合计 × 预算数 | 金额", "| 支出预算 | 支出合计 × 预算数 | 钱");
        Files.write(template, TestForms.template(fields, TestForms.RULES).xlsx());
        append("N1", "", "错误", "支出合计=基本支出+项目支岀", "不对。", "改。", "执行率");
        assertThat(check()).isEqualTo(3);
        assertThat((shell.out() + shell.err()).lines().filter(line -> line.contains(" T1")))
                .hasSize(2)
                .anyMatch(line -> line.contains("_字段!D6"))
                .anyMatch(line -> line.contains("_公式!D8"));
    }

    /** Types a row below the last one of {@code _公式} and saves, as a spreadsheet does. */
    private void append(String... cells) throws IOException {
        Path template = folder.resolve("templates/demo.xlsx");
        Files.write(template, SelfEvaluation.edited(Files.readAllBytes(template), workbook -> {
            Sheet rules = workbook.getSheet("_公式");
            Row row = rules.createRow(rules.getLastRowNum() + 1);
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }));
    }

    private int check() {
        return shell.run(
                "template", "check", folder.resolve("templates/demo.xlsx").toString());
    }

    @Test
    void aRuleOverThePeersIsConfrontedAtTheEndOfEveryRun() throws IOException {
        Files.copy(
                changed("| Z1 | | 警告 | 支出合计<=3*MEDIAN(同类!支出合计) | 远高于同类。 | 核对单位。 | 支出合计 | | | |"),
                folder.resolve("templates/demo.xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run()).isZero();
        assertThat(status()).contains("有提示  丙.xlsx").contains("通过  甲.xlsx");
        put("甲", "950.00 | 940.00   | 98.95%", "600.00", "340.00");
        assertThat(run()).isZero();
        assertThat(status()).contains("通过  丙.xlsx").contains("通过  甲.xlsx");
    }

    private void put(String unit, String totals, String basic, String projects) throws IOException {
        Files.write(folder.resolve("inbox/" + unit + ".xlsx"), DemoJob.filled(unit, totals, basic, projects));
    }

    private Path changed(String rule) throws IOException {
        Path file = folder.resolve("changed.xlsx");
        Files.write(
                file,
                TestForms.template(TestForms.FIELDS, TestForms.RULES + rule).xlsx());
        return file;
    }

    private int attempt(Path template) {
        return shell.run(
                "rules",
                "try",
                template.toString(),
                folder.resolve("job.yaml").toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private int run() {
        return shell.onJob(folder, "run");
    }

    private String status() {
        shell.onJob(folder, "status");
        return shell.out().substring(shell.out().lastIndexOf("次运行"));
    }
}
