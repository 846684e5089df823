package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.declaration.Declaration;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels by another name, labels of which the twin is gone, forms beside and below each other. */
class PlacingTest {
    private static final ShippedForm PROJECT = ShippedForm.of("项目支出绩效自评表");

    private static final String MONEY = """
            | 项目资金（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
            | ^ | 年度资金总额 | 120 | 125.5 | 118.5 | 10 | 94.42% | 9.44 |
            | ^ | 其中：当年财政拨款 | 110 | 115.5 | 108.5 | | 93.94% | |
            | ^ | 上年结转资金 | 10 | 10 | 10 | | | |
            | ^ | 其他资金 | 0 | 0 | 0 | | | |
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
            | ^ | 普法 | < | < | 完成 | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | ^ | 产出指标 | 数量指标 | 宣传场次 | ≥50场 | 52场 | 90 | 90 |
            | 总分 | < | < | < | < | < | 100 | 99.44 |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | 年度资金总额 |; | 资金总额 |; 资金总额执行; 118.5 at E2
            | 其中：当年财政拨款 |; | 其中：财政拨款 |; 财政拨款执行; 108.5 at E3
            | 其中：当年财政拨款 |; | 其中：本年财政拨款 |; 财政拨款执行; 108.5 at E3
            | 上年结转资金 |; | 上年结转 |; 上年结转执行; 10 at E4
            | 其他资金 |; | 其他 |; 其他资金执行; 0 at E5
            | 总分 |; | 合计 |; 自评总分; 99.44 at H10
            | 总分 |; | 总分合计 |; 自评总分; 99.44 at H10
            | 预期目标 |; | 年初设定目标 |; 预期目标; 普法 at B7
            | 实际完成情况 |; | 全年实际完成情况 |; 实际完成情况; 完成 at E7
            | 全年预算数（A） |; | 全年预算数⏎（调整后）（A） |; 资金总额全年; 125.5 at D2
            | 全年执行数（B） |; | 全年执行数（B）（截至12月31日） |; 资金总额执行; 118.5 at E2
            """)
    void aLabelIsKnownByItsOtherNames(String name, String otherName, String field, String told) {
        FormReading reading = PROJECT.read(MONEY.replace(name, otherName));
        assertThat(ShippedForm.told(reading.declaration().value(field))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | 三级指标 |; | 三级指标名称 |; 三级指标; 宣传场次
            | 三级指标 |; | 指标名称 |; 三级指标; 宣传场次
            | 三级指标 |; | 指标⏎内容 |; 三级指标; 宣传场次
            | 年度指标值 |; | 目标值 |; 年度指标值; ≥50场
            | 年度指标值 |; | 当年预期实现值： |; 年度指标值; ≥50场
            | 实际完成值 | 分值 |; | 实际完成值 | 权重 |; 分值; 90
            | 实际完成值 | 分值 |; | 实际完成情况 | 分值 |; 实际完成值; 52场
            """)
    void soIsAHeaderOfAList(String name, String otherName, String field, String told) {
        FormReading reading = PROJECT.read(MONEY.replace(name, otherName));
        assertThat(ShippedForm.column(reading, "绩效指标", field)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({"度量单位", "计量单位", "计 量 单 位"})
    void soIsTheColumnOfUnits(String header) {
        FormReading reading = ShippedForm.of("部门预算项目支出绩效自评表").read("""
                | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | %s | 完成值 | 权重 | 得分 | 未完成原因分析 |
                | 产出指标 | 数量指标 | 宣传场次 | ≥ | 50 | 场 | 52 | 90 | 90 | |
                """.formatted(header));
        assertThat(ShippedForm.column(reading, "绩效指标", "度量单位")).containsExactly("场");
    }

    @Test
    void ofTwoTextsThatWouldDoNeitherIsTaken() {
        FormReading reading = PROJECT.read(
                MONEY.replace("| ^ | 其他资金 | 0 | 0 | 0 |", "| ^ | 其他 | 1 | 1 | 1 |\n| ^ | 其它 | 2 | 2 | 2 |"));
        assertThat(reading.declaration().value("其他资金执行").isBlank()).isTrue();
        assertThat(reading.findings().stream()).anyMatch(finding -> finding.code() == FindingCode.R301);
    }

    @Test
    void monthsMayBeJoinedByAWord() {
        FormReading reading = ShippedForm.of("项目支出绩效目标执行监控表").read("""
                | 项目资金（万元） | | 年初预算数 | 1至7月执行数 | 1月至7月执行率 | 全年预计执行数 |
                | ^ | 年度资金总额： | 120 | 60 | 50% | 118.5 |
                """);
        assertThat(ShippedForm.told(reading.declaration().value("资金总额执行"))).isEqualTo("60 at D2");
        assertThat(ShippedForm.told(reading.declaration().value("资金总额执行率"))).isEqualTo("0.50 at E2");
    }

    @Test
    void whereOneOfTwoEqualLabelsIsGoneTheHeadingAboveTellsWhich() {
        FormReading reading = ShippedForm.of("项目支出绩效目标申报表").read("""
                | 项目资金（万元） | | | 年度资金总额： | 120 |
                | ^ | | | 其中：财政拨款 | 110 |
                | ^ | | | 上年结转资金 | 10 |
                | ^ | | | 其他资金 | 0 |
                """);
        assertThat(ShippedForm.told(reading.declaration().value("年度财政拨款"))).isEqualTo("110 at E2");
        assertThat(ShippedForm.told(reading.declaration().value("年度上年结转"))).isEqualTo("10 at E3");
        assertThat(reading.declaration().value("中期财政拨款").isBlank()).isTrue();
        FormReading left = ShippedForm.of("项目支出绩效目标申报表").read("""
                | 项目资金（万元） | 中期资金总额： | 360 |
                | ^ | 其中：财政拨款 | 330 |
                """);
        assertThat(ShippedForm.told(left.declaration().value("中期财政拨款"))).isEqualTo("330 at C2");
    }

    @Test
    void formsBesideEachOtherAreToldApartWhateverRowsTheirTitlesStandIn() {
        FormTemplate money =
                TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();
        FormTemplate targets = TargetForms.form(TargetForms.oneColumn());
        byte[] file = TestBook.book().sheet("表", """
                |            |      |            |          | | 绩效目标表 | | | |
                | 部门收支表 | <    | <          | <        | | 单位名称 | 乙县司法局 | 年度 | 2022年度 |
                | 单位名称   | 甲县司法局 | 年度 | 2023年度 | | 三级指标 | 年度指标值 | 实际完成值 | |
                | 收支情况   | <    | <          | <        | | 宣传场次 | ≥50场 | 52场 | |
                | 项目       | 预算数 | 执行数   | 执行率   | | 调解件数 | ≥9件 | 9件 | |
                | 支出合计   | 100.00 | 94.00    | 94.00%   | | | | | |
                | 绩效指标   | <    | <          | <        | | | | | |
                | 一级指标   | 三级指标 | 分值   | 得分     | | | | | |
                | 产出指标   | 办理案件数 | 60   | 58       | | | | | |
                | 合计       | 58   |            |          | | | | | |
                """).xlsx();
        List<Declaration> read = FilledWorkbook.open(file).forms(List.of(money, targets), 0.5).stream()
                .map(form -> form.read().declaration())
                .toList();
        assertThat(read).hasSize(2);
        assertThat(ShippedForm.told(read.get(0).value("单位名称"))).isEqualTo("甲县司法局 at B3");
        assertThat(read.get(0).lines("绩效指标")).hasSize(1);
        assertThat(ShippedForm.told(read.get(1).value("单位名称"))).isEqualTo("乙县司法局 at G2");
        assertThat(read.get(1).lines("绩效指标")).hasSize(2);
    }

    @Test
    void aFormWithTheTitleOfAnotherIsThatOneInAStampedFileToo() {
        FormTemplate stamped =
                TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();
        FormTemplate other = TemplateReader.read(
                        TestForms.template()
                                .with("| 部门收支表 | <    |", "| 单位收支监控表 | < |")
                                .with("| demo | '1 | 部门收支表 |", "| other | '1 | 单位收支监控表 |")
                                .stamped("other@1")
                                .xlsx(),
                        "")
                .template()
                .orElseThrow();
        String table = """
                | TITLE | <    | <          | <        |
                | 单位名称   | 甲县司法局 | 年度 | 2023年度 |
                | 收支情况   | <    | <          | <        |
                | 项目       | 预算数 | 执行数   | 执行率   |
                | 基本支出   |      | 60.00      |          |
                | 项目支出   |      | 34.00      |          |
                | 支出合计   | 100.00 | 94.00    | 94.00%   |
                | 等级       | 优   |            |          |
                | 绩效指标   | <    | <          | <        |
                | 一级指标   | 三级指标 | 分值   | 得分     |
                | 产出指标   | 办理案件数 | 60   | 58       |
                | 合计       | 98   |            |          |
                """;
        byte[] file = TestBook.book()
                .sheet("表", table.replace("TITLE", "部门收支表") + table.replace("TITLE", "单位收支监控表"))
                .stamped("demo@1")
                .xlsx();
        assertThat(FilledWorkbook.open(file).forms(List.of(stamped, other), 0.5))
                .extracting(form -> form.template().id().code())
                .containsExactly("demo", "other");
    }
}
