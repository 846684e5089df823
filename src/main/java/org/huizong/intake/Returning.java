package org.huizong.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.workbook.returned.Problem;
import org.huizong.workbook.returned.ProblemList;
import org.huizong.workbook.returned.ReturnedWorkbook;

/**
 * Makes what goes back to submitters: every file with findings as its submitter's own workbook with its marks, and a text.
 *
 * <p>Safe for several threads; the same file, findings and names always give the same bytes.
 */
public final class Returning {
    private final Map<FormId, FormTemplate> templates = new HashMap<>();
    private final Optional<Registry> registry;
    private final Optional<LocalDate> deadline;
    private final Optional<LocalDate> today;

    /**
     * Returns by these forms.
     *
     * @param registry names the units, when it is known who owes what
     * @param deadline the day until which mended files must be back where the registry sets none
     */
    public Returning(List<FormTemplate> templates, Optional<Registry> registry, Optional<LocalDate> deadline) {
        this(registry, deadline, Optional.empty());
        templates.forEach(template -> this.templates.put(template.id(), template));
    }

    private Returning(Optional<Registry> registry, Optional<LocalDate> deadline, Optional<LocalDate> today) {
        this.registry = registry;
        this.deadline = deadline;
        this.today = today;
    }

    /** The same on a day: texts do not ask for what should have been back before it. */
    public Returning on(LocalDate day) {
        Returning dated = new Returning(registry, deadline, Optional.of(day));
        dated.templates.putAll(templates);
        return dated;
    }

    /**
     * What goes back of one file; empty when there is nothing to say about it.
     *
     * @param original its bytes; none when they are not known
     */
    public Optional<ReturnedFile> of(Verdict verdict, byte[] original, ReturnNames names) {
        List<Finding> findings = verdict.findings();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        ProblemList list = list(verdict);
        Optional<ReturnedWorkbook> workbook =
                original.length == 0 ? Optional.empty() : ReturnedWorkbook.of(original, list);
        String path = names.take(verdict.file(), findings.size());
        String name = path.substring(path.lastIndexOf('/') + 1);
        Notice.Content content = new Notice.Content(
                units(verdict),
                forms(verdict),
                list.counts(),
                list.problems(),
                workbook.map(returned -> name + returned.ending()),
                due(verdict)
                        .map(day -> new Notice.Deadline(
                                day, today.filter(day::isBefore).isPresent())));
        return Optional.of(new ReturnedFile(path, workbook, Notice.of(verdict, content)));
    }

    /** What was found in a file, the gravest first: in the order of the list that goes back with it. */
    public List<Finding> gravestFirst(Verdict verdict) {
        return list(verdict).problems().stream().map(Problem::finding).toList();
    }

    private ProblemList list(Verdict verdict) {
        return new ProblemList(
                subject(verdict),
                verdict.findings().stream()
                        .map(finding -> new Problem(finding, basis(verdict, finding), verdict.explanation(finding)))
                        .toList());
    }

    /** The first of the last days of what is in a file. */
    private Optional<LocalDate> due(Verdict verdict) {
        return verdict.parts().stream()
                .flatMap(part -> registry.stream().flatMap(known -> due(known, part).stream()))
                .min(Comparator.naturalOrder())
                .or(() -> deadline);
    }

    private static Optional<LocalDate> due(Registry registry, Verdict.Part part) {
        return part.form()
                .flatMap(form -> part.period().flatMap(period -> registry.due(part.unit(), form.code(), period)));
    }

    private String subject(Verdict verdict) {
        return (units(verdict) + "　" + forms(verdict)).strip();
    }

    private String units(Verdict verdict) {
        return verdict.parts().stream()
                .map(Verdict.Part::unit)
                .filter(unit -> !unit.isEmpty())
                .map(unit -> registry.flatMap(known -> known.unit(unit))
                        .map(Unit::name)
                        .orElse(unit))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String forms(Verdict verdict) {
        return verdict.parts().stream()
                .flatMap(part -> part.form().flatMap(this::template).stream()
                        .map(template -> "《" + template.title() + "》" + told(part)))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** Period and project, such as {@code （2023年度，项目“人民调解经费”）}; a name is a filler's, and stays on its line. */
    private static String told(Verdict.Part part) {
        String project = part.project().isNone()
                ? ""
                : "项目“" + Notice.plain(part.project().name()) + "”";
        String told = Stream.of(part.period().map(Period::shown).orElse(""), project)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("，"));
        return told.isEmpty() ? "" : "（" + told + "）";
    }

    private Optional<FormTemplate> template(FormId form) {
        return Optional.ofNullable(templates.get(form));
    }

    /** The paragraph that the rule of a finding comes from. */
    private String basis(Verdict verdict, Finding finding) {
        return verdict.parts().stream()
                .flatMap(part -> part.form().flatMap(this::template).stream())
                .flatMap(template -> template.rules().stream())
                .filter(rule -> rule.id().equals(finding.detail().rule()))
                .map(rule -> rule.source())
                .findFirst()
                .orElse("");
    }
}
