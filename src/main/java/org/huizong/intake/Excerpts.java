package org.huizong.intake;

import java.util.Optional;
import org.huizong.declaration.Excerpt;
import org.huizong.finding.Place;
import org.huizong.workbook.grid.GridExcerpts;

/** A received file, opened once to look at some of its cells. */
public final class Excerpts {
    private final Optional<GridExcerpts> workbook;

    private Excerpts(Optional<GridExcerpts> workbook) {
        this.workbook = workbook;
    }

    /** Opens a file; nothing is to be seen of one that is no readable workbook. */
    public static Excerpts of(byte[] file) {
        return new Excerpts(GridExcerpts.of(file));
    }

    /** What stands around a place; empty when it names no cell, or the file has no such sheet. */
    public Optional<Excerpt> around(Place place) {
        try {
            return place.cell().isEmpty()
                    ? Optional.empty()
                    : workbook.flatMap(opened -> opened.around(place.sheet(), place.cell()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
