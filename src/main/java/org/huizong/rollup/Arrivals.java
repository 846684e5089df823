package org.huizong.rollup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;

/**
 * How many files came and how many forms were in them: the one count of which the command line, 总览 and 控制总数 speak.
 *
 * @param files in the inbox, 0 when nobody counted them
 * @param ignored files that nobody had a use for
 * @param replaced forms in whose place another of the same unit stands
 * @param outcomes of the other forms, in any order
 */
public record Arrivals(int files, int ignored, int replaced, List<Outcome> outcomes) {
    /** Copies. */
    public Arrivals {
        outcomes = List.copyOf(outcomes);
    }

    /** How many forms ended so. */
    public long count(Outcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }

    /** From the files to the forms in a sentence; the empty string when nobody counted the files. */
    public String shown(Language language) {
        if (files == 0) {
            return "";
        }
        boolean chinese = language == Language.CHINESE;
        String counts = Stream.of(Outcome.values())
                .map(outcome -> outcome.word(language) + " " + count(outcome))
                .collect(Collectors.joining(chinese ? "、" : ", "));
        String sentence = chinese
                ? "收到文件 %d 个，忽略 %d 个；其余文件共有报表 %d 份，其中 %d 份已被同一单位的另一份替换，实计 %d 份：%s"
                : "%d files, %d ignored; the others hold %d forms, %d replaced by another of the same unit, %d count: %s";
        return sentence.formatted(files, ignored, replaced + outcomes.size(), replaced, outcomes.size(), counts);
    }
}
