package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How far a target in words was reached (财预〔2020〕10号: 达成、部分达成、未达成). */
public enum Attained {
    FULLY(
            "达成", "已达成", "全部达成", "达到", "已达到", "达标", "完成", "已完成", "全部完成", "按时完成", "按期完成", "如期完成", "实现", "已实现", "达成预期指标",
            "达成预期目标", "达到预期", "达到预期目标", "达成年度指标", "达成年度目标", "达成目标", "达成指标", "完成目标", "完成年度目标", "完成预期目标", "实现预期目标"),
    PARTLY(
            "部分达成",
            "部分达到",
            "部分完成",
            "基本达成",
            "基本达到",
            "基本完成",
            "部分实现",
            "部分达成预期指标",
            "部分达成预期目标",
            "部分达成年度指标",
            "部分达成年度指标并具有一定效果",
            "部分达成指标"),
    NOT(
            "未达成",
            "没有达成",
            "未达到",
            "未达标",
            "未完成",
            "没有完成",
            "未实现",
            "未达成预期指标",
            "未达成预期目标",
            "未达到预期",
            "未达成年度指标",
            "未达成年度指标且效果较差",
            "未达成指标");

    private final String word;
    /** Each between spaces. */
    private final String words;

    Attained(String word, String... others) {
        this.word = word;
        this.words = " " + word + " " + String.join(" ", others) + " ";
    }

    /** The official word. */
    public String word() {
        return word;
    }

    /** The points that this degree allows: 达成 [0.8w, w], 部分达成 [0.6w, 0.8w), 未达成 [0, 0.6w). */
    ScoreOutcome.Band band(ScoringRules rules, BigDecimal weight) {
        BigDecimal fully = rules.reachedFrom().multiply(weight);
        BigDecimal partly = rules.partlyFrom().multiply(weight);
        return switch (this) {
            case FULLY -> new ScoreOutcome.Band(fully, weight, true);
            case PARTLY -> new ScoreOutcome.Band(partly, fully, false);
            case NOT -> new ScoreOutcome.Band(BigDecimal.ZERO, partly, false);
        };
    }

    /** The degree that a usual word names; none for anything else. */
    public static Optional<Attained> of(String text) {
        String plain = Writing.of(text).text().replaceAll("[。.!！,，;；]", "");
        return Arrays.stream(values())
                .filter(degree -> degree.words.contains(" " + plain + " "))
                .findFirst();
    }
}
