package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huizong.rollup.ScoreRow.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreRowsTest {
    private static final String[] FIELDS = {
        "结论/自评总分 小数 不汇总", "结论/自评等级 选项 计数", "结论/评分方案 选项 不汇总", "*绩效指标/@一级指标 文本 清单", "*绩效指标/分值 小数 不汇总", "*绩效指标/得分 小数 不汇总"
    };

    @Test
    void theLinesOfAFirstLevelIndicatorAreAddedUp() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .accepted(
                        "440103",
                        "annual",
                        "自评总分=58",
                        "自评等级=中",
                        "评分方案=全国",
                        "*绩效指标: 一级指标=产出指标; 分值=20; 得分=19",
                        "*绩效指标: 一级指标=; 分值=30; 得分=29.5",
                        "*绩效指标: 一级指标=效益指标; 分值=10; 得分=",
                        "*绩效指标: 一级指标=满意度指标; 分值=; 得分=")
                .consolidation();
        ScoreRow row = all.scores().get(0);
        assertThat(row.scheme()).isEqualTo("全国");
        assertThat(row.grade()).isEqualTo("中");
        assertThat(row.band()).isEqualTo("差");
        assertThat(row.parts())
                .containsExactly(
                        new Part("产出指标", figure("50", 0), figure("48.5", 0)),
                        new Part("效益指标", figure("10", 5), Figure.NONE));
        assertThat(all.sources().get(4).shown()).isEqualTo("10");
    }

    @Test
    void aTotalWithoutBreakdownHasNoParts() {
        ScoreRow row = Bureau.threeOwing(FIELDS)
                .accepted("431102", "annual", "自评总分=98", "*绩效指标: 一级指标=产出指标")
                .consolidation()
                .scores()
                .get(0);
        assertThat(row.parts()).isEmpty();
        assertThat(row.total().value()).isEqualByComparingTo("98");
        assertThat(row.band()).isEqualTo("优");
    }

    @Test
    void aUnitWithoutATotalIsListedAllTheSame() {
        ScoreRow row = Bureau.threeOwing(FIELDS)
                .accepted("431102", "annual", "自评等级=优")
                .consolidation()
                .scores()
                .get(0);
        assertThat(row.unit()).isEqualTo("零陵局");
        assertThat(row.total()).isEqualTo(Figure.NONE);
        assertThat(row.band()).isEmpty();
    }

    @Test
    void formsThatAreNoSelfEvaluationHaveNoRow() {
        assertThat(Bureau.threeOwing("结论/自评总分 小数 不汇总")
                        .accepted("431102", "annual", "自评总分=98")
                        .consolidation()
                        .scores())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100,优", "90,优", "89.99,良", "80,良", "79.9,中", "60,中", "59.9,差", "0,差"})
    void aTotalBelongsToABand(BigDecimal total, String band) {
        assertThat(ScoreRows.band(total)).isEqualTo(band);
    }

    private static Figure figure(String value, int source) {
        return new Figure(new BigDecimal(value), source);
    }
}
