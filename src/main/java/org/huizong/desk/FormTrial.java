package org.huizong.desk;

import java.util.List;
import java.util.Locale;
import org.huizong.intake.RuleTrial;

/**
 * What a version's rules would find in what was received, as a page shows it.
 *
 * @param declarations how many declarations were looked at
 * @param lines the rules that changed or would find other than today
 * @param quiet how many rules are and find the same as today
 */
record FormTrial(int declarations, List<Line> lines, int quiet) {
    private static final int SHOWN = 50;

    FormTrial {
        lines = List.copyOf(lines);
    }

    /**
     * A rule.
     *
     * @param hits on how many of how many, such as {@code 37/412}
     * @param before on how many of them it hits today
     * @param added what it would find besides, some of it
     * @param gone what it would no longer find, some of it
     */
    record Line(
            String id,
            String look,
            String severity,
            String change,
            String formula,
            String hits,
            int before,
            int undecided,
            List<Hit> added,
            List<Hit> gone) {
        Line {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }
    }

    /** A finding on one unit's declaration. */
    record Hit(String unit, String file, String place, String message) {}

    static FormTrial of(RuleTrial trial, Office office, Words words) {
        List<Line> lines = trial.lines().stream()
                .filter(line -> trial.isInUse() ? line.speaks() : line.differs())
                .map(line -> line(line, trial.declarations(), office, words))
                .toList();
        return new FormTrial(trial.declarations(), lines, trial.lines().size() - lines.size());
    }

    private static Line line(RuleTrial.Line line, int declarations, Office office, Words words) {
        return new Line(
                line.rule().id(),
                line.rule().severity().name().toLowerCase(Locale.ROOT),
                line.rule().severity().word(words.language()),
                words.say("forms.change." + line.change().name().toLowerCase(Locale.ROOT)),
                line.rule().formula(),
                line.hit() + "/" + declarations,
                line.before(),
                line.undecided(),
                hits(line.hits(), office, words),
                hits(line.gone(), office, words));
    }

    private static List<Hit> hits(List<RuleTrial.Hit> hits, Office office, Words words) {
        return hits.stream()
                .limit(SHOWN)
                .map(hit -> new Hit(
                        office.unitName(hit.kept().unit()),
                        hit.finding().place().file(),
                        FindingLine.of(hit.finding(), words).place(),
                        hit.finding().message(words.language())))
                .toList();
    }
}
