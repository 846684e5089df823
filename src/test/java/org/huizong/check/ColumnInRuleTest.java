package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.finding.FindingCode;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A column where a function takes one value: Excel answers for each of its values, the engine would for one. */
class ColumnInRuleTest {
    private static final String HEAD = TestForms.RULES.lines().findFirst().orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SUMPRODUCT(COUNTIF(绩效指标[三级指标],绩效指标[三级指标]))=2; COUNTIF(…[…]…)
            SUMPRODUCT(SUMIF(绩效指标[三级指标],绩效指标[三级指标],绩效指标[得分]))=2; SUMIF(…[…]…)
            SUM(IFERROR(1/绩效指标[得分],0))>1;      IFERROR(…[…]…)
            COUNT(IF(绩效指标[得分]>1,支出合计))=2;  IF(…[…]…)
            COUNT(1/绩效指标[得分])=2;               COUNT(…[…]…)
            SUMPRODUCT(INT(绩效指标[得分]/2))=1;     INT(…[…]…)
            SUM(LARGE(绩效指标[得分],{1,2}))>1;      LARGE(…[…]…)
            SUMPRODUCT(ISNUMBER(FIND("一",绩效指标[三级指标]))*1)=2; FIND(…[…]…)
            IFERROR(ABS(绩效指标[分值]),0)>1;         ABS(…[…]…)
            SUMPRODUCT((绩效指标[一级指标]&绩效指标[三级指标]="甲乙")*1)=1; &(…[…]…)
            """)
    void isFoundBeforeAnybodySubmits(String formula, String named) {
        assertThat(book(formula).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.T111);
            assertThat(finding.detail().arguments().get(2)).isEqualTo(named);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMPRODUCT((绩效指标[一级指标]=\"产出指标\")*绩效指标[分值])=60",
                "SUMPRODUCT(--(绩效指标[分值]>1))=2",
                "SUMIFS(绩效指标[分值],绩效指标[一级指标],\"产出指标\")=60",
                "SUM(IF(支出合计>1,绩效指标[分值],绩效指标[得分]))=100",
                "INDEX(绩效指标[分值],MATCH(\"群众满意度\",绩效指标[三级指标],0))=40",
                "LARGE(绩效指标[分值],1)<=60",
                "AND(COUNTBLANK(绩效指标[分值])=0,RANK(60,绩效指标[分值])=1)"
            })
    void isFineWhereAColumnBelongs(String formula) {
        assertThat(TemplateTrial.of(book(formula))).isEmpty();
    }

    /** Excel adds up no truths; the engine would. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SUMPRODUCT(绩效指标[得分]>1)=2;                       SUMPRODUCT(…>…)
            SUMPRODUCT((绩效指标[得分]>绩效指标[分值]))=0;        SUMPRODUCT(…>…)
            支出合计>SUMPRODUCT(绩效指标[分值],(绩效指标[一级指标]="产出指标")); SUMPRODUCT(…=…)
            SUMPRODUCT(支出合计<>1)=1;                            SUMPRODUCT(…<>…)
            SUMPRODUCT(OR(绩效指标[得分]))=1;                     SUMPRODUCT(OR(…))
            COUNT(支出合计>1)=1;                                  COUNT(…>…)
            """)
    void truthsAreNoNumbersToAdd(String formula, String named) {
        assertThat(book(formula).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.T153);
            assertThat(finding.place().cell()).isEqualTo("D2");
            assertThat(finding.detail().arguments().get(2)).isEqualTo(named);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SUMPRODUCT(--(绩效指标[三级指标]>1))=2;               绩效指标[三级指标]、1
            SUMPRODUCT((绩效指标[三级指标]=3)*1)=2;               绩效指标[三级指标]、3
            SUMPRODUCT((绩效指标[得分]="优")*1)=2;                绩效指标[得分]、"优"
            SUMPRODUCT(绩效指标[三级指标]*绩效指标[得分])=2;      绩效指标[三级指标]
            """)
    void aColumnOfWordsIsNoColumnOfNumbers(String formula, String named) {
        assertThat(book(formula).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.T124);
            assertThat(finding.detail().arguments().get(2)).isEqualTo(named);
        });
    }

    private static Rulebook book(String formula) {
        String rule = "| B1 | | 警告 | " + formula + " | 错。 | 改。 | 支出合计 | | | |\n";
        return Rulebook.of(
                TemplateReader.read(
                                TestForms.template(TestForms.FIELDS, HEAD + "\n" + rule)
                                        .xlsx(),
                                "")
                        .template()
                        .orElseThrow(),
                new PoiFormulas());
    }
}
