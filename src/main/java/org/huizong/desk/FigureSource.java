package org.huizong.desk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Excerpt;
import org.huizong.finding.Place;
import org.huizong.intake.Excerpts;
import org.huizong.job.PublishedColumn;
import org.huizong.job.PublishedSpot;
import org.huizong.store.Ledger;
import org.huizong.store.LiveFile;

/**
 * A cell that a figure was read from.
 *
 * @param field as the template calls it, with the project before it when the form is about one
 * @param line number of the line of a list, or the empty string
 * @param value as printed
 * @param digest SHA-256 of the file, in hex, or the empty string when the ledger has lost it
 * @param excerpt what stands around the cell in the file, when it can be shown
 */
record FigureSource(
        String field,
        String line,
        String value,
        String file,
        String sheet,
        String cell,
        String digest,
        Optional<Excerpt> excerpt) {
    /** The cells of a unit's figure; each file is opened once. */
    static List<FigureSource> of(Figures figures, PublishedColumn column, List<PublishedSpot> spots) {
        Map<String, Opened> files = new HashMap<>();
        return spots.stream()
                .map(spot -> {
                    Opened file = files.computeIfAbsent(spot.file(), path -> Opened.of(figures, path));
                    return new FigureSource(
                            spot.project().isEmpty() ? spot.field() : spot.project() + " · " + spot.field(),
                            spot.line(),
                            printed(spot, column),
                            spot.file(),
                            spot.sheet(),
                            spot.cell(),
                            file.digest(),
                            file.excerpts()
                                    .flatMap(its -> its.around(new Place(spot.file(), spot.sheet(), spot.cell(), ""))));
                })
                .toList();
    }

    private static String printed(PublishedSpot spot, PublishedColumn column) {
        try {
            String measure = spot.field().equals(column.field()) ? column.measure() : "";
            return FigureText.of(new BigDecimal(spot.value()), measure);
        } catch (NumberFormatException e) {
            return spot.value();
        }
    }

    /** A file of the time of the run. */
    private record Opened(String digest, Optional<Excerpts> excerpts) {
        static Opened of(Figures figures, String path) {
            Ledger ledger = figures.office().ledger();
            String job = figures.office().name();
            Optional<String> digest = figures.files().after(job, figures.run(), path).stream()
                    .map(LiveFile::digest)
                    .findFirst();
            return new Opened(
                    digest.orElse(""),
                    digest.flatMap(its -> ledger.original(job, its)).map(Excerpts::of));
        }
    }
}
