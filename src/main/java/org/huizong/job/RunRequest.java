package org.huizong.job;

import java.nio.file.Path;
import java.time.Clock;
import org.huizong.intake.Examination;
import org.huizong.registry.Assignment;

/**
 * One wish to have an assignment run.
 *
 * @param out folder that receives {@code <assignment>/<run>/<title>汇总表.xlsx}
 * @param clock tells the time of a run that begins; one that is taken up again keeps its own
 */
public record RunRequest(
        Assignment assignment,
        Basis basis,
        Examination examination,
        Publisher publisher,
        Path out,
        Clock clock,
        Progress progress) {
    /** The name of the assignment. */
    String name() {
        return assignment.name();
    }
}
