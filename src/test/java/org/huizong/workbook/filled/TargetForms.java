package org.huizong.workbook.filled;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.schema.TemplateReader;

/** Two forms for tests whose lists have targets: in one column, and in three with what was reached. */
public final class TargetForms {
    private static final String HEAD = """
            | 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |
            | 表头 | 单位名称 | 单位名称 | 文本 | 单位名称 | | 是 | | B2 | | |
            | 表头 | 年度 | 年度 | 文本 | 期间 | | 否 | | D2 | | |
            """;
    private static final String ONE = """
            | 绩效指标 | 三级指标 | 三级指标 | 文本 | 行名 | | 否 | | A4:A5 | | |
            | 绩效指标 | 年度指标值 | 年度指标值 | 指标值 | 列 | | 否 | | B4:B5 | | |
            | 绩效指标 | 实际完成值 | 实际完成值 | 完成值 | 列 | | 否 | | C4:C5 | | |
            """;
    private static final String THREE = """
            | 绩效指标 | 三级指标 | 三级指标 | 文本 | 行名 | | 否 | | A4:A5 | | |
            | 绩效指标 | 指标性质 | 指标性质 | 计算符号 | 列 | | 否 | | B4:B5 | | |
            | 绩效指标 | 指标值 | 指标值 | 指标值 | 列 | | 否 | | C4:C5 | | |
            | 绩效指标 | 度量单位 | 度量单位 | 计量单位 | 列 | | 否 | | D4:D5 | | |
            | 绩效指标 | 完成值 | 完成值 | 完成值 | 列 | | 否 | | E4:E5 | | |
            """;

    private TargetForms() {}

    /** The template whose targets stand in one column. */
    public static TestBook oneColumn() {
        return template("one", filled("| 三级指标 | 年度指标值 | 实际完成值 |", List.of("| | | |", "| | | |")), HEAD + ONE);
    }

    /** The template whose targets stand in three columns. */
    public static TestBook threeColumns() {
        return template(
                "three",
                filled("| 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 |", List.of("| | | | | |", "| | | | | |")),
                HEAD + THREE);
    }

    /** The template with other fields. */
    public static TestBook threeColumns(String text, String otherwise) {
        return template(
                "three",
                filled("| 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 |", List.of("| | | | | |", "| | | | | |")),
                (HEAD + THREE).replace(text, otherwise));
    }

    /** A form of one column, filled with lines of a name, a target and what was reached. */
    public static byte[] one(List<String> lines) {
        return TestBook.book()
                .sheet("绩效表", filled("| 三级指标 | 年度指标值 | 实际完成值 |", lines))
                .stamped("one@1")
                .xlsx();
    }

    /** A form of three columns, filled with lines of a name, an operator, a value, a unit and what was reached. */
    public static byte[] three(List<String> lines) {
        return TestBook.book()
                .sheet("绩效表", filled("| 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 |", lines))
                .stamped("three@1")
                .xlsx();
    }

    /** What a filled form says. */
    public static FormReading read(FormTemplate template, byte[] file) {
        return FilledWorkbook.open(file)
                .resembles(List.of(template))
                .orElseThrow()
                .read();
    }

    /** The template itself. */
    public static FormTemplate form(TestBook template) {
        return TemplateReader.read(template.xlsx(), "").template().orElseThrow();
    }

    private static String filled(String header, List<String> lines) {
        return "| 绩效目标表 | | | |\n| 单位名称 | 甲县司法局 | 年度 | 2023年度 |\n" + header + "\n"
                + lines.stream().collect(Collectors.joining("\n"));
    }

    private static TestBook template(String code, String blank, String fields) {
        return TestBook.book()
                .sheet("绩效表", blank.replace("甲县司法局", "").replace("2023年度", ""))
                .sheet(
                        "_表样",
                        "| 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 | 说明 |\n| " + code + " | '1 | 绩效目标表 | 年度 | 绩效表 | 万元 | |")
                .sheet("_字段", fields)
                .sheet("_公式", "| 编号 | 级别 | 公式 | 说明 | 修改建议 |")
                .stamped(code + "@1");
    }
}
