package org.huizong.workbook.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.RollupMethod;
import org.huizong.form.TemplateReading;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {
    @Test
    void aWorkbookIsTheSchema() {
        FormTemplate template = read(TestForms.template());
        assertThat(template.id()).hasToString("demo@1");
        assertThat(template.fields()).hasSize(13);
        assertThat(template.lists()).extracting("name").containsExactly("绩效指标");
        assertThat(template.field(FieldRole.UNIT_NAME).orElseThrow().name()).isEqualTo("单位名称");
        assertThat(template.field("执行率").orElseThrow())
                .matches(field -> field.type() == FieldType.PERCENT)
                .matches(field -> field.rollup().districts().equals(new RollupMethod.Ratio("支出合计", "支出预算")));
        assertThat(template.rules()).hasSize(6);
        assertThat(template.layout().captions()).extracting("text").contains("基本支出", "预算数", "合计");
    }

    @Test
    void englishHeadersAndWordsAreAccepted() {
        String fields = """
                | section | name | label | type | role | unit | required | choices | place | roll up | hint |
                | head | unit | 单位名称 | text | unit name | | required | | B2 | none | |
                | head | year | 年度 | text | period | | optional | | D2 | none | |
                | money | total | 支出合计 × 执行数 | amount | value | 万元 | expected | | C7 | sum | |
                """;
        FormTemplate template = read(TestForms.template(fields, "| id | severity | formula | message |"));
        assertThat(template.field("total").orElseThrow().type()).isEqualTo(FieldType.AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"支出合计", "没有的"})
    void formsAreToldApartByATextThatMustBeFilledIn(String key) {
        assertThat(TemplateReader.read(TestForms.perProject(key).xlsx(), "").findings())
                .singleElement()
                .matches(finding -> finding.code() == FindingCode.T152)
                .matches(finding -> finding.place().shown().equals("_表样!H2"));
        assertThat(read(TestForms.perProject("项目")).key()).isEqualTo("项目");
    }

    @Test
    void anUnknownHeaderIsAnErrorWithItsPlace() {
        assertThat(fault(TestForms.FIELDS.replace("计量单位", "记量单位")))
                .matches(finding -> finding.code() == FindingCode.T102)
                .matches(finding -> finding.place().shown().equals("_字段!F1"));
    }

    @ParameterizedTest
    @CsvSource({"栏目,_字段", "名称,_字段", "类型,_字段", "位置,_字段", "编号,_公式", "级别,_公式", "公式,_公式", "说明,_公式"})
    void aMissingHeaderIsToldOnceAndNotForEveryRow(String header, String sheet) {
        String fields = sheet.equals("_字段") ? TestForms.FIELDS.replaceFirst(header, "甲") : TestForms.FIELDS;
        String rules = sheet.equals("_公式") ? TestForms.RULES.replaceFirst(header, "甲") : TestForms.RULES;
        assertThat(TemplateReader.read(TestForms.template(fields, rules).xlsx(), "")
                        .findings())
                .extracting(finding -> finding.code() + " " + finding.place().sheet())
                .containsExactlyInAnyOrder("T102 " + sheet, "T103 " + sheet);
    }

    @Test
    void anUnknownTypeIsAnErrorWithItsPlace() {
        assertThat(fault(TestForms.FIELDS.replace("执行数 | 金额 | | 万元 | 否 | | C5", "执行数 | 金钱 | | 万元 | 否 | | C5")))
                .matches(finding -> finding.code() == FindingCode.T104)
                .matches(finding -> finding.place().shown().equals("_字段!D4"));
    }

    @Test
    void aDeadPlaceIsAnErrorWithItsPlace() {
        assertThat(fault(TestForms.FIELDS.replace("| C5 |", "| C55 |")))
                .matches(finding -> finding.code() == FindingCode.T106)
                .matches(finding -> finding.place().shown().startsWith("_字段!I4"));
        assertThat(fault(TestForms.FIELDS.replace("| C5 |", "| 五行 |")).code()).isEqualTo(FindingCode.T105);
    }

    @Test
    void aNameUsedTwiceIsAnError() {
        assertThat(fault(TestForms.FIELDS.replace("| 项目支出 | 项目支出 ×", "| 基本支出 | 项目支出 ×"))
                        .code())
                .isEqualTo(FindingCode.T107);
    }

    @Test
    void aMissingListOfChoicesIsAnError() {
        assertThat(fault(TestForms.FIELDS.replace("| 否 | 等级 | B8", "| 否 | 级别 | B8"))
                        .code())
                .isEqualTo(FindingCode.T110);
    }

    @Test
    void aRatioOfUnknownPartsIsAnError() {
        assertThat(fault(TestForms.FIELDS.replace("比率(支出合计/支出预算)", "比率(支出合计/总预算)"))
                        .code())
                .isEqualTo(FindingCode.T109);
    }

    @Test
    void aMissingSchemaSheetIsAnError() {
        byte[] bytes = TestBook.book().sheet("部门收支表", TestForms.BLANK).xlsx();
        assertThat(TemplateReader.read(bytes, "").findings())
                .extracting(Finding::code)
                .containsOnly(FindingCode.T101);
    }

    @Test
    void aRuleWithoutAKnownSeverityIsAnError() {
        var reading = TemplateReader.read(
                TestForms.template(TestForms.FIELDS, TestForms.RULES.replace("| W1 | | 警告", "| W1 | | 严重"))
                        .xlsx(),
                "");
        assertThat(reading.template()).isEmpty();
        assertThat(reading.findings()).singleElement().matches(finding -> finding.code() == FindingCode.T104);
    }

    @Test
    void aMisspeltSchemaSheetIsAnErrorBecauseItsRowsWouldBeLost() {
        byte[] bytes = TestForms.template().sheet("_公式表", TestForms.RULES).xlsx();
        assertThat(TemplateReader.read(bytes, "").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.T114);
    }

    @Test
    void aTemplateWithoutUnitPeriodOrStampIsWarnedAbout() {
        String fields = TestForms.FIELDS.replace("| 单位名称 | | 是", "| 值 | | 是").replace("| 期间 | | 否", "| 值 | | 否");
        byte[] bytes = TestForms.template(fields, TestForms.RULES).stamped("").xlsx();
        TemplateReading reading = TemplateReader.read(bytes, "");
        assertThat(reading.template()).isPresent();
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.T118, FindingCode.T116, FindingCode.T116);
    }

    @Test
    void aStampThatNamesAnotherFormIsAnError() {
        TemplateReading reading =
                TemplateReader.read(TestForms.template().stamped("abc@2023").xlsx(), "");
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(FindingCode.T117);
    }

    @Test
    void aFieldNameThatFormulasCannotUseIsAnError() {
        assertThat(fault(TestForms.FIELDS.replace("| 收支情况 | 基本支出 |", "| 收支情况 | 基本支出(元) |"))
                        .code())
                .isEqualTo(FindingCode.T119);
    }

    @Test
    void aMisspeltSectionOfARuleIsNamed() {
        byte[] bytes = TestForms.template(TestForms.FIELDS, TestForms.RULES.replace("| X1 | 绩效指标 |", "| X1 | 绩效指示 |"))
                .xlsx();
        assertThat(TemplateReader.read(bytes, "").findings())
                .singleElement()
                .matches(finding -> finding.code() == FindingCode.T109)
                .matches(finding -> finding.detail().arguments().contains("绩效指示"))
                .matches(finding -> finding.place().shown().equals("_公式!B5"));
    }

    @Test
    void aPlaceholderThatIsNoFieldIsAnError() {
        byte[] bytes = TestForms.template(TestForms.FIELDS, TestForms.RULES.replace("{左} 与 {右} 相差", "{左边} 与 {右} 相差"))
                .xlsx();
        assertThat(TemplateReader.read(bytes, "").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.T123);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | 绩效指标[得分] | 任一缺; | 绩效指标[得数] | 任一缺; T109; G5; 绩效指标[得数]
            {左} 与 {右} 相差;        {左边} 与 {右} 相差;      T123; E2; 左边
            执行率 {左}，;            执行率 {左，;             T138; E3; R1
            大于分值 {分值}。;        大于分值 分值}。;         T138; E5; X1
            | 重算。;                 | 重算{支出总计}。;       T123; F3; 支出总计
            | X2 | | 错误;            | X1 | | 错误;            T107; A6; X1
            """)
    void aFaultOfARuleIsPlacedInTheCellThatMustBeMended(
            String text, String otherwise, String code, String cell, String named) {
        byte[] bytes = TestForms.template(TestForms.FIELDS, TestForms.RULES.replace(text, otherwise))
                .xlsx();
        assertThat(TemplateReader.read(bytes, "").findings())
                .extracting(finding -> finding.code() + " " + finding.place().cell() + " "
                        + (finding.detail().arguments().contains(named) ? named : "?"))
                .containsExactly(code + " " + cell + " " + named);
    }

    @Test
    void aFaultIsPlacedInItsOwnColumn() {
        assertThat(fault(TestForms.FIELDS.replace("| 否 | 等级 | B8", "| 否 | 级别 | B8"))
                        .place()
                        .cell())
                .isEqualTo("H9");
        assertThat(fault(TestForms.FIELDS.replace("比率(支出合计/支出预算)", "比率(支出合计/总预算)"))
                        .place()
                        .cell())
                .isEqualTo("J8");
    }

    @Test
    void anUnknownUnitOfAccountIsAnError() {
        byte[] bytes = TestForms.template().xlsx("| 年度 | 部门收支表 | 万元 |", "| 年度 | 部门收支表 | 千元 |");
        assertThat(TemplateReader.read(bytes, "").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.T104);
    }

    private static FormTemplate read(TestBook book) {
        TemplateReading reading = TemplateReader.read(book.xlsx(), "digest");
        assertThat(reading.findings()).isEmpty();
        return reading.template().orElseThrow();
    }

    private static Finding fault(String fields) {
        TemplateReading reading =
                TemplateReader.read(TestForms.template(fields, TestForms.RULES).xlsx(), "");
        assertThat(reading.template()).isEmpty();
        return reading.findings().list().get(0);
    }
}
