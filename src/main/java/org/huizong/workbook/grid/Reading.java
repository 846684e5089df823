package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;

/**
 * How one cell was read.
 *
 * @param remarks what a person should know about it; most cells have none
 */
public record Reading(Content content, List<Remark> remarks) {
    /** One thing to know: the finding it becomes, what is written, and what it was taken for. */
    public record Remark(FindingCode code, String written, String taken) {}

    public Reading {
        remarks = List.copyOf(remarks);
    }

    static Reading of(Content content) {
        return new Reading(content, List.of());
    }

    static Reading of(Content content, FindingCode code, String written, String taken) {
        return new Reading(content, List.of(new Remark(code, written, taken)));
    }

    static Reading unreadable(Entry entry) {
        return of(new Content.Unreadable(entry.shown().strip()));
    }

    public Reading and(FindingCode code, String written, String taken) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(new Remark(code, written, taken));
        return new Reading(content, more);
    }
}
