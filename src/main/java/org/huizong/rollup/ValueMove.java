package org.huizong.rollup;

import java.math.BigDecimal;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldType;

/**
 * One value that is another than in an earlier run.
 *
 * @param line of a list, from one; zero for a field that stands once
 * @param before absent when the form was not there, or did not count
 * @param after the same of now
 */
public record ValueMove(Field field, int line, Value before, Value after) {
    /** By how much it grew; zero when it is no number on either side. */
    public BigDecimal growth() {
        return after.number().orElse(BigDecimal.ZERO).subtract(before.number().orElse(BigDecimal.ZERO));
    }

    /** Whether it is a percentage, whose growth says nothing by itself. */
    public boolean shownAsRate() {
        return field.type() == FieldType.PERCENT;
    }

    static boolean differ(Value before, Value after) {
        boolean numbers = before.number().isPresent() && after.number().isPresent();
        return numbers
                ? before.number().get().compareTo(after.number().get()) != 0
                : !before.plain().equals(after.plain());
    }
}
