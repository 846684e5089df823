package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Severity;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
    @Test
    void aFormWithoutAFaultRaisesNothing() {
        assertThat(check("", "")).isEmpty();
    }

    @Test
    void aSumThatDoesNotAddUpIsARealDifference() {
        Finding finding = only(check("| 项目支出   |      | 34.00", "| 项目支出   |      | 32.70"));
        assertThat(finding.code()).isEqualTo(FindingCode.D503);
        assertThat(finding.detail().rule()).isEqualTo("S1");
        assertThat(finding.place().cell()).isEqualTo("C7");
        assertThat(finding.message(Language.CHINESE)).isEqualTo("真差额：合计 94.00 与 92.70 相差 1.30。");
        assertThat(finding.detail()).extracting("found", "expected").containsExactly("94.00", "92.70");
    }

    @Test
    void aSumWithinRoundingIsANoticeAndNoAlarm() {
        Finding finding = only(check("| 项目支出   |      | 34.00", "| 项目支出   |      | 33.99"));
        assertThat(finding.code()).isEqualTo(FindingCode.D501);
        assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
    }

    @Test
    void aRateThatWasCutOffIsToldFromOneThatIsWrong() {
        TestBook rates = TestForms.filled();
        assertThat(codes(check(rates, "| 支出合计   | 100.00 | 94.00    | 94.00%", "| 支出合计   | 98.00 | 94.00    | 95.91%")))
                .containsExactly(FindingCode.D502);
        assertThat(codes(check(rates, "94.00%", "93.00%"))).containsExactly(FindingCode.D503);
    }

    @Test
    void aRuleOverAListPointsToItsLine() {
        Finding finding = check("| 60   | 58", "| 50   | 58").stream()
                .filter(each -> each.detail().rule().equals("X1"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.place().shown()).isEqualTo("部门收支表!D11（绩效指标/得分）");
        assertThat(finding.message(Language.CHINESE)).isEqualTo("办理案件数 得分 58 大于分值 50。");
    }

    @Test
    void ofLongWordsASentenceQuotesTheBeginning() {
        TestBook book = TestForms.filled().with("办理案件数", "办".repeat(90));
        Finding finding = check(book, "| 60   | 58", "| 50   | 58").stream()
                .filter(each -> each.detail().rule().equals("X1"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.message(Language.CHINESE)).isEqualTo("办".repeat(60) + "… 得分 58 大于分值 50。");
    }

    @Test
    void aWholeColumnIsAddedUp() {
        Finding finding = only(check("| 60   | 58", "| 60   | 57"));
        assertThat(finding.detail().rule()).isEqualTo("X2");
        assertThat(finding.message(Language.CHINESE)).isEqualTo("真差额：得分合计 97，总分 98。");
    }

    @Test
    void aListWithoutTheWantedIndicatorIsWarnedAbout() {
        Finding finding = only(check("满意度指标 |", "效益指标 |"));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.place().cell()).isEqualTo("A11");
    }

    @Test
    void missingValuesAreToldOnceAndSilenceTheRulesThatNeedThem() {
        Findings findings = check("| 支出合计   | 100.00 | 94.00    | 94.00%", "| 支出合计   |  |     | ");
        assertThat(codes(findings)).containsExactly(FindingCode.C402, FindingCode.C401);
    }

    @Test
    void whatIsNoNumberIsToldAndSilencesTheRulesThatNeedIt() {
        Findings findings = check("| 项目支出   |      | 34.00", "| 项目支出   |      | 约三十四");
        assertThat(only(findings).code()).isEqualTo(FindingCode.R303);
        assertThat(only(findings).place().cell()).isEqualTo("C6");
    }

    @Test
    void aValueOutsideItsChoicesIsTold() {
        Finding finding = only(check("| 等级       | 优", "| 等级       | 特优"));
        assertThat(finding.code()).isEqualTo(FindingCode.C404);
        assertThat(finding.repair(Language.CHINESE)).isEqualTo("改为下列之一：优、良。");
    }

    @Test
    void aLabelThatWasNotFoundIsNeverTakenForZero() {
        String asZero = TestForms.RULES.replace("支出合计 | 任一缺则跳过 | | 表内勾稽", "支出合计 | 作零 | | 表内勾稽");
        Findings findings = check(template(asZero), TestForms.filled().xlsx("| 项目支出   |", "| 工程支出   |"));
        assertThat(findings).isEmpty();
    }

    @Test
    void aRequiredValueThatIsMissingSilencesRulesThatTakeBlanksForZero() {
        String asZero = TestForms.RULES.replace("支出合计 | 任一缺则跳过 | | 表内勾稽", "支出合计 | 作零 | | 表内勾稽");
        Findings findings = check(
                template(asZero),
                TestForms.filled().xlsx("| 支出合计   | 100.00 | 94.00    | 94.00%", "| 支出合计   | 100.00 |  | "));
        assertThat(codes(findings)).containsExactly(FindingCode.C401);
    }

    @Test
    void aRatioWithoutAPercentFormatIsNotLenient() {
        assertThat(codes(check("94.00%", "0.9"))).containsExactly(FindingCode.D503);
        assertThat(codes(check("94.00%", "1"))).containsExactly(FindingCode.D503);
        assertThat(codes(check("94.00%", "0.94"))).isEmpty();
    }

    @Test
    void aRateWhoseDenominatorIsZeroIsTold() {
        assertThat(codes(check("| 支出合计   | 100.00 | 94.00    | 94.00%", "| 支出合计   | 0.00 | 94.00    | 94.00%")))
                .contains(FindingCode.D504);
    }

    @Test
    void anAuthorsSentenceWithoutAnEndIsNotRunTogetherWithOurs() {
        String open = TestForms.RULES.replace("相差 {差}。", "相差 {差}");
        byte[] bytes = TestForms.filled().xlsx("| 项目支出   |      | 34.00", "| 项目支出   |      | 33.99");
        assertThat(only(check(template(open), bytes)).message(Language.CHINESE))
                .isEqualTo("尾差：合计 94.00 与 93.99 相差 0.01。差额在四舍五入范围内，不必修改。");
    }

    @Test
    void aSideWithoutANumberIsSaidToBeSo() {
        assertThat(check("| 支出合计   | 100.00 | 94.00    | 94.00%", "| 支出合计   | 0.00 | 94.00    | 94.00%")
                        .list())
                .extracting(finding -> finding.message(Language.CHINESE))
                .contains("分母为零，无法核对：执行率 94.00%，应为 （算不出）。");
    }

    @Test
    void pointsAreExactAndNeverWithinRounding() {
        assertThat(codes(check("| 60   | 58", "| 60   | 57.99"))).containsExactly(FindingCode.D503);
    }

    @Test
    void aRuleWithATypingErrorIsTheTemplatesFault() {
        FormTemplate template = template(TestForms.RULES.replace("支出合计=基本支出+项目支出", "支出合计=基本支出+项目指出"));
        Rulebook book = Rulebook.of(template, new PoiFormulas());
        assertThat(book.rules()).hasSize(5);
        assertThat(book.findings())
                .singleElement()
                .matches(finding -> finding.code() == FindingCode.T122)
                .matches(finding -> finding.place().shown().equals("_公式!D2"));
        assertThat(TemplateTrial.of(book)).extracting(Finding::code).containsExactly(FindingCode.T122);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SUM（绩效指标[得分]）=总分;       T120; （
            支出合计＝基本支出+项目支出;      T120; ＝
            支出合计≥100;                     T120; ≥
            COUNTIFS(绩效指标[一级指标],“满意度*”)>=1; T120; “
            SUM(绩效指示[得分])=总分;         T122; 绩效指示
            SUM(绩效指标[评分])=总分;         T122; 绩效指标[评分]
            TRUE;                          T139; ''
            合计(绩效指标[得分])=总分;        T122; 合计
            A1=1;                             T121; A1
            NOW()>1;                          T121; NOW
            (支出合计=1;                      T108; ''
            """)
    void aTypingErrorIsNamedInTheDesignersWords(String formula, FindingCode code, String named) {
        Rulebook book = Rulebook.of(template(TestForms.RULES.replace("支出合计<=支出预算", formula)), new PoiFormulas());
        assertThat(book.findings()).singleElement().matches(finding -> finding.code() == code);
        assertThat(book.findings().list().get(0).detail().arguments().get(2)).contains(named);
    }

    @Test
    void whatCountsWordsShowsNoNumbersBesideTheCell() {
        Finding finding = only(check("满意度指标 |", "效益指标 |"));
        assertThat(finding.detail()).extracting("found", "expected").containsExactly("", "");
    }

    @Test
    void bothSidesAreShownAlikeAndARateAsAPercentage() {
        TestBook over = TestForms.filled();
        Finding rate = check(over, "94.00%", "93.00%").list().get(0);
        assertThat(rate.detail()).extracting("found", "expected").containsExactly("93.00%", "94.00%");
    }

    @Test
    void aRuleWithoutAnAnswerIsFoundBeforeAnybodySubmits() {
        for (String formula : List.of(
                "支出合计/(基本支出-项目支出)=1", "LEN(单位名称)", "INDEX(绩效指标[三级指标],1)<=5", "NOW()>1", "A1=1", "'[x.xlsx]表'!A1=1")) {
            FormTemplate template = template(TestForms.RULES.replace("支出合计<=支出预算", formula));
            assertThat(TemplateTrial.of(Rulebook.of(template, new PoiFormulas())))
                    .isNotEmpty();
        }
    }

    @Test
    void aSoundTemplatePassesItsTrial() {
        assertThat(TemplateTrial.of(Rulebook.of(template(TestForms.RULES), new PoiFormulas())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            INDEX(绩效指标[三级指标],1)<=支出合计;                C414
            支出合计>=INDEX(绩效指标[三级指标],1);                C414
            INDEX(绩效指标[三级指标],1)<>5;                       C414
            ISNUMBER(MATCH("无",绩效指标[三级指标],0))=支出合计;  T127
            AND(INDEX(绩效指标[三级指标],1)<=5,支出合计>0);       C414
            IF(INDEX(绩效指标[三级指标],1)>5,TRUE,FALSE);         C414
            OR(5=INDEX(绩效指标[三级指标],1),支出合计<0);         C414
            AND(INDEX(绩效指标[得分],1)>0,支出合计>0);            ``
            AND(INDEX(绩效指标[三级指标],1)<>"x",支出合计>0);     ``
            支出合计<>"";                                         ``
            支出合计="";                                          C405
            """)
    void wordsThatMeetANumberAreNobodysFaultWhoFillsIn(String formula, String expected) {
        String head = TestForms.RULES.lines().findFirst().orElseThrow();
        FormTemplate template = template(head + "\n| N1 | | 错误 | " + formula + " | 错。 | 改。 | 支出合计 | 作零 | | |\n");
        Findings findings = Rulebook.of(template, new PoiFormulas())
                .findings()
                .and(check(template, TestForms.filled().xlsx()));
        assertThat(findings.stream().map(finding -> finding.code().name()).toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void thatARuleHasNoAnswerIsToldOnceForAllItsLines() {
        String head = TestForms.RULES.lines().findFirst().orElseThrow();
        FormTemplate template = template(head + "\n| N1 | 绩效指标 | 错误 | VALUE(三级指标)>1 | 错。 | 改。 | 得分 | 任一缺则跳过 | | |\n");
        assertThat(codes(check(template, TestForms.filled().xlsx()))).containsExactly(FindingCode.C414);
    }

    @Test
    void anEnumerationRunsARuleOnceAnEntry() {
        String rule = "| E1 | 等级 | 警告 | IF(枚举值=等级,支出合计>100,TRUE) | {枚举值} 不符。 | 核对。 | 等级 | 任一缺则跳过 | | |";
        FormTemplate template = template(TestForms.RULES + rule);
        Finding finding = only(check(template, TestForms.filled().xlsx()));
        assertThat(finding.message(Language.CHINESE)).isEqualTo("优 不符。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            34.0018;              D501
            34.0161;              D503
            {#,##0.00}33.9915;    D501
            {#,##0.00}33.9845;    D503
            33.9951;              D501
            33.9851;              D503
            """)
    void eachNumberBringsHalfOfItsOwnLastPrintedDigitIntoASum(String addend, FindingCode code) {
        byte[] bytes = TestForms.filled().xlsx("| 34.00      |", "| " + addend + " |");
        assertThat(codes(check(template(TestForms.RULES), bytes))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            支出合计/支出预算=执行率;     8123.45; 7654.32; 94.22%; ''
            支出合计/支出预算=执行率;     100.00;  94.99;   94%;    D502
            支出合计/支出预算=执行率;     100.00;  94.99;   93%;    D503
            支出合计=支出预算*执行率;     8123.45; 7654.32; 94.22%; D501
            支出合计=支出预算*执行率;     8123.45; 7654.32; 94.24%; D503
            支出合计=ROUND(支出预算*执行率,2); 8123.45; 7654.32; 94.22%; D501
            支出预算=支出合计/执行率;     8123.45; 7654.32; 94.22%; D501
            执行率*支出预算-支出合计=0;   8123.45; 7654.32; 94.22%; D501
            支出合计/支出预算=执行率;     0.00;    94.00;   94.00%; D504
            """)
    void aRateIsJudgedTheSameHoweverTheRuleIsWritten(
            String formula, String budget, String spent, String rate, String expected) {
        byte[] bytes =
                TestForms.filled().xlsx("| 100.00 | 94.00    | 94.00%", "| " + budget + " | " + spent + " | " + rate);
        String head = TestForms.RULES.lines().findFirst().orElseThrow();
        String rules = head + "\n| R1 | | 错误 | " + formula + " | 执行率 {左}，应为 {右}。 | 重算。 | 执行率 | 任一缺则跳过 | | |\n";
        assertThat(codes(check(template(rules), bytes)).toString()).isEqualTo("[" + expected + "]");
    }

    private static Findings check(String text, String otherwise) {
        return check(TestForms.filled(), text, otherwise);
    }

    private static Findings check(TestBook book, String text, String otherwise) {
        return check(template(TestForms.RULES), text.isEmpty() ? book.xlsx() : book.xlsx(text, otherwise));
    }

    private static Findings check(FormTemplate template, byte[] bytes) {
        var reading = FilledWorkbook.open(bytes)
                .resembles(List.of(template))
                .orElseThrow()
                .read();
        return FormCheck.check(Rulebook.of(template, new PoiFormulas()), reading.declaration(), Optional.empty());
    }

    private static FormTemplate template(String rules) {
        return TemplateReader.read(TestForms.template(TestForms.FIELDS, rules).xlsx(), "")
                .template()
                .orElseThrow();
    }

    private static Finding only(Findings findings) {
        assertThat(findings).hasSize(1);
        return findings.list().get(0);
    }

    private static List<FindingCode> codes(Findings findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
