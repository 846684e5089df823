package org.huizong.workbook.grid;

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
 * @param asShown whether it reckons with its numbers as they are shown (以显示精度为准)
 */
public record GridBook(List<Grid> grids, Optional<FormId> stamp, boolean from1904, boolean csv, boolean asShown) {
    /** A workbook that is none of comma-separated text. */
    public GridBook(List<Grid> grids, Optional<FormId> stamp, boolean from1904) {
        this(grids, stamp, from1904, false, false);
    }

    public GridBook {
        grids = List.copyOf(grids);
    }

    /** A workbook whose dates count from 1900. */
    public GridBook(List<Grid> grids, Optional<FormId> stamp) {
        this(grids, stamp, false);
    }

    /** The same with other sheets. */
    public GridBook with(List<Grid> others) {
        return new GridBook(others, stamp, from1904, csv, asShown);
    }

    /** The sheets that a form may stand on: schema sheets, whose names begin with an underscore, left out. */
    public List<Grid> pages() {
        return grids.stream().filter(grid -> !grid.name().startsWith("_")).toList();
    }

    /** The sheet of a name. */
    public Optional<Grid> grid(String name) {
        return grids.stream().filter(grid -> grid.name().equals(name)).findFirst();
    }
}
