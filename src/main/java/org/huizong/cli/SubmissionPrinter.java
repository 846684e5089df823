package org.huizong.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Language;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.intake.Evidence;
import org.huizong.intake.Submission;
import org.jspecify.annotations.Nullable;

/** Shows a submission, as text or as the keys of its JSON. */
final class SubmissionPrinter {
    private final Terminal terminal;
    private final boolean values;
    private final Map<FormId, FormTemplate> templates = new HashMap<>();

    /** A printer that knows the templates of the forms to come, by which it tells how their targets were read. */
    SubmissionPrinter(Terminal terminal, boolean values, List<FormTemplate> templates) {
        this.terminal = terminal;
        this.values = values;
        templates.forEach(template -> this.templates.put(template.id(), template));
    }

    void print(Submission submission) {
        String form = submission.form().map(FormId::toString).orElse("?");
        String period = submission.period().map(Period::shown).orElse("?");
        terminal.line(submission.outcome().word(terminal.language()) + "  "
                + submission.receipt().file() + (submission.part().isEmpty() ? "" : "#" + submission.part()) + "  "
                + form + " · " + submission.unit() + " · " + period);
        submission.findings().forEach(finding -> terminal.line("    " + terminal.sentence(finding.in(""))));
        if (values) {
            submission.declaration().ifPresent(this::printValues);
        }
    }

    private void printValues(Declaration declaration) {
        declaration.values().forEach((name, value) -> {
            if (!value.isBlank()) {
                terminal.line("    " + name + " = " + value.plain() + "  ("
                        + value.place().cell() + ")");
            }
        });
        declaration
                .lines()
                .forEach((section, lines) -> lines.forEach(line -> terminal.line("    " + section + " "
                        + line.number() + ": "
                        + String.join(
                                " | ",
                                line.values().values().stream()
                                        .map(Value::plain)
                                        .toList()))));
    }

    Map<String, Object> data(Submission submission) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", submission.receipt().file());
        data.put("form", submission.form().map(FormId::code).orElse(null));
        data.put("version", submission.form().map(FormId::version).orElse(null));
        data.put("unit", submission.unit().isEmpty() ? null : submission.unit());
        data.put(
                "period",
                submission.period().map(period -> String.valueOf(period.year())).orElse(null));
        data.put("state", submission.outcome().word(Language.ENGLISH));
        if (!submission.part().isEmpty()) {
            data.put("part", submission.part());
        }
        data.put("evidence", evidence(submission.evidence()));
        data.put("findings", terminal.data(submission.findings()));
        if (values) {
            submission.declaration().ifPresent(declaration -> {
                data.put("fields", plain(declaration.values()));
                data.put("lines", lines(declaration));
                data.put("cells", cells(declaration.values()));
                data.put("lineCells", lineCells(declaration));
                FormTemplate template = templates.get(declaration.form());
                if (template != null) {
                    data.putAll(TargetData.of(template, declaration));
                }
            });
        }
        return data;
    }

    private static Map<String, Object> lineCells(Declaration declaration) {
        Map<String, Object> cells = new LinkedHashMap<>();
        declaration
                .lines()
                .forEach((section, list) -> cells.put(
                        section, list.stream().map(line -> cells(line.values())).toList()));
        return cells;
    }

    /** The addresses of what is filled in. */
    private static Map<String, String> cells(Map<String, Value> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                cells.put(name, value.place().cell());
            }
        });
        return cells;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("stamped", evidence.stamped());
        data.put(
                "confidence",
                BigDecimal.valueOf(evidence.confidence())
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString());
        data.put("missing", evidence.missing());
        data.put("unit", clue(evidence.unit()));
        data.put("period", clue(evidence.period()));
        return data;
    }

    private static Map<String, Object> clue(Evidence.Clue clue) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("source", clue.source().name().toLowerCase(Locale.ROOT));
        data.put("text", clue.text());
        data.put("cell", clue.cell());
        return data;
    }

    private static Map<String, Object> lines(Declaration declaration) {
        Map<String, Object> lines = new LinkedHashMap<>();
        declaration.lines().forEach((section, list) -> lines.put(section, plain(list)));
        return lines;
    }

    private static List<Map<String, @Nullable String>> plain(List<Line> lines) {
        return lines.stream().map(line -> plain(line.values())).toList();
    }

    private static Map<String, @Nullable String> plain(Map<String, Value> values) {
        Map<String, @Nullable String> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value.isBlank() ? null : value.plain()));
        return plain;
    }
}
