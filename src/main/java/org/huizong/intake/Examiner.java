package org.huizong.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.check.FormCheck;
import org.huizong.check.Rulebook;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.registry.UnitFinder;
import org.huizong.workbook.FilledWorkbook;
import org.huizong.workbook.FilledWorkbook.Resemblance;
import org.huizong.workbook.FormReading;

/** Recognises, reads and checks one file after the other by the forms of a library. */
public final class Examiner implements Examination {
    /** Below this share of a form's captions a sheet is not that form. */
    private static final double RECOGNISED = 0.6;

    /** So many missing labels are named. */
    private static final int NAMED = 6;

    private static final long LARGEST = 50L << 20;

    private final FormLibrary library;
    private final Optional<Registry> registry;
    private final Optional<UnitFinder> units;
    private final Optional<ForeignUnits> foreign;

    private Examiner(FormLibrary library, Optional<Registry> registry) {
        this.library = library;
        this.registry = registry;
        this.units = registry.map(UnitFinder::new);
        this.foreign = registry.map(ForeignUnits::new);
    }

    /** An examiner that takes units as the files name them. */
    public static Examiner withoutRegistry(FormLibrary library) {
        return new Examiner(library, Optional.empty());
    }

    /** An examiner that knows who owes what. */
    public static Examiner of(FormLibrary library, Registry registry) {
        return new Examiner(library, Optional.of(registry));
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

    private static Examined unreadable(Receipt receipt, Finding reason) {
        return Examined.of(Submission.unreadable(receipt, reason));
    }

    private Examined recognise(Receipt receipt, FilledWorkbook workbook) {
        List<Filled> forms = filled(workbook.forms(library.index(), RECOGNISED));
        if (forms.isEmpty()) {
            return unreadable(receipt, unknown(workbook.resembles(library.index())));
        }
        if (forms.size() == 1) {
            return Examined.of(examine(receipt, workbook, forms.get(0), ""));
        }
        List<Submission> parts = new ArrayList<>();
        for (Filled form : forms) {
            String sheet = form.form().sheet();
            long same = forms.stream()
                    .filter(other -> other.form().sheet().equals(sheet))
                    .count();
            String part = same == 1 ? sheet : sheet + "!" + form.form().row();
            parts.add(examine(receipt, workbook, form, sheet).part(part));
        }
        return new Examined(parts);
    }

    /** Of several forms those that say anything; a blank beside a filled form is nobody's declaration. */
    private static List<Filled> filled(List<Resemblance> forms) {
        List<Filled> all =
                forms.stream().map(form -> new Filled(form, form.read())).toList();
        List<Filled> saying = all.stream().filter(Filled::saysSomething).toList();
        return saying.isEmpty() ? all.stream().limit(1).toList() : saying;
    }

    private static Finding unknown(Optional<Resemblance> best) {
        String title = best.map(near -> near.template().title()).orElse("");
        long percent = Math.round(best.map(Resemblance::confidence).orElse(0.0) * 100);
        String missing = best.stream()
                .flatMap(near -> near.missing().stream())
                .map(label -> label.replaceAll("\\s+", ""))
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining("、"));
        return Finding.of(FindingCode.I204, Place.NONE, title, percent + "%", missing);
    }

    private Submission examine(Receipt receipt, FilledWorkbook workbook, Filled form, String sheet) {
        FormTemplate template = form.form().template();
        if (form.form().fromCsv() && !template.csv()) {
            return Submission.unreadable(receipt, Finding.of(FindingCode.I231, Place.NONE, template.title()));
        }
        Rulebook book = library.book(template.id()).orElseThrow();
        Declaration declaration = form.reading().declaration();
        Origin origin = new Origin(receipt.file(), sheet);
        Sender sender = Sender.of(template, declaration, origin, units);
        Timing timing = Timing.of(template, declaration, form.form().heading(), origin);
        Findings findings = new Findings(sender.findings())
                .and(new Findings(timing.findings()))
                .and(stamp(workbook, template))
                .and(owed(template, sender, timing))
                .and(form.reading().findings())
                .and(foreign.map(others -> others.in(declaration, sender.unit()))
                        .orElse(Findings.NONE))
                .and(FormCheck.check(book, declaration, timing.period()))
                .map(finding -> finding.in(receipt.file()));
        return new Submission(
                receipt,
                Optional.of(template.id()),
                sender.unit(),
                timing.period(),
                Outcome.of(findings),
                findings,
                Optional.of(declaration.in(receipt.file())),
                "",
                new Evidence(
                        workbook.stamp().filter(template.id()::equals).isPresent(),
                        form.form().confidence(),
                        form.form().missing(),
                        sender.clue(),
                        timing.clue()));
    }

    /** A stamp of a version that we do not have. */
    private Findings stamp(FilledWorkbook workbook, FormTemplate template) {
        return workbook.stamp()
                .filter(stamp -> library.book(stamp).isEmpty())
                .map(stamp -> Findings.of(Finding.of(
                        FindingCode.I240,
                        Place.NONE,
                        stamp.toString(),
                        template.id().toString())))
                .orElse(Findings.NONE);
    }

    private Findings owed(FormTemplate template, Sender sender, Timing timing) {
        return registry.stream()
                .flatMap(known -> known.unit(sender.unit()).stream()
                        .flatMap(unit -> owed(
                                template,
                                unit,
                                known.periods(unit.code(), template.id().code()),
                                timing)))
                .collect(Findings.gather());
    }

    private static Stream<Finding> owed(FormTemplate template, Unit unit, List<Period> periods, Timing timing) {
        if (periods.isEmpty()) {
            return Stream.of(Finding.of(FindingCode.I210, Place.NONE, template.title(), unit.name()));
        }
        String expected = String.join("、", periods.stream().map(Period::shown).toList());
        return timing.period().stream()
                .filter(period -> !periods.contains(period))
                .map(period -> Finding.of(FindingCode.I229, Place.NONE, template.title(), period.shown(), expected));
    }

    /** A form and what it says. */
    private record Filled(Resemblance form, FormReading reading) {
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
