package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Relation;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that name other declarations than the one they run over. */
class AcrossTest {
    private static final String HEADER = "| 编号 | 栏目 | 级别 | 公式 | 说明 | 修改建议 | 定位 | 缺值 | 容差 | 依据 | 适用起 | 适用止 |\n";
    private static final FormTemplate PLAN = plan();

    @Test
    void theYearBeforeIsReachableByName() {
        String rule = "| Y1 | | 警告 | 支出合计<=上年!支出合计*1.2 | 支出 {支出合计}，上年 {上年!支出合计}。 | 说明。 | 支出合计 | | | | | |";
        Findings findings = across(rule, relation -> List.of(declared("| 94.00    |", "| 50.00    |")));
        assertThat(only(findings).message(Language.CHINESE)).isEqualTo("支出 94.00，上年 50.00。");
        assertThat(only(findings).place().cell()).isEqualTo("C7");
        assertThat(across(rule, relation -> List.of(declared("", "")))).isEmpty();
    }

    @Test
    void aRuleSaysNothingWhenTheOtherDeclarationIsNotThere() {
        assertThat(across("| Y1 | | 警告 | 支出合计<=上年!支出合计 | 多。 | 说明。 | 支出合计 | 作零 | | | | |", Surroundings.NONE))
                .isEmpty();
    }

    @Test
    void aRuleAcrossIsLeftOutWhenADeclarationIsCheckedByItself() {
        String rule = "| Y1 | | 警告 | 支出合计<=上年!支出合计 | 多。 | 说明。 | 支出合计 | 作零 | | | | |";
        assertThat(FormCheck.check(book(rule), declared("", ""), Optional.empty()))
                .isEmpty();
    }

    @Test
    void anotherFormOfTheUnitIsReachableByItsTitleAndByAnAlias() {
        Declaration plan = read(PLAN, TestBook.book().sheet("部门计划表", """
                | 部门计划表 | <          |
                | 单位名称   | 甲县司法局 |
                | 计划支出   | 90.00      |
                """).stamped("plan@1"));
        for (String alias : List.of("部门计划表", "'部门计划表'", "申报表")) {
            Findings findings = across(
                    "| P1 | | 错误 | 支出预算=" + alias + "!计划支出 | 预算 {左}，计划 {右}。 | 核对。 | 支出预算 | | | | | |",
                    relation -> relation.form().equals("plan") ? List.of(plan) : List.of());
            assertThat(only(findings).message(Language.CHINESE)).isEqualTo("真差额：预算 100.00，计划 90.00。");
        }
    }

    @Test
    void aLineFindsItsOwnLineOfTheYearBeforeByLookingItUp() {
        String rule = "| L1 | 绩效指标 | 警告 | 得分>=SUMIFS(上年!绩效指标[得分],上年!绩效指标[三级指标],三级指标)"
                + " | {三级指标} 退步。 | 说明。 | 得分 | | | | | |";
        Findings findings = across(rule, relation -> List.of(declared("| 群众满意度 | 40   | 40", "| 群众满意度 | 45   | 45")));
        assertThat(only(findings).message(Language.CHINESE)).isEqualTo("群众满意度 退步。");
        assertThat(only(findings).place().cell()).isEqualTo("D12");
    }

    @Test
    void thePeersAreARange() {
        String rule = "| Z1 | | 警告 | 支出合计<=3*MEDIAN(同类!支出合计) | 支出 {支出合计}，同类中位数 {右}。 | 核对单位。 | 支出合计 | | | | | |";
        List<Declaration> peers = new ArrayList<>();
        for (String amount : List.of("10.00", "30.00", "20.00", "25.00")) {
            peers.add(declared("| 94.00    |", "| " + amount + " |"));
        }
        Findings findings = across(rule, relation -> relation.kind() == Relation.Kind.PEERS ? peers : List.of());
        assertThat(only(findings).message(Language.CHINESE)).isEqualTo("支出 94.00，同类中位数 67.50。");
    }

    @Test
    void aRuleAppliesOnlyToThePeriodsItIsValidFor() {
        String rule = "| V1 | | 警告 | 支出合计<=1 | 多。 | 说明。 | 支出合计 | | | | 2024-07 | 2025年12月31日 |";
        assertThat(alone(rule, new Period(2023))).isEmpty();
        assertThat(alone(rule, new Period(2024))).hasSize(1);
        assertThat(alone(rule, new Period(2025))).hasSize(1);
        assertThat(alone(rule, new Period(2026))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            单位名称>5;                              T124; 单位名称、5
            支出合计="多";                           T124; 支出合计、"多"
            IF(等级>90,TRUE,FALSE);                  T124; 等级、90
            单位名称+1>2;                            T124; 单位名称
            IF(支出预算=0,"",支出合计/支出预算)<=1;  T124; IF(支出预算=0,"",支出合计/支出预算)、1
            iferror(支出合计/支出预算,"无")<=1;      T124; iferror(支出合计/支出预算,"无")、1
            IFERROR(支出合计/支出预算,"无")<=1;      T124; IFERROR(支出合计/支出预算,"无")、1
            SWITCH(等级,"优",1,"良","中")=1;         T124; SWITCH(等级,"优",1,"良","中")、1
            IFS(等级="优",1,TRUE,"")=支出合计;       T124; IFS(等级="优",1,TRUE,"")、支出合计
            AND(IF(等级="优",1,"无")=1,支出合计>0);  T124; IF(等级="优",1,"无")、1
            去年!支出合计>1;                         T125; 去年
            上年!支出总计>1;                         T122; 上年!支出总计
            SUM(同类!绩效指标[得分])>1;              T122; 同类!绩效指标
            REPT("长",32767)="";                     T121; REPT
            RAND()>1;                                T121; RAND
            FILTER(绩效指标[得分],1)=1;              T121; FILTER
            ROUND(支出合计)=1;                       T108; ROUND(…▮)
            支出合计=#REF!;                          T121; #REF!
            IFERROR(支出合计,#N/A)=1;                T121; #N/A
            WEBSERVICE("http://x")="";               T122; WEBSERVICE
            SUM(基本支出:项目支出)=支出合计;         T121; …:…
            SUM((基本支出,项目支出))=支出合计;       T121; …,…
            SUM(绩效指标!A1:B2)>1;                   T125; 绩效指标
            1+'[别处.xlsx]表'!A1>1;                  T125; [别处.xlsx]表
            基本支出<=支出合计<=500;                 T127; 基本支出<=支出合计
            0<=支出合计<=上年!支出合计;              T127; 0<=支出合计
            支出合计>=(支出预算>=1);                 T127; (支出预算>=1)
            ISNUMBER(支出合计)=1;                    T127; ISNUMBER(支出合计)
            (单位名称&"局")+1>2;                     T124; (单位名称&"局")
            """)
    void whatCannotBeRightIsFoundBeforeAnybodySubmits(String formula, FindingCode code, String named) {
        Rulebook book = book("| B1 | | 警告 | " + formula + " | 错。 | 改。 | 支出合计 | | | | | |");
        assertThat(book.findings()).singleElement().matches(finding -> finding.code() == code);
        assertThat(book.findings().list().get(0).detail().arguments().get(2)).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"历年!支出合计<=支出合计", "支出合计<=同类!支出合计*2", "绩效指标[得分]<=绩效指标[分值]"})
    void aRangeWhereOneValueBelongsIsFoundBeforeAnybodySubmits(String formula) {
        Rulebook book = book("| B1 | | 警告 | " + formula + " | 错。 | 改。 | 支出合计 | | | | | |");
        assertThat(TemplateTrial.of(book)).extracting(Finding::code).containsExactly(FindingCode.T111);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VALUE(年度)>=2024",
                "VALUE(单位名称)>2",
                "YEAR(DATEVALUE(年度))>=2020",
                "SUMPRODUCT((绩效指标[得分]>绩效指标[分值])*1)=0",
                "AND(SUMPRODUCT((绩效指标[得分]>绩效指标[分值])*(绩效指标[分值]>1))=0,支出合计>=支出预算)",
                "(支出合计>支出预算)=(基本支出>项目支出)",
                "(支出合计>支出预算)*1=0",
                "支出合计<=MAX(历年!支出合计)"
            })
    void whatHasAnAnswerOnSomeFormIsAccepted(String formula) {
        Rulebook book = book("| B1 | | 警告 | " + formula + " | 错。 | 改。 | 支出合计 | | | | | |");
        assertThat(TemplateTrial.of(book)).isEmpty();
    }

    @Test
    void columnsInsideSumproductAreWorkedOnLineByLine() {
        String rule =
                "| B1 | | 警告 | SUMPRODUCT((绩效指标[得分]>绩效指标[分值])*绩效指标[得分])<=支出合计-93 | 超 {左}。 | 改。 | 支出合计 | | | | | |";
        Declaration over = declared("| 群众满意度 | 40   | 40", "| 群众满意度 | 40   | 41");
        assertThat(FormCheck.check(book(rule), declared("", ""), Optional.empty()))
                .isEmpty();
        assertThat(only(FormCheck.check(book(rule), over, Optional.empty())).message(Language.CHINESE))
                .isEqualTo("超 41.00。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            AND(支出合计<=支出预算,基本支出<=500); 0.5;  T129
            支出合计<支出预算;                     0.5;  T129
            支出合计<=支出预算;                    0.5;  ''
            阶梯得分(总分,1,0,1,5,0)=总分;         '';   T111
            支出合计+基本支出+;                    '';   T108
            """)
    void whatWouldHaveNoEffectIsTold(String formula, String tolerance, String code) {
        Rulebook book = book("| B1 | | 警告 | " + formula + " | 错。 | 改。 | 支出合计 | | " + tolerance + " | | | |");
        assertThat(TemplateTrial.of(book).stream()
                        .map(finding -> finding.code().toString())
                        .toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aRuleThatEndsBeforeItBeginsIsTold() {
        String rule = HEADER + "| B1 | | 警告 | 支出合计>1 | 错。 | 改。 | 支出合计 | | | | 2025 | 2024 |";
        assertThat(TemplateReader.read(
                                TestForms.template(TestForms.FIELDS, rule).xlsx(), "")
                        .findings())
                .singleElement()
                .matches(finding -> finding.code() == FindingCode.T128)
                .matches(finding -> finding.place().cell().equals("L2"));
    }

    @Test
    void whatTheEngineSaysInEnglishIsShownAsThePlaceInTheFormula() {
        Rulebook book = book("| B1 | | 警告 | 支出合计=1) | 错。 | 改。 | 支出合计 | | | | | |");
        assertThat(book.findings().list().get(0).detail().arguments().get(2)).isEqualTo("支出合计=1▮");
    }

    @Test
    void aBlankIsNoClashOfTypes() {
        assertThat(book("| B1 | | 警告 | OR(支出合计=\"\",单位名称<>\"\") | 错。 | 改。 | 支出合计 | | | | | |")
                        .findings())
                .isEmpty();
    }

    @Test
    void aPlaceholderOfAnotherDeclarationMustBeThere() {
        Rulebook book = book("| B1 | | 警告 | 支出合计>1 | {上年!支出总额}。 | 改。 | 支出合计 | | | | | |");
        assertThat(book.findings()).singleElement().matches(finding -> finding.code() == FindingCode.T123);
    }

    @Test
    void aRelationToAFormThatIsNotThereIsTold() {
        FormTemplate alone = template("");
        assertThat(Rulebook.of(alone, new PoiFormulas()).findings())
                .singleElement()
                .matches(finding -> finding.code() == FindingCode.T126);
    }

    @Test
    void blanksOfAListAreCountedAsFarAsItGoes() {
        Findings findings = FormCheck.check(
                book("| B1 | | 警告 | COUNTBLANK(绩效指标[得分])=0 | 有空。 | 改。 | 绩效指标[得分] | 作零 | | | | |"),
                declared("", ""),
                Optional.empty());
        assertThat(findings).isEmpty();
    }

    @Test
    void anIfChoosesWithoutCountingBytes() {
        String rule = "| I1 | | 警告 | IF(SUM(绩效指标[得分])>总分,SUM(绩效指标[分值])<0,COUNT(绩效指标[得分])=3) | 错。 | 改。 | 总分 | | | | | |";
        assertThat(FormCheck.check(book(rule), declared("", ""), Optional.empty()))
                .hasSize(1);
    }

    @Test
    void aFormulaThatLooksAtTooManyCellsIsGivenUp() {
        Declaration small = declared("", "");
        Declaration large = lines(60_000);
        String rule = "| N1 | | 警告 | " + "COUNT(绩效指标[得分])+".repeat(90) + "1<0 | 错。 | 改。 | 总分 | | | | | |";
        assertThat(FormCheck.check(book(rule), small, Optional.empty())).hasSize(1);
        assertThat(only(FormCheck.check(book(rule), large, Optional.empty())).code())
                .isEqualTo(FindingCode.C415);
    }

    @Test
    void aRuleOverManyLinesThatLooksAtAllOfThemEachTimeIsStoppedAndToldOnce() {
        String rule = "| N1 | 绩效指标 | 错误 | COUNTIFS(绩效指标[三级指标],三级指标)<=1 | 重复。 | 改。 | 绩效指标[三级指标] | | | | | |";
        Finding finding = FormCheck.check(book(rule), lines(5_000), Optional.empty()).stream()
                .filter(found -> found.code() != FindingCode.C405)
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
        assertThat(finding.code()).isEqualTo(FindingCode.C415);
        assertThat(finding.message(Language.CHINESE)).isEqualTo("审核公式 N1 要查看的单元格超过 5000000 个，没有审完。");
    }

    private static Declaration lines(int count) {
        Declaration small = declared("", "");
        List<Line> lines = Collections.nCopies(count, small.lines("绩效指标").get(0));
        return new Declaration(small.form(), small.values(), Map.of("绩效指标", lines));
    }

    @Test
    void aRuleWithoutAnAnswerIsToldWithItsReasonAndBlamesNobody() {
        String rule = "| I1 | | 错误 | IF(支出合计/(支出合计-94)>1,TRUE,FALSE) | 错。 | 改。 | 支出合计 | | | | | |";
        Finding finding = only(FormCheck.check(book(rule), declared("", ""), Optional.empty()));
        assertThat(finding.message(Language.CHINESE)).isEqualTo("审核公式 I1 这次没有作出结论（#DIV/0!），不影响本表。");
        assertThat(finding.place().cell()).isEqualTo("C7");
    }

    private static Findings across(String rule, Surroundings around) {
        Rulebook book = book(rule);
        assertThat(book.findings()).isEmpty();
        return FormCheck.across(book, declared("", ""), Optional.empty(), around);
    }

    private static Findings alone(String rule, Period period) {
        return FormCheck.check(book(rule), declared("", ""), Optional.of(period));
    }

    private static Rulebook book(String rule) {
        FormTemplate form = template(rule);
        return Rulebook.of(form, List.of(form, PLAN), new PoiFormulas());
    }

    private static FormTemplate template(String rule) {
        byte[] bytes = TestForms.template(TestForms.FIELDS, HEADER + rule)
                .sheet("_关联", """
                        | 别名 | 表 | 期间 |
                        | 申报表 | plan | 本期 |
                        """)
                .xlsx();
        return TemplateReader.read(bytes, "").template().orElseThrow();
    }

    private static FormTemplate plan() {
        byte[] bytes = TestBook.book()
                .sheet("部门计划表", """
                        | 部门计划表 | < |
                        | 单位名称   |   |
                        | 计划支出   |   |
                        """)
                .sheet("_表样", """
                        | 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 |
                        | plan | '1 | 部门计划表 | 年度 | 部门计划表 | 万元 |
                        """)
                .sheet("_字段", """
                        | 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |
                        | 表头 | 单位名称 | 单位名称 | 文本 | 单位名称 | | 是 | | B2 | | |
                        | 表头 | 计划支出 | 计划支出 | 金额 | | 万元 | 是 | | B3 | 合计 | |
                        """)
                .sheet("_公式", HEADER)
                .stamped("plan@1")
                .xlsx();
        return TemplateReader.read(bytes, "").template().orElseThrow();
    }

    private static Declaration declared(String text, String otherwise) {
        TestBook filled = TestForms.filled();
        byte[] bytes = text.isEmpty() ? filled.xlsx() : filled.xlsx(text, otherwise);
        return read(template(""), bytes);
    }

    private static Declaration read(FormTemplate template, TestBook book) {
        return read(template, book.xlsx());
    }

    private static Declaration read(FormTemplate template, byte[] bytes) {
        return FilledWorkbook.open(bytes)
                .resembles(List.of(template))
                .orElseThrow()
                .read()
                .declaration();
    }

    private static Finding only(Findings findings) {
        assertThat(findings).hasSize(1);
        return findings.list().get(0);
    }
}
