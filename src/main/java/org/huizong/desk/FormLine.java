package org.huizong.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huizong.form.FormId;
import org.huizong.intake.Correction;
import org.huizong.intake.Evidence;
import org.huizong.intake.Submission;

/**
 * What one form of a file was recognised as, and why.
 *
 * @param title such as {@code 部门整体支出绩效自评表 · 2023年度 · 甲县司法局}
 * @param why by what form, unit and period were told
 */
record FormLine(String look, String word, String title, List<String> why, Amending amending) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    FormLine {
        why = List.copyOf(why);
    }

    static FormLine of(Submission part, Office office, Words words) {
        List<String> title = new ArrayList<>();
        title.add(part.form().map(office::formTitle).orElse(words.say("form.unknown")));
        title.add(part.period()
                .map(period -> words.say("period", String.valueOf(period.year())))
                .orElse(words.say("period.unknown")));
        title.add(part.unit().isEmpty() ? words.say("unit.unknown") : office.unitName(part.unit()));
        if (!part.project().isNone()) {
            title.add(part.project().name());
        }
        Looks look = Looks.of(part.outcome());
        return new FormLine(
                look.css(),
                look.word(words),
                part.form().isEmpty() ? words.say("form.unknown") : String.join(" · ", title),
                part.form().isEmpty() ? List.of() : why(part, words),
                Amending.of(part, office));
    }

    private static List<String> why(Submission part, Words words) {
        Evidence evidence = part.evidence();
        List<String> why = new ArrayList<>();
        why.add(
                evidence.stamped()
                        ? words.say(
                                "why.stamp", part.form().map(FormId::toString).orElse(""))
                        : words.say("why.labels", String.valueOf(Math.round(evidence.confidence() * 100))));
        clue("why.unit", evidence.unit(), words, why);
        clue("why.period", evidence.period(), words, why);
        evidence.corrections().forEach(correction -> why.add(corrected(correction, part, words)));
        return why;
    }

    private static String corrected(Correction correction, Submission part, Words words) {
        String what = words.say("amend." + correction.subject());
        String when = TIME.format(correction.at());
        return words.say(
                correction.isAbout(part.receipt(), part.part()) ? "why.corrected" : "why.again",
                what,
                correction.account(),
                when);
    }

    private static void clue(String what, Evidence.Clue clue, Words words, List<String> why) {
        String source = switch (clue.source()) {
            case CELL -> words.say("why.cell", clue.cell(), clue.text().strip());
            case SHEET_NAME -> words.say("why.sheet", clue.text());
            case FILE_NAME -> words.say("why.file", clue.text());
            case FOLDER -> words.say("why.folder", clue.text());
            case NOWHERE -> "";
        };
        if (!source.isEmpty()) {
            why.add(words.say(what, source));
        }
    }
}
