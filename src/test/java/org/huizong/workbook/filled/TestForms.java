package org.huizong.workbook.filled;

/** A small form for tests: amounts on both sides, a rate, a list with groups, one choice. */
public final class TestForms {
    /** The blank of the form. */
    public static final String BLANK = """
            | 部门收支表 | <    | <          | <        |
            | 单位名称   |      | 年度       |          |
            | 收支情况   | <    | <          | <        |
            | 项目       | 预算数 | 执行数   | 执行率   |
            | 基本支出   |      |            |          |
            | 项目支出   |      |            |          |
            | 支出合计   |      |            |          |
            | 等级       |      |            |          |
            | 绩效指标   | <    | <          | <        |
            | 一级指标   | 三级指标 | 分值   | 得分     |
            |            |      |            |          |
            |            |      |            |          |
            | 合计       |      |            |          |
            """;

    /** The fields of the form. */
    public static final String FIELDS = """
            | 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |
            | 表头 | 单位名称 | 单位名称 | 文本 | 单位名称 | | 是 | | B2 | | |
            | 表头 | 年度 | 年度 | 文本 | 期间 | | 否 | | D2 | | |
            | 收支情况 | 基本支出 | 基本支出 × 执行数 | 金额 | | 万元 | 否 | | C5 | 合计 | |
            | 收支情况 | 项目支出 | 项目支出 × 执行数 | 金额 | | 万元 | 否 | | C6 | 合计 | |
            | 收支情况 | 支出预算 | 支出合计 × 预算数 | 金额 | | 万元 | 应填 | | B7 | 合计 | |
            | 收支情况 | 支出合计 | 支出合计 × 执行数 | 金额 | | 万元 | 是 | | C7 | 合计 | |
            | 收支情况 | 执行率 | 支出合计 × 执行率 | 百分比 | | % | 否 | | D7 | 比率(支出合计/支出预算) | |
            | 收支情况 | 等级 | 等级 | 选项 | | | 否 | 等级 | B8 | | |
            | 绩效指标 | 一级指标 | 一级指标 | 文本 | 分组 | | 否 | | A11:A12 | | |
            | 绩效指标 | 三级指标 | 三级指标 | 文本 | 行名 | | 是 | | B11:B12 | | |
            | 绩效指标 | 分值 | 分值 | 小数 | 列 | 分 | 否 | | C11:C12 | 合计 | |
            | 绩效指标 | 得分 | 得分 | 小数 | 列 | 分 | 否 | | D11:D12 | 合计 | |
            | 绩效指标合计 | 总分 | 合计 | 小数 | | 分 | 否 | | B13 | | |
            """;

    /** The rules of the form. */
    public static final String RULES = """
            | 编号 | 栏目 | 级别 | 公式 | 说明 | 修改建议 | 定位 | 缺值 | 容差 | 依据 |
            | S1 | | 错误 | 支出合计=基本支出+项目支出 | 合计 {左} 与 {右} 相差 {差}。 | 核对。 | 支出合计 | 任一缺则跳过 | | 表内勾稽 |
            | R1 | | 错误 | 执行率=支出合计/支出预算 | 执行率 {左}，应为 {右}。 | 重算。 | 执行率 | 任一缺则跳过 | | 10号 |
            | W1 | | 警告 | 支出合计<=支出预算 | 支出 {支出合计} 大于预算 {支出预算}。 | 说明。 | 支出合计 | 任一缺则跳过 | | |
            | X1 | 绩效指标 | 错误 | 得分<=分值 | {三级指标} 得分 {得分} 大于分值 {分值}。 | 核对。 | 绩效指标[得分] | 任一缺则跳过 | | |
            | X2 | | 错误 | SUM(绩效指标[得分])=总分 | 得分合计 {左}，总分 {右}。 | 核对。 | 总分 | 任一缺则跳过 | | |
            | X3 | | 警告 | COUNTIFS(绩效指标[一级指标],"满意度*")>=1 | 没有满意度指标。 | 补充。 | 绩效指标 | 全缺则跳过 | | |
            """;

    /** The form filled in without a fault. */
    public static final String FILLED = """
            | 部门收支表 | <    | <          | <        |
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
            | 满意度指标 | 群众满意度 | 40   | 40       |
            | 合计       | 98   |            |          |
            """;

    private TestForms() {}

    /** The template workbook. */
    public static TestBook template() {
        return template(FIELDS, RULES);
    }

    /** The template workbook with other fields or rules. */
    public static TestBook template(String fields, String rules) {
        return template(fields, rules, "");
    }

    /** A template whose forms of one unit are told apart by a field; it has the text 项目 in place of the choice 等级. */
    public static TestBook perProject(String key) {
        return template(FIELDS.replace("等级 | 等级 | 选项 | | | 否 | 等级 |", "项目 | 等级 | 文本 | | | 是 | |"), RULES, key);
    }

    private static TestBook template(String fields, String rules, String key) {
        return TestBook.book()
                .sheet("部门收支表", BLANK)
                .sheet("_表样", """
                        | 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 | 说明 | 分表依据 |
                        | demo | '1 | 部门收支表 | 年度 | 部门收支表 | 万元 | | %s |
                        """.formatted(key))
                .sheet("_字段", fields)
                .sheet("_公式", rules)
                .sheet("_枚举", """
                        | 枚举 | 值 | 上级 | 分值 | 说明 |
                        | 等级 | 优 | | | |
                        | 等级 | 良 | | | |
                        """)
                .stamped("demo@1");
    }

    /** A form filled in without a fault. */
    public static TestBook filled() {
        return TestBook.book().sheet("部门收支表", FILLED).stamped("demo@1");
    }
}
