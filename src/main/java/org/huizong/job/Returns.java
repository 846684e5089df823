package org.huizong.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.finding.Explanation;
import org.huizong.finding.Fault;
import org.huizong.finding.Outcome;
import org.huizong.intake.Answers;
import org.huizong.intake.ReturnNames;
import org.huizong.intake.ReturnedFile;
import org.huizong.intake.Returning;
import org.huizong.intake.Verdict;
import org.huizong.store.Ledger;
import org.huizong.store.LiveFile;
import org.huizong.store.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what goes back to the submitters of one run, file by file, so that no two workbooks are in memory. */
final class Returns {
    private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

    private final RunRequest request;
    private final Optional<Returning> returning;
    private final Ledger ledger;
    private final ReturnFolder folder;

    Returns(RunRequest request, Ledger ledger, Run run) {
        this.request = request;
        this.returning =
                request.returning().map(undated -> undated.on(run.madeAt().toLocalDate()));
        this.ledger = ledger;
        this.folder = new ReturnFolder(request.out().resolve(OutputFolder.pathOf(run.assignment(), run.number())));
    }

    /** What was written, if anything was. */
    Optional<Output> output() {
        return folder.standing();
    }

    /** Nothing of it stays. */
    void remove() {
        folder.remove();
    }

    /**
     * Writes the folder anew, whole or not at all; none when nobody is to be told anything.
     *
     * @throws org.huizong.finding.Refusal J605 when it cannot be written
     */
    void write(List<LiveFile> live) {
        folder.remove();
        if (returning.isEmpty()) {
            return;
        }
        Map<String, List<LiveFile>> files = new TreeMap<>();
        live.forEach(part ->
                files.computeIfAbsent(part.file(), file -> new ArrayList<>()).add(part));
        Map<Long, List<Explanation>> explanations = ledger.explanations(request.name());
        ReturnNames names = new ReturnNames();
        Map<Outcome, StringBuilder> notices = new LinkedHashMap<>();
        folder.write(writer -> {
            for (List<LiveFile> parts : files.values()) {
                Verdict verdict = verdict(parts, explanations);
                Optional<ReturnedFile> file = returned(verdict, parts.get(0).digest(), names);
                if (file.isPresent()) {
                    writer.add(file.get());
                    notices.computeIfAbsent(verdict.outcome(), outcome -> new StringBuilder())
                            .append(file.get().notice())
                            .append("\n━━━━━━━━━━━━━━━━━━━━\n\n");
                }
            }
            return notices.entrySet().stream()
                    .sorted(Map.Entry.<Outcome, StringBuilder>comparingByKey(Comparator.reverseOrder()))
                    .map(entry -> entry.getValue().toString())
                    .reduce("", String::concat);
        });
    }

    private static Verdict verdict(List<LiveFile> parts, Map<Long, List<Explanation>> explanations) {
        return new Verdict(
                parts.get(0).file(),
                parts.stream()
                        .map(part -> new Verdict.Part(
                                part.form(),
                                part.unit(),
                                part.period(),
                                part.project(),
                                part.outcome(),
                                part.findings(),
                                Answers.placed(explanations.getOrDefault(part.id(), List.of()), part.findings())))
                        .toList());
    }

    /** A fault of ours over one file must not cost the others: its notice goes out without a marked workbook. */
    private Optional<ReturnedFile> returned(Verdict verdict, String digest, ReturnNames names) {
        Returning marking = returning.orElseThrow();
        byte[] original = verdict.findings().isEmpty()
                ? new byte[0]
                : ledger.original(request.name(), digest).orElse(new byte[0]);
        try {
            return marking.of(verdict, original, names);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("file {} could not be marked: {}", digest, Fault.named(e), e);
            return marking.of(verdict, new byte[0], names);
        }
    }
}
