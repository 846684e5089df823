package org.huizong.desk;

import java.util.Locale;
import java.util.Optional;
import org.huizong.finding.Place;
import org.huizong.review.Decision;
import org.huizong.review.Decision.Kind;
import org.huizong.review.Point;

/**
 * One decision as a page shows it.
 *
 * @param word what was done, such as 退回 or 撤回退回
 * @param about which finding or cell, or the empty string
 * @param approver whom a waiver names when he is another than who made it, or the empty string
 * @param revision which revision it is about, from one
 * @param open whether it stands, and the one who looks may take it back
 * @param undone whether it was taken back
 */
record ReviewLine(
        long number,
        String look,
        String word,
        String who,
        String time,
        String words,
        String about,
        String approver,
        int revision,
        boolean open,
        boolean undone) {
    static ReviewLine of(Decision decision, ReviewCase its, Sight sight, Words words) {
        boolean stands = its.standing(decision.number()).isPresent();
        return new ReviewLine(
                decision.number(),
                decision.kind().name().toLowerCase(Locale.ROOT),
                word(decision, its, words),
                decision.by(),
                decision.time(),
                decision.words(),
                about(decision.point()),
                decision.approver().equals(decision.by()) ? "" : decision.approver(),
                its.revisions().stream().map(ReviewRevision::subject).toList().indexOf(decision.subject()) + 1,
                stands && sight.mayUndo(decision),
                isUndone(decision, its));
    }

    private static String word(Decision decision, ReviewCase its, Words words) {
        String word = words.say("review.kind." + decision.kind());
        return decision.kind() != Kind.UNDO
                ? word
                : referred(decision, its)
                        .map(other -> words.say("review.undone", words.say("review.kind." + other.kind())))
                        .orElse(word);
    }

    private static Optional<Decision> referred(Decision decision, ReviewCase its) {
        return its.decided().stream()
                .filter(other -> other.number() == decision.refers())
                .findFirst();
    }

    private static boolean isUndone(Decision decision, ReviewCase its) {
        return its.decided().stream()
                .anyMatch(other -> other.kind() == Kind.UNDO && other.refers() == decision.number());
    }

    private static String about(Point point) {
        String place = Place.ofCell(point.sheet(), point.cell(), "").shown();
        return (point.about() + " " + place).strip();
    }
}
