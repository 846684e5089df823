package org.huizong.indicator;

import java.util.ArrayList;
import java.util.List;

/** In what a line contradicts the indicator that its name stands for. */
public enum Misfit {
    /** At least instead of at most, or the other way round. */
    DIRECTION,
    /** Another unit of measure. */
    MEASURE,
    /** It stands under another 二级指标. */
    KIND;

    /** All of them; what is not written contradicts nothing. */
    public static List<Misfit> of(WrittenName written, Indicator indicator) {
        List<Misfit> misfits = new ArrayList<>();
        if (written.direction().contradicts(indicator.direction())) {
            misfits.add(DIRECTION);
        }
        if (!written.measure().isEmpty()
                && !indicator.measure().isEmpty()
                && !Measures.same(written.measure(), indicator.measure())) {
            misfits.add(MEASURE);
        }
        if (written.kind() != IndicatorKind.NONE
                && indicator.kind() != IndicatorKind.NONE
                && written.kind() != indicator.kind()) {
            misfits.add(KIND);
        }
        return misfits;
    }
}
