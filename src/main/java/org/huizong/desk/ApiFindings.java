package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.finding.Language;
import org.huizong.store.Upload;

/** What was found in an upload, file by file, as the API shows it. */
record ApiFindings(long number, List<File> files, Optional<String> next) {
    /**
     * One file of it.
     *
     * @param returned address of the marked workbook, absent where there is nothing to mark
     * @param notice the text that goes back
     */
    record File(
            int index,
            String file,
            String outcome,
            List<Api.Told> findings,
            Optional<String> returned,
            Optional<String> notice) {}

    static ApiFindings of(Upload upload, Api.Slice<File> files) {
        return new ApiFindings(upload.number(), files.items(), files.next());
    }

    /** Every file of it. */
    static List<File> files(List<Reading> readings, String address, Language language) {
        return IntStream.range(0, readings.size())
                .mapToObj(i -> file(i, readings.get(i), address, language))
                .toList();
    }

    private static File file(int index, Reading reading, String address, Language language) {
        return new File(
                index,
                reading.shown(),
                Looks.of(reading.examined().parts()).name(),
                reading.verdict().findings().stream()
                        .map(finding -> Api.Told.of(finding, language))
                        .toList(),
                reading.marked() ? Optional.of(address + "/returned/" + index) : Optional.empty(),
                Api.known(reading.notice()));
    }
}
