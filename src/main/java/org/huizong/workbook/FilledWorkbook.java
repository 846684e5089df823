package org.huizong.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Caption;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;

/** A workbook that somebody filled in: tells which forms it holds, and what they say. */
public final class FilledWorkbook {
    /** So much more must another form than the stamped one resemble a sheet to be preferred. */
    private static final double CLEARLY = 0.15;
    /** From so much on a stamp needs no other template to be compared. */
    private static final double SURE = 0.9;

    private static final int HEADING = 3;
    private static final int LONG = 100;

    private final GridBook book;
    private final Inspection inspection;

    private FilledWorkbook(GridBook book, Inspection inspection) {
        this.book = book;
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
        return new FilledWorkbook(book, Inspection.of(bytes, book));
    }

    /** The form and version that it carries as our stamp. */
    public Optional<FormId> stamp() {
        return book.stamp();
    }

    /** Its best resemblance among the templates; empty when there are no templates or no sheets. */
    public Optional<Resemblance> resembles(Collection<FormTemplate> templates) {
        return book.pages().stream()
                .flatMap(grid -> best(templates, grid, Band.of(grid)).stream())
                .max(Comparator.comparing(Resemblance::confidence));
    }

    /**
     * Every form in it, by sheet and row: each band of each sheet as the template that it resembles most.
     *
     * @param least the confidence from which on a band is a form
     */
    public List<Resemblance> forms(Collection<FormTemplate> templates, double least) {
        return book.pages().stream()
                .flatMap(grid -> forms(templates, grid, least).stream())
                .toList();
    }

    /**
     * The sheets besides those that were read which resemble a form, but not enough, and hold numbers where it has them.
     *
     * @param read names of the sheets that were read
     * @param least the confidence from which on a sheet resembles a form at all
     */
    public List<Resemblance> unread(Collection<FormTemplate> templates, Set<String> read, double least) {
        return book.pages().stream()
                .filter(grid -> !read.contains(grid.name()))
                .flatMap(grid -> best(templates, grid, Band.of(grid)).stream())
                .filter(form -> form.confidence() >= least && form.holdsNumbers())
                .toList();
    }

    private List<Resemblance> forms(Collection<FormTemplate> templates, Grid grid, double least) {
        List<Band> bands = Bands.of(grid, templates);
        List<Resemblance> whole =
                best(templates, grid, Band.of(grid)).filter(form -> form.confidence() >= least).stream()
                        .toList();
        if (bands.size() < 2) {
            return whole;
        }
        List<Band> starts = new ArrayList<>();
        for (Band band : bands) {
            if (best(templates, grid, band)
                    .filter(form -> form.confidence() >= least)
                    .isPresent()) {
                starts.add(band);
            }
        }
        if (starts.size() < 2) {
            return whole;
        }
        List<Resemblance> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i).from();
            int to = i + 1 < starts.size() ? starts.get(i + 1).from() : grid.lastRow() + 1;
            best(templates, grid, new Band(from, to)).ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<Resemblance> best(Collection<FormTemplate> templates, Grid grid, Band band) {
        Optional<Resemblance> stamped = templates.stream()
                .filter(template -> book.stamp().filter(template.id()::equals).isPresent())
                .map(template ->
                        new Resemblance(template, Alignment.of(template.layout(), grid, band), inspection, book.csv()))
                .filter(form -> form.confidence() >= SURE)
                .findFirst();
        return stamped.or(() -> compared(templates, grid, band));
    }

    private Optional<Resemblance> compared(Collection<FormTemplate> templates, Grid grid, Band band) {
        List<Resemblance> all = templates.stream()
                .map(template ->
                        new Resemblance(template, Alignment.of(template.layout(), grid, band), inspection, book.csv()))
                .toList();
        return all.stream()
                .max(Comparator.<Resemblance>comparingDouble(form -> preference(form, all))
                        .thenComparing(Resemblance::namesItsYear)
                        .thenComparing(form -> form.template().id().version()));
    }

    /**
     * How far a template explains a sheet: labels of the sheet that only another version of the form knows count against
     * it, or else an older and shorter version would fit a newer form as well. The stamped version is preferred to others
     * that resemble the sheet about as much.
     */
    private double preference(Resemblance form, List<Resemblance> all) {
        boolean stamped = book.stamp().filter(form.template().id()::equals).isPresent();
        int most = all.stream()
                .filter(other ->
                        other.template().id().code().equals(form.template().id().code()))
                .mapToInt(other -> other.alignment.size())
                .max()
                .orElse(0);
        int found = form.alignment.size();
        int captions = form.template().layout().captions().size();
        double share = captions == 0 ? 0 : (double) found / (captions + most - found);
        return share + (stamped ? CLEARLY : 0);
    }

    /** How far one band of a sheet is one form. */
    public static final class Resemblance {
        private final FormTemplate template;
        private final Alignment alignment;
        private final Inspection inspection;
        private final boolean fromCsv;

        private Resemblance(FormTemplate template, Alignment alignment, Inspection inspection, boolean fromCsv) {
            this.fromCsv = fromCsv;
            this.template = template;
            this.alignment = alignment;
            this.inspection = inspection;
        }

        /** The form. */
        public FormTemplate template() {
            return template;
        }

        /** Name of the sheet. */
        public String sheet() {
            return alignment.grid().name();
        }

        /** The one-based row that the band begins at. */
        public int row() {
            return alignment.band().from() + 1;
        }

        /** The share of the form's captions that the sheet has, 0 to 1. */
        public double confidence() {
            return alignment.confidence();
        }

        /** A sheet of explanations has the labels of a form, and words beside them. */
        private boolean holdsNumbers() {
            Declaration declaration = new FormPlacer(template, alignment).read().declaration();
            return Stream.concat(
                            declaration.values().values().stream(),
                            declaration.lines().values().stream()
                                    .flatMap(List::stream)
                                    .flatMap(line -> line.values().values().stream()))
                    .anyMatch(value -> value.content() instanceof Content.Decimal);
        }

        /** Whether a line of the heading names the year that the version is called by. */
        private boolean namesItsYear() {
            String version = template.id().version();
            return heading().stream()
                    .anyMatch(line -> Period.find(line.shown())
                            .filter(period -> version.startsWith("" + period.year()))
                            .isPresent());
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
            int from = alignment.found().values().stream()
                    .mapToInt(area -> area.first().row())
                    .min()
                    .orElse(alignment.band().from());
            return alignment.grid().texts().stream()
                    .filter(text -> alignment.band().covers(text.area().first().row()))
                    .filter(text -> text.area().first().row() < from + HEADING
                            && text.text().length() < LONG)
                    .map(text -> new Value(
                            new Content.Text(text.text()),
                            text.text(),
                            Place.ofCell(sheet(), text.area().first().a1(), "")))
                    .toList();
        }

        /** Reads the band as this form. */
        public FormReading read() {
            FormReading reading = new FormPlacer(template, alignment).read();
            Findings doubts = new Integrity(template, alignment, inspection).of(reading.declaration());
            return new FormReading(reading.declaration(), reading.findings().and(doubts), reading.confidence());
        }
    }
}
