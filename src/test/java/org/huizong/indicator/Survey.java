package org.huizong.indicator;

/** The targets of the survey of real forms. */
public final class Survey {
    /** Every string: class, writing, meaning, remarks. */
    public static final String TARGETS = """
            A; ≥90%; ≥ 90 %;
            A; ≥97.5%; ≥ 97.5 %;
            A; ≤2%; ≤ 2 %;
            A; ≥95%; ≥ 95 %;
            A; ≥50个; ≥ 50 个;
            A; ≤90万元; ≤ 90 万元;
            A; ≥100百分比; ≥ 100 %;
            A; ≥400平方米; ≥ 400 平方米;
            A; ≥98百分比; ≥ 98 %;
            A; ≥900件; ≥ 900 件;
            A; ≥90百分比; ≥ 90 %;
            A; ≥95百分比; ≥ 95 %;
            A; ≤98%; ≤ 98 %;
            A; ≥99%; ≥ 99 %;
            A; ≥98%; ≥ 98 %;
            A; ≥2次; ≥ 2 次;
            A; ≥0; ≥ 0;
            A; ≤10次; ≤ 10 次;
            A; ≤5%; ≤ 5 %;
            A; =100%; = 100 %;
            C; >=2个; ≥ 2 个;
            C; >=28次; ≥ 28 次;
            C; >=500人; ≥ 500 人;
            C; >=95%; ≥ 95 %;
            C; >=100%; ≥ 100 %;
            C; =>90%; ≥ 90 %;
            C; =<90%; ≤ 90 %;
            D; ≦0%; ≤ 0 %; LOOK_ALIKE
            D; 》 亩; ≥ ? 亩; NUMBER_MISSING LOOK_ALIKE
            D; 》 元/亩; ≥ ? 元/亩; NUMBER_MISSING LOOK_ALIKE
            D; 》  %; ≥ ? %; NUMBER_MISSING LOOK_ALIKE
            D; >92%; > 92 %; STRICT
            D; $\\geq 90\\%$; ≥ 90 %; LOOK_ALIKE
            D; 〉90%; > 90 %; STRICT LOOK_ALIKE
            D; 〈90%; < 90 %; STRICT LOOK_ALIKE
            D; ＞90%; > 90 %; STRICT
            D; ＜９０％; < 90 %; STRICT
            A; ＝１０％; = 10 %;
            D; ≧95百分比; ≥ 95 %; LOOK_ALIKE
            E; 1次; = 1 次; OPERATOR_MISSING
            E; 2次; = 2 次; OPERATOR_MISSING
            E; 20批次; = 20 批次; OPERATOR_MISSING
            E; 1000宗; = 1000 宗; OPERATOR_MISSING
            E; 100%; = 100 %; OPERATOR_MISSING
            E; 5次; = 5 次; OPERATOR_MISSING
            E; 10套; = 10 套; OPERATOR_MISSING
            E; 20集; = 20 集; OPERATOR_MISSING
            E; 280人次; = 280 人次; OPERATOR_MISSING
            E; 25人次; = 25 人次; OPERATOR_MISSING
            E; 6次; = 6 次; OPERATOR_MISSING
            E; 70%; = 70 %; OPERATOR_MISSING
            E; 200次; = 200 次; OPERATOR_MISSING
            E; 95%; = 95 %; OPERATOR_MISSING
            E; 1人; = 1 人; OPERATOR_MISSING
            E; 20万元; = 20 万元; OPERATOR_MISSING
            E; 100元; = 100 元; OPERATOR_MISSING
            E; 100百分比; = 100 %; OPERATOR_MISSING
            E; 13969.56标箱; = 13969.56 标箱; OPERATOR_MISSING
            E; 1000标箱; = 1000 标箱; OPERATOR_MISSING
            E; 25%; = 25 %; OPERATOR_MISSING
            E; 10万元; = 10 万元; OPERATOR_MISSING
            E; 40%; = 40 %; OPERATOR_MISSING
            F; 220; = 220; OPERATOR_MISSING UNIT_MISSING
            F; 2; = 2; OPERATOR_MISSING UNIT_MISSING
            F; 1; = 1; OPERATOR_MISSING UNIT_MISSING
            G; 不少于200件; ≥ 200 件;
            G; 不低于3500次; ≥ 3500 次;
            G; 不少于10件; ≥ 10 件;
            G; 7000次以上; ≥ 7000 次;
            G; 1次以上; ≥ 1 次;
            G; 160个以上; ≥ 160 个;
            G; 90%以上; ≥ 90 %;
            G; 超13万元/年; > 13 万元/年;
            H; 控制在0.2%以下; ≤ 0.2 %;
            K; 不超预算; 不超预算;
            I; 等级为“合格”以上; ≥ 中;
            I; 优秀; = 优;
            I; 优; = 优;
            I; 良; = 良;
            J; 2023年12月前; ..2023-12-31; DATE_INCLUDED
            K; 在项目计划完成时间内完成; 在项目计划完成时间内完成;
            J; 2024年12月底前; ..2024-12-31;
            J; 202001-202012; 2020-01-01..2020-12-31;
            J; 2024年1月1日-2024年12月31日; 2024-01-01..2024-12-31;
            K; 作用明显; 作用明显;
            K; 显著提高; 显著提高;
            K; 推广面广; 推广面广;
            K; 很满意; 很满意;
            K; 稳步提高; 稳步提高;
            K; 巩固提高; 巩固提高;
            K; 持续改善; 持续改善;
            K; 参照政府采购成本控制; 参照政府采购成本控制;
            K; 持续影响; 持续影响;
            K; 效果明显; 效果明显;
            K; 严格执行相关制度规定; 严格执行相关制度规定;
            K; 符合相关规定; 符合相关规定;
            K; 有所提升; 有所提升;
            L; 无; none;
            L; /; none;
            L; *; none;
            L; XX; none;
            L; —; none;
            L; -; none;
            L; ''; none;
            M; 100%（1.0）; [= 100 % | = 1.0]; SEVERAL
            M; 80%-90%; 80..90 %;
            M; 3/5; = 3/5; FRACTION
            M; 温度14-24℃、湿度45%-60%; [温度 14..24 °C | 湿度 45..60 %]; SEVERAL
            N; 292%; = 292 %; OPERATOR_MISSING OVER_HUNDRED_PERCENT
            N; 2280次; = 2280 次; OPERATOR_MISSING PERHAPS_MISREAD
            """;

    private Survey() {}
}
