package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Severity;
import org.huizong.form.Period;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unit and period in the ways in which cells name them. */
class WhoAndWhenTest {
    private static final Registry BOTH = OneForm.owing("100001", "100002");

    @TempDir
    private static Path folder;

    private static OneForm form;

    @BeforeAll
    static void oneForm() throws IOException {
        form = OneForm.in(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "[105]教育部,教育部",
        "207101天津市河北区人民法院,天津市河北区人民法院",
        "219-池州市教育局,池州市教育局",
        "（431102）零陵区司法局,零陵区司法局",
        "110指挥中心,110指挥中心",
        "填报单位：甲县司法局,甲县司法局",
        "甲县司法局（盖章）,甲县司法局",
        "甲县司法局 （盖章）：,甲县司法局",
        "（盖章）甲县司法局,甲县司法局",
        "甲县司法局（206001）,甲县司法局",
        "部门(单位)名称：甲县司法局（公章）,甲县司法局",
        "甲县司法局,甲县司法局"
    })
    void aCodeBeforeAUnitsNameIsNoPartOfIt(String cell, String unit) {
        assertThat(alone("a.xlsx", with("甲县司法局", cell)).unit()).isEqualTo(unit);
    }

    @Test
    void aUnitsNameBrokenIntoLinesIsOneName() {
        assertThat(alone("a.xlsx", with("甲县司法局", "甲县⏎司法局")).unit()).isEqualTo("甲县司法局");
    }

    @ParameterizedTest
    @CsvSource({"2024年度甲县司法局项目表（最终版）.xlsx", "2024年甲县司法局.xlsx", "（2024年度）甲县司法局-收支表.xlsx", "关于报送甲县司法局2024年度项目表.xlsx"})
    void theYearBeforeAUnitsNameInAFilesNameIsNoPartOfIt(String file) {
        Submission submission = alone(file, with("甲县司法局", ""));
        assertThat(submission.unit()).isEqualTo("甲县司法局");
    }

    @Test
    void aLabelAndItsValueInOneCellAreBoth() {
        Submission submission = alone("a.xlsx", with("| 单位名称   | 甲县司法局 |", "| 单位名称：甲县司法局 | |"));
        assertThat(submission.unit()).isEqualTo("甲县司法局");
        assertThat(submission.declaration().orElseThrow().value("单位名称").place().cell())
                .isEqualTo("A2");
        assertThat(codes(submission)).doesNotContain(FindingCode.R301);
    }

    @Test
    void aYearInTheTitleStandsForACellWithoutLabel() {
        TestBook book = with("| 年度 | 2023年度 |", "| （2022年度） | |");
        Submission submission = alone("a.xlsx", book);
        assertThat(submission.period()).contains(new Period(2022));
        assertThat(submission.declaration().orElseThrow().value("年度").place().cell())
                .isEqualTo("C2");
        assertThat(codes(submission)).doesNotContain(FindingCode.R301);
    }

    @Test
    void theDayOnWhichAFormWasFilledInIsNotWhatItIsAbout() {
        Submission submission = alone("a-2023年度.xlsx", with("2023年度", "填报日期：2024年1月10日"));
        assertThat(submission.period()).contains(new Period(2023));
        assertThat(codes(alone("a.xlsx", with("2023年度", "填报日期：2024年1月10日")))).contains(FindingCode.I206);
    }

    @ParameterizedTest
    @CsvSource({"2023-2024,true", "2023年度（2024年编制）,true", "2023/1/1-2023/12/31,false", "2023年度,false"})
    void ofSeveralYearsInOneCellTheFirstIsReadAndTold(String cell, boolean told) {
        Submission read = alone("a.xlsx", with("2023年度", cell));
        assertThat(read.period()).contains(new Period(2023));
        assertThat(read.findings().stream().anyMatch(finding -> finding.code() == FindingCode.I242))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"二〇二三年", "二○二三年度", "２０２３年", "( 2023 年度)"})
    void aYearMayBeWrittenInNumerals(String cell) {
        Submission submission = alone("a.xlsx", with("2023年度", cell));
        assertThat(submission.period()).contains(new Period(2023));
        assertThat(codes(submission)).doesNotContain(FindingCode.R335);
    }

    @ParameterizedTest
    @CsvSource({"23年", "23", "（23年度）"})
    void aShortYearIsReadAndTold(String cell) {
        Submission submission = alone("a.xlsx", with("2023年度", cell));
        assertThat(submission.period()).contains(new Period(2023));
        assertThat(codes(submission)).contains(FindingCode.R335);
    }

    @ParameterizedTest
    @CsvSource({
        "乙县司法局-收支表-2023年度.xlsx,true",
        "甲县司法局-收支表.xlsx,false",
        "省甲县司法局.xlsx,false",
        "收支表（定稿）.xlsx,false",
        "关于报送甲县财政局的表.xlsx,false"
    })
    void withoutARegistryAFileNamedAfterAnotherUnitIsTold(String file, boolean told) {
        assertThat(codes(alone(file, TestForms.filled())).contains(FindingCode.I241))
                .isEqualTo(told);
    }

    @Test
    void oneContradictionIsToldOnce() {
        Submission submission =
                form.examine(BOTH, "甲县民政局.xlsx", TestForms.filled().xlsx());
        assertThat(submission.findings().list())
                .filteredOn(finding -> finding.code() == FindingCode.I241)
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void anotherUnitBelowTheFormIsTold() {
        TestBook book = with("| 合计       | 98   |            |          |", """
                | 合计       | 98   |            |          |
                | 填报单位（盖章）：甲县民政局 | | | |""");
        assertThat(form.examine(BOTH, "a.xlsx", book.xlsx()).findings().list())
                .filteredOn(finding -> finding.code() == FindingCode.R318)
                .extracting(finding -> finding.place().cell())
                .containsExactly("A14");
    }

    @Test
    void aUnitOfTheSameKindIsToldWhateverFormItOwes() {
        Registry registry = new Registry(
                List.of(new District("100001", "甲县", "")),
                List.of(
                        new Unit("100001", "甲县司法局", List.of(), "100001"),
                        new Unit("100002", "乙县司法局", List.of(), "100001"),
                        new Unit("100003", "甲县民政局", List.of(), "100001")),
                List.of(new Obligation("100001", "demo", new Period(2023))));
        TestBook book = with("办理案件数", "乙县司法局会同甲县民政局办理案件数");
        assertThat(form.examine(registry, "a.xlsx", book.xlsx()).findings().list())
                .filteredOn(finding -> finding.code() == FindingCode.R318)
                .extracting(finding -> finding.detail().arguments().get(0))
                .containsExactly("乙县司法局");
    }

    @Test
    void groupsBrokenIntoLinesAndChoicesInOtherWidthsAreWhatTheyMean() {
        Submission submission = alone("a.xlsx", with("满意度指标", "满 意 度⏎指标"));
        assertThat(submission
                        .declaration()
                        .orElseThrow()
                        .lines("绩效指标")
                        .get(1)
                        .value("一级指标")
                        .plain())
                .isEqualTo("满意度指标");
        assertThat(submission.findings().list()).isEmpty();
    }

    @Test
    void unitAndPeriodComeFromTheCellsThenTheFileThenItsFolderAndSaySo() {
        TestBook nameless = with("| 单位名称   | 甲县司法局 | 年度 | 2023年度 |", "| 单位名称   |  | 年度 |  |");
        assertThat(told("2022年度/[105]教育部/表.xlsx", nameless)).isEqualTo("教育部 FOLDER 2022 FOLDER");
        assertThat(told("2022年度/[105]教育部/219-池州市教育局-2021年度.xlsx", nameless))
                .isEqualTo("池州市教育局 FILE_NAME 2021 FILE_NAME");
        assertThat(told("2022年度/[105]教育部/219-池州市教育局-2021年度.xlsx", TestForms.filled()))
                .isEqualTo("甲县司法局 CELL 2023 CELL");
    }

    private static String told(String file, TestBook book) {
        Submission submission = alone(file, book);
        Evidence evidence = submission.evidence();
        return submission.unit() + " " + evidence.unit().source() + " "
                + submission.period().orElseThrow().year() + " "
                + evidence.period().source();
    }

    private static TestBook with(String text, String otherwise) {
        return TestForms.filled().with(text, otherwise);
    }

    private static List<FindingCode> codes(Submission submission) {
        return submission.findings().list().stream().map(Finding::code).toList();
    }

    private static Submission alone(String file, TestBook book) {
        return form.examine(file, book.xlsx());
    }
}
