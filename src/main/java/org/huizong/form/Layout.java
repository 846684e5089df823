package org.huizong.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.form.Anchor.Side;

/**
 * The printable blank: which texts stand where, input areas left out.
 *
 * @param sheet name of the blank's sheet
 * @param captions its fixed texts in reading order
 * @param formulas of its input areas, without the equals sign
 * @param readsHidden whether what is hidden in a filled form is read; if not, it counts as blank
 */
public record Layout(String sheet, List<Caption> captions, Map<Position, String> formulas, boolean readsHidden) {
    /** Copies. */
    public Layout {
        captions = List.copyOf(captions);
        formulas = Map.copyOf(formulas);
    }

    /** A blank without formulas, whose hidden parts are read. */
    public Layout(String sheet, List<Caption> captions) {
        this(sheet, captions, Map.of(), true);
    }

    /** The captions that a field hangs on; empty when the blank has no such label beside or above the field's place. */
    public Optional<Anchor> anchor(Field field) {
        Position place = field.place().first();
        if (field.inList()) {
            return above(field.label().row(), place).map(header -> new Anchor(header, null, Side.BELOW));
        }
        if (field.label().crossing()) {
            Optional<Caption> header = above(field.label().column(), place);
            return leftOf(field.label().row(), place)
                    .flatMap(row -> header.map(column -> new Anchor(row, column, Side.CROSSING)));
        }
        return leftOf(field.label().row(), place)
                .map(label -> new Anchor(label, null, Side.RIGHT))
                .or(() -> above(field.label().row(), place).map(label -> new Anchor(label, null, Side.BELOW)));
    }

    private Optional<Caption> leftOf(String text, Position place) {
        return named(text)
                .filter(caption -> caption.area().coversRow(place.row())
                        && caption.area().last().column() < place.column())
                .max(Comparator.comparing(caption -> caption.area().last().column()));
    }

    private Optional<Caption> above(String text, Position place) {
        return named(text)
                .filter(caption -> caption.area().coversColumn(place.column())
                        && caption.area().last().row() < place.row())
                .max(Comparator.comparing(caption -> caption.area().last().row()));
    }

    private Stream<Caption> named(String text) {
        String wanted = LabelText.reduce(text);
        return captions.stream().filter(caption -> caption.letters().equals(wanted));
    }
}
