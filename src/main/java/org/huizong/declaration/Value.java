package org.huizong.declaration;

import java.math.BigDecimal;
import java.util.Optional;
import org.huizong.finding.Place;

/**
 * One value, with what the page showed and where it stands.
 *
 * @param content read as the field's type
 * @param shown as the page shows it, the empty string for a blank
 * @param place file, sheet, cell and header path; of the cell that was looked at even when it is blank
 */
public record Value(Content content, String shown, Place place) {
    /** A value that no cell was found for. */
    public static Value absent(String path) {
        return new Value(new Content.Blank(), "", new Place("", "", "", path));
    }

    /** Whether nothing stands there. */
    public boolean isBlank() {
        return content instanceof Content.Blank;
    }

    /** The number, when it is one. */
    public Optional<BigDecimal> number() {
        return content instanceof Content.Decimal number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The decimals printed, zero when it is no number. */
    public int decimals() {
        return content instanceof Content.Decimal number ? number.decimals() : 0;
    }

    /** The text as people and other programs write it: numbers as plain decimal strings, a blank as the empty string. */
    public String plain() {
        if (content instanceof Content.Decimal number) {
            return number.value().setScale(number.decimals()).toPlainString();
        }
        if (content instanceof Content.Text text) {
            return text.text();
        }
        return content instanceof Content.Unreadable unreadable ? unreadable.text() : "";
    }

    /** This value inside a file. */
    public Value in(String file) {
        return new Value(content, shown, place.in(file));
    }
}
