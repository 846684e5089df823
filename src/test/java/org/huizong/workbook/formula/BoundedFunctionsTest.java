package org.huizong.workbook.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.huizong.check.Answer;
import org.huizong.check.FormulaFault;
import org.huizong.check.Formulas;
import org.huizong.check.Surroundings;
import org.huizong.check.Vocabulary;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions whose work could grow without bounds answer as Excel does, and come to an end whatever the cells hold. */
class BoundedFunctionsTest {
    private static final FormTemplate FORM =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            产出*;      产出指标;      true
            产出*;      社会产出;      false
            *产*指?;    社会产出指标;  true
            ?;          产;            true
            ??;         产;            false
            *;          '';            true
            A*c;        abC;           true
            a+b*;       a+b=c;         true
            a+b*;       aab;           false
            甲|乙*;     甲;            false
            (50%)?*;    (50%)以上;     true
            ~*注*;      *注：略;       true
            ~*注*;      备注：略;      false
            什么~?;     什么?;         true
            """)
    void aPatternMeansWhatItMeansInExcel(String pattern, String text, boolean alike) {
        assertThat(Wildcard.of(pattern).matches(text, letters -> {})).isEqualTo(alike);
    }

    @ParameterizedTest
    @ValueSource(strings = {"法院", "~甲", "", "a+b", "100%"})
    void aTextWithoutStarsOrQuestionMarksIsNoPattern(String text) {
        assertThat(Wildcard.of(text)).isNull();
    }

    @Test
    void aPatternOfManyStarsGoesThroughATextNoMoreOftenThanItIsLong() {
        AtomicLong letters = new AtomicLong();
        String pattern = "*法".repeat(60) + "院";
        assertThat(Wildcard.of(pattern).matches("法".repeat(6000), letters::addAndGet))
                .isFalse();
        assertThat(letters.get()).isLessThanOrEqualTo(6000L * pattern.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            COUNTIF(绩效指标[三级指标],"办*数");                                            1
            COUNTIF(绩效指标[三级指标],"<>办*");                                            1
            COUNTIF(绩效指标[三级指标],"=*");                                               2
            SUMIF(绩效指标[三级指标],"群众*",绩效指标[得分]);                               40
            COUNTIFS(绩效指标[一级指标],"*指标",绩效指标[三级指标],"?*");                   2
            SUMIFS(绩效指标[得分],绩效指标[一级指标],"满意度*");                            40
            AVERAGEIF(绩效指标[一级指标],"*指标",绩效指标[得分]);                           49
            AVERAGEIFS(绩效指标[得分],绩效指标[一级指标],"产出*");                          58
            MAXIFS(绩效指标[得分],绩效指标[一级指标],"*指标");                              58
            MINIFS(绩效指标[得分],绩效指标[一级指标],"*指标");                              40
            MATCH("群众*",绩效指标[三级指标],0);                                            2
            VLOOKUP("群众*",绩效指标[[三级指标]:[得分]],3,FALSE);                           40
            INDEX(绩效指标[得分],MATCH("*件*",绩效指标[三级指标],0));                       58
            FIND("案件","办理案件数");                                                      3
            SEARCH("案件","办理案件数");                                                    3
            SEARCH("案?数","办理案件数");                                                   3
            SEARCH("理*数","办理案件数");                                                   2
            SEARCH("*数","办理案件数");                                                     1
            SEARCH("?","办理案件数",4);                                                     4
            SEARCH("a?c","xxABC");                                                          3
            SEARCH("~*","≥50*");                                                            4
            SEARCH("~?","真的?");                                                           3
            IF(ISERROR(SEARCH("案?率","办理案件数")),1,0);                                  1
            IF(ISERROR(SEARCH("?","办理案件数",6)),1,0);                                    1
            IF(ISERROR(SEARCH("?","办理案件数",0)),1,0);                                    1
            SUMPRODUCT((绩效指标[分值]>0)*绩效指标[得分])+COUNTIF(绩效指标[三级指标],"办*");  99
            """)
    void criteriaWithPatternsGiveWhatExcelGives(String formula, BigDecimal expected) throws FormulaFault {
        assertThat(answer(formula, TestForms.filled()))
                .isInstanceOfSatisfying(
                        Answer.Quantity.class,
                        number -> assertThat(number.value()).isEqualByComparingTo(expected));
    }

    @Test
    void aLineBreakInACellIsALetterLikeAnyOther() throws FormulaFault {
        assertThat(answer("COUNTIF(绩效指标[三级指标],\"办理*\")", List.of("办理\n案件数", "办 理")))
                .isEqualTo(number(1));
    }

    /** The engine's own regular expressions would run for years on the first of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COUNTIF(绩效指标[三级指标],\"*法*法*法*法*法*法*法*法*法*院\")",
                "COUNTIFS(绩效指标[三级指标],\"*法*法*法*法*法*法*法*法*法*院\")",
                "SUMIF(绩效指标[三级指标],\"*法*法*法*法*法*法*法*法*法*院\",绩效指标[得分])",
                "SUMIFS(绩效指标[得分],绩效指标[三级指标],\"*法*法*法*法*法*法*法*法*法*院\")",
                "IFERROR(MATCH(\"*法*法*法*法*法*法*法*法*法*院\",绩效指标[三级指标],0),0)",
                "IFERROR(VLOOKUP(\"*法*法*法*法*法*法*法*法*法*院\",绩效指标[[三级指标]:[得分]],2,FALSE),0)",
                "COUNTIF(绩效指标[三级指标],单位名称)"
            })
    void whateverAPatternFindsInACellARuleComesToAnEnd(String formula) throws FormulaFault {
        for (int length : new int[] {60, 600, 6000, 32_000}) {
            assertThat(answer(formula, List.of("法".repeat(length)))).isEqualTo(number(0));
        }
    }

    @Test
    void lettersGoneThroughCountAsWorkAndARuleThatDoesTooMuchIsStopped() throws FormulaFault {
        List<String> long60 = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long60.add("法".repeat(32_000) + i);
        }
        assertThat(answer("SUMPRODUCT((绩效指标[三级指标]=绩效指标[三级指标])*1)", long60)).isEqualTo(number(60));
        assertThat(answer("COUNTIF(绩效指标[三级指标],单位名称)", long60)).isEqualTo(Answer.STOPPED);
        assertThat(answer("FIND(INDEX(绩效指标[三级指标],1)&\"院\",INDEX(绩效指标[三级指标],2))", long60))
                .isEqualTo(Answer.STOPPED);
    }

    @Test
    void textsPutTogetherStayAsLongAsACellCanHold() throws FormulaFault {
        String twice = "INDEX(绩效指标[三级指标],1)&INDEX(绩效指标[三级指标],1)";
        assertThat(answer("LEN(" + twice + ")", List.of("法".repeat(16_000)))).isEqualTo(number(32_000));
        assertThat(answer("LEN(" + twice + "&INDEX(绩效指标[三级指标],1))", List.of("法".repeat(16_000))))
                .isEqualTo(new Answer.Failure("#VALUE!"));
    }

    private static Answer answer(String formula, TestBook filled) throws FormulaFault {
        return answer(formula, declared(filled));
    }

    /** The filled form with these third level indicators; its unit is called like a pattern. */
    private static Answer answer(String formula, List<String> names) throws FormulaFault {
        Declaration filled = declared(TestForms.filled());
        Line first = filled.lines("绩效指标").get(0);
        List<Line> lines = names.stream()
                .map(name -> {
                    Map<String, Value> values = new HashMap<>(first.values());
                    values.put("三级指标", text(name));
                    return new Line(first.number(), values);
                })
                .toList();
        Map<String, Value> values = new HashMap<>(filled.values());
        values.put("单位名称", text("*法".repeat(20) + "*" + "法".repeat(1000) + "院"));
        return answer(formula, new Declaration(filled.form(), values, Map.of("绩效指标", lines)));
    }

    private static Value text(String text) {
        return new Value(new Content.Text(text), text, Place.NONE);
    }

    private static Answer answer(String formula, Declaration declaration) throws FormulaFault {
        Formulas formulas = new PoiFormulas().over(Vocabulary.of(FORM, List.of(FORM)));
        Answer answer = formulas.open(declaration, Surroundings.NONE).answer(formulas.parse(formula, ""), -1);
        return answer instanceof Answer.Quantity quantity ? number(quantity.value()) : answer;
    }

    private static Answer number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    private static Answer number(BigDecimal value) {
        return new Answer.Quantity(value.stripTrailingZeros());
    }

    private static Declaration declared(TestBook filled) {
        return FilledWorkbook.open(filled.xlsx())
                .resembles(List.of(FORM))
                .orElseThrow()
                .read()
                .declaration();
    }
}
