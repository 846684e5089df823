package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.finding.Refusal;
import org.huizong.form.Period;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminerTest {
    @TempDir
    private Path folder;

    private OneForm form;

    @BeforeEach
    void oneForm() throws IOException {
        form = OneForm.in(folder);
    }

    @Test
    void aGoodFormIsAcceptedAsItsUnitsAndPeriods() {
        Submission submission = examine("a.xlsx", TestForms.filled().xlsx());
        assertThat(submission.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(submission.unit()).isEqualTo("100001");
        assertThat(submission.period()).isEqualTo(Optional.of(new Period(2023)));
        assertThat(submission.declaration().orElseThrow().value("支出合计").place().file())
                .isEqualTo("a.xlsx");
    }

    @Test
    void aFormWithoutOurStampIsKnownByItsLabels() {
        byte[] plain = TestBook.book()
                .sheet("表", TestForms.BLANK.replace("| 单位名称   |      |", "| 单位名称   | 甲县司法局 |"))
                .xlsx();
        assertThat(examine("2023年度.xlsx", plain).form()).isPresent();
    }

    @Test
    void aWorkbookThatIsNoneOfOurFormsSaysWhichItResemblesMost() {
        byte[] other = TestBook.book().sheet("表", "| 基本支出 | 项目支出 | 其他 |").xlsx();
        assertThat(examine("b.xlsx", other).findings().list().get(0))
                .matches(finding -> finding.code() == FindingCode.I204)
                .matches(finding -> finding.message(Language.CHINESE).contains("“部门收支表”"));
    }

    @Test
    void whatIsNoWorkbookIsUnreadableAndNothingWorse() {
        Submission submission = examine("c.xlsx", "文字".getBytes(StandardCharsets.UTF_8));
        assertThat(submission.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(submission.findings()).extracting(Finding::code).containsExactly(FindingCode.I201);
    }

    @Test
    void unitAndPeriodMayStandInTheFilesName() {
        byte[] nameless = TestForms.filled().xlsx("| 单位名称   | 甲县司法局 | 年度 | 2023年度 |", "| 单位名称   |  | 年度 |  |");
        Submission submission = examine("2023年度/100001甲县.xlsx", nameless);
        assertThat(submission.unit()).isEqualTo("100001");
        assertThat(submission.period()).isEqualTo(Optional.of(new Period(2023)));
    }

    @Test
    void aSheetThatIsHalfAFormBesideARecognisedOneIsNamed() {
        byte[] two = beside("第二页", """
                | 部门收支表 | <      | <        | <      |
                | 单位       | 甲县民政局 |      |        |
                | 事项       | 预算   | 已执行   | 比率   |
                | 基本支出   |        | 12.00    |        |
                | 项目支出   |        | 20.00    |        |
                | 支出合计   | 40.00  | 32.00    |        |
                | 一级指标   | 三级指标 | 满分   | 得分   |
                | 产出指标   | 办理案件数 | 60 | 58     |
                """);
        Submission submission = examine("g.xlsx", two);
        assertThat(submission.findings())
                .filteredOn(finding -> finding.code() == FindingCode.I246)
                .singleElement()
                .matches(finding -> finding.place().sheet().equals("第二页"))
                .matches(finding -> finding.message(Language.CHINESE).contains("单位名称"));
        assertThat(submission.outcome()).isEqualTo(Outcome.WARNED);
    }

    @Test
    void ordinarySheetsBesideAFormRaiseNothing() {
        byte[] contents = beside("目录", """
                | 目录 | < |
                | 部门收支表 | 1 |
                | 绩效指标 | 2 |
                """);
        byte[] instructions = beside("填报说明", """
                | 填报说明 | < |
                | 单位名称 | 填写全称 |
                | 年度 | 填写四位年份 |
                | 基本支出 | 填写人员经费与公用经费 |
                | 项目支出 | 填写项目支出 |
                | 支出合计 | 自动计算 |
                | 等级 | 从优、良中选 |
                | 三级指标 | 一行一个 |
                """);
        for (byte[] book : List.of(contents, instructions, beside("Sheet2", "| |"), beside("_字段", TestForms.FIELDS))) {
            assertThat(examine("h.xlsx", book).findings()).isEmpty();
        }
    }

    private static byte[] beside(String sheet, String table) {
        return TestForms.filled().sheet(sheet, table).xlsx();
    }

    @Test
    void anUnknownUnitIsToldWithWhoMayBeMeant() {
        Submission submission = examine("d.xlsx", TestForms.filled().xlsx("甲县司法局", "甲县司法所"));
        assertThat(submission.findings().list().get(0))
                .matches(finding -> finding.code() == FindingCode.I205)
                .matches(finding -> finding.message(Language.CHINESE).contains("甲县司法局"));
    }

    @Test
    void aTextThatNamesAnotherUnitOfTheSameFormIsWarnedAbout() {
        byte[] copied = TestForms.filled().xlsx("办理案件数", "甲县民政局办理案件数");
        Submission submission = form.examine(OneForm.owing("100001", "100002"), "e.xlsx", copied);
        assertThat(submission.findings()).extracting(Finding::code).containsExactly(FindingCode.R318);
        assertThat(submission.findings().list().get(0).place().cell()).isEqualTo("B11");
    }

    @Test
    void aFormThatNobodyAskedForIsWarnedAbout() {
        Submission submission = examine("e.xlsx", TestForms.filled().xlsx("甲县司法局", "甲县民政局"));
        assertThat(submission.findings()).extracting(Finding::code).containsExactly(FindingCode.I210);
        assertThat(submission.outcome()).isEqualTo(Outcome.WARNED);
    }

    @Test
    void twoCellsThatNameTwoUnitsAreAnErrorAndNotAGuess() throws IOException {
        String fields =
                TestForms.FIELDS.replace("| 等级 | 等级 | 选项 | | | 否 | 等级 | B8", "| 代码 | 等级 | 文本 | 单位代码 | | 否 | | B8");
        form.replace(TestForms.template(fields, TestForms.RULES));
        Submission submission = examine("e.xlsx", TestForms.filled().xlsx("| 优 ", "| '100002 "));
        assertThat(submission.findings())
                .filteredOn(finding -> finding.code() == FindingCode.I241)
                .singleElement()
                .matches(finding -> finding.severity() == org.huizong.finding.Severity.ERROR);
        assertThat(submission.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void aFormOfAnotherPeriodIsSentBack() {
        Submission submission = examine("e.xlsx", TestForms.filled().xlsx("2023年度", "2022年度"));
        assertThat(submission.findings()).extracting(Finding::code).containsExactly(FindingCode.I229);
        assertThat(submission.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void aMissingPeriodIsTold() {
        Submission submission = examine("f.xlsx", TestForms.filled().xlsx("2023年度", ""));
        assertThat(submission.findings()).extracting(Finding::code).containsExactly(FindingCode.I206);
    }

    @Test
    void withoutARegistryTheUnitIsWhatTheFormSays() {
        assertThat(form.examine("g.xlsx", TestForms.filled().xlsx()).unit()).isEqualTo("甲县司法局");
    }

    @Test
    void aBrokenTemplateStopsEverythingWithItsPlace() throws IOException {
        Files.write(
                folder.resolve("坏.xlsx"),
                TestForms.template(TestForms.FIELDS.replace("| C5 |", "| C55 |"), TestForms.RULES)
                        .xlsx());
        assertThatThrownBy(() -> FormLibrary.load(folder))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(
                                        refusal.findings().list().get(0).place().shown())
                                .startsWith("坏.xlsx _字段!I4"));
    }

    @Test
    void twoTemplatesOfOneVersionAreRefused() throws IOException {
        Files.write(folder.resolve("demo2.xlsx"), TestForms.template().xlsx());
        assertThatThrownBy(() -> FormLibrary.load(folder))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::code)
                                .containsExactly(FindingCode.T113));
    }

    private Submission examine(String file, byte[] bytes) {
        return form.examine(OneForm.owing("100001"), file, bytes);
    }
}
