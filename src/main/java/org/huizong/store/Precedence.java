package org.huizong.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Period;
import org.huizong.form.Project;

/** Which of several live files of one unit, form, period and project counts: one that could be read before one that could not,
 * then the one received last. */
final class Precedence {
    private static final Comparator<LiveFile> ORDER = Comparator.comparing(LiveFile::declared)
            .thenComparing(LiveFile::receivedNo)
            .thenComparing(LiveFile::id);

    private final Map<Claim, LiveFile> winners = new LinkedHashMap<>();

    private final Map<Long, List<LiveFile>> losers = new HashMap<>();

    Precedence(List<LiveFile> files) {
        for (LiveFile file : files) {
            claim(file).ifPresent(claim -> winners.merge(claim, file, Precedence::better));
        }
        for (LiveFile file : files) {
            LiveFile winner = winner(file);
            if (winner.id() != file.id()) {
                losers.computeIfAbsent(winner.id(), id -> new ArrayList<>()).add(file);
            }
        }
    }

    /** Whether this file counts, or no other stands against it. */
    boolean counts(LiveFile file) {
        return winner(file).id() == file.id();
    }

    /** This file, told by I209 when another counts in its place. */
    LiveFile told(LiveFile file) {
        return counts(file) ? file : file.with(file.findings().and(notice(file)));
    }

    /** What is to be said about those that this file stands in front of. */
    Findings noticesBehind(LiveFile winner) {
        return losers.getOrDefault(winner.id(), List.of()).stream()
                .map(this::notice)
                .collect(Findings.gather());
    }

    private Finding notice(LiveFile loser) {
        return Finding.of(
                FindingCode.I209,
                new Place(loser.file(), loser.part(), "", ""),
                winner(loser).source());
    }

    private LiveFile winner(LiveFile file) {
        return claim(file)
                .flatMap(claim -> Optional.ofNullable(winners.get(claim)))
                .orElse(file);
    }

    private static LiveFile better(LiveFile left, LiveFile right) {
        return ORDER.compare(left, right) > 0 ? left : right;
    }

    private static Optional<Claim> claim(LiveFile file) {
        return file.form().isEmpty() || file.period().isEmpty() || file.unit().isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(
                        file.unit(), file.form().get().code(), file.period().get(), file.project()));
    }

    private record Claim(String unit, String form, Period period, Project project) {}
}
