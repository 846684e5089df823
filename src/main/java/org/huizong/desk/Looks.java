package org.huizong.desk;

import java.util.Collection;
import java.util.Locale;
import org.huizong.finding.Outcome;
import org.huizong.intake.Submission;

/** How something stands, as a colour and a word; never the colour alone. */
enum Looks {
    ACCEPTED,
    WARNED,
    /** 部分接收: of several forms some were accepted and some were not. */
    PARTLY,
    RETURNED,
    UNREADABLE,
    /** 没有收下: nothing was kept. */
    REFUSED,
    MISSING,
    /** 逾期未报. */
    OVERDUE,
    NOT_REQUIRED;

    static Looks of(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> ACCEPTED;
            case WARNED -> WARNED;
            case RETURNED -> RETURNED;
            case UNREADABLE -> UNREADABLE;
        };
    }

    /** Of the forms of one file: as the worst, unless some were accepted beside it. */
    static Looks of(Collection<Submission> parts) {
        return ofOutcomes(parts.stream().map(Submission::outcome).toList());
    }

    static Looks ofOutcomes(Collection<Outcome> outcomes) {
        Outcome worst = outcomes.stream().max(Outcome::compareTo).orElse(Outcome.UNREADABLE);
        Outcome best = outcomes.stream().min(Outcome::compareTo).orElse(Outcome.UNREADABLE);
        boolean partly = best.compareTo(Outcome.RETURNED) < 0 && worst.compareTo(Outcome.RETURNED) >= 0;
        return partly ? PARTLY : of(worst);
    }

    /** Whether a form can stand so in 报送情况. */
    boolean standing() {
        return this != PARTLY && this != REFUSED;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String word(Words words) {
        return words.say("look." + css());
    }
}
