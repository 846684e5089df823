package org.huizong.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.finding.Findings;
import org.huizong.intake.Answers;
import org.huizong.intake.Involved;
import org.huizong.rollup.Aggregation;
import org.huizong.rollup.Arrivals;
import org.huizong.rollup.Gathered;
import org.huizong.rollup.Received;
import org.huizong.store.Accounting;
import org.huizong.store.Database;
import org.huizong.store.Editions;
import org.huizong.store.Fingerprint;
import org.huizong.store.Ledger;
import org.huizong.store.LiveFile;
import org.huizong.store.Publication;
import org.huizong.store.Run;
import org.huizong.store.RunAttempt;
import org.huizong.store.RunFiles;
import org.huizong.store.Runs;
import org.jspecify.annotations.Nullable;

/** Closes a run: withdraws what is gone, settles the accounts, and publishes when anything changed. */
final class Publishing {
    private final RunRequest request;
    private final Run run;
    private final Scan scan;
    private final RunLog log;
    private final Ledger ledger;
    private final Runs runs;
    private final RunFiles files;
    private final Editions editions;
    private final Aggregation aggregation;
    private List<Output> outputs = List.of();
    private @Nullable RunReport report;

    Publishing(RunRequest request, Run run, Scan scan, Database database, RunLog log) {
        this.request = request;
        this.run = run;
        this.scan = scan;
        this.log = log;
        this.ledger = database.ledger();
        this.runs = database.runs();
        this.files = database.runFiles();
        this.editions = database.editions();
        this.aggregation = database.aggregation();
    }

    /** Does it all; once more does no harm. Part of one transaction. */
    void close() {
        log.reached(RunAttempt.Phase.CONFRONTING);
        ledger.withdraw(run.assignment(), run.number(), scan.paths());
        confront();
        List<LiveFile> live = ledger.live(run.assignment());
        Results results = Results.of(scan, live, run.number());
        Accounting accounting = results.accounting();
        List<Gathered.Earlier> earlier = ledger.earlier(request.assignment());
        String madeWith = request.basis().published() + publisher().ingredients() + ledger.answered(run.assignment());
        String fingerprint = Fingerprint.of(madeWith, live, earlier);
        Publication publication =
                standing(fingerprint).orElseGet(() -> publish(fingerprint, results.arrivals(), live, earlier));
        boolean changed = publication.run() == run.number();
        Run.State state = changed ? Run.State.PUBLISHED : Run.State.UNCHANGED;
        files.keep(run, results.kept());
        runs.finish(run, state, accounting, request.clock().instant());
        report = new RunReport(
                run.number(),
                changed,
                accounting,
                results.arrivals(),
                outputs,
                results.files(),
                ledger.withdrawn(run.assignment(), run.number()));
    }

    /**
     * Confronts what counts, now that all of it is here, as far as there are rules that name others; not again while
     * everything that takes part is the same.
     */
    private void confront() {
        String own = run.assignment();
        Involved involved = request.examination().involved(ledger.forms(own));
        List<LiveFile> present = ledger.counting(own, involved.present());
        Set<String> units = request.assignment().registry().lineage().withForebears(LiveFile.units(present));
        List<LiveFile> others = ledger.countingElsewhere(own, involved.elsewhere(), units);
        String digest = Fingerprint.ofConfrontation(request.basis().digest(), present, others);
        if (!runs.lastConfronted(own).equals(Optional.of(digest))) {
            Map<Long, Findings> found =
                    request.examination().confront(ledger.declared(present), ledger.declared(others));
            ledger.confronted(own, Answers.refused(ledger.explanations(own), found));
        }
        runs.confronted(run, digest);
    }

    /** How the run ended, once it is closed. */
    Optional<RunReport> report() {
        return Optional.ofNullable(report);
    }

    /** What was published last, when it was made of the same and nothing of it is gone. */
    private Optional<Publication> standing(String fingerprint) {
        Optional<Publication> last = runs.lastPublication(run.assignment())
                .filter(publication -> publication.fingerprint().equals(fingerprint));
        outputs = last.map(folder()::left).orElse(List.of());
        return last.filter(publication -> OutputFolder.isWhole(publication, outputs))
                .filter(publication -> !request.publisher().attaches()
                        || beside(publication.path()).standing().isPresent());
    }

    private Publication publish(
            String fingerprint, Arrivals arrivals, List<LiveFile> live, List<Gathered.Earlier> earlier) {
        Gathered gathered = new Gathered(ledger.contributions(request.assignment()), earlier, aggregation);
        String path = OutputFolder.pathOf(
                run.assignment(), run.number(), request.assignment().title());
        Returns returns = new Returns(request, ledger, run);
        log.reached(RunAttempt.Phase.RETURNING);
        returns.write(live);
        log.reached(RunAttempt.Phase.WRITING);
        Received received =
                new Received(arrivals.files(), arrivals.ignored(), arrivals.replaced(), ledger.days(run.assignment()));
        AttachmentFolder beside = beside(path);
        Output output = workbook(path, gathered, received, returns);
        Optional<Output> returned = returns.output();
        outputs = Stream.of(
                        Stream.of(output),
                        returned.stream(),
                        beside.standing().stream().flatMap(List::stream))
                .flatMap(all -> all)
                .toList();
        Publication publication = new Publication(
                run.number(),
                fingerprint,
                path,
                output.sha256(),
                output.path().toFile().length(),
                Optional.of(returned.map(Output::sha256).orElse("")));
        runs.publish(run.assignment(), publication);
        editions.keep(request.assignment(), run.number(), live);
        return publication;
    }

    /** The workbook comes last: once it is there, all is. */
    private Output workbook(String path, Gathered gathered, Received received, Returns returns) {
        AttachmentFolder beside = beside(path);
        try {
            Edition edition = publisher().edition(gathered, received, run.madeAt());
            beside.write(edition.attachments());
            return folder().write(path, edition::write);
        } catch (RuntimeException e) {
            beside.remove();
            returns.remove();
            throw e;
        }
    }

    private Publisher publisher() {
        return request.publisher()
                .standingIn(request.out().resolve(OutputFolder.pathOf(run.assignment(), run.number())));
    }

    private AttachmentFolder beside(String path) {
        return new AttachmentFolder(request.out().resolve(path).resolveSibling(""));
    }

    private OutputFolder folder() {
        return new OutputFolder(request.out());
    }
}
