package org.huizong.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huizong.indicator.PointScheme.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringListsTest {
    private static final ScoringLists SHIPPED = ScoringLists.shipped();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            100, 优
            98, 优
            90, 优
            89.99, 良
            80, 良
            79.99, 中
            60, 中
            59.99, 差
            0, 差
            100.01, -
            -1, -
            """)
    void aTotalHasOneGrade(BigDecimal total, String grade) {
        GradeBands bands = GradeBands.of(SHIPPED.list(ScoringLists.GRADES)).orElseThrow();
        assertThat(ScoreBook.gradeOf(total, bands).orElse(null)).isEqualTo(grade);
    }

    @Test
    void aBureauWritesItsOwnGrades() {
        assertThat(GradeBands.of(SHIPPED.list("上海等级"))).isEmpty();
        ScoringLists lists = SHIPPED.with(
                Map.of("上海等级", List.of(entry("优", "90"), entry("良", "75"), entry("合格", "60"), entry("不合格", ""))));
        GradeBands bands = GradeBands.of(lists.list("上海等级")).orElseThrow();
        assertThat(bands.of(new BigDecimal("77"))).contains("良");
        assertThat(bands.of(new BigDecimal("59.9"))).contains("不合格");
        assertThat(lists.list(ScoringLists.GRADES)).hasSize(4);
    }

    @Test
    void gradesWithoutTheirLowestScoresOnlyNameGrades() {
        assertThat(GradeBands.of(List.of())).isEmpty();
        assertThat(GradeBands.of(List.of(entry("优", "")))).isEmpty();
        assertThat(GradeBands.of(List.of(entry("优", ""), entry("良", "80")))).isEmpty();
        assertThat(GradeBands.of(List.of(entry("优", "九十"), entry("良", "80")))).isEmpty();
        assertThat(GradeBands.of(List.of(entry("优", "90"), entry("良", "90.0")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"全国", "全国（含成本指标）", "广东", "四川2017"})
    void everySchemeThatWeBringAddsUpToAHundred(String name) {
        PointScheme scheme = PointScheme.of(name, SHIPPED.list(ScoringLists.SCHEMES));
        assertThat(scheme.total().least()).isEqualByComparingTo("100");
        assertThat(scheme.total().most()).isEqualByComparingTo("100");
        assertThat(scheme.unsound()).isEmpty();
    }

    @Test
    void guangdongsPointsHaveParts() {
        PointScheme scheme = PointScheme.of("广东", SHIPPED.list(ScoringLists.SCHEMES));
        assertThat(scheme.items()).extracting(Item::name).containsExactly("预算编制情况", "预算执行情况", "资金使用效益");
        assertThat(scheme.items().get(0).items().get(0).items()).hasSize(2);
        assertThat(scheme.deviations(points("资金管理", "24", "资产管理", "11", "经济性", "5", "其他", "3")))
                .singleElement()
                .matches(deviation -> deviation.item().name().equals("资产管理"));
    }

    @Test
    void pointsThatASchemeGivesOtherwiseAreNamed() {
        PointScheme scheme = PointScheme.of("全国", SHIPPED.list(ScoringLists.SCHEMES));
        assertThat(scheme.deviations(points("预算执行率", "10", "产出指标", "60", "效益指标", "30")))
                .containsExactly(new PointScheme.Deviation(scheme.items().get(1), new BigDecimal("60")));
    }

    @Test
    void partsThatCannotAddUpAreTheSchemesFault() {
        PointScheme scheme = PointScheme.of(
                "县",
                List.of(new ListEntry("甲", "县", "20"), new ListEntry("乙", "甲", "5"), new ListEntry("丙", "甲", "若干")));
        assertThat(scheme.unsound()).extracting(Item::name).containsExactly("甲");
    }

    @Test
    void aSchemeThatBelongsToItselfComesToAnEnd() {
        assertThat(PointScheme.of("甲", List.of(new ListEntry("甲", "甲", "20")))
                        .total()
                        .most())
                .isEqualByComparingTo("20");
    }

    @Test
    void whatWeBringIsWhatHoldsNationally() {
        assertThat(ScoreBook.of(SHIPPED).rules().overFactor()).isEqualByComparingTo("1.2");
        assertThat(ScoreBook.of(SHIPPED))
                .usingRecursiveComparison()
                .withEqualsForType((left, right) -> left.compareTo(right) == 0, BigDecimal.class)
                .isEqualTo(ScoreBook.national());
        assertThat(ScoringRules.misunderstood(SHIPPED.list(ScoringLists.RULES))).isEmpty();
    }

    @Test
    void aParameterThatIsNotUnderstoodChangesNothingAndIsNamed() {
        List<ListEntry> entries = List.of(
                entry("超额倍数", "0.9"),
                entry("超额倍", "1.3"),
                entry("预算为零", "随便"),
                entry("满意度零分线", "70%"),
                entry("部分达成下限", "50%"));
        assertThat(ScoringRules.misunderstood(entries)).isEqualTo(entries.subList(0, 3));
        ScoringRules rules = ScoringRules.NATIONAL.with(entries);
        assertThat(rules.overFactor()).isEqualByComparingTo("1.2");
        assertThat(rules.partlyFrom()).isEqualByComparingTo("0.5");
        assertThat(rules.satisfaction().zero()).isEqualByComparingTo("0.7");
    }

    @Test
    void aScaleWithoutStepsIsRefused() {
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> new Stepwise(one, BigDecimal.ZERO, one, one, one, Stepwise.Counting.WHOLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ListEntry entry(String value, String points) {
        return new ListEntry(value, "", points);
    }

    private static Map<String, BigDecimal> points(String... pairs) {
        Map<String, BigDecimal> points = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.put(pairs[i], new BigDecimal(pairs[i + 1]));
        }
        return points;
    }
}
