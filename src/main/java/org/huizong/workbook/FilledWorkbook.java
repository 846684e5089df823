package org.huizong.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;

/** A workbook that somebody filled in: tells which form it is, and what it says. */
public final class FilledWorkbook {
    private final GridBook book;

    private FilledWorkbook(GridBook book) {
        this.book = book;
    }

    /**
     * Opens a file.
     *
     * @throws Refusal I201, I202 or I203 when it is no readable workbook
     */
    public static FilledWorkbook open(byte[] bytes) {
        Opening opening = GridReader.open(bytes);
        if (opening instanceof Opening.Refused refused) {
            throw new Refusal(refused.reason());
        }
        return new FilledWorkbook(((Opening.Opened) opening).book());
    }

    /** The form and version that it carries as our stamp. */
    public Optional<FormId> stamp() {
        return book.stamp();
    }

    /** Its best resemblance among the templates; empty when there are no templates or no sheets. */
    public Optional<Resemblance> resembles(Collection<FormTemplate> templates) {
        return templates.stream()
                .flatMap(template -> book.pages().stream()
                        .map(grid ->
                                new Resemblance(template, grid, Alignment.of(template.layout(), grid), book.csv())))
                .max(Comparator.comparing(Resemblance::confidence));
    }

    /** How far one sheet is one form. */
    public static final class Resemblance {
        private final FormTemplate template;
        private final Grid grid;
        private final Alignment alignment;
        private final boolean fromCsv;

        private Resemblance(FormTemplate template, Grid grid, Alignment alignment, boolean fromCsv) {
            this.fromCsv = fromCsv;
            this.template = template;
            this.grid = grid;
            this.alignment = alignment;
        }

        /** The form. */
        public FormTemplate template() {
            return template;
        }

        /** The share of the form's captions that the sheet has, 0 to 1. */
        public double confidence() {
            return alignment.confidence();
        }

        /** Whether the sheet came as comma-separated text, which only some forms take. */
        public boolean fromCsv() {
            return fromCsv;
        }

        /** Reads the sheet as this form. */
        public FormReading read() {
            return new FormPlacer(template, grid, alignment).read();
        }
    }
}
