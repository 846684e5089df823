package org.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @ParameterizedTest
    @CsvSource({"A1, 0, 0", "C12, 11, 2", "$AA$10, 9, 26", "XFD1048576, 1048575, 16383"})
    void anAddressIsAPosition(String a1, int row, int column) {
        assertThat(Position.of(a1)).isEqualTo(new Position(row, column));
        assertThat(Position.of(a1).a1()).isEqualTo(a1.replace("$", ""));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Position.of("第三行"));
        assertThatIllegalArgumentException().isThrownBy(() -> Area.of("A0:B2"));
    }

    @Test
    void anAreaKnowsWhatLiesInside() {
        Area area = Area.of("B2:C4");
        assertThat(area.contains(Position.of("C4"))).isTrue();
        assertThat(area.contains(Position.of("D4"))).isFalse();
        assertThat(area.touches(Area.of("C4:D9"))).isTrue();
        assertThat(area.touches(Area.of("D2"))).isFalse();
        assertThat(area.height()).isEqualTo(3);
        assertThat(area.a1()).isEqualTo("B2:C4");
    }

    @ParameterizedTest
    @CsvSource({"2023年度, 2023", "( 2024 年度), 2024", "甲-2023年度.xlsx, 2023", "２０２３年, 2023", "441721甲局2023.xlsx, 2023"})
    void aPeriodIsFoundInAText(String text, int year) {
        assertThat(Period.find(text)).isEqualTo(Optional.of(new Period(year)));
    }

    @Test
    void aCodeIsNoPeriod() {
        assertThat(Period.find("441721阳西县202年")).isEmpty();
        assertThat(Period.find("12019345")).isEmpty();
    }

    @Test
    void labelsAreComparedAsAReaderWould() {
        assertThat(LabelText.same("总 体 目 标：", "总体目标")).isTrue();
        assertThat(LabelText.same("预算金额（万元）", "预算金额\n(万元)")).isTrue();
        assertThat(LabelText.same("项目支出", "基本支出")).isFalse();
    }

    @Test
    void aLabelMayBeACrossing() {
        assertThat(Label.parse("项目支出 × 执行数")).isEqualTo(new Label("项目支出", "执行数"));
        assertThat(Label.parse("项目支出").crossing()).isFalse();
        assertThat(Label.parse("项目支出 × 执行数").path()).isEqualTo("项目支出/执行数");
    }

    @ParameterizedTest
    @CsvSource({
        "合计, 合计", "sum, 合计", "比率(甲/乙), 比率(甲/乙)", "ratio（甲／乙）, 比率(甲/乙)", "list, 清单", "count, 计数", "'', 不汇总",
        "合计（扣除转移）, 合计(扣除转移)", "transfer, 对下转移", "weighted average(人数), 加权平均(人数)", "average, 平均", "max, 最大", "min, 最小",
                "last, 最近"
    })
    void aRollupMethodIsAWord(String word, String meant) {
        assertThat(RollupMethod.of(word).orElseThrow().word()).isEqualTo(meant);
        assertThat(RollupMethod.of("乱写")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "合计, 合计, 不汇总, 合计, 合计",
        "地区=合计；期间=最近, 合计, 最近, 不汇总, 地区=合计；期间=最近",
        "districts = max; lines = sum, 最大, 不汇总, 合计, 地区=最大；行=合计",
        "地区＝平均, 平均, 不汇总, 不汇总, 地区=平均"
    })
    void aRollupHasAMethodForEachAxis(String written, String districts, String periods, String lines, String word) {
        Rollup rollup = Rollup.read(written, Place.NONE, new ArrayList<>()).orElseThrow();
        assertThat(List.of(Axis.values()))
                .extracting(axis -> rollup.along(axis).word())
                .containsExactly(districts, periods, lines);
        assertThat(rollup.word()).isEqualTo(word);
    }

    @Test
    void wordsAreChineseOrEnglish() {
        assertThat(FieldType.of("长文本")).contains(FieldType.LONG_TEXT);
        assertThat(FieldType.of("long text")).contains(FieldType.LONG_TEXT);
        assertThat(FieldRole.of("unit-name")).contains(FieldRole.UNIT_NAME);
        assertThat(Demand.of("")).contains(Demand.OPTIONAL);
        assertThat(MissingPolicy.of("作零")).contains(MissingPolicy.AS_ZERO);
        assertThat(PeriodKind.of("季度")).contains(PeriodKind.QUARTER);
        assertThat(FieldType.of("金钱")).isEmpty();
    }

    @Test
    void aStampNamesFormAndVersion() {
        assertThat(FormId.parse("demo@2023")).isEqualTo(new FormId("demo", "2023"));
        assertThat(FormId.parse("demo").version()).isEmpty();
    }
}
