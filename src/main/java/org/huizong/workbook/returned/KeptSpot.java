package org.huizong.workbook.returned;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.form.Position;
import org.huizong.workbook.part.SheetNames;

/** A cell of another sheet, as a formula names it. */
record KeptSpot(String sheet, Position spot) {
    private static final Pattern ADDRESS =
            Pattern.compile("\\+?(?:'((?:[^']|'')+)'|([^'!]+))!\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})");

    /** The cell that a formula consists of; empty when it is anything else, such as a lost reference. */
    static Optional<KeptSpot> of(String formula) {
        Matcher matcher = ADDRESS.matcher(formula.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sheet =
                matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("''", "'");
        return Optional.of(new KeptSpot(sheet, Position.of(matcher.group(3) + matcher.group(4))));
    }

    /** The sheet that a formula points to, or the empty string. */
    static String sheet(String formula) {
        return of(formula).map(KeptSpot::sheet).orElse("");
    }

    /** As a formula names it. */
    String address() {
        return SheetNames.quoted(sheet) + "!" + spot.a1();
    }
}
