package org.huizong.desk;

import java.util.List;
import java.util.stream.Stream;
import org.huizong.intake.Examination;
import org.huizong.intake.Examined;
import org.huizong.intake.Submission;
import org.huizong.review.Decisions;
import org.huizong.review.Slot;
import org.huizong.review.Subject;

/** Applies what was decided about an upload to what an examination finds in it, as the ledger does for what a run kept. */
final class ReviewedFile {
    private ReviewedFile() {}

    /** Examines, and applies. */
    static Examination examination(Office office) {
        Examination rules = office.examination();
        return (receipt, bytes) -> of(office, rules.examine(receipt, bytes));
    }

    private static Examined of(Office office, Examined examined) {
        return new Examined(
                examined.parts().stream().map(part -> decided(office, part)).toList());
    }

    private static Submission decided(Office office, Submission part) {
        Decisions its = decisions(office, part);
        return its.list().isEmpty()
                ? part
                : part.found(its.applied(part.findings()))
                        .explained(Stream.concat(its.answers().stream(), part.explanations().stream())
                                .toList());
    }

    private static Decisions decisions(Office office, Submission part) {
        return part.form()
                .flatMap(form -> part.period()
                        .map(period -> new Slot(
                                part.unit(), form.code(), period, part.project().key())))
                .map(slot -> new Subject(slot, part.receipt().digest(), part.part()))
                .map(subject -> new Decisions(office.ledger().reviews().of(office.name(), subject.slot()).stream()
                        .filter(decision -> decision.subject().equals(subject))
                        .toList()))
                .orElse(new Decisions(List.of()));
    }
}
