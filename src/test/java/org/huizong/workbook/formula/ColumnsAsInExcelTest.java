package org.huizong.workbook.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine makes of a whole column in which something is blank, nought or a number written as words. */
class ColumnsAsInExcelTest {
    private static final FormTemplate FORM = TemplateReader.read(
                    TestForms.template(TestForms.FIELDS, TestForms.RULES).xlsx(), "")
            .template()
            .orElseThrow();

    /** 一级指标, 三级指标, 分值, 得分 of each line; {@code -} is blank. */
    private static final List<List<String>> LINES = List.of(
            List.of("产出指标", "办理", "60", "58"), List.of("满意度指标", "'3", "40", "-"), List.of("满意度指标", "-", "0", "40"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            SUM(绩效指标[三级指标]);                                   0
            SUM("3",1);                                                4
            SUM(支出合计>1,支出合计>1);                                2
            SUMSQ(绩效指标[得分]);                                     4964
            PRODUCT(绩效指标[得分]);                                   2320
            COUNT(绩效指标[三级指标]);                                 0
            COUNT(绩效指标[得分]);                                     2
            COUNTA(绩效指标[三级指标]);                                2
            COUNTBLANK(绩效指标[三级指标]);                            1
            COUNTBLANK(绩效指标[得分]);                                1
            AVERAGE(绩效指标[得分]);                                   49
            AVERAGE(支出合计>1,3);                                     2
            IFERROR(AVERAGE(绩效指标[三级指标]),-1);                   -1
            MAX(绩效指标[三级指标]);                                   0
            MAX(支出合计>1,0);                                         1
            MIN(绩效指标[得分]);                                       40
            MEDIAN(绩效指标[得分]);                                    49
            AVEDEV(绩效指标[得分]);                                    9
            VAR(绩效指标[得分]);                                       162
            LARGE(绩效指标[得分],2);                                   40
            SMALL(绩效指标[分值],1);                                   0
            RANK(40,绩效指标[得分]);                                   2
            IF(AND(绩效指标[分值]),1,0);                               0
            IF(AND(绩效指标[得分]),1,0);                               1
            IF(OR(绩效指标[分值]),1,0);                                1
            IF(ISERROR(AND(绩效指标[三级指标])),1,0);                  1
            COUNTIF(绩效指标[得分],0);                                 0
            COUNTIF(绩效指标[得分],"");                                1
            COUNTIF(绩效指标[得分],"<1");                              0
            COUNTIF(绩效指标[得分],"<>0");                             3
            COUNTIF(绩效指标[三级指标],3);                             1
            COUNTIF(绩效指标[三级指标],">1");                          0
            COUNTIFS(绩效指标[得分],"",绩效指标[分值],40);             1
            SUMIF(绩效指标[三级指标],3,绩效指标[分值]);                40
            SUMIFS(绩效指标[得分],绩效指标[一级指标],"满意度指标");    40
            AVERAGEIF(绩效指标[一级指标],"满意度指标",绩效指标[得分]); 40
            AVERAGEIFS(绩效指标[得分],绩效指标[一级指标],"满意度指标"); 40
            MINIFS(绩效指标[得分],绩效指标[一级指标],"满意度指标");    40
            MAXIFS(绩效指标[得分],绩效指标[一级指标],"满意度指标");    40
            MINIFS(绩效指标[得分],绩效指标[分值],40);                  0
            IFERROR(MATCH(0,绩效指标[得分],0),-1);                     -1
            SUMPRODUCT(绩效指标[分值],绩效指标[得分]);                 3480
            SUMPRODUCT(绩效指标[三级指标],绩效指标[分值]);             0
            SUMPRODUCT(--(绩效指标[分值]>1));                          2
            SUMPRODUCT((绩效指标[分值]>1)*1);                          2
            SUMPRODUCT((绩效指标[分值]>1)+0);                          2
            SUMPRODUCT(--(绩效指标[分值]>1),绩效指标[得分]);           58
            SUMPRODUCT((绩效指标[分值]>1)*绩效指标[得分]);             58
            SUMPRODUCT((绩效指标[分值]>1)*(绩效指标[得分]>1));         1
            SUMPRODUCT(--(绩效指标[得分]=0));                          1
            SUMPRODUCT(--(绩效指标[得分]=""));                         1
            SUMPRODUCT(--(绩效指标[得分]<>""));                        2
            SUMPRODUCT(--(绩效指标[得分]<1));                          1
            SUMPRODUCT(--(绩效指标[分值]>绩效指标[得分]));             2
            SUMPRODUCT(--(绩效指标[三级指标]="3"));                    1
            SUMPRODUCT(--(绩效指标[三级指标]=绩效指标[三级指标]));     3
            SUMPRODUCT(-(绩效指标[分值]>1));                           -2
            SUMPRODUCT((绩效指标[分值]>1)/2);                          1
            SUMPRODUCT((绩效指标[分值]>1)^2);                          2
            SUMPRODUCT((绩效指标[分值]>1)*50%);                        1
            SUMPRODUCT(绩效指标[分值]^2);                              5200
            """)
    void isWhatExcelMakesOfIt(String formula, BigDecimal expected) throws FormulaFault {
        Formulas formulas = new PoiFormulas().over(Vocabulary.of(FORM, List.of(FORM)));

        Answer answer = formulas.open(declared(), Surroundings.NONE).answer(formulas.parse(formula, ""), -1);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Quantity.class,
                        number -> assertThat(number.value()).isEqualByComparingTo(expected));
    }

    private static Declaration declared() {
        Declaration filled = FilledWorkbook.open(TestForms.filled().xlsx())
                .resembles(List.of(FORM))
                .orElseThrow()
                .read()
                .declaration();
        return new Declaration(
                filled.form(),
                filled.values(),
                Map.of("绩效指标", LINES.stream().map(ColumnsAsInExcelTest::line).toList()));
    }

    private static Line line(List<String> cells) {
        List<String> names = List.of("一级指标", "三级指标", "分值", "得分");
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (!text.equals("-")) {
                Content content =
                        i < 2 ? new Content.Text(text.replace("'", "")) : new Content.Decimal(new BigDecimal(text), 0);
                values.put(names.get(i), new Value(content, text, Place.NONE));
            }
        }
        return new Line(1, values);
    }
}
