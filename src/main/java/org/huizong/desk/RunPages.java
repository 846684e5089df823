package org.huizong.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.finding.Refusal;
import org.huizong.job.BackgroundRuns;
import org.huizong.job.RunOrder;
import org.huizong.store.Database;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 汇总: runs are started, watched, stopped and taken up again. */
@Controller
@RequestMapping("/jobs/{job}/runs")
class RunPages {
    private static final int SHOWN = 20;

    private final Offices offices;
    private final Books books;
    private final BackgroundRuns runs;
    private final MessageSource messages;

    RunPages(Offices offices, Books books, BackgroundRuns runs, MessageSource messages) {
        this.offices = offices;
        this.books = books;
        this.runs = runs;
        this.messages = messages;
    }

    /** All runs, the last one first; {@code from} a number downwards. */
    @GetMapping
    String page(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(defaultValue = "999999999") int from,
            Model model) {
        Office office = office(visitor, job);
        Words words = words();
        Sight sight = new Sight(office.registry(), visitor.account());
        List<Run> shown = books.of(office).runs().downFrom(office.name(), from, SHOWN + 1);
        model.addAttribute("office", office);
        model.addAttribute("mayRun", sight.runs());
        model.addAttribute("live", RunLive.of(office, books.of(office), runs, words));
        model.addAttribute("runs", lines(office, shown.stream().limit(SHOWN).toList(), sight, words));
        model.addAttribute("older", shown.size() > SHOWN ? shown.get(SHOWN).number() : 0);
        return "runs";
    }

    /** What goes on, alone; the page that saw a run at work is told to load itself anew when it is over. */
    @GetMapping("/live")
    String live(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(defaultValue = "false") boolean going,
            HttpServletResponse response,
            Model model) {
        Office office = office(visitor, job);
        RunLive live = RunLive.of(office, books.of(office), runs, words());
        if (live.going() != going) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("office", office);
        model.addAttribute("mayRun", new Sight(office.registry(), visitor.account()).runs());
        model.addAttribute("live", live);
        return "runs :: live";
    }

    @PostMapping
    @Act("run.start")
    String start(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, RedirectAttributes told) {
        return start(visitor, job, List.of(), told);
    }

    /** Has one file examined again, though nothing about it changed, and everything that is new with it. */
    @PostMapping("/again")
    @Act("run.again")
    String again(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam String file,
            RedirectAttributes told) {
        return start(visitor, job, List.of(file), told);
    }

    @PostMapping("/stop")
    @Act("run.stop")
    String stop(@AuthenticationPrincipal Visitor visitor, @PathVariable String job) {
        Office office = runner(visitor, job);
        runs.stop(books.of(office), office.name());
        return back(office);
    }

    private String start(Visitor visitor, String job, List<String> again, RedirectAttributes told) {
        Office office = runner(visitor, job);
        try {
            runs.begin(
                    books.of(office),
                    office.job().request(),
                    new RunOrder(visitor.account().name(), again));
        } catch (Refusal refusal) {
            told.addFlashAttribute(
                    "refused",
                    refusal.findings().stream()
                            .map(finding -> finding.message(words().language()))
                            .collect(Collectors.joining()));
        }
        return back(office);
    }

    private List<RunLine> lines(Office office, List<Run> shown, Sight sight, Words words) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Database database = books.of(office);
        boolean held = database.leases().isHeld(office.name());
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
                .map(run -> {
                    Optional<RunAttempt> its = Optional.ofNullable(last.get(run.number()));
                    return RunLine.of(run, its, RunState.of(run, its, held), sight, words);
                })
                .toList();
    }

    private Office office(Visitor visitor, String job) {
        Office office = offices.of(visitor.account(), job);
        if (!new Sight(office.registry(), visitor.account()).looksOn()) {
            throw new Absent();
        }
        return office;
    }

    private Office runner(Visitor visitor, String job) {
        Office office = office(visitor, job);
        if (!new Sight(office.registry(), visitor.account()).runs()) {
            throw new Absent();
        }
        return office;
    }

    private static String back(Office office) {
        return "redirect:/jobs/" + org.springframework.web.util.UriUtils.encodePathSegment(office.name(), "UTF-8")
                + "/runs";
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
