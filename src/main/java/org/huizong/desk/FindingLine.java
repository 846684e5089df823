package org.huizong.desk;

import java.util.Locale;
import org.huizong.finding.Finding;
import org.huizong.finding.Place;

/**
 * A finding as a page shows it.
 *
 * @param look names the colour
 * @param place without the file, which stands above it; or the empty string
 */
record FindingLine(String look, String severity, String code, String place, String message, String repair) {
    static FindingLine of(Finding finding, Words words) {
        Place place = finding.place();
        return new FindingLine(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.severity().word(words.language()),
                finding.code().name(),
                new Place("", place.sheet(), place.cell(), place.path()).shown(),
                finding.message(words.language()),
                finding.repair(words.language()));
    }

    /** The same told of another place. */
    FindingLine at(String otherPlace) {
        return new FindingLine(look, severity, code, otherPlace, message, repair);
    }
}
