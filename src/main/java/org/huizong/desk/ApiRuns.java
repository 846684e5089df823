package org.huizong.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.finding.Refusal;
import org.huizong.job.BackgroundRuns;
import org.huizong.job.RunOrder;
import org.huizong.store.Accounting;
import org.huizong.store.Database;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 汇总 for programs: runs are looked at and started. */
@RestController
@RequestMapping(Api.PATH + "/jobs/{job}/runs")
class ApiRuns {

    private final Offices offices;
    private final Books books;
    private final BackgroundRuns runs;
    private final MessageSource messages;

    ApiRuns(Offices offices, Books books, BackgroundRuns runs, MessageSource messages) {
        this.offices = offices;
        this.books = books;
        this.runs = runs;
        this.messages = messages;
    }

    /**
     * A run.
     *
     * @param accounting only for who sees all, and once it is finished
     */
    record Line(
            int number,
            String job,
            String begun,
            String state,
            Optional<String> by,
            Optional<Accounting> accounting,
            Optional<Api.Told> reason) {}

    /** That a run was begun; the list of runs tells how it goes on. */
    record Started(String job, String runs) {}

    /** The last one first; a cursor goes on where the last page ended. */
    @GetMapping
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(defaultValue = "999999999") int cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Office office = office(visitor, job);
        int most = Math.max(1, Math.min(limit, Api.MOST));
        List<Run> some = books.of(office).runs().downFrom(office.name(), cursor, most + 1);
        List<Run> page = some.subList(0, Math.min(most, some.size()));
        return Api.answer(new Api.Slice<>(
                lines(office, page, visitor),
                some.size() > most ? Optional.of(String.valueOf(some.get(most).number())) : Optional.empty()));
    }

    @GetMapping("/{number:\\d{1,9}}")
    ResponseEntity<byte[]> one(
            @AuthenticationPrincipal Visitor visitor, @PathVariable String job, @PathVariable int number) {
        Office office = office(visitor, job);
        Run run = books.of(office).runs().find(office.name(), number).orElseThrow(Absent::new);
        return Api.answer(lines(office, List.of(run), visitor).get(0));
    }

    /** Begins one; what forbids it, such as one that is at work, is told as a conflict. */
    @PostMapping
    @Act("run.start")
    ResponseEntity<byte[]> start(@AuthenticationPrincipal Visitor visitor, @PathVariable String job) {
        Office office = office(visitor, job);
        if (!new Sight(office.registry(), visitor.account()).runs()) {
            throw new Absent();
        }
        try {
            runs.begin(books.of(office), office.job().request(), RunOrder.by(visitor.getUsername()));
        } catch (Refusal refusal) {
            return Api.problem(Api.Problem.of(
                    HttpStatus.CONFLICT,
                    new ArrayList<>(refusal.findings().stream().toList()),
                    words().language()));
        }
        Started started = new Started(office.name(), Api.PATH + "/jobs/" + office.name() + "/runs");
        return Api.answer(HttpStatus.ACCEPTED.value(), Api.json(started));
    }

    private List<Line> lines(Office office, List<Run> shown, Visitor visitor) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Database database = books.of(office);
        boolean held = database.leases().isHeld(office.name());
        boolean whole = new Sight(office.registry(), visitor.account()).whole();
        Map<Integer, RunAttempt> last =
                database
                        .attempts()
                        .between(
                                office.name(),
                                shown.get(shown.size() - 1).number(),
                                shown.get(0).number())
                        .stream()
                        .collect(Collectors.toMap(its -> its.key().run(), its -> its, (later, earlier) -> later));
        return shown.stream()
                .map(run -> line(run, Optional.ofNullable(last.get(run.number())), held, whole))
                .toList();
    }

    private Line line(Run run, Optional<RunAttempt> last, boolean held, boolean whole) {
        RunState state = RunState.of(run, last, held);
        return new Line(
                run.number(),
                run.assignment(),
                Api.time(run.madeAt().toInstant(), run.madeAt().getZone()),
                state.name(),
                last.map(RunAttempt::by).filter(by -> !by.isEmpty()),
                state.isFinished() && whole ? Optional.of(run.accounting()) : Optional.empty(),
                last.flatMap(RunAttempt::why).map(finding -> Api.Told.of(finding, words().language())));
    }

    private Office office(Visitor visitor, String job) {
        Office office = offices.of(visitor.account(), job);
        if (!new Sight(office.registry(), visitor.account()).looksOn()) {
            throw new Absent();
        }
        return office;
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
