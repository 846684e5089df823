package org.huizong.rollup;

import java.math.BigDecimal;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;

/**
 * A total over all units that is another than in an earlier run.
 *
 * @param before of all units that counted then
 * @param after of all units that count now
 * @param units how many units' figures moved it
 */
public record TotalMove(FormTemplate form, Period period, Field field, BigDecimal before, BigDecimal after, int units) {
    /** By how much it grew. */
    public BigDecimal growth() {
        return after.subtract(before);
    }
}
