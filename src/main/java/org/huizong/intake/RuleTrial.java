package org.huizong.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.check.FormCheck;
import org.huizong.check.Rulebook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.huizong.registry.Registry;

/**
 * What the rules of a changed template would say about the declarations that are kept already; nothing is changed.
 *
 * @param form the changed template
 * @param declarations how many declarations on this form were looked at
 * @param lines one for each rule that the template has or had, in the template's order, dropped ones last
 */
public record RuleTrial(FormTemplate form, int declarations, List<Line> lines) {
    private static final Set<FindingCode> UNDECIDED = Set.of(FindingCode.C414, FindingCode.C415);

    /** Copies. */
    public RuleTrial {
        lines = List.copyOf(lines);
    }

    /** What became of a rule. */
    public enum Change {
        ADDED,
        CHANGED,
        SAME,
        DROPPED
    }

    /**
     * One rule.
     *
     * @param before how many declarations it hits as it is today
     * @param hit how many it would hit
     * @param undecided on how many it would have no answer, which hits nobody
     * @param hits every finding that it would give
     * @param gone every finding of today on declarations that it would no longer hit
     */
    public record Line(Rule rule, Change change, int before, int hit, int undecided, List<Hit> hits, List<Hit> gone) {
        /** Copies. */
        public Line {
            hits = List.copyOf(hits);
            gone = List.copyOf(gone);
        }

        /** Whether it found anything, or could not tell. */
        public boolean speaks() {
            return hit > 0 || undecided > 0 || !gone.isEmpty();
        }

        /** Whether it is a rule that changed, or finds other than today. */
        public boolean differs() {
            return change != Change.SAME || before != hit || undecided > 0 || !gone.isEmpty();
        }
    }

    /** One finding on one unit's declaration. */
    public record Hit(Kept kept, Finding finding) {}

    /** Whether the rules are those in use today, so that there is no before and after. */
    public boolean isInUse() {
        return lines.stream().allMatch(line -> line.change() == Change.SAME);
    }

    /** The forms whose declarations are needed to try a template: its own, and those that its rules name. */
    public static Involved involved(FormTemplate changed, FormLibrary library) {
        return Involved.of(Stream.concat(
                        Stream.of(library.with(changed)),
                        library.books().stream()
                                .filter(book -> book.template()
                                        .id()
                                        .code()
                                        .equals(changed.id().code())))
                .toList());
    }

    /**
     * Tries a template.
     *
     * @param library the forms as they are today
     * @param registry who owes what, and whose earlier declarations stand for whom
     * @param present the declarations to be looked at; those on other forms are only named by rules
     * @param others those of other assignments
     * @throws Refusal with the faults of the template's rules
     */
    public static RuleTrial of(
            FormTemplate changed, FormLibrary library, Registry registry, List<Kept> present, List<Kept> others) {
        Rulebook book = library.with(changed);
        book.findings().refuseErrors();
        Neighbourhood neighbourhood = new Neighbourhood(present, others, registry, library);
        List<Kept> own = present.stream()
                .filter(kept -> kept.form().code().equals(changed.id().code()))
                .toList();
        Map<String, List<Hit>> now = new LinkedHashMap<>();
        Map<String, List<Hit>> before = new LinkedHashMap<>();
        for (Kept kept : own) {
            note(kept, said(book, kept, neighbourhood), now);
            library.book(kept.form()).ifPresent(today -> note(kept, said(today, kept, neighbourhood), before));
        }
        List<Rule> known = rules(changed, library);
        return new RuleTrial(changed, own.size(), lines(changed.rules(), known, now, before));
    }

    private static Findings said(Rulebook book, Kept kept, Neighbourhood neighbourhood) {
        return FormCheck.rules(book, kept.declaration(), Optional.of(kept.period()), neighbourhood.around(kept));
    }

    private static void note(Kept kept, Findings findings, Map<String, List<Hit>> hits) {
        for (Finding finding : findings) {
            hits.computeIfAbsent(finding.detail().rule(), rule -> new ArrayList<>())
                    .add(new Hit(kept, finding));
        }
    }

    /** The rules of the form today: of the same version, or else of the newest. */
    private static List<Rule> rules(FormTemplate changed, FormLibrary library) {
        return library.templates().stream()
                .filter(form -> form.id().code().equals(changed.id().code()))
                .max((one, other) -> {
                    int same = Boolean.compare(
                            one.id().equals(changed.id()), other.id().equals(changed.id()));
                    return same != 0
                            ? same
                            : one.id().version().compareTo(other.id().version());
                })
                .map(FormTemplate::rules)
                .orElse(List.of());
    }

    private static List<Line> lines(
            List<Rule> rules, List<Rule> known, Map<String, List<Hit>> now, Map<String, List<Hit>> before) {
        Stream<Line> present = rules.stream().map(rule -> line(rule, known, now, before));
        Stream<Line> dropped = known.stream()
                .filter(rule -> rules.stream().noneMatch(other -> other.id().equals(rule.id())))
                .map(rule -> {
                    List<Hit> gone = before.getOrDefault(rule.id(), List.of());
                    return new Line(rule, Change.DROPPED, count(gone, false), 0, 0, List.of(), gone);
                });
        return Stream.concat(present, dropped).toList();
    }

    private static Line line(Rule rule, List<Rule> known, Map<String, List<Hit>> now, Map<String, List<Hit>> before) {
        List<Hit> hits = now.getOrDefault(rule.id(), List.of());
        List<Hit> earlier = before.getOrDefault(rule.id(), List.of());
        Set<Long> still = hits.stream().map(hit -> hit.kept().id()).collect(Collectors.toSet());
        return new Line(
                rule,
                change(rule, known),
                count(earlier, false),
                count(hits, false),
                count(hits, true),
                hits,
                earlier.stream().filter(hit -> !still.contains(hit.kept().id())).toList());
    }

    /** How many declarations were hit, or on how many the rule had no answer. */
    private static int count(List<Hit> hits, boolean undecided) {
        return (int) hits.stream()
                .filter(hit -> UNDECIDED.contains(hit.finding().code()) == undecided)
                .map(hit -> hit.kept().id())
                .distinct()
                .count();
    }

    private static Change change(Rule rule, List<Rule> known) {
        return known.stream()
                .filter(other -> other.id().equals(rule.id()))
                .findFirst()
                .map(other -> same(rule, other) ? Change.SAME : Change.CHANGED)
                .orElse(Change.ADDED);
    }

    private static boolean same(Rule one, Rule other) {
        return one.formula().equals(other.formula())
                && one.section().equals(other.section())
                && one.severity() == other.severity()
                && one.missing() == other.missing()
                && one.tolerance().compareTo(other.tolerance()) == 0
                && one.valid().equals(other.valid());
    }
}
