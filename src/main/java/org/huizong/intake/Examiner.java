package org.huizong.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huizong.check.FormCheck;
import org.huizong.check.IndicatorCheck;
import org.huizong.check.Rulebook;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.registry.Registry;
import org.huizong.registry.UnitFinder;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.FilledWorkbook.Resemblance;
import org.huizong.workbook.filled.FormReading;

/** Recognises, reads and checks one file after the other by the forms of a library. */
public final class Examiner implements Examination {
    /** Below this share of a form's captions a sheet is not that form. */
    private static final double RECOGNISED = 0.6;

    /** From this share on it may have been meant as that form. */
    private static final double RESEMBLING = 0.3;

    /** So many missing labels are named. */
    private static final int NAMED = 6;

    private static final long LARGEST = 50L << 20;

    private final FormLibrary library;
    private final Optional<Registry> registry;
    private final Optional<UnitFinder> units;
    private final Optional<ForeignUnits> foreign;
    private final Optional<IndicatorCatalogue> catalogue;
    private final Corrections corrections;

    private Examiner(
            FormLibrary library,
            Optional<Registry> registry,
            Optional<IndicatorCatalogue> catalogue,
            Corrections corrections) {
        this.library = library;
        this.corrections = corrections;
        this.catalogue = catalogue;
        this.registry = registry;
        this.units = registry.map(UnitFinder::new);
        this.foreign = registry.map(ForeignUnits::new);
    }

    /** An examiner that takes units as the files name them. */
    public static Examiner withoutRegistry(FormLibrary library) {
        return new Examiner(library, Optional.empty(), Optional.empty(), Corrections.NONE);
    }

    /** An examiner that knows who owes what. */
    public static Examiner of(FormLibrary library, Registry registry) {
        return of(library, registry, Optional.empty());
    }

    /** The same that knows the indicators of a catalogue too. */
    public static Examiner of(FormLibrary library, Registry registry, Optional<IndicatorCatalogue> catalogue) {
        return new Examiner(library, Optional.of(registry), catalogue, Corrections.NONE);
    }

    @Override
    public Examination knowing(Corrections said) {
        return new Examiner(library, registry, catalogue, said);
    }

    @Override
    public Examined examine(Receipt receipt, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return unreadable(
                    receipt,
                    Finding.of(FindingCode.I212, Place.NONE, (bytes.length >> 20) + " MB", (LARGEST >> 20) + " MB"));
        }
        Optional<Finding> archive = Archives.refusal(bytes);
        if (archive.isPresent()) {
            return unreadable(receipt, archive.get());
        }
        try {
            return recognise(receipt, FilledWorkbook.open(bytes));
        } catch (Refusal refusal) {
            return unreadable(receipt, refusal.findings().list().get(0));
        }
    }

    @Override
    public Involved involved(Set<String> received) {
        return Involved.of(library.books().stream()
                .filter(book -> book.crossing() || book.template().isPerProject())
                .filter(book -> received.contains(book.template().id().code()))
                .toList());
    }

    @Override
    public Map<Long, Findings> confront(List<Kept> present, List<Kept> others) {
        Neighbourhood neighbourhood = new Neighbourhood(present, others, registry.orElse(Registry.NOBODY), library);
        ProjectNames projects = new ProjectNames(library, registry.orElse(Registry.NOBODY), present, neighbourhood);
        Map<Long, Findings> found = new LinkedHashMap<>();
        for (Kept kept : present) {
            Findings across = library.book(kept.form())
                    .filter(Rulebook::crossing)
                    .map(book -> FormCheck.across(
                            book, kept.declaration(), Optional.of(kept.period()), neighbourhood.around(kept)))
                    .orElse(Findings.NONE)
                    .and(projects.about(kept));
            if (!across.isEmpty()) {
                found.put(kept.id(), across);
            }
        }
        return found;
    }

    private static Examined unreadable(Receipt receipt, Finding reason) {
        return Examined.of(Submission.unreadable(receipt, reason));
    }

    private Examined recognise(Receipt receipt, FilledWorkbook workbook) {
        List<Resemblance> parts = workbook.parts(library.index(), RECOGNISED);
        List<Resemblance> recognised =
                parts.stream().filter(part -> part.confidence() >= RECOGNISED).toList();
        List<Filled> all = filled(recognised);
        Predicate<Resemblance> example =
                ExampleSheets.among(all.stream().map(Filled::form).toList());
        List<Filled> forms =
                all.stream().filter(form -> !example.test(form.form())).toList();
        if (forms.isEmpty()) {
            return unrecognised(receipt, workbook);
        }
        List<Submission> read = new ArrayList<>();
        for (Filled form : forms) {
            read.add(part(receipt, workbook, form, forms));
        }
        Findings beside = unread(workbook, recognised)
                .and(pieces(parts))
                .and(stamp(workbook, recognised))
                .and(ExampleSheets.told(
                        all.stream().map(Filled::form).filter(example).toList()));
        read.set(0, read.get(0).and(beside.map(finding -> finding.in(receipt.file()))));
        return new Examined(read);
    }

    /** What nobody recognises, unless somebody said what it is. */
    private Examined unrecognised(Receipt receipt, FilledWorkbook workbook) {
        Corrected said = new Corrected(corrections, receipt, "");
        return new Rereading(workbook, library)
                .of(said)
                .map(form -> Examined.of(examine(workbook, Filled.of(form), said, "")))
                .orElseGet(() -> unreadable(receipt, unknown(workbook.resembles(library.index()))));
    }

    private Submission part(Receipt receipt, FilledWorkbook workbook, Filled form, List<Filled> forms) {
        String sheet = form.form().sheet();
        long same = forms.stream()
                .filter(other -> other.form().sheet().equals(sheet))
                .count();
        String part = forms.size() == 1
                ? ""
                : same == 1 ? sheet : sheet + "!" + form.form().start();
        Corrected said = new Corrected(corrections, receipt, part);
        Resemblance read = same == 1 ? new Rereading(workbook, library).of(form.form(), said) : form.form();
        Filled meant = read.equals(form.form()) ? form : Filled.of(read);
        return examine(workbook, meant, said, forms.size() == 1 ? "" : sheet).part(part);
    }

    /** Sheets beside the recognised ones that may have been meant as forms; nothing is left unread in silence. */
    private Findings unread(FilledWorkbook workbook, List<Resemblance> recognised) {
        Set<String> read = recognised.stream().map(Resemblance::sheet).collect(Collectors.toSet());
        return workbook.unread(library.index(), read, RESEMBLING).stream()
                .map(form -> Finding.of(
                        FindingCode.I246,
                        Place.ofCell(form.sheet(), "", ""),
                        form.sheet(),
                        form.template().title(),
                        percent(form),
                        missing(form)))
                .collect(Findings.gather());
    }

    /** Pieces of forms below or beside the forms of a sheet. */
    private static Findings pieces(List<Resemblance> parts) {
        return parts.stream()
                .filter(part -> part.confidence() < RECOGNISED && part.isFilled())
                .map(part -> Finding.of(
                        FindingCode.R375,
                        Place.ofCell(part.sheet(), part.firstCell(), ""),
                        part.sheet(),
                        part.firstCell(),
                        part.template().title(),
                        percent(part),
                        missing(part)))
                .collect(Findings.gather());
    }

    /** A stamp of a form that we know and that none of the forms in the file is. */
    private Findings stamp(FilledWorkbook workbook, List<Resemblance> recognised) {
        return workbook.stamp().stream()
                .filter(stamp -> recognised.stream()
                        .noneMatch(form -> form.template().id().equals(stamp)))
                .filter(stamp -> !library.over().contains(stamp))
                .flatMap(stamp -> library.book(stamp).stream())
                .map(book -> Finding.of(
                        FindingCode.I249,
                        Place.NONE,
                        book.template().title(),
                        recognised.get(0).template().title()))
                .collect(Findings.gather());
    }

    /** Of several forms those that say anything; a blank beside a filled form is nobody's declaration. */
    private static List<Filled> filled(List<Resemblance> forms) {
        List<Filled> all = forms.stream().map(Filled::of).toList();
        List<Filled> saying = all.stream().filter(Filled::saysSomething).toList();
        return saying.isEmpty() ? all.stream().limit(1).toList() : saying;
    }

    private static Finding unknown(Optional<Resemblance> best) {
        String title = best.map(near -> near.template().title()).orElse("");
        String missing = best.map(Examiner::missing).orElse("");
        return Finding.of(
                FindingCode.I204, Place.NONE, title, best.map(Examiner::percent).orElse("0%"), missing);
    }

    private static String percent(Resemblance form) {
        return Math.round(form.confidence() * 100) + "%";
    }

    private static String missing(Resemblance form) {
        return form.missing().stream()
                .map(label -> label.replaceAll("\\s+", ""))
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining("、"));
    }

    private Submission examine(FilledWorkbook workbook, Filled form, Corrected said, String sheet) {
        Receipt receipt = said.receipt();
        FormTemplate template = form.form().template();
        if (form.form().fromCsv() && !template.csv()) {
            return Submission.unreadable(receipt, Finding.of(FindingCode.I231, Place.NONE, template.title()));
        }
        Rulebook book = library.book(template.id()).orElseThrow();
        Declaration declaration = form.reading().declaration();
        Origin origin = new Origin(receipt.file(), sheet);
        Sender sender = said.sender(Sender.of(template, declaration, origin, units), registry);
        Timing timing = said.timing(Timing.of(template, declaration, form.form().heading(), origin));
        Findings findings = new Findings(said.findings())
                .and(new Findings(sender.findings()))
                .and(new Findings(timing.findings()))
                .and(stamp(workbook, template))
                .and(new Asked(template, timing).of(registry, sender))
                .and(form.reading().findings())
                .and(foreign.map(others -> others.in(declaration, form.form().texts(), sender.unit()))
                        .orElse(Findings.NONE))
                .and(FormCheck.check(book, declaration, timing.period()))
                .and(indicators(template, declaration, timing))
                .map(finding -> finding.in(receipt.file()));
        List<Explanation> explanations = Answers.placed(workbook.explanations(), findings);
        Findings told = findings.and(Answers.refused(explanations, findings));
        return new Submission(
                receipt,
                Optional.of(template.id()),
                sender.unit(),
                timing.period(),
                declaration.project(template),
                Outcome.of(told),
                told,
                Optional.of(declaration.in(receipt.file())),
                "",
                evidence(workbook, form, sender, timing, said),
                explanations);
    }

    private static Evidence evidence(
            FilledWorkbook workbook, Filled form, Sender sender, Timing timing, Corrected said) {
        return new Evidence(
                workbook.stamp().filter(form.form().template().id()::equals).isPresent(),
                form.form().confidence(),
                form.form().missing(),
                sender.clue(),
                timing.clue(),
                said.applied());
    }

    private Findings indicators(FormTemplate template, Declaration declaration, Timing timing) {
        return catalogue
                .flatMap(
                        known -> timing.period().map(period -> IndicatorCheck.of(template, declaration, known, period)))
                .orElse(Findings.NONE);
    }

    /** A stamp of a version that we do not have, or that is no longer used. */
    private Findings stamp(FilledWorkbook workbook, FormTemplate template) {
        return workbook.stamp()
                .filter(stamp -> library.book(stamp).isEmpty() || library.over().contains(stamp))
                .map(stamp -> Findings.of(Finding.of(
                        library.over().contains(stamp) ? FindingCode.I251 : FindingCode.I240,
                        Place.NONE,
                        stamp.toString(),
                        template.id().toString())))
                .orElse(Findings.NONE);
    }

    /** A form and what it says. */
    private record Filled(Resemblance form, FormReading reading) {
        static Filled of(Resemblance form) {
            return new Filled(form, form.read());
        }

        boolean saysSomething() {
            Declaration declaration = reading.declaration();
            return declaration.lines().values().stream().anyMatch(lines -> !lines.isEmpty())
                    || form.template()
                            .fields()
                            .filter(field -> field.role() == FieldRole.VALUE)
                            .anyMatch(field -> !declaration.value(field.name()).isBlank());
        }
    }
}
