package org.huizong.workbook.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.check.Answer;
import org.huizong.check.FormulaFault;
import org.huizong.check.Formulas;
import org.huizong.check.Surroundings;
import org.huizong.check.Vocabulary;
import org.huizong.declaration.Declaration;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.TestForms;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaExtrasTest {
    private static final FormTemplate FORM =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            指标得分("≥","100","个","80",10);        8
            指标得分("5","0.2%","","0.3%",5);        2.5
            指标得分("≤","0.2%","","0.4%",5);        0
            指标得分("","=0次","","1",5);            0
            得分下限("6","完成","","部分达成",10);   6
            得分上限("6","完成","","部分达成",10);   7.99
            执行率得分(94,100,10);                   9.4
            执行率得分(120,100,10);                  10
            满意度得分(0.95,10);                     10
            满意度得分(0.5,10);                      0
            阶梯得分(1.0556,1,0.01,0.1,1,0);         0.5
            """)
    void whatTheRegulationPaysIsANumber(String formula, BigDecimal expected) throws Exception {
        assertThat(answer(formula, Surroundings.NONE))
                .isInstanceOfSatisfying(
                        Answer.Quantity.class,
                        number -> assertThat(number.value()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            超额完成("","≥100个","","120");    true
            超额完成("","≥100个","","119");    false
            超额完成("≤","100","个","500");    false
            超额完成("","≥50%","","80%");      true
            """)
    void farAboveTheTargetIsTold(String formula, boolean expected) throws Exception {
        assertThat(answer(formula, Surroundings.NONE)).isEqualTo(new Answer.Truth(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            评定等级(95);               优
            评定等级(80);               良
            评定等级(79.9);             中
            评定等级(59,"全国等级");    差
            """)
    void aTotalHasAGrade(String formula, String expected) throws Exception {
        assertThat(answer(formula, Surroundings.NONE)).isEqualTo(new Answer.Words(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            指标得分("9","按实际","","完成",10)
            指标得分("≥","100","个","",10)
            执行率得分(1,0,10)
            评定等级(120)
            离群度(1,同类!支出合计)
            """)
    void whatCannotBeSaidIsNoAnswer(String formula) throws Exception {
        assertThat(answer(formula, Surroundings.NONE)).isEqualTo(new Answer.Failure("#N/A"));
    }

    @Test
    void aFigureFarFromItsPeersStandsOut() throws Exception {
        List<Declaration> peers = Stream.of("10.00", "11.00", "12.00", "13.00", "14.00")
                .map(amount -> declared(amount))
                .toList();
        assertThat(answer("离群度(支出合计,同类!支出合计)>3.5", relation -> peers)).isEqualTo(new Answer.Truth(true));
        assertThat(answer("离群度(12.5,同类!支出合计)>3.5", relation -> peers)).isEqualTo(new Answer.Truth(false));
    }

    @Test
    void threeEarlierYearsOfTheUnitItselfAreEnough() throws Exception {
        List<Declaration> years = Stream.of("10.00", "11.00", "12.00")
                .map(amount -> declared(amount))
                .toList();
        assertThat(answer("离群度(支出合计,历年!支出合计)>3.5", relation -> years)).isEqualTo(new Answer.Truth(true));
        assertThat(answer("离群度(支出合计,同类!支出合计)>3.5", relation -> years)).isEqualTo(new Answer.Failure("#N/A"));
    }

    @Test
    void aScaleThatIsNoneIsTheAuthorsMistake() throws Exception {
        assertThat(answer("阶梯得分(1,1,0,0.1,1,0)", Surroundings.NONE)).isEqualTo(new Answer.Failure("#NUM!"));
    }

    private static Answer answer(String formula, Surroundings around) throws FormulaFault {
        Formulas formulas = new PoiFormulas().over(Vocabulary.of(FORM, List.of(FORM)));
        return formulas.open(declared("94.00"), around).answer(formulas.parse(formula, ""), -1);
    }

    private static Declaration declared(String amount) {
        return FilledWorkbook.open(TestForms.filled().xlsx("| 94.00    |", "| " + amount + " |"))
                .resembles(List.of(FORM))
                .orElseThrow()
                .read()
                .declaration();
    }
}
