package org.huizong.review;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huizong.form.Period;
import org.huizong.review.Decision.Kind;

/** Decisions about one form, made one after the other; for tests. */
public final class Deciding {
    private static final ZonedDateTime TIME = ZonedDateTime.parse("2024-03-01T09:30:00+08:00[Asia/Shanghai]");

    private final Subject subject;
    private final List<Decision> made = new ArrayList<>();

    private Deciding(Subject subject) {
        this.subject = subject;
    }

    /** About one file of a unit on a form for 2023. */
    public static Deciding about(String unit, String form, String digest) {
        return new Deciding(new Subject(new Slot(unit, form, new Period(2023)), digest, ""));
    }

    /** About the whole form. */
    public Deciding decide(Kind kind, String by, String words) {
        return decide(kind, Point.FORM, by, words);
    }

    /** About a finding or a cell; what somebody waives he approves. */
    public Deciding decide(Kind kind, Point point, String by, String words) {
        return add(new Decision(next(), subject, kind, point, words, by, kind == Kind.WAIVE ? by : "", TIME, 0));
    }

    /** A waiver that another must approve. */
    public Deciding ask(Point point, String by, String approver, String words) {
        return add(new Decision(next(), subject, Kind.WAIVE, point, words, by, approver, TIME, 0));
    }

    /** About an earlier one. */
    public Deciding refer(Kind kind, String by, long number) {
        return add(new Decision(next(), subject, kind, Point.FORM, "", by, "", TIME, number));
    }

    private long next() {
        return made.size() + 1L;
    }

    private Deciding add(Decision decision) {
        made.add(decision);
        return this;
    }

    /** The last one. */
    public Decision last() {
        return made.get(made.size() - 1);
    }

    Decisions decisions() {
        return new Decisions(made);
    }
}
