package org.huizong.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.huizong.job.RunRequest;
import org.huizong.registry.Assignment;
import org.huizong.registry.Schedule;

/** A second job for a desk. */
final class SecondJob {
    private SecondJob() {}

    /** The job on the desk under another name and title, with an inbox of its own or the same. */
    static DeskJob beside(DeskJob first, Path inbox, Optional<Schedule> schedule) {
        RunRequest request = first.request();
        Assignment its = request.assignment();
        Assignment named = new Assignment(
                "xin",
                "新任务",
                inbox,
                its.templates(),
                its.registry(),
                its.inclusion(),
                its.overview(),
                its.report(),
                its.indicators());
        RunRequest own = new RunRequest(
                named,
                request.basis(),
                request.examination(),
                request.publisher(),
                request.returning(),
                request.out(),
                request.clock(),
                request.progress());
        return new DeskJob(own, first.library(), first.databaseUrl(), schedule);
    }
}
