package org.huizong.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.finding.Finding;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.workbook.Problem;
import org.huizong.workbook.ProblemList;
import org.huizong.workbook.ReturnedWorkbook;

/**
 * Makes what goes back to submitters: every file with findings as its submitter's own workbook with its marks, and a text.
 *
 * <p>Safe for several threads; the same file, findings and names always give the same bytes.
 */
public final class Returning {
    private final Map<FormId, FormTemplate> templates = new HashMap<>();
    private final Optional<Registry> registry;
    private final Optional<LocalDate> deadline;

    /**
     * Returns by these forms.
     *
     * @param registry names the units, when it is known who owes what
     * @param deadline the day until which mended files must be back, when there is one
     */
    public Returning(List<FormTemplate> templates, Optional<Registry> registry, Optional<LocalDate> deadline) {
        templates.forEach(template -> this.templates.put(template.id(), template));
        this.registry = registry;
        this.deadline = deadline;
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
        ProblemList list = new ProblemList(
                subject(verdict),
                findings.stream()
                        .map(finding -> new Problem(finding, basis(verdict, finding), verdict.explanation(finding)))
                        .toList());
        Optional<ReturnedWorkbook> workbook =
                original.length == 0 ? Optional.empty() : ReturnedWorkbook.of(original, list);
        String path = names.take(verdict.file(), findings.size());
        String name = path.substring(path.lastIndexOf('/') + 1);
        Notice.Content content = new Notice.Content(
                units(verdict),
                forms(verdict),
                list.counts(),
                list.problems().stream().map(Problem::finding).toList(),
                workbook.map(returned -> name + returned.ending()),
                deadline);
        return Optional.of(new ReturnedFile(path, workbook, Notice.of(verdict, content)));
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
                        .map(template -> "《" + template.title() + "》"
                                + part.period()
                                        .map(Period::shown)
                                        .map(shown -> "（" + shown + "）")
                                        .orElse("")))
                .distinct()
                .collect(Collectors.joining("、"));
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
