package org.huizong.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huizong.job.BackgroundRuns;
import org.huizong.job.Bell;
import org.huizong.job.DueRuns;
import org.huizong.job.Timekeeper;
import org.huizong.registry.Schedule;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Lets the jobs of the desk be run when they are due. */
@Configuration(proxyBeanMethods = false)
class ScheduleContext {
    @Bean
    Timekeeper timekeeper(Offices offices, Books books, DeskPlan plan, BackgroundRuns runs, Clock clock) {
        DueRuns due = new DueRuns(runs, job -> {
            Office office = office(offices, job).orElseThrow(Absent::new);
            return new DueRuns.Order(books.of(office), office.job().request());
        });
        return new Timekeeper(books.of(plan.databaseUrl()).timetables(), job -> schedule(offices, job), due, clock);
    }

    @Bean
    Belfry belfry(Offices offices, Books books, DeskPlan plan, Timekeeper keeper, Clock clock) {
        Belfry belfry = new Belfry(assignments -> Bell.hang(books.of(plan.databaseUrl()), assignments, keeper, clock));
        belfry.hang(offices.all().stream().map(Office::name).toList());
        offices.welcome(office -> belfry.hang(List.of(office.name())));
        return belfry;
    }

    /** Before the runs are stopped: what is stopped then has not failed. */
    @Bean
    ApplicationListener<ContextClosedEvent> lastRing(Timekeeper keeper) {
        return event -> keeper.closing();
    }

    private static Optional<Schedule> schedule(Offices offices, String job) {
        return office(offices, job).flatMap(office -> office.job().schedule());
    }

    private static Optional<Office> office(Offices offices, String job) {
        return offices.all().stream()
                .filter(office -> office.name().equals(job))
                .findFirst();
    }
}
