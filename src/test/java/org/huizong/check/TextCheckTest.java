package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.form.Choice;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Label;
import org.huizong.form.Layout;
import org.huizong.form.PeriodKind;
import org.huizong.form.Rollup;
import org.huizong.form.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {
    private static final FormId DEMO = new FormId("demo", "1");
    private static final Field GOAL = field("总体目标", FieldType.LONG_TEXT, FieldRole.VALUE, "概述目标，不超过20字。");
    private static final Field NAME = field("三级指标", FieldType.TEXT, FieldRole.LINE_NAME, "");
    private static final Field TARGET = field("年度指标值", FieldType.TEXT, FieldRole.COLUMN, "");
    private static final Field NOTE = field("备注", FieldType.TEXT, FieldRole.VALUE, "");
    private static final Field AMOUNT = field("金额", FieldType.AMOUNT, FieldRole.VALUE, "");
    private static final Field PHONE = field("联系人电话", FieldType.TEXT, FieldRole.VALUE, "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XX",
                "ＸＸ",
                "××",
                "xxx",
                "某某",
                "待填",
                "待定",
                "____",
                "……",
                "？？",
                "{单位}",
                "请选择",
                "（请输入项目名称）",
                "目标1：\n目标2：\n……",
                "目标1："
            })
    void aPlaceholderAloneIsNoAnswer(String text) {
        assertThat(told(NOTE, text)).isEqualTo("C407 错误");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "_", "*", "**", "－"})
    void aLoneSignIsNoNameAndNoTargetButANoteMayBeOne(String sign) {
        assertThat(told(NAME, sign)).isEqualTo("C407 错误");
        assertThat(told(TARGET, sign)).isEqualTo("C407 错误");
        assertThat(told(NOTE, sign)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            20XX年普法经费;          XX
            开展××专项行动;        ××
            某某县司法局;            某某
            由某某单位实施;          某某
            完成____次培训;          ____
            {单位}年度任务;          {单位}
            ＜项目名称＞绩效目标;    ＜项目名称＞
            金额待填，见附件;        待填
            """)
    void aPlaceholderInsideATextIsQuestionedAndNamed(String text, String named) {
        Finding finding = check(NOTE, text).list().get(0);
        assertThat(finding.code() + " " + finding.detail().arguments().get(1)).isEqualTo("C411 " + named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张某某诈骗案",
                "张某某所犯罪行",
                "李某某年龄较大",
                "有待填补的空白",
                "李某某等三人",
                "138XXXX5678",
                "440101XXXXXXXXXXXX",
                "XXL号服装",
                "Foxx系统",
                "100×200厘米",
                "4×4",
                "无",
                "/",
                "—",
                "80%-90%",
                "≥90%",
                "填写统计报表",
                "a_b",
                "警力待补充",
                "{2023}",
                "A-B",
                "目标1：完成普法。\n目标2：调解200件。"
            })
    void whatBelongsToTheTextIsLeftAlone(String text) {
        assertThat(told(NOTE, text)).isEmpty();
        assertThat(told(TARGET, text)).isEmpty();
    }

    @Test
    void starsInATargetAreQuestioned() {
        assertThat(told(TARGET, "≥**%")).isEqualTo("C411 警告");
        assertThat(told(NOTE, "138****5678")).isEmpty();
    }

    @Test
    void aPlaceholderWhereANumberBelongsIsToldOnlyAsSuch() {
        assertThat(codes(findings(AMOUNT, new Content.Unreadable("XX"), "XX", List.of())))
                .isEqualTo("C407 错误");
        assertThat(codes(findings(AMOUNT, new Content.Unreadable("约三百"), "约三百", List.of())))
                .isEqualTo("R303 错误");
    }

    @Test
    void personalNumbersAreWarnedAboutAndNeverShown() {
        Finding finding = check(NOTE, "负责人：张三，110101190001010014").list().get(0);
        assertThat(codes(Findings.of(finding))).isEqualTo("C408 警告");
        assertThat(finding.place().cell()).isEqualTo("B2");
        assertThat(finding.message(Language.CHINESE)).isEqualTo("“备注”里有身份证号码（110*************14），不应公开。");
        assertThat(finding.toString()).doesNotContain("19000101");
        assertThat(told(NOTE, "卡号6222000000000000004")).isEqualTo("C410 警告");
        assertThat(told(NOTE, "13800000000，110101190001010014")).isEqualTo("C408 警告 C409 警告");
    }

    @Test
    void aPhoneNumberThatAFieldAsksForIsANotice() {
        assertThat(told(PHONE, "张三 13800000000")).isEqualTo("C409 提示");
        assertThat(told(NOTE, "张三 13800000000")).isEqualTo("C409 警告");
        assertThat(told(PHONE, "110101190001010014")).isEqualTo("C408 警告");
    }

    @Test
    void manyNumbersInOneCellAreOneFinding() {
        Finding finding = check(NOTE, "13800000000、13800000001、13800000002、13800000003")
                .list()
                .get(0);
        assertThat(finding.detail().arguments().get(1)).isEqualTo("138******00、138******01、138******02 … (4)");
    }

    @Test
    void otherFindingsAboutTheSameCellDoNotShowTheNumberEither() {
        Findings findings = findings(AMOUNT, new Content.Unreadable("电13800000000"), "电13800000000", List.of());
        assertThat(codes(findings)).isEqualTo("R303 错误 C409 警告");
        assertThat(findings.toString()).doesNotContain("13800000000");
    }

    @Test
    void spacesInsideNumbersAndTargetsAreToldWhereTheFormWantsIt() {
        List<Choice> wanted = List.of(new Choice("审核开关", "空格", "", "", ""));
        Content number = new Content.Decimal(new BigDecimal("1020"), 0);
        assertThat(codes(findings(AMOUNT, number, "1 020", wanted))).isEqualTo("C412 提示");
        assertThat(codes(findings(AMOUNT, number, " 1020　", wanted))).isEmpty();
        assertThat(codes(findings(TARGET, new Content.Text("≥　90%"), "≥　90%", wanted)))
                .isEqualTo("C412 提示");
        assertThat(codes(findings(TARGET, new Content.Text("2024/12/31 0:00"), "2024/12/31 0:00", wanted)))
                .isEmpty();
        assertThat(codes(findings(NOTE, new Content.Text("甲 乙"), "甲 乙", wanted)))
                .isEmpty();
        assertThat(codes(findings(AMOUNT, number, "1 020", List.of()))).isEmpty();
    }

    @Test
    void aTextLongerThanItsHintAllowsIsTold() {
        assertThat(told(GOAL, "目标".repeat(10))).isEmpty();
        assertThat(told(GOAL, "目标 ".repeat(10) + "\n")).isEmpty();
        assertThat(told(GOAL, "目标".repeat(11))).isEqualTo("C413 警告");
        assertThat(told(NOTE, "目标".repeat(1100))).isEmpty();
    }

    @Test
    void aMergedCellIsToldOnceForAllItsLines() {
        Value value = value(new Content.Text("XX"), "XX");
        Declaration declaration = new Declaration(
                DEMO,
                Map.of(),
                Map.of("栏目", List.of(new Line(1, Map.of("三级指标", value)), new Line(2, Map.of("三级指标", value)))));
        assertThat(codes(new ValueCheck(template(NAME, List.of()), declaration).check()))
                .isEqualTo("C407 错误");
    }

    private static String told(Field field, String text) {
        return codes(check(field, text));
    }

    private static Findings check(Field field, String text) {
        return findings(field, new Content.Text(text), text, List.of());
    }

    private static Findings findings(Field field, Content content, String shown, List<Choice> choices) {
        Map<String, Value> values = Map.of(field.name(), value(content, shown));
        Declaration declaration = field.inList()
                ? new Declaration(DEMO, Map.of(), Map.of("栏目", List.of(new Line(1, values))))
                : new Declaration(DEMO, values, Map.of());
        return new ValueCheck(template(field, choices), declaration).check();
    }

    private static Value value(Content content, String shown) {
        return new Value(content, shown, Place.ofCell("表", "B2", "栏目"));
    }

    private static String codes(Findings findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.severity().word(Language.CHINESE))
                .collect(Collectors.joining(" "));
    }

    private static Field field(String name, FieldType type, FieldRole role, String hint) {
        return new Field(
                "栏目",
                name,
                new Label(name, ""),
                type,
                role,
                "",
                Demand.OPTIONAL,
                "",
                Area.of("B2"),
                Rollup.NONE,
                hint,
                "");
    }

    private static FormTemplate template(Field field, List<Choice> choices) {
        return new FormTemplate(
                DEMO,
                "表",
                PeriodKind.YEAR,
                "万元",
                List.of(new Section("栏目", List.of(field))),
                List.of(),
                choices,
                new Layout("表", List.of()),
                List.of(),
                false,
                "",
                "");
    }
}
