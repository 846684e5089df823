package org.huizong.workbook.filled;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Explanation;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Caption;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Inspection;
import org.huizong.workbook.grid.Opening;
import org.huizong.workbook.returned.ReturnedList;

/** A workbook that somebody filled in: tells which forms it holds, and what they say. */
public final class FilledWorkbook {
    private final GridBook book;
    private final Inspection inspection;

    private final List<Explanation> explanations;

    private FilledWorkbook(GridBook whole, Inspection inspection) {
        this.book = ReturnedList.without(whole);
        this.explanations = ReturnedList.explanations(whole);
        this.inspection = inspection;
    }

    /**
     * Opens a file.
     *
     * @throws Refusal one of I201 to I248 when it is no readable workbook
     */
    public static FilledWorkbook open(byte[] bytes) {
        Opening opening = GridReader.open(bytes);
        if (opening instanceof Opening.Refused refused) {
            throw new Refusal(refused.reason());
        }
        GridBook book = ((Opening.Opened) opening).book();
        return new FilledWorkbook(book, Inspection.of(book, bytes));
    }

    /** What its submitter wrote beside the problems that we sent back; empty when it was never returned. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /** The form and version that it carries as our stamp. */
    public Optional<FormId> stamp() {
        return book.stamp();
    }

    /** Its best resemblance among some templates, which are prepared for this file alone. */
    public Optional<Resemblance> resembles(Collection<FormTemplate> templates) {
        return resembles(FormIndex.of(templates));
    }

    /** Its best resemblance among the forms; empty when there are no forms or no sheets. */
    public Optional<Resemblance> resembles(FormIndex forms) {
        return book.pages().stream()
                .flatMap(grid -> best(forms, forms.labels(grid), 0).stream())
                .max(Comparator.comparing(Resemblance::confidence));
    }

    /** The best resemblance of one of its sheets among the forms. */
    public Optional<Resemblance> resembles(FormIndex forms, String sheet) {
        return book.pages().stream()
                .filter(grid -> grid.name().equals(sheet))
                .flatMap(grid -> best(forms, forms.labels(grid), 0).stream())
                .findFirst();
    }

    /** Every form in it among some templates, which are prepared for this file alone. */
    public List<Resemblance> forms(Collection<FormTemplate> templates, double least) {
        return forms(FormIndex.of(templates), least);
    }

    /**
     * Every form in it, by sheet and row: each band of each sheet as the form that it resembles most.
     *
     * @param least the confidence from which on a band is a form
     */
    public List<Resemblance> forms(FormIndex forms, double least) {
        return parts(forms, least).stream()
                .filter(part -> part.confidence() >= least)
                .toList();
    }

    /**
     * Every form in it as {@link #forms}, and the pieces of forms beside them on their sheets: below the confidence that is
     * asked, but with a title or labels of their own.
     */
    public List<Resemblance> parts(FormIndex forms, double least) {
        return book.pages().stream()
                .map(grid -> divided(forms, forms.labels(grid), least))
                .filter(parts -> parts.stream().anyMatch(part -> part.confidence() >= least))
                .flatMap(List::stream)
                .map(part -> new Resemblance(part, inspection, book.csv()))
                .toList();
    }

    /**
     * The sheets besides those that were read which resemble a form, but not enough, and hold numbers where it has them.
     *
     * @param read names of the sheets that were read
     * @param least the confidence from which on a sheet resembles a form at all
     */
    public List<Resemblance> unread(FormIndex forms, Set<String> read, double least) {
        return book.pages().stream()
                .filter(grid -> !read.contains(grid.name()))
                .flatMap(grid -> best(forms, forms.labels(grid), least).stream())
                .filter(Resemblance::holdsNumbers)
                .toList();
    }

    private List<Alignment> divided(FormIndex forms, SheetLabels sheet, double least) {
        List<Alignment> best = Division.of(forms, book.stamp(), sheet, least);
        for (List<Grid> way : SideBySide.of(sheet, forms.blanks())) {
            List<Alignment> beside = way.stream()
                    .flatMap(part -> Division.of(forms, book.stamp(), forms.labels(part), least).stream())
                    .toList();
            best = isBetter(beside, best, least) ? beside : best;
        }
        return best;
    }

    /** Where rows find as much as columns the columns are taken: rows would cut the lists of forms beside each other. */
    private static boolean isBetter(List<Alignment> beside, List<Alignment> below, double least) {
        int order = Double.compare(Division.worth(beside, least), Division.worth(below, least));
        return order > 0 || (order == 0 && below.size() > 1 && beside.size() == below.size());
    }

    /** The form that some texts resemble most, empty when they have less of it than the least that is asked. */
    private Optional<Resemblance> best(FormIndex forms, SheetLabels sheet, double least) {
        return Optional.ofNullable(new Recognition(forms, book.stamp()).best(sheet, least))
                .filter(alignment -> alignment.confidence() >= least)
                .map(alignment -> new Resemblance(alignment, inspection, book.csv()));
    }

    /** How far one band of a sheet is one form. */
    public static final class Resemblance {
        private final Alignment alignment;
        private final Inspection inspection;
        private final boolean fromCsv;

        private Resemblance(Alignment alignment, Inspection inspection, boolean fromCsv) {
            this.fromCsv = fromCsv;
            this.alignment = alignment;
            this.inspection = inspection;
        }

        /** The form. */
        public FormTemplate template() {
            return alignment.blank().template();
        }

        /** Name of the sheet. */
        public String sheet() {
            return alignment.grid().name();
        }

        /** Where it begins on its sheet: the one-based row, or a cell when forms stand beside each other. */
        public String start() {
            Position first =
                    new Position(alignment.band().from(), alignment.grid().firstColumn());
            return first.column() == 0 ? "" + (first.row() + 1) : first.a1();
        }

        /** The cell of the first text in it. */
        public String firstCell() {
            return alignment.first().a1();
        }

        /** Whether anything was filled in. */
        public boolean isFilled() {
            Declaration declaration = new FormPlacer(alignment).read().declaration();
            return values(declaration).anyMatch(value -> !value.isBlank());
        }

        /** The share of the form's captions that the sheet has, 0 to 1. */
        public double confidence() {
            return alignment.confidence();
        }

        /** A sheet of explanations has the labels of a form, and words beside them. */
        private boolean holdsNumbers() {
            Declaration declaration = new FormPlacer(alignment).read().declaration();
            return values(declaration).anyMatch(value -> value.content() instanceof Content.Decimal);
        }

        private static Stream<Value> values(Declaration declaration) {
            return Stream.concat(
                    declaration.values().values().stream(),
                    declaration.lines().values().stream()
                            .flatMap(List::stream)
                            .flatMap(line -> line.values().values().stream()));
        }

        /** Whether the sheet came as comma-separated text, which only some forms take. */
        public boolean fromCsv() {
            return fromCsv;
        }

        /** The labels of the form that the sheet lacks, in the form's order. */
        public List<String> missing() {
            return alignment.missing().stream().map(Caption::text).toList();
        }

        /** The short texts above the form's first blocks, where title, year and unit of measure stand. */
        public List<Value> heading() {
            return alignment.heading().stream().map(this::value).toList();
        }

        /** The texts that are no labels of the form, whether they were read or not. */
        public List<Value> texts() {
            return alignment.others().stream().map(this::value).toList();
        }

        private Value value(Grid.Placed text) {
            return new Value(
                    new Content.Text(text.text()),
                    text.text(),
                    Place.ofCell(sheet(), text.area().first().a1(), ""));
        }

        /** Reads the band as this form. */
        public FormReading read() {
            FormReading reading = new FormPlacer(alignment).read();
            Findings doubts = new Integrity(alignment, inspection).of(reading.declaration());
            return new FormReading(reading.declaration(), reading.findings().and(doubts), reading.confidence());
        }
    }
}
