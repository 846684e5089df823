package org.huizong.desk;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.finding.Outcome;
import org.huizong.job.BackgroundRuns;
import org.huizong.registry.Unit;
import org.huizong.store.Database;
import org.huizong.store.Publication;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;
import org.huizong.store.RunFile;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One run: who worked on it, what became of the files, what it wrote. */
@Controller
class RunPage {
    private static final int SHOWN = 50;

    private final Offices offices;
    private final Books books;
    private final BackgroundRuns runs;
    private final MessageSource messages;

    RunPage(Offices offices, Books books, BackgroundRuns runs, MessageSource messages) {
        this.offices = offices;
        this.books = books;
        this.runs = runs;
        this.messages = messages;
    }

    /** An attempt as the page shows it. */
    record AttemptLine(String begun, String ended, String by, String host, String how, String why) {}

    /** How many files ended how. */
    record Count(String kind, String look, String word, int count) {}

    @GetMapping("/jobs/{job}/runs/{number:\\d{1,9}}")
    String page(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable int number,
            @ModelAttribute("chosen") Chosen chosen,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        Database database = books.of(office);
        Run run = run(database, office, sight, number);
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        List<RunAttempt> attempts = database.attempts().of(office.name(), number);
        boolean held = database.leases().isHeld(office.name());
        Optional<RunAttempt> last = attempts.stream().findFirst();
        RunState state = RunState.of(run, last, held);
        model.addAttribute("office", office);
        model.addAttribute("run", RunLine.of(run, last, state, sight, words));
        model.addAttribute(
                "attempts",
                attempts.stream().map(its -> line(its, office, words)).toList());
        Optional<Publication> publication = run.state() == Run.State.BEGUN
                ? Optional.empty()
                : database.runs().publicationAfter(office.name(), number);
        outputs(office, sight, publication, words, model);
        files(files(database, run, sight), chosen, office, words, model);
        model.addAttribute("mayRun", sight.runs() && !held && !runs.isGoing(office.name()));
        model.addAttribute("withdrawn", sight.whole() ? database.ledger().withdrawn(office.name(), number) : List.of());
        return "run";
    }

    /** What of the files is shown: those that ended so, all for none, from one on. */
    record Chosen(String kind, Integer from) {
        Chosen {
            kind = kind == null ? "" : kind;
            from = from == null ? 0 : Math.max(0, from);
        }
    }

    static Run run(Database database, Office office, Sight sight, int number) {
        if (!sight.looksOn()) {
            throw new Absent();
        }
        return database.runs().find(office.name(), number).orElseThrow(Absent::new);
    }

    private static void outputs(
            Office office, Sight sight, Optional<Publication> publication, Words words, Model model) {
        model.addAttribute("publication", publication.map(Publication::run).orElse(0));
        model.addAttribute("whole", sight.whole());
        model.addAttribute(
                "outputs",
                publication
                        .map(its -> RunOutput.of(RunOutput.visible(office, its, sight), words))
                        .orElse(List.of()));
    }

    /** The files that somebody may see: those of which every unit is one that he sees. */
    private static List<RunFile> files(Database database, Run run, Sight sight) {
        List<RunFile> all = database.runFiles().of(run.assignment(), run.number());
        if (sight.whole()) {
            return all;
        }
        Set<String> seen = sight.units().stream().map(Unit::code).collect(Collectors.toSet());
        return all.stream()
                .filter(file -> !file.unit().isEmpty()
                        && seen.containsAll(List.of(file.unit().split("、"))))
                .toList();
    }

    private static void files(List<RunFile> files, Chosen chosen, Office office, Words words, Model model) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        files.stream()
                .sorted(Comparator.comparing(
                        file -> file.outcome().map(Outcome::ordinal).orElse(Integer.MAX_VALUE)))
                .forEach(file -> counts.merge(RunFileLine.kind(file), 1, Integer::sum));
        List<RunFile> fitting = files.stream()
                .filter(file ->
                        chosen.kind().isEmpty() || RunFileLine.kind(file).equals(chosen.kind()))
                .toList();
        model.addAttribute(
                "counts",
                counts.entrySet().stream()
                        .map(one -> new Count(one.getKey(), one.getKey(), word(one.getKey(), words), one.getValue()))
                        .toList());
        model.addAttribute(
                "files",
                fitting.stream()
                        .skip(chosen.from())
                        .limit(SHOWN)
                        .map(file -> RunFileLine.of(file, office, words))
                        .toList());
        model.addAttribute("all", fitting.size());
        model.addAttribute("kind", chosen.kind());
        model.addAttribute("from", chosen.from());
        model.addAttribute("next", chosen.from() + SHOWN < fitting.size() ? chosen.from() + SHOWN : 0);
    }

    private static String word(String kind, Words words) {
        return words.say(kind.equals(RunFileLine.IGNORED) ? "runs.ignored" : "look." + kind);
    }

    private static AttemptLine line(RunAttempt attempt, Office office, Words words) {
        ZoneId zone = office.clock().getZone();
        return new AttemptLine(
                Receiving.time(attempt.begunAt(), zone),
                attempt.endedAt().map(at -> Receiving.time(at, zone)).orElse(""),
                RunLine.by(attempt, words),
                attempt.host(),
                words.say("runs.ended." + attempt.ended().name().toLowerCase(Locale.ROOT)),
                attempt.why()
                        .map(finding -> finding.message(words.language()) + finding.repair(words.language()))
                        .orElse(""));
    }
}
