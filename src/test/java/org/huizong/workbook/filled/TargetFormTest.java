package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huizong.declaration.Target;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.Survey;
import org.huizong.indicator.TargetClass;
import org.huizong.indicator.TargetParser;
import org.huizong.indicator.TargetReading;
import org.huizong.indicator.TargetRemark;
import org.huizong.indicator.TargetValue;
import org.huizong.workbook.grid.Entry;
import org.huizong.workbook.grid.Reading;
import org.huizong.workbook.grid.ValueReader;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbook in, reading out. */
class TargetFormTest {
    private static final FormTemplate ONE = TargetForms.form(TargetForms.oneColumn());
    private static final FormTemplate THREE = TargetForms.form(TargetForms.threeColumns());
    private static final List<String[]> SURVEY = Survey.TARGETS
            .lines()
            .map(line -> line.split(";", -1))
            .map(parts -> new String[] {parts[0].strip(), parts[1].strip().replace("''", "")})
            .toList();

    @Test
    void everyTargetOfTheSurveyIsReadFromAFormAsItsClass() {
        List<String> lines = new ArrayList<>();
        SURVEY.forEach(target -> lines.add("| 指标 | '" + target[1] + " | |"));
        List<Target> targets = targets(ONE, TargetForms.one(lines));
        assertThat(targets).hasSameSizeAs(SURVEY);
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            assertThat(target.reading().form().letter()).as(SURVEY.get(i)[1]).isEqualTo(SURVEY.get(i)[0]);
            assertThat(target.value().plain()).isEqualTo(SURVEY.get(i)[1]);
            assertThat(target.reading().raw()).isEqualTo(SURVEY.get(i)[1]);
        }
    }

    @Test
    void everyTargetOfTheSurveyMeansTheSameWhollyInTheValueColumnOfThree() {
        List<String> lines = new ArrayList<>();
        SURVEY.forEach(target -> lines.add("| 指标 | | '" + target[1] + " | | |"));
        List<Target> targets = targets(THREE, TargetForms.three(lines));
        assertThat(targets).hasSameSizeAs(SURVEY);
        for (int i = 0; i < targets.size(); i++) {
            assertThat(targets.get(i).reading()).isEqualTo(TargetParser.parse("指标", SURVEY.get(i)[1]));
        }
    }

    @Test
    void everyFigureOfTheSurveyMeansTheSameWhenItsPartsStandInThreeColumns() {
        List<String> lines = new ArrayList<>();
        List<TargetReading> whole = new ArrayList<>();
        for (String[] target : SURVEY) {
            TargetReading reading = TargetParser.parse("指标", target[1]);
            if (reading.value() instanceof TargetValue.Comparison it) {
                whole.add(reading);
                lines.add("| 指标 | '" + it.operator().sign() + " | '" + it.number() + " | '" + it.unit() + " | |");
            }
        }
        List<Target> targets = targets(THREE, TargetForms.three(lines));
        assertThat(whole).hasSizeGreaterThan(60);
        assertThat(targets).extracting(target -> target.reading().value()).isEqualTo(values(whole));
        assertThat(targets).allMatch(target -> target.reading().form() == TargetClass.B_COLUMNS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            95%;    95%;    E; OPERATOR_MISSING
            100%;   100%;   E; OPERATOR_MISSING
            97.50%; 97.50%; E; OPERATOR_MISSING
            220;    220;    F; OPERATOR_MISSING UNIT_MISSING
            0.95;   0.95;   F; OPERATOR_MISSING UNIT_MISSING
            """)
    void aNumberCellIsReadAsThePageShowsIt(String cell, String raw, String letter, String remarks) {
        FormReading read = TargetForms.read(ONE, TargetForms.one(List.of("| 办结率 | " + cell + " | |")));
        Target target = Target.of(ONE, read.declaration()).get(0);
        assertThat(target.value().plain()).isEqualTo(raw);
        assertThat(target.reading().form().letter()).isEqualTo(letter);
        assertThat(target.reading().remarks().stream().map(TargetRemark::name).toList())
                .containsExactly(remarks.split(" "));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aPageThatShowsAnotherNumberThanTheFileIsToldAtItsCell() {
        Entry rounded = new Entry(Entry.Kind.NUMBER, "0.956", "96%", "", "0%");
        Reading reading =
                ValueReader.reading(rounded, ONE.lists().get(0).fields().get(1));
        assertThat(reading.remarks()).containsExactly(new Reading.Remark(FindingCode.R364, "96%", "95.6%"));
        assertThat(reading.content()).isEqualTo(new org.huizong.declaration.Content.Text("96%"));
    }

    @Test
    void aSpareRowWithItsSignAndUnitPrintedIsNoLine() {
        List<String> lines = List.of("| 办件 | ≥ | 5 | 件 | |", "| | ≥ | | % | |", "| 时限 | ≤ | 3 | 天 | |");
        assertThat(targets(THREE, TargetForms.three(lines)))
                .extracting(target -> target.reading().raw())
                .containsExactly("≥ 5 件", "≤ 3 天");
    }

    @Test
    void anOperatorAUnitOrAnActualWithoutATargetIsAFaultOfTheTemplate() {
        assertThat(faults("| 度量单位 | 指标值 | 列 |", "| 度量单位 | 文本 | 列 |")).isEmpty();
        assertThat(faults("| 指标值 | 指标值 | 指标值 | 列 |", "| 指标值 | 指标值 | 文本 | 列 |"))
                .containsExactly("R369 D5", "R369 D7", "R369 D8");
    }

    @Test
    void twoUnitsForOneTargetCannotBePaired() {
        assertThat(faults("| 完成值 | 完成值 | 完成值 | 列 |", "| 完成值 | 完成值 | 计量单位 | 列 |"))
                .containsExactly("R369 D7", "R369 D8");
    }

    private static List<String> faults(String text, String otherwise) {
        return TemplateReader.read(TargetForms.threeColumns(text, otherwise).xlsx(), "").findings().list().stream()
                .map(TargetFormTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.place().cell();
    }

    private static List<Target> targets(FormTemplate template, byte[] file) {
        return Target.of(template, TargetForms.read(template, file).declaration());
    }

    private static List<TargetValue> values(List<TargetReading> readings) {
        return readings.stream().map(TargetReading::value).toList();
    }
}
