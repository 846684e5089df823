package org.huizong.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Severity;

/** Brings the explanations that came back with a form together with the findings that still stand. */
public final class Answers {
    private Answers() {}

    /**
     * The explanations that a finding still asks for, each at the place of its finding, and behind them the others as they
     * came: what they are about may be found when the form is confronted with others, now or in a later run.
     */
    public static List<Explanation> placed(List<Explanation> given, Findings findings) {
        List<Explanation> placed = new ArrayList<>(matching(given, findings));
        given.stream()
                .filter(explanation -> finding(explanation, given, findings).isEmpty())
                .forEach(placed::add);
        return placed;
    }

    private static List<Explanation> matching(List<Explanation> given, Findings findings) {
        List<Explanation> matching = new ArrayList<>();
        for (Explanation explanation : given) {
            finding(explanation, given, findings)
                    .map(finding -> explanation.at(finding.place()))
                    .filter(moved -> matching.stream().noneMatch(other -> sameQuestion(other, moved)))
                    .ifPresent(matching::add);
        }
        return matching;
    }

    private static boolean sameQuestion(Explanation one, Explanation other) {
        return one.about().equals(other.about()) && one.place().equals(other.place());
    }

    /** The finding at the very place; where rows were put in, the only one of its kind on the sheet. */
    private static Optional<Finding> finding(Explanation explanation, List<Explanation> given, Findings findings) {
        Optional<Finding> exact = findings.stream().filter(explanation::answers).findFirst();
        List<Finding> alike = findings.stream()
                .filter(explanation::isAbout)
                .filter(finding -> finding.place().sheet().equals(sheet(explanation)))
                .toList();
        long sameKind = given.stream()
                .filter(other -> other.about().equals(explanation.about())
                        && sheet(other).equals(sheet(explanation)))
                .count();
        return exact.or(() -> alike.size() == 1 && sameKind == 1 ? Optional.of(alike.get(0)) : Optional.empty());
    }

    /** What was found about some forms, by their ids, and W701 for every error that somebody tried to explain away. */
    public static Map<Long, Findings> refused(Map<Long, List<Explanation>> given, Map<Long, Findings> found) {
        Map<Long, Findings> all = new LinkedHashMap<>();
        found.forEach((id, its) -> all.put(id, its.and(refused(given.getOrDefault(id, List.of()), its))));
        return all;
    }

    private static String sheet(Explanation explanation) {
        return explanation.place().sheet();
    }

    /** W701 for every error that somebody tried to explain away. */
    static Findings refused(List<Explanation> given, Findings findings) {
        List<Explanation> explanations = matching(given, findings);
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> explanations.stream().anyMatch(explanation -> explanation.answers(finding)))
                .map(finding -> Finding.of(FindingCode.W701, finding.place(), Explanation.about(finding)))
                .collect(Findings.gather());
    }
}
