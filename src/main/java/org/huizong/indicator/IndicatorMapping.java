package org.huizong.indicator;

import java.util.List;
import java.util.Optional;

/** What a written name stands for, as far as that is known. */
public sealed interface IndicatorMapping {
    /** It is the indicator's name, or an other name of it in the catalogue. */
    record Named(Indicator meant) implements IndicatorMapping {}

    /** The operator said so. */
    record Confirmed(Indicator meant) implements IndicatorMapping {}

    /**
     * It is like some indicators; somebody must say which it is, if any.
     *
     * @param proposals at least one, the likest first, then in the order of the catalogue
     */
    record Proposed(List<Proposal> proposals) implements IndicatorMapping {
        /** Copies. */
        public Proposed {
            proposals = List.copyOf(proposals);
        }
    }

    /** The operator said that it is none of the catalogue. */
    record Refused() implements IndicatorMapping {}

    /** Nothing in the catalogue is like it. */
    record Unknown() implements IndicatorMapping {}

    /**
     * An indicator that may be meant.
     *
     * @param points from 0 to 100
     */
    record Proposal(Indicator indicator, int points) {}

    /** The indicator, when it is known. */
    default Optional<Indicator> indicator() {
        if (this instanceof Named named) {
            return Optional.of(named.meant());
        }
        return this instanceof Confirmed confirmed ? Optional.of(confirmed.meant()) : Optional.empty();
    }

    /** What is proposed, the likest first. */
    default List<Proposal> proposals() {
        return this instanceof Proposed proposed ? proposed.proposals() : List.of();
    }

    /** For example {@code 已对照}. */
    default String word() {
        if (this instanceof Named) {
            return "已对照";
        }
        if (this instanceof Confirmed) {
            return "已确认";
        }
        if (this instanceof Proposed) {
            return "待确认";
        }
        return this instanceof Refused ? "不在指标库" : "未对照";
    }
}
