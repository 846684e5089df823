package org.huizong.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.check.FormulaEngine;
import org.huizong.check.Rulebook;
import org.huizong.check.TemplateTrial;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.TemplateReading;
import org.huizong.form.TemplateRegister;
import org.huizong.workbook.filled.FormIndex;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.schema.TemplateReader;
import org.huizong.workbook.written.ReportLayout;

/** The forms that we know, each with its rules parsed. */
public final class FormLibrary {
    private static final FormulaEngine ENGINE = new PoiFormulas();
    /** Workbooks of the templates' folder that are not forms: the registry and the indicator catalogue. */
    private static final List<String> NO_FORMS = List.of("registry.xlsx", "indicators.xlsx");

    private final Map<FormId, Rulebook> books;
    private final Map<FormId, Path> paths;
    private final Set<FormId> over;
    private final FormIndex index;

    private FormLibrary(Map<FormId, Rulebook> books, Map<FormId, Path> paths, Predicate<FormId> isOver) {
        this.books = books;
        this.paths = paths;
        this.over = books.keySet().stream().filter(isOver).collect(Collectors.toUnmodifiableSet());
        this.index = FormIndex.of(inUse());
    }

    /**
     * Reads every template workbook of a folder itself, whatever new versions there are.
     *
     * @throws Refusal with every fault of every template, each with its file
     */
    public static FormLibrary load(Path folder) {
        return load(folder, workbooks(folder), form -> false);
    }

    /**
     * Reads the forms that are used on a day, and those that were used before: what was filled in then is still understood
     * by its own version.
     *
     * @throws Refusal with every fault of every template, each with its file; J695 when the register of new versions cannot
     *     be understood
     */
    public static FormLibrary load(Path folder, LocalDate day) {
        List<Path> paths = new ArrayList<>(workbooks(folder));
        TemplateFolder versions = new TemplateFolder(folder);
        TemplateRegister register = versions.register();
        paths.addAll(versions.begun(register, day));
        return load(folder, paths, form -> register.isOver(form, day));
    }

    private static FormLibrary load(Path folder, List<Path> workbooks, Predicate<FormId> isOver) {
        Map<FormId, FormTemplate> templates = new LinkedHashMap<>();
        Map<FormId, String> files = new HashMap<>();
        Map<FormId, Path> paths = new HashMap<>();
        List<Finding> faults = new ArrayList<>();
        for (Path path : workbooks) {
            String name = folder.relativize(path).toString();
            TemplateReading reading = read(path);
            reading.findings().map(finding -> finding.in(name)).forEach(faults::add);
            reading.template().ifPresent(template -> {
                String other = files.putIfAbsent(template.id(), name);
                if (other != null) {
                    faults.add(Finding.of(
                            FindingCode.T113, Place.ofFile(name), template.id().toString(), other + "、" + name));
                }
                templates.put(template.id(), template);
                paths.put(template.id(), path);
            });
        }
        Map<FormId, Rulebook> books = new LinkedHashMap<>();
        templates.forEach((id, template) -> {
            Rulebook book = Rulebook.of(template, templates.values(), ENGINE);
            book.findings()
                    .map(finding -> finding.in(files.getOrDefault(id, "")))
                    .forEach(faults::add);
            books.put(id, book);
        });
        new Findings(faults).refuseErrors();
        return new FormLibrary(books, paths, isOver);
    }

    /**
     * Lints one template workbook: its words and places, and every rule on the blank and on a sample. Its rules may name
     * the other templates of its folder.
     */
    public static Findings lint(Path path) {
        Optional<Findings> layout = layout(path);
        if (layout.isPresent()) {
            return layout.get();
        }
        TemplateReading reading = read(path);
        return lint(reading, template -> beside(path, template));
    }

    /** Lints a template that is not in its folder yet; its rules may name these forms. */
    Findings lint(TemplateReading reading) {
        return lint(reading, this::beside);
    }

    private static Findings lint(TemplateReading reading, Function<FormTemplate, List<FormTemplate>> beside) {
        return reading.draft()
                .map(draft -> reading.findings().and(tried(draft, beside.apply(draft.template()))))
                .orElse(reading.findings());
    }

    /** What is wrong with the rules, whatever else is wrong with their form. */
    private static Findings tried(TemplateReading.Draft draft, List<FormTemplate> all) {
        return TemplateTrial.of(Rulebook.of(draft.template(), all, ENGINE)).stream()
                .filter(fault -> !draft.follows(fault))
                .collect(Findings.gather());
    }

    /** What is wrong with a workbook that is a layout of reports and no form. */
    private static Optional<Findings> layout(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return ReportLayout.isOne(bytes)
                    ? Optional.of(ReportLayout.read(bytes).findings())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A template and the sound ones in its folder. */
    private static List<FormTemplate> beside(Path path, FormTemplate template) {
        List<FormTemplate> all = new ArrayList<>(List.of(template));
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            workbooks(folder).stream()
                    .flatMap(other -> read(other).template().stream())
                    .filter(other -> !other.id().equals(template.id()))
                    .forEach(all::add);
        }
        return all;
    }

    /** Reads one template workbook. */
    public static TemplateReading read(Path path) {
        try {
            return read(Files.readAllBytes(path));
        } catch (IOException e) {
            return TemplateReading.refused(
                    Findings.of(Finding.of(FindingCode.J612, Place.ofFile(path.toString()), path.toString())));
        }
    }

    static TemplateReading read(byte[] bytes) {
        return TemplateReader.read(bytes, Sha256.of(bytes));
    }

    /** The forms, in the order of their files' names; those that are no longer used among them. */
    public List<FormTemplate> templates() {
        return books.values().stream().map(Rulebook::template).toList();
    }

    /** The forms that files are recognised as. */
    public List<FormTemplate> inUse() {
        return templates().stream()
                .filter(template -> !over.contains(template.id()))
                .toList();
    }

    /** The versions that are no longer used, and only known for what was filled in before. */
    public Set<FormId> over() {
        return over;
    }

    /** Their codes. */
    public Set<String> codes() {
        return templates().stream().map(template -> template.id().code()).collect(Collectors.toSet());
    }

    /** The forms as filled files are compared with them. */
    FormIndex index() {
        return index;
    }

    /** One of them alone. */
    FormIndex index(FormId form) {
        return FormIndex.of(book(form).stream().map(Rulebook::template).toList());
    }

    /** What is wrong with the rules of a form among these. */
    public Findings faults(FormTemplate changed) {
        return with(changed).findings();
    }

    /** A form with its rules among these, in place of the same version if there is one. */
    Rulebook with(FormTemplate changed) {
        return Rulebook.of(changed, beside(changed), ENGINE);
    }

    /** These forms with one more that is used, in place of some versions of the same form. */
    public FormLibrary activated(FormTemplate added, Collection<String> instead) {
        List<FormTemplate> all = beside(added);
        Map<FormId, Rulebook> then = new LinkedHashMap<>();
        all.forEach(template -> then.put(template.id(), Rulebook.of(template, all, ENGINE)));
        return new FormLibrary(
                then,
                paths,
                form -> over.contains(form)
                        || (form.code().equals(added.id().code()) && instead.contains(form.version())));
    }

    private List<FormTemplate> beside(FormTemplate changed) {
        List<FormTemplate> all = new ArrayList<>(templates());
        all.removeIf(template -> template.id().equals(changed.id()));
        all.add(changed);
        return all;
    }

    /** The forms with their rules, in the same order. */
    Collection<Rulebook> books() {
        return books.values();
    }

    /**
     * The workbook of a form.
     *
     * @throws Refusal J612 when it is gone
     */
    public byte[] workbook(FormId form) {
        Path path = paths.getOrDefault(form, Path.of(""));
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(path.toString()), path.toString()));
        }
    }

    /** A form with its rules. */
    Optional<Rulebook> book(FormId form) {
        return Optional.ofNullable(books.get(form));
    }

    private static List<Path> workbooks(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".xlsx"))
                    .filter(path -> !String.valueOf(path.getFileName()).startsWith("~$"))
                    .filter(path -> !NO_FORMS.contains(String.valueOf(path.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J615, Place.NONE, folder.toString()));
        }
    }
}
