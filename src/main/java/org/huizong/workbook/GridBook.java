package org.huizong.workbook;

import java.util.List;
import java.util.Optional;
import org.huizong.form.FormId;

/**
 * A workbook as grids.
 *
 * @param grids its sheets in order
 * @param stamp the form and version that our blanks carry in the defined name {@code HUIZONG_FORM}
 * @param from1904 whether its dates count from 1904 instead of 1900
 * @param csv whether it came as comma-separated text, which only some forms take
 */
record GridBook(List<Grid> grids, Optional<FormId> stamp, boolean from1904, boolean csv) {
    /** A workbook that is none of comma-separated text. */
    GridBook(List<Grid> grids, Optional<FormId> stamp, boolean from1904) {
        this(grids, stamp, from1904, false);
    }

    GridBook {
        grids = List.copyOf(grids);
    }

    /** A workbook whose dates count from 1900. */
    GridBook(List<Grid> grids, Optional<FormId> stamp) {
        this(grids, stamp, false);
    }

    /** The sheets that a form may stand on: schema sheets, whose names begin with an underscore, left out. */
    List<Grid> pages() {
        return grids.stream().filter(grid -> !grid.name().startsWith("_")).toList();
    }

    /** The sheet of a name. */
    Optional<Grid> grid(String name) {
        return grids.stream().filter(grid -> grid.name().equals(name)).findFirst();
    }
}
