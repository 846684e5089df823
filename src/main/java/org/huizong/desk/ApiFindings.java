package org.huizong.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.huizong.finding.Language;

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

    /**
     * To whom it is told.
     *
     * @param part which of the files; no other is looked into
     * @param address of the upload
     */
    record Asked(Api.Part part, String address, Language language) {}

    static ApiFindings of(long number, List<Supplier<Reading>> readings, Asked asked) {
        Api.Slice<Integer> page =
                asked.part().of(IntStream.range(0, readings.size()).boxed().toList());
        List<File> files = page.items().stream()
                .map(index -> file(index, readings.get(index).get(), asked.address(), asked.language()))
                .toList();
        return new ApiFindings(number, files, page.next());
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
