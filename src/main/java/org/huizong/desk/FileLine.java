package org.huizong.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.Severity;
import org.huizong.store.Upload;

/**
 * One file and its verdict, as a page shows it.
 *
 * @param number of its upload, or the empty string when it was not taken
 * @param index which file of the upload
 * @param sender code of the unit that it came from, or the empty string for the bureau
 * @param remark what else is to be said of it, such as that it came before; or the empty string
 * @param gravest three findings at most
 * @param counts each severity that occurs with its count, or the empty string
 * @param returned address of the marked workbook inside the job's, or the empty string
 * @param notice the text that goes back, or the empty string
 */
record FileLine(
        String name,
        String number,
        int index,
        String sender,
        String look,
        String word,
        String remark,
        List<FormLine> forms,
        List<FindingLine> gravest,
        String counts,
        String returned,
        String notice) {
    private static final int SHOWN = 3;

    FileLine {
        forms = List.copyOf(forms);
        gravest = List.copyOf(gravest);
    }

    /** The lines of what was received: one for each file, or one for all when it was not looked into. */
    static List<FileLine> of(Reception reception, Office office, Words words) {
        if (reception.readings().isEmpty()
                || (reception.upload().isEmpty() && !reception.told().isEmpty())) {
            String word = reception.doubtful() ? words.say("look.doubtful") : Looks.REFUSED.word(words);
            return List.of(refused(reception.name(), word, reception.told(), words));
        }
        String remark = reception.told().stream()
                .map(finding -> finding.message(words.language()))
                .collect(Collectors.joining(" "));
        return of(reception.upload(), reception.readings(), remark, office, words);
    }

    /** The lines of an upload that is looked at again. */
    static List<FileLine> of(Upload upload, List<Reading> readings, Office office, Words words) {
        return of(Optional.of(upload), readings, "", office, words);
    }

    /**
     * The line of one file of an upload.
     *
     * @param readings that file alone
     * @param remark key of what else is to be said, or the empty string
     */
    static FileLine of(Upload upload, int index, List<Reading> readings, String remark, Telling to) {
        return readings.stream()
                .map(reading -> of(
                        Optional.of(upload),
                        index,
                        reading,
                        remark.isEmpty() ? "" : to.words().say(remark),
                        to))
                .findFirst()
                .orElseThrow(Absent::new);
    }

    /** A file that was not taken, and why. */
    static FileLine refused(String name, List<Finding> why, Words words) {
        return refused(name, Looks.REFUSED.word(words), why, words);
    }

    private static FileLine refused(String name, String word, List<Finding> why, Words words) {
        return new FileLine(
                name,
                "",
                0,
                "",
                Looks.REFUSED.css(),
                word,
                "",
                List.of(),
                why.stream().map(finding -> FindingLine.of(finding, words)).toList(),
                "",
                "",
                "");
    }

    private static List<FileLine> of(
            Optional<Upload> upload, List<Reading> readings, String remark, Office office, Words words) {
        return IntStream.range(0, readings.size())
                .mapToObj(i -> of(upload, i, readings.get(i), remark, new Telling(office, words)))
                .toList();
    }

    /** To whom it is told, and of what. */
    record Telling(Office office, Words words) {}

    private static FileLine of(Optional<Upload> upload, int index, Reading reading, String remark, Telling to) {
        String number = upload.map(one -> String.valueOf(one.number())).orElse("");
        List<Finding> ordered = to.office()
                .returning()
                .map(returning -> returning.gravestFirst(reading.verdict()))
                .orElseGet(() -> reading.verdict().findings());
        Looks look = Looks.of(reading.examined().parts());
        boolean marked = reading.marked() && !number.isEmpty();
        return new FileLine(
                reading.shown(),
                number,
                index,
                upload.map(Upload::sender).orElse(""),
                look.css(),
                look.word(to.words()),
                remark,
                reading.examined().parts().stream()
                        .map(part -> FormLine.of(part, to.office(), to.words()))
                        .toList(),
                ordered.stream()
                        .limit(SHOWN)
                        .map(finding -> FindingLine.of(finding, to.words()))
                        .toList(),
                counts(ordered, to.words()),
                marked ? "/uploads/" + number + "/returned/" + index : "",
                reading.notice());
    }

    private static String counts(List<Finding> findings, Words words) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts.entrySet().stream()
                .flatMap(one -> Stream.of(
                        words.say("count", one.getKey().word(words.language()), String.valueOf(one.getValue()))))
                .collect(Collectors.joining(words.say("count.and")));
    }
}
