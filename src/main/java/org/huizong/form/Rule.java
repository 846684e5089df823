package org.huizong.form;

import java.math.BigDecimal;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;

/**
 * One 审核公式, in Excel's syntax over the names of fields.
 *
 * @param id unique in the template
 * @param section a list's or an enumeration's name when the rule runs once a line or entry, else empty or a section
 * @param formula without the leading equals sign
 * @param message told when broken; may hold {@code {field}} placeholders, {@code {左}}, {@code {右}} and {@code {差}}
 * @param repair how to mend it
 * @param target field that the finding points to, {@code 栏目[列]} for a list's column, or the empty string
 * @param tolerance accepted difference beyond rounding, zero when none is given
 * @param source the paragraph it comes from
 * @param valid for which periods it applies
 * @param places of its cells in the template
 */
public record Rule(
        String id,
        String section,
        Severity severity,
        String formula,
        String message,
        String repair,
        String target,
        MissingPolicy missing,
        BigDecimal tolerance,
        String source,
        Validity valid,
        Places places) {
    /** The cell of its formula. */
    public Place place() {
        return places.formula();
    }

    /** The cells of one rule in the template. */
    public record Places(Place id, Place section, Place formula, Place message, Place repair, Place target) {}
}
