package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;

class FormPlacerTest {
    private final FormTemplate template =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();

    @Test
    void everyValueIsReadWithItsAddressAndPath() {
        Value total = read(TestForms.filled().xlsx()).declaration().value("支出合计");
        assertThat(total.plain()).isEqualTo("94.00");
        assertThat(total.shown()).isEqualTo("94.00");
        assertThat(total.place().shown()).isEqualTo("部门收支表!C7（收支情况/支出合计/执行数）");
    }

    @Test
    void aPercentageIsARatioThatKnowsItsPrintedDecimals() {
        Value rate = read(TestForms.filled().xlsx()).declaration().value("执行率");
        assertThat(rate.plain()).isEqualTo("0.9400");
        assertThat(rate.decimals()).isEqualTo(4);
    }

    @Test
    void anOldExcelFileSaysTheSame() {
        assertThat(plain(read(TestForms.filled().xls()).declaration()))
                .isEqualTo(plain(read(TestForms.filled().xlsx()).declaration()));
    }

    @Test
    void insertedRowsAndColumnsChangeNothingButAddresses() {
        FormReading reading = read(TestBook.book().sheet("随便什么名字", """
                |  |            |          |            |          |
                |  | 部门收支表 | <        | <          | <        |
                |  | 单位名称   | 甲县司法局 | 年度     | 2023年度 |
                |  | 填报说明：本表一式两份 | < | <    | <        |
                |  | 收支情况   | <        | <          | <        |
                |  | 项 目      | 预算数   | 执行数     | 执行率   |
                |  | 其中：基本 |          |            |          |
                |  | 基本支出   |          | 60.00      |          |
                |  | 项目支出   |          | 34.00      |          |
                |  |            |          |            |          |
                |  | 支出合计： | 100.00   | 94.00      | 94.00%   |
                |  | 等级       | 优       |            |          |
                |  | 绩效指标   | <        | <          | <        |
                |  | 一级指标   | 三级指标 | 分值       | 得分     |
                |  | 产出指标   | 办理案件数 | 60       | 58       |
                |  |            |          |            |          |
                |  | 满意度指标 | 群众满意度 | 40       | 40       |
                |  | 合计       | 98       |            |          |
                """).xlsx());
        assertThat(plain(reading.declaration()))
                .isEqualTo(plain(read(TestForms.filled().xlsx()).declaration()));
        assertThat(reading.declaration().value("支出合计").place().cell()).isEqualTo("D11");
    }

    @Test
    void movedColumnsAreFoundByTheirHeaders() {
        Declaration moved = read(TestBook.book().sheet("表", """
                | 部门收支表 | <    | <          | <        |
                | 单位名称   | 甲县司法局 | 年度 | 2023年度 |
                | 收支情况   | <    | <          | <        |
                | 项目       | 执行率 | 预算数   | 执行数   |
                | 基本支出   |      |            | 60.00    |
                | 项目支出   |      |            | 34.00    |
                | 支出合计   | 94.00% | 100.00   | 94.00    |
                | 等级       | 优   |            |          |
                | 绩效指标   | <    | <          | <        |
                | 一级指标   | 得分 | 三级指标   | 分值     |
                | 产出指标   | 58   | 办理案件数 | 60       |
                | 满意度指标 | 40   | 群众满意度 | 40       |
                | 合计       | 98   |            |          |
                """).xlsx()).declaration();
        assertThat(plain(moved)).isEqualTo(plain(read(TestForms.filled().xlsx()).declaration()));
    }

    @Test
    void aColumnMovedFromUnderTheLabelOfAnotherFieldIsFound() throws Exception {
        Path blank = Path.of("templates-xlsx/部门整体支出绩效自评表.xlsx");
        Path form = Path.of("jobs/judicial-2023/inbox/431102零陵区司法局-部门整体支出绩效自评表-2023年度.xlsx");
        FormTemplate selfEvaluation =
                TemplateReader.read(Files.readAllBytes(blank), "").template().orElseThrow();
        Declaration moved = FilledWorkbook.open(swapped(Files.readAllBytes(form), 4, 6, 5, 23))
                .resembles(List.of(selfEvaluation))
                .orElseThrow()
                .read()
                .declaration();
        assertThat(moved.value("支出总计执行").place().cell()).isEqualTo("E24");
        assertThat(moved.value("项目支出年初预算").place().cell()).isEqualTo("G22");
        assertThat(moved.value("项目支出年初预算").plain()).startsWith("267");
    }

    /** The form with two columns changed for each other in some rows. */
    private static byte[] swapped(byte[] bytes, int one, int other, int first, int last) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int row = first; row <= last; row++) {
                XSSFCell left = workbook.getSheetAt(0).getRow(row).getCell(one);
                XSSFCell right = workbook.getSheetAt(0).getRow(row).getCell(other);
                String was = left.toString();
                write(left, right.toString());
                write(right, was);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void write(XSSFCell cell, String text) {
        cell.setBlank();
        if (text.matches("[\\d.]+")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    @Test
    void aMergedGroupAndAGroupWrittenOnceFillTheirLines() {
        for (String second : List.of("^", "")) {
            Declaration declaration = read(TestBook.book()
                            .sheet("表", """
                    | 绩效指标   | <    | <          | <        |
                    | 一级指标   | 三级指标 | 分值   | 得分     |
                    | 产出指标   | 甲   | 60         | 58       |
                    | %s         | 乙   | 40         | 40       |
                    | 合计       | 98   |            |          |
                    """.formatted(second))
                            .xlsx())
                    .declaration();
            assertThat(declaration.lines("绩效指标"))
                    .extracting(line -> line.value("一级指标").plain())
                    .containsExactly("产出指标", "产出指标");
        }
    }

    @Test
    void aLineSpreadOverTwoMergedRowsCountsOnce() {
        Declaration declaration = read(TestBook.book().sheet("表", """
                | 绩效指标   | <    | <          | <        |
                | 一级指标   | 三级指标 | 分值   | 得分     |
                | 产出指标   | 甲   | 60         | 58       |
                | ^          | ^    | ^          | ^        |
                | 合计       | 58   |            |          |
                """).xlsx()).declaration();
        assertThat(declaration.lines("绩效指标")).hasSize(1);
    }

    @Test
    void aMissingLabelIsAFindingThatSaysWhatWasLookedFor() {
        FormReading reading = read(TestForms.filled().xlsx("支出合计", "总数"));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code() == FindingCode.R301)
                .extracting(finding -> finding.place().path())
                .containsExactly("收支情况/支出合计/预算数", "收支情况/支出合计/执行数", "收支情况/支出合计/执行率");
    }

    @Test
    void aMissingHeaderOfAListIsAFinding() {
        FormReading reading = read(TestForms.filled().xlsx("得分", "评分"));
        assertThat(reading.findings())
                .extracting(Finding::code, finding -> finding.place().path())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingCode.R302, "绩效指标/得分"));
    }

    private FormReading read(byte[] bytes) {
        return FilledWorkbook.open(bytes)
                .resembles(List.of(template))
                .orElseThrow()
                .read();
    }

    private static String plain(Declaration declaration) {
        return declaration.values().entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue().plain())
                        .collect(Collectors.joining("\n"))
                + declaration.lines().values().stream()
                        .flatMap(List::stream)
                        .map(line -> line.values().entrySet().stream()
                                .map(value ->
                                        value.getKey() + "=" + value.getValue().plain())
                                .sorted()
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void aBlockThatLacksNearlyAllItsLabelsIsToldOnce() {
        StringBuilder blank = new StringBuilder("| 人员情况统计表 | |\n| 单位名称 | |\n| 年度 | |\n");
        StringBuilder fields = new StringBuilder("""
                | 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |
                | 表头 | 单位名称 | 单位名称 | 文本 | 单位名称 | | 是 | | B2 | | |
                | 表头 | 年度 | 年度 | 文本 | 期间 | | 否 | | B3 | | |
                """);
        for (int i = 4; i < 34; i++) {
            String name = "第" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + "天地人黄".charAt(i / 10) + "类人数";
            blank.append("| ").append(name).append(" | |\n");
            fields.append("| 人数 | %1$s | %1$s | 整数 | | 人 | 否 | | B%2$d | 合计 | |\n".formatted(name, i));
        }
        byte[] template = TestBook.book()
                .sheet("表", blank.toString())
                .sheet("_表样", """
                        | 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 | 说明 |
                        | staff | '1 | 人员情况统计表 | 年度 | 表 | 元 | |
                        """)
                .sheet("_字段", fields.toString())
                .stamped("staff@1")
                .xlsx();
        String half = blank.toString().lines().limit(22).reduce("", (above, line) -> above + line + "\n");
        FormReading reading = FilledWorkbook.open(
                        TestBook.book().sheet("表", half).xlsx())
                .forms(List.of(TemplateReader.read(template, "").template().orElseThrow()), 0.3)
                .get(0)
                .read();
        assertThat(reading.findings().list())
                .extracting(finding ->
                        finding.code() + " " + finding.detail().arguments().get(1))
                .containsExactly("R376 11");
    }
}
