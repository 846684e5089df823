package org.huizong.indicator;

/** Something about a score that a person should know. */
public enum ScoreRemark {
    /** Far above the target (广西: 实际完成情况超计划较大): full points, to be explained. */
    OVER_FULFILLED,
    /** Far above the target, and points were taken off by the deviation (财预〔2020〕10号: 按照偏离度适当调减分值). */
    OVER_DEDUCTED,
    /** Above a target that asks for exactly so much (天津: ＝ with an actual value that differs). */
    ABOVE_EQUAL,
    /** An actual value below zero was taken for zero. */
    NEGATIVE_AS_ZERO,
    /** More was executed than the budget; the score is capped at the weight. */
    CAPPED
}
