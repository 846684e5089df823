package org.huizong.workbook.filled;

import java.util.List;
import org.huizong.form.Anchor;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Field;
import org.huizong.form.Layout;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/**
 * One field and all that its blank says about finding it; known before any file is read. Immutable.
 *
 * @param path the field's header path
 * @param anchor the captions it hangs on, null when the blank has none
 * @param between the captions that the blank has between its label on the left and its place
 * @param formula of its place on the blank, or the empty string
 */
record Sought(Field field, String path, @Nullable Hanging anchor, List<Integer> between, String formula) {
    /**
     * An anchor by the numbers of its captions.
     *
     * @param header number of the column header of a crossing, -1 without one
     */
    record Hanging(Anchor.Side side, int caption, int header) {}

    Sought {
        between = List.copyOf(between);
    }

    static Sought of(Field field, Layout layout) {
        Anchor anchor = layout.anchor(field).orElse(null);
        String formula = layout.formulas().getOrDefault(field.place().first(), "");
        if (anchor == null) {
            return new Sought(field, field.path(), null, List.of(), formula);
        }
        List<Caption> captions = layout.captions();
        Caption header = anchor.header();
        Hanging hanging = new Hanging(
                anchor.side(), captions.indexOf(anchor.caption()), header == null ? -1 : captions.indexOf(header));
        return new Sought(field, field.path(), hanging, between(field, anchor, captions), formula);
    }

    private static List<Integer> between(Field field, Anchor anchor, List<Caption> captions) {
        Position place = field.place().first();
        int label = anchor.caption().area().last().column();
        return java.util.stream.IntStream.range(0, captions.size())
                .filter(i -> isBetween(captions.get(i).area(), label, place))
                .boxed()
                .toList();
    }

    private static boolean isBetween(Area area, int label, Position place) {
        return area.coversRow(place.row())
                && area.first().column() > label
                && area.last().column() < place.column();
    }
}
