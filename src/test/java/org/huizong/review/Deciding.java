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
        return add(kind, point, by, words, kind == Kind.WAIVE ? by : "", 0);
    }

    /** A waiver that another must approve. */
    public Deciding ask(Point point, String by, String approver, String words) {
        return add(Kind.WAIVE, point, by, words, approver, 0);
    }

    /** About an earlier one. */
    public Deciding refer(Kind kind, String by, long number) {
        return add(kind, Point.FORM, by, "", "", number);
    }

    private Deciding add(Kind kind, Point point, String by, String words, String approver, long refers) {
        made.add(new Decision(made.size() + 1, subject, kind, point, words, by, approver, TIME, refers));
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
