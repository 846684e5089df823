package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.store.Upload;
import org.springframework.http.HttpStatus;

/**
 * What became of one file that came from a browser.
 *
 * @param name as the sender knows it
 * @param upload what it was received as, now or before; empty when it was not taken
 * @param readings what was found in it; none when it was not looked into
 * @param told what the desk itself has to say about it
 */
record Reception(String name, Optional<Upload> upload, List<Reading> readings, List<Finding> told) {
    /** After so long what was not taken for a {@link #trouble} of ours may be sent again. */
    static final String RETRY_SECONDS = "30";

    Reception {
        readings = List.copyOf(readings);
        told = List.copyOf(told);
    }

    /** Whether it was not taken because too many others are being examined. */
    boolean busy() {
        return tells(FindingCode.W805);
    }

    /** Whether nobody knows if it was taken. */
    boolean doubtful() {
        return tells(FindingCode.W808);
    }

    /** The trouble of ours for which it was not taken, or not surely, as pages and API answer it; it may be otherwise in a minute. */
    Optional<HttpStatus> trouble() {
        if (busy() || doubtful() || tells(FindingCode.W804)) {
            return Optional.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return tells(FindingCode.W807) ? Optional.of(HttpStatus.INSUFFICIENT_STORAGE) : Optional.empty();
    }

    private boolean tells(FindingCode code) {
        return told.stream().map(Finding::code).anyMatch(code::equals);
    }

    static Reception refused(String name, List<Reading> readings, List<Finding> why) {
        return new Reception(name, Optional.empty(), readings, why);
    }

    /** One that was not taken, through no fault of its sender. */
    static Reception troubled(Parcel parcel, FindingCode why) {
        return refused(parcel.name(), List.of(), Receiving.told(why, parcel.name()));
    }
}
