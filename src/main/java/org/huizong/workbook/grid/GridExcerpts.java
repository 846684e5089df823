package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.declaration.Excerpt;
import org.huizong.form.Area;
import org.huizong.form.Position;

/** A received workbook, opened to look at a few of its cells as they were filled in. */
public final class GridExcerpts {
    /** An excerpt is so many rows high and so many columns wide at most. */
    private static final int SIDE = 9;

    /** Of a longer text the rest is left out. */
    private static final int LONGEST = 300;

    private final GridBook book;

    private GridExcerpts(GridBook book) {
        this.book = book;
    }

    /** Opens a file; empty when it is no readable workbook. */
    public static Optional<GridExcerpts> of(byte[] file) {
        return GridReader.open(file) instanceof Opening.Opened opened
                ? Optional.of(new GridExcerpts(opened.book()))
                : Optional.empty();
    }

    /**
     * What stands around a cell or an area of a sheet; empty when there is no such sheet.
     *
     * @param cell such as {@code C12} or {@code C12:D20}
     * @throws IllegalArgumentException when it is no address
     */
    public Optional<Excerpt> around(String sheet, String cell) {
        Area sought = Area.of(cell);
        return book.grid(sheet)
                .filter(grid ->
                        sought.first().row() < Grid.ROWS && sought.first().column() < Grid.COLUMNS)
                .map(grid -> new Cut(grid, sought, window(grid, grid.first(sought.first()))).excerpt());
    }

    private static Area window(Grid grid, Position middle) {
        int top = from(middle.row(), grid.lastRow());
        int left = from(middle.column(), grid.lastColumn());
        return new Area(
                new Position(top, left),
                new Position(to(top, middle.row(), grid.lastRow()), to(left, middle.column(), grid.lastColumn())));
    }

    /** Nearer to an edge more of the other side is seen. */
    private static int from(int middle, int last) {
        return Math.max(0, Math.min(middle - SIDE / 2, Math.max(middle, last) - SIDE + 1));
    }

    private static int to(int from, int middle, int last) {
        return Math.min(from + SIDE - 1, Math.max(middle, last));
    }

    private record Cut(Grid grid, Area sought, Area window) {
        Excerpt excerpt() {
            List<String> columns = IntStream.rangeClosed(
                            window.first().column(), window.last().column())
                    .mapToObj(Position::columnName)
                    .toList();
            List<Excerpt.Strip> strips = new ArrayList<>();
            for (int row = window.first().row(); row <= window.last().row(); row++) {
                strips.add(new Excerpt.Strip(row + 1, spots(row)));
            }
            return new Excerpt(grid.name(), columns, strips);
        }

        private List<Excerpt.Spot> spots(int row) {
            List<Excerpt.Spot> spots = new ArrayList<>();
            for (int column = window.first().column(); column <= window.last().column(); column++) {
                Position spot = new Position(row, column);
                Area seen = seen(grid.area(spot));
                if (seen.first().equals(spot)) {
                    spots.add(spot(spot, seen));
                }
            }
            return spots;
        }

        /** What of a merge lies inside. */
        private Area seen(Area area) {
            return new Area(
                    new Position(
                            Math.max(area.first().row(), window.first().row()),
                            Math.max(area.first().column(), window.first().column())),
                    new Position(
                            Math.min(area.last().row(), window.last().row()),
                            Math.min(area.last().column(), window.last().column())));
        }

        private Excerpt.Spot spot(Position spot, Area seen) {
            Entry entry = grid.at(spot);
            return new Excerpt.Spot(
                    grid.first(spot).a1(),
                    shortened(entry.shown()),
                    seen.last().column() - seen.first().column() + 1,
                    seen.height(),
                    entry.kind() == Entry.Kind.NUMBER,
                    grid.area(spot).touches(sought));
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
        }
    }
}
