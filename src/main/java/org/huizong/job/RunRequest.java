package org.huizong.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.intake.Corrections;
import org.huizong.intake.Examination;
import org.huizong.intake.Returning;
import org.huizong.registry.Assignment;

/**
 * One wish to have an assignment run.
 *
 * @param out folder that receives {@code <assignment>/<run>/<title>汇总表.xlsx}
 * @param returning makes what goes back to the submitters; none when nothing shall
 * @param clock tells the time of a run that begins; one that is taken up again keeps its own
 */
public record RunRequest(
        Assignment assignment,
        Basis basis,
        Examination examination,
        Publisher publisher,
        Optional<Returning> returning,
        Path out,
        Clock clock,
        Progress progress) {
    /** This request with another clock. */
    public RunRequest at(Clock other) {
        return new RunRequest(assignment, basis, examination, publisher, returning, out, other, progress);
    }

    /** This request with what was said of the names of indicators until now. */
    public RunRequest answering(List<IndicatorAnswer> answers) {
        return new RunRequest(
                assignment, basis, examination, publisher.answering(answers), returning, out, clock, progress);
    }

    /** This request with what people said of received forms. */
    RunRequest knowing(Corrections said) {
        return new RunRequest(
                assignment, basis.knowing(said), examination.knowing(said), publisher, returning, out, clock, progress);
    }

    /** This request with another listener. */
    RunRequest watched(Progress other) {
        return new RunRequest(assignment, basis, examination, publisher, returning, out, clock, other);
    }

    /** The name of the assignment. */
    String name() {
        return assignment.name();
    }
}
