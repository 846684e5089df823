package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Content;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.rollup.FieldFigures.Derived;

/** The lines of 数据来源, numbered as the figures are printed; a cell that is printed twice keeps its number. */
final class Sources {
    private final DistrictTree tree;
    private final List<SourceRow> rows = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final Map<List<String>, Integer> fileNumbers = new LinkedHashMap<>();

    Sources(DistrictTree tree) {
        this.tree = tree;
    }

    /**
     * The figure of a value, with its line here and the decimals that it was printed with; {@link Figure#NONE} when the
     * value is no number.
     */
    Figure figure(Sheaf sheaf, Filer unit, Named named, Value value) {
        return value.number()
                .flatMap(number -> sheaf.counted(unit).map(contribution -> {
                    Line line = new Line(sheaf, unit, contribution, named, false);
                    return new Figure(printed(number, value), number(line, value, number));
                }))
                .orElse(Figure.NONE);
    }

    /** A numerator that a unit did not print, with the cell of the rate that it is derived from. */
    Figure derived(Sheaf sheaf, Filer unit, Named numerator, Derived derived) {
        String made = derived.rate().shown() + "×" + derived.denominator().shown();
        Named named = new Named(numerator.path() + "（推算：" + made + "）", numerator.measure());
        Value value = new Value(
                new Content.Decimal(
                        derived.numerator(), Math.max(0, derived.numerator().scale())),
                derived.numerator().toPlainString(),
                derived.rate().place());
        return sheaf.counted(unit)
                .map(its -> new Line(sheaf, unit, its, named, true))
                .map(line -> new Figure(derived.numerator(), number(line, value, derived.numerator())))
                .orElse(Figure.NONE);
    }

    /** Whether a value of a submission has a line here. */
    boolean has(Contribution contribution, Value value) {
        Place place = placed(contribution, value);
        return numbers.containsKey(List.of(place.file(), contribution.digest(), place.sheet(), place.cell()));
    }

    private static Place placed(Contribution contribution, Value value) {
        return value.place().file().isEmpty() ? value.place().in(contribution.file()) : value.place();
    }

    List<SourceRow> rows() {
        return List.copyOf(rows);
    }

    List<SourceFile> files() {
        return List.copyOf(files);
    }

    /**
     * What a line says of its figure.
     *
     * @param path of the field
     * @param measure unit of measure, or the empty string
     */
    record Named(String path, String measure) {
        static Named of(Sheaf sheaf, Field field) {
            return new Named(field.path(), sheaf.measure(field));
        }

        /** A column of a list, in one line. */
        static Named of(Sheaf sheaf, Field column, int line) {
            return new Named(column.path() + " 第" + line + "行", sheaf.measure(column));
        }
    }

    private record Line(Sheaf sheaf, Filer unit, Contribution contribution, Named named, boolean derived) {}

    private static BigDecimal printed(BigDecimal number, Value value) {
        return number.scale() >= value.decimals() ? number : number.setScale(value.decimals());
    }

    private int number(Line line, Value value, BigDecimal number) {
        Place place = placed(line.contribution(), value);
        String spot = place.cell().isEmpty() || line.derived() ? line.named().path() : place.cell();
        String digest = line.contribution().digest();
        return numbers.computeIfAbsent(List.of(place.file(), digest, place.sheet(), spot), key -> {
            rows.add(row(line, value, number, place));
            return rows.size();
        });
    }

    private SourceRow row(Line line, Value value, BigDecimal number, Place place) {
        return new SourceRow(
                tree.district(line.unit()),
                line.unit().name(),
                line.sheaf().form().title(),
                line.sheaf().period().shown(),
                line.named().path(),
                line.named().measure(),
                number,
                value.shown(),
                place,
                file(line, place),
                line.derived());
    }

    private int file(Line line, Place place) {
        String digest = line.contribution().digest();
        return fileNumbers.computeIfAbsent(List.of(place.file(), digest), key -> {
            files.add(new SourceFile(
                    place.file(),
                    tree.district(line.unit()),
                    line.unit().name(),
                    line.sheaf().form().title(),
                    line.sheaf().period().shown(),
                    digest,
                    line.contribution().outcome()));
            return files.size();
        });
    }
}
