package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.store.Upload;

/**
 * What became of one file that came from a browser.
 *
 * @param name as the sender knows it
 * @param upload what it was received as, now or before; empty when it was not taken
 * @param readings what was found in it; none when it was not looked into
 * @param told what the desk itself has to say about it
 */
record Reception(String name, Optional<Upload> upload, List<Reading> readings, List<Finding> told) {
    Reception {
        readings = List.copyOf(readings);
        told = List.copyOf(told);
    }

    /** Whether it was not taken because too many others are being examined. */
    boolean busy() {
        return told.stream().map(Finding::code).anyMatch(FindingCode.W805::equals);
    }

    static Reception refused(String name, List<Reading> readings, List<Finding> why) {
        return new Reception(name, Optional.empty(), readings, why);
    }
}
