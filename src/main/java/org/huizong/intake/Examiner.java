package org.huizong.intake;

import java.util.Optional;
import org.huizong.check.FormCheck;
import org.huizong.check.Rulebook;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
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

    private static final long LARGEST = 50L << 20;

    private final FormLibrary library;
    private final Optional<Registry> registry;
    private final Optional<UnitFinder> units;

    private Examiner(FormLibrary library, Optional<Registry> registry) {
        this.library = library;
        this.registry = registry;
        this.units = registry.map(UnitFinder::new);
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
    public Submission examine(Receipt receipt, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Submission.unreadable(
                    receipt,
                    Finding.of(FindingCode.I212, Place.NONE, (bytes.length >> 20) + " MB", (LARGEST >> 20) + " MB"));
        }
        Optional<Finding> archive = Archives.refusal(bytes);
        if (archive.isPresent()) {
            return Submission.unreadable(receipt, archive.get());
        }
        try {
            return recognise(receipt, FilledWorkbook.open(bytes));
        } catch (Refusal refusal) {
            return Submission.unreadable(receipt, refusal.findings().list().get(0));
        }
    }

    private Submission recognise(Receipt receipt, FilledWorkbook workbook) {
        Optional<Resemblance> stamped = workbook.stamp()
                .flatMap(library::book)
                .flatMap(book -> workbook.resembles(java.util.List.of(book.template())));
        Optional<Resemblance> best = stamped.or(() -> workbook.resembles(library.templates()));
        if (best.isEmpty() || best.get().confidence() < RECOGNISED) {
            String title = best.map(near -> near.template().title()).orElse("");
            long percent = Math.round(best.map(Resemblance::confidence).orElse(0.0) * 100);
            return Submission.unreadable(receipt, Finding.of(FindingCode.I204, Place.NONE, title, percent + "%"));
        }
        return examine(receipt, best.get());
    }

    private Submission examine(Receipt receipt, Resemblance resemblance) {
        FormTemplate template = resemblance.template();
        if (resemblance.fromCsv() && !template.csv()) {
            return Submission.unreadable(receipt, Finding.of(FindingCode.I231, Place.NONE, template.title()));
        }
        Rulebook book = library.book(template.id()).orElseThrow();
        FormReading reading = resemblance.read();
        Declaration declaration = reading.declaration();
        Sender sender = Sender.of(template, declaration, receipt.file(), units);
        Findings findings = new Findings(sender.findings())
                .and(owed(template, sender))
                .and(reading.findings())
                .and(FormCheck.check(book, declaration))
                .map(finding -> finding.in(receipt.file()));
        return new Submission(
                receipt,
                Optional.of(template.id()),
                sender.unit(),
                sender.period(),
                Outcome.of(findings),
                findings,
                Optional.of(declaration.in(receipt.file())));
    }

    private Findings owed(FormTemplate template, Sender sender) {
        Optional<Unit> unit = registry.flatMap(known -> known.unit(sender.unit()));
        boolean unasked = unit.isPresent()
                && registry.filter(known ->
                                known.owes(unit.get().code(), template.id().code()))
                        .isEmpty();
        return unasked
                ? Findings.of(Finding.of(
                        FindingCode.I210,
                        Place.NONE,
                        template.title(),
                        unit.get().name()))
                : Findings.NONE;
    }
}
