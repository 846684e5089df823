package org.huizong.review;

import org.huizong.form.Period;

/**
 * What is reviewed: one form of one unit for one period, in whatever revision it was sent.
 *
 * @param unit code of the unit
 * @param form code of the form
 * @param key tells the forms that a unit fills in for each project apart; the empty string where it fills in one
 */
public record Slot(String unit, String form, Period period, String key) {
    /** Where a unit has one form for a period. */
    public Slot(String unit, String form, Period period) {
        this(unit, form, period, "");
    }
}
