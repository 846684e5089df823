package org.huizong.workbook.returned;

import java.util.Optional;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.form.Area;
import org.huizong.form.Position;

/**
 * One line of 问题清单.
 *
 * @param basis the paragraph that its rule comes from, or the empty string
 * @param explanation what the submitter has written beside it before, or the empty string
 */
public record Problem(Finding finding, String basis, String explanation) {
    /** The officials' word for its severity. */
    String level() {
        return finding.severity().word(Language.CHINESE);
    }

    /** What is wrong. */
    String message() {
        return finding.message(Language.CHINESE);
    }

    /** How to mend it. */
    String repair() {
        return finding.repair(Language.CHINESE);
    }

    /** Id of its rule, or its code. */
    String about() {
        return Explanation.about(finding);
    }

    /** The sheet that it is about, or the word for the whole file. */
    String sheet() {
        String sheet = finding.place().sheet();
        return sheet.isEmpty() ? ProblemList.WHOLE_FILE : sheet;
    }

    /** Where on its sheet it stands; of an area the first spot; empty when it names no cell. */
    Optional<Position> spot() {
        try {
            return finding.place().cell().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Area.of(finding.place().cell()).first());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the submitter is asked for an explanation. */
    boolean asks() {
        return finding.severity() == org.huizong.finding.Severity.WARNING;
    }

    /** How early it comes among what depends on each other: the file, its cells, the values, the rules over them. */
    int stage() {
        FindingCode code = finding.code();
        return switch (code.name().charAt(0)) {
            case 'T', 'I', 'J', 'W' -> 0;
            case 'R' -> 1;
            default -> finding.detail().rule().isEmpty() ? 2 : 3;
        };
    }
}
