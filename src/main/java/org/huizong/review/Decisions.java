package org.huizong.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.review.Decision.Kind;

/**
 * What was decided about one revision, in the order in which it was decided; immutable.
 *
 * <p>This is the only place that says what decisions do: they become findings (W811 for a return, W812 for a waiver), and
 * everything that reads findings goes by them.
 */
public record Decisions(List<Decision> list) {
    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(List.of());

    /** Copies. */
    public Decisions {
        list = list.stream().sorted(Comparator.comparing(Decision::number)).toList();
    }

    /** Decisions by what they are about. */
    public static Map<Subject, Decisions> bySubject(List<Decision> all) {
        Map<Subject, Decisions> decided = new LinkedHashMap<>();
        all.stream()
                .collect(Collectors.groupingBy(Decision::subject, LinkedHashMap::new, Collectors.toList()))
                .forEach((subject, its) -> decided.put(subject, new Decisions(its)));
        return decided;
    }

    /** Those that were not taken back. */
    public List<Decision> standing() {
        Set<Long> undone = list.stream()
                .filter(decision -> decision.kind() == Kind.UNDO)
                .map(Decision::refers)
                .collect(Collectors.toSet());
        return list.stream()
                .filter(decision -> decision.kind() != Kind.UNDO && !undone.contains(decision.number()))
                .toList();
    }

    /** The last word on whether it is accepted: an acceptance or a return. */
    public Optional<Decision> ruling() {
        return last(decision -> decision.kind().rules());
    }

    /** The return that stands. */
    public Optional<Decision> returned() {
        return ruling().filter(decision -> decision.kind() == Kind.RETURN);
    }

    /** Whether it was reviewed and accepted. */
    public boolean isAccepted() {
        return ruling().filter(decision -> decision.kind() == Kind.ACCEPT).isPresent();
    }

    /** The waiver of a finding that is in force: its approver made it, or approved it. */
    public Optional<Decision> waiver(Finding finding) {
        return last(
                decision -> decision.kind() == Kind.WAIVE && decision.point().is(finding) && isApproved(decision));
    }

    /** The waivers that still wait for their approvers. */
    public List<Decision> waiting() {
        return standing().stream()
                .filter(decision -> decision.kind() == Kind.WAIVE && !isApproved(decision))
                .toList();
    }

    private boolean isApproved(Decision waiver) {
        return waiver.by().equals(waiver.approver())
                || standing().stream()
                        .anyMatch(decision -> decision.kind() == Kind.APPROVE
                                && decision.refers() == waiver.number()
                                && decision.by().equals(waiver.approver()));
    }

    /** The explanations that were given, the last about each finding. */
    public List<Explanation> answers() {
        Map<Point, Explanation> answers = new LinkedHashMap<>();
        standing().stream()
                .filter(decision -> decision.kind() == Kind.ANSWER)
                .forEach(decision -> answers.put(
                        decision.point(),
                        new Explanation(
                                decision.point().about(), decision.point().place(), decision.words())));
        return List.copyOf(answers.values());
    }

    /** What was said about a cell. */
    public List<Decision> comments(String sheet, String cell) {
        return standing().stream()
                .filter(decision -> decision.kind() == Kind.COMMENT)
                .filter(decision -> decision.point().equals(Point.of(sheet, cell)))
                .toList();
    }

    /**
     * What is to be told about a form of which this was found: its return first, and every waived error as a warning with
     * its waiver behind it.
     */
    public Findings applied(Findings found) {
        return Stream.concat(returned().map(Decisions::told).stream(), waived(found).stream())
                .collect(Findings.gather());
    }

    /** The same without the return. */
    public Findings waived(Findings found) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : found) {
            Optional<Decision> waiver = waiver(finding);
            all.add(waiver.isPresent() ? let(finding) : finding);
            waiver.map(its -> told(its, finding)).ifPresent(all::add);
        }
        return new Findings(all);
    }

    /** How many warnings nobody has explained and nobody has waived. */
    public int questions(Findings found, List<Explanation> explanations) {
        List<Explanation> all =
                Stream.concat(answers().stream(), explanations.stream()).toList();
        return (int) found.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> waiver(finding).isEmpty())
                .filter(finding -> all.stream().noneMatch(its -> its.answers(finding)))
                .count();
    }

    /**
     * What is printed beside findings: what was waived and by whom, and what the unit says.
     *
     * @param explanations those of the unit, each at the place of its finding
     */
    public List<Explanation> printed(Findings found, List<Explanation> explanations) {
        List<Explanation> waivers = found.stream()
                .flatMap(finding -> waiver(finding).stream().map(waiver -> printed(waiver, finding, explanations)))
                .toList();
        return Stream.concat(waivers.stream(), explanations.stream()).toList();
    }

    private static Explanation printed(Decision waiver, Finding finding, List<Explanation> explanations) {
        String said = explanations.stream()
                .filter(explanation -> explanation.answers(finding))
                .map(explanation -> "；单位说明：" + explanation.text())
                .findFirst()
                .orElse("");
        String words = "特批：" + waiver.words() + "（批准人" + waiver.approver() + "，" + waiver.time() + "）";
        return new Explanation(Explanation.about(finding), waiver.point().place(), words + said);
    }

    private static Finding let(Finding finding) {
        return finding.severity() == Severity.ERROR
                ? new Finding(finding.code(), Severity.WARNING, finding.place(), finding.detail())
                : finding;
    }

    private static Finding told(Decision ruling) {
        return Finding.of(FindingCode.W811, Place.NONE, ruling.words(), ruling.by(), ruling.time());
    }

    private static Finding told(Decision waiver, Finding finding) {
        return Finding.of(
                FindingCode.W812,
                finding.place(),
                Explanation.about(finding),
                waiver.words(),
                waiver.approver(),
                waiver.time());
    }

    private Optional<Decision> last(Predicate<Decision> wanted) {
        return standing().stream().filter(wanted).reduce((before, after) -> after);
    }
}
