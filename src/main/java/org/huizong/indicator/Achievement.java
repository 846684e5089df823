package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What a person judged of a target that only words describe (定性, code 6). */
public enum Achievement {
    REACHED("达成", "达成指标", "达成年度指标", "达成预期指标", "达成目标", "达成预期目标", "完成", "已完成", "全部完成"),
    PARTLY("部分达成", "部分达成年度指标", "部分达成年度指标并具有一定效果", "部分达成指标", "部分完成"),
    MISSED("未达成", "未达成年度指标", "未达成年度指标且效果较差", "未达成指标", "未完成");

    /** Each between spaces. */
    private final String words;

    Achievement(String... words) {
        this.words = " " + String.join(" ", words) + " ";
    }

    /** The judgement of a text that says nothing else; none otherwise. */
    public static Optional<Achievement> of(String text) {
        String word = Writing.of(text).text().replaceAll("[。.，,]", "");
        return Arrays.stream(values())
                .filter(each -> !word.isEmpty() && each.words.contains(" " + word + " "))
                .findFirst();
    }

    /** The points that this judgement allows: 达成 [0.8w, w], 部分达成 [0.6w, 0.8w), 未达成 [0, 0.6w). */
    ScoreOutcome.Band band(ScoringRules rules, BigDecimal weight) {
        BigDecimal reached = rules.reachedFrom().multiply(weight);
        BigDecimal partly = rules.partlyFrom().multiply(weight);
        return switch (this) {
            case REACHED -> new ScoreOutcome.Band(reached, weight, true);
            case PARTLY -> new ScoreOutcome.Band(partly, reached, false);
            case MISSED -> new ScoreOutcome.Band(BigDecimal.ZERO, partly, false);
        };
    }
}
