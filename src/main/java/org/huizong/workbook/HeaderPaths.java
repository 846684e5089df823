package org.huizong.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Layout;
import org.huizong.form.Position;

/**
 * Under which wider header, and beside which taller label, a caption stands; told through merges, and where somebody
 * took the merges apart, through the blank spots that they left.
 */
final class HeaderPaths {
    private final Layout layout;
    private final Grid grid;
    private final List<Grid.Placed> texts;

    HeaderPaths(Layout layout, Grid grid, List<Grid.Placed> texts) {
        this.layout = layout;
        this.grid = grid;
        this.texts = texts;
    }

    /** Whether a match stands under the header and beside the label that its caption stands under and beside. */
    boolean agree(Caption caption, Area area, Map<Caption, Area> found) {
        return header(caption)
                        .map(found::get)
                        .filter(wide -> !under(area, wide))
                        .isEmpty()
                && label(caption)
                        .map(found::get)
                        .filter(tall -> !beside(area, tall))
                        .isEmpty();
    }

    /** The one place for a caption that fits its path, or its neighbours of the same row, or is the only one. */
    Optional<Area> best(Caption caption, List<Area> candidates, Map<Caption, Area> found) {
        List<Area> fitting =
                candidates.stream().filter(area -> agree(caption, area, found)).toList();
        List<Area> nearby =
                fitting.stream().filter(area -> sameRow(caption, area, found)).toList();
        if (!nearby.isEmpty()) {
            return Optional.of(nearby.get(0));
        }
        if (found.containsKey(caption) || fitting.size() == 1) {
            return fitting.stream().findFirst();
        }
        return candidates.size() == 1 ? onlyOneInRow(caption, candidates.get(0), found) : Optional.empty();
    }

    /** A label of another field above may look like a wider header; the only text left in the right row is meant all the same. */
    private static Optional<Area> onlyOneInRow(Caption caption, Area candidate, Map<Caption, Area> found) {
        return sameRow(caption, candidate, found) ? Optional.of(candidate) : Optional.empty();
    }

    private static boolean sameRow(Caption caption, Area area, Map<Caption, Area> found) {
        return found.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(caption)
                        && other.getKey().area().first().row()
                                == caption.area().first().row()
                        && other.getValue().first().row() == area.first().row());
    }

    private Optional<Caption> header(Caption caption) {
        Area area = caption.area();
        return layout.captions().stream()
                .filter(other -> other.area().last().row() + 1 == area.first().row()
                        && other.area().coversColumn(area.first().column())
                        && other.area().coversColumn(area.last().column())
                        && width(other.area()) > width(area)
                        && siblings(other) > 1)
                .findFirst();
    }

    /** A title or a block's name above everything is no header; a header has a neighbour in its row. */
    private long siblings(Caption caption) {
        return layout.captions().stream()
                .filter(other ->
                        other.area().first().row() == caption.area().first().row())
                .count();
    }

    private Optional<Caption> label(Caption caption) {
        Area area = caption.area();
        return layout.captions().stream()
                .filter(other ->
                        other.area().last().column() + 1 == area.first().column()
                                && other.area().coversRow(area.first().row())
                                && other.area().coversRow(area.last().row())
                                && other.area().height() > area.height())
                .findFirst();
    }

    private boolean under(Area area, Area wide) {
        int last = wide.last().column();
        if (width(wide) == 1) {
            last = texts.stream()
                    .map(Grid.Placed::area)
                    .filter(other -> other.coversRow(wide.first().row())
                            && other.first().column() > wide.first().column()
                            && !sameText(other, wide))
                    .mapToInt(other -> other.first().column() - 1)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
        return area.first().row() > wide.last().row()
                && wide.first().column() <= area.first().column()
                && area.first().column() <= last;
    }

    private boolean beside(Area area, Area tall) {
        int last = tall.last().row();
        if (tall.height() == 1) {
            last = texts.stream()
                    .map(Grid.Placed::area)
                    .filter(other -> other.coversColumn(tall.first().column())
                            && other.first().row() > tall.first().row()
                            && !sameText(other, tall))
                    .mapToInt(other -> other.first().row() - 1)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
        return area.first().column() > tall.last().column()
                && tall.first().row() <= area.first().row()
                && area.first().row() <= last;
    }

    private boolean sameText(Area one, Area other) {
        return shown(one.first()).equals(shown(other.first()));
    }

    private String shown(Position spot) {
        return grid.at(spot).shown();
    }

    private static int width(Area area) {
        return area.last().column() - area.first().column() + 1;
    }
}
