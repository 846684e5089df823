package org.huizong.indicator;

import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;

/** Something about a target's writing that a person should know before the reading is used. */
public enum TargetRemark {
    /** A sign that only looks like an operator was read as one. */
    LOOK_ALIKE(FindingCode.R350),
    /** A lone {@code >} or {@code <}: read strictly, perhaps meant to include the figure. */
    STRICT(FindingCode.R351),
    /** No operator is written: read as {@code =}. */
    OPERATOR_MISSING(FindingCode.R352),
    /** No unit is written. */
    UNIT_MISSING(FindingCode.R353),
    /** An operator or unit without a figure. */
    NUMBER_MISSING(FindingCode.R354),
    /** More than 100 % for what can hardly exceed it; perhaps a scanner read {@code ≥} as 2. */
    OVER_HUNDRED_PERCENT(FindingCode.R355),
    /** A count that begins with 2, perhaps a {@code ≥} misread. */
    PERHAPS_MISREAD(FindingCode.R356),
    /** {@code 左右}, {@code 约}: how far off is allowed is not said. */
    APPROXIMATE(FindingCode.R357),
    /** A quotient: the exact value is kept. */
    FRACTION(FindingCode.R358),
    /** Several targets in one cell. */
    SEVERAL(FindingCode.R359),
    /** Read as words although figures stand in it. */
    FIGURES_IN_WORDS(FindingCode.R360),
    /** {@code 12月前}: read as including that month. */
    DATE_INCLUDED(FindingCode.R361),
    /** Value cell and operator or unit cell contradict each other; the value cell's own is taken. */
    COLUMNS_DISAGREE(FindingCode.R362),
    /** The lower end of a range lies above the upper one. */
    RANGE_REVERSED(FindingCode.R363),
    /** The operator's cell says nothing that is known: a figure beside it is not compared. */
    OPERATOR_UNKNOWN(FindingCode.R366),
    /** A ratio where a percentage was asked for: {@code ≥ | 0.95 | %}. */
    PERHAPS_RATIO(FindingCode.R368),
    /** 定量 stands in the cell of the operator: read as {@code =}. */
    SIGN_UNSAID(FindingCode.R392);

    private final FindingCode code;

    TargetRemark(FindingCode code) {
        this.code = code;
    }

    /** The code of its finding. */
    public FindingCode code() {
        return code;
    }

    /**
     * This remark on a target's writing as a finding.
     *
     * @param raw all of its writing
     * @param cell what stands in the cell that it is told at
     */
    public Finding at(Place place, String raw, String cell) {
        return Finding.of(code, place, raw, cell).comparing(cell, "");
    }
}
