package org.huizong.workbook.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.huizong.check.FormulaFault;
import org.huizong.check.Formulas;
import org.huizong.check.Surroundings;
import org.huizong.check.Vocabulary;
import org.huizong.declaration.Declaration;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far rounding of what was printed may move what a formula makes of it. */
class RoundedFormulaTest {
    /** The points are amounts here, so that they are rounded. */
    private static final FormTemplate FORM = TemplateReader.read(
                    TestForms.template(TestForms.FIELDS.replace("小数 | 列", "金额 | 列"), TestForms.RULES)
                            .xlsx(),
                    "")
            .template()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            支出合计;                                                         0.005
            基本支出+项目支出-支出合计;                                       0.015
            -支出合计*2;                                                      0.010
            支出合计*10%;                                                     0.0005
            ROUND(支出合计/2,1);                                              0.0525
            IF(支出预算>0,基本支出,项目支出*10);                              0.005
            IF(支出预算>500,基本支出,项目支出*10);                            0.05
            IF(支出预算>=100,1,支出合计);                                     0
            IF(支出预算<=100,支出合计);                                       0.005
            IFERROR(支出合计/0,基本支出);                                     0.005
            IFERROR(支出合计*3,基本支出);                                     0.015
            MAX(基本支出,项目支出*4);                                         0.005
            MAX(绩效指标[得分]);                                              0.005
            SMALL(绩效指标[得分],2)-MEDIAN(绩效指标[得分]);                   0.010
            SUM(绩效指标[得分]);                                              0.010
            SUM(绩效指标[得分],支出合计);                                     0.015
            AVERAGE(绩效指标[得分]);                                          0.005
            SUMIF(绩效指标[一级指标],"产出*",绩效指标[得分]);                 0.005
            SUMIF(绩效指标[得分],">50");                                      0.005
            SUMIF(绩效指标[得分],">500");                                     0
            SUMIFS(绩效指标[得分],绩效指标[一级指标],"*指标");                0.010
            SUMIFS(绩效指标[得分],绩效指标[一级指标],"没有")+支出合计;        0.005
            AVERAGEIF(绩效指标[一级指标],"*指标",绩效指标[得分]);             0.005
            AVERAGEIFS(绩效指标[得分],绩效指标[得分],">50")*100;              0.5
            MAXIFS(绩效指标[得分],绩效指标[一级指标],"*指标");                0.005
            SUMPRODUCT(绩效指标[分值],绩效指标[得分]);                        0.99005
            SUMPRODUCT((绩效指标[一级指标]="产出指标")*绩效指标[得分]);       0.010
            COUNTIF(绩效指标[得分],">1")*100;                                 0
            INT(支出合计+基本支出)*10;                                        0.1
            """)
    void eachNumberMovesTheAnswerAsFarAsTheFormulaLetsIt(String formula, BigDecimal slack) throws FormulaFault {
        assertThat(slack(formula)).isEqualByComparingTo(slack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IF(支出预算>500,支出合计)", "支出合计/(基本支出-60)", "单位名称&\"局\""})
    void whatHasNoNumberForAnAnswerCannotBeOff(String formula) throws FormulaFault {
        assertThat(slack(formula)).isNull();
    }

    private static BigDecimal slack(String formula) throws FormulaFault {
        Formulas formulas = new PoiFormulas().over(Vocabulary.of(FORM, List.of(FORM)));
        Declaration filled = FilledWorkbook.open(TestForms.filled().xlsx())
                .resembles(List.of(FORM))
                .orElseThrow()
                .read()
                .declaration();
        return formulas.open(filled, Surroundings.NONE)
                .slack(formulas.parse(formula, ""), -1)
                .orElse(null);
    }
}
