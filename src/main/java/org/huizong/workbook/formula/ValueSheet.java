package org.huizong.workbook.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.huizong.check.Formulas;
import org.huizong.check.Operand;
import org.huizong.check.PrintedDigit;
import org.huizong.check.Surroundings;
import org.huizong.check.Vocabulary;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Choice;
import org.jspecify.annotations.Nullable;

/** A declaration, and what rules name around it, as one light worksheet; its columns are filled when they are asked for. */
final class ValueSheet implements EvaluationSheet {
    private static final Value BLANK = value(new Content.Blank());

    /** So many columns further right stands of every number how far it is off. */
    private static final int UNCERTAIN = 8192;

    private final FormulaTracks tracks;
    private final Declaration declaration;
    private final Surroundings around;
    private @Nullable List<Value>[] columns;
    private long looks;
    private @Nullable ValueCell asked;

    ValueSheet(FormulaTracks tracks, Declaration declaration, Surroundings around) {
        this.tracks = tracks;
        this.declaration = declaration;
        this.around = around;
        this.columns = empty(tracks.count());
    }

    /** A rule that looks at more cells than it may: thrown through the engine. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Begins to count what one rule looks at. */
    void begin() {
        looks = 0;
    }

    /** A token that means how far numbers are off, for one that means the numbers. */
    static Ptg uncertain(Ptg token) {
        if (token instanceof AreaPtg area) {
            int first = area.getFirstColumn() + UNCERTAIN;
            int last = area.getLastColumn() + UNCERTAIN;
            return new AreaPtg(area.getFirstRow(), area.getLastRow(), first, last, false, false, false, false);
        }
        return token instanceof RefPtg cell
                ? new RefPtg(cell.getRow(), cell.getColumn() + UNCERTAIN, false, false)
                : token;
    }

    /** The cell of a formula that is about to be answered. */
    ValueCell ask(Ptg[] tokens) {
        ValueCell cell = ValueCell.formula(this, tokens);
        asked = cell;
        return cell;
    }

    /** The last row of a column, zero when it is empty. */
    int lastRow(int column) {
        return Math.max(0, column(column).size() - 1);
    }

    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
        if (row == ValueCell.BEYOND) {
            return asked;
        }
        int own = column % UNCERTAIN;
        Content content = content(row, own);
        if (own != column && content instanceof Content.Decimal) {
            content = new Content.Decimal(slack(row, own), 0);
        }
        return content instanceof Content.Blank ? null : new ValueCell(this, row, column, content);
    }

    Content content(int row, int column) {
        Content content = value(row, column).content();
        spend(content instanceof Content.Text text ? 1 + text.text().length() / Effort.LETTERS_A_LOOK : 1);
        return content;
    }

    /** Counts work that is as much as so many cells looked at; throws through the engine when the rule has done enough. */
    void spend(long work) {
        looks += work;
        if (looks > Formulas.Calculation.MOST_LOOKS) {
            throw new TooLong();
        }
    }

    /** How far the truth may be from a number, because it was rounded when it was printed. */
    BigDecimal slack(int row, int column) {
        return tracks.vocabulary()
                .field(tracks.track(column).operand())
                .map(field -> PrintedDigit.half(value(row, column), field.type()))
                .orElse(BigDecimal.ZERO);
    }

    private Value value(int row, int column) {
        List<Value> values = column(column);
        return row < values.size() ? values.get(row) : BLANK;
    }

    private static Value value(Content content) {
        return new Value(content, "", Place.NONE);
    }

    private List<Value> column(int number) {
        if (number >= columns.length) {
            columns = Arrays.copyOf(columns, tracks.count());
        }
        List<Value> known = columns[number];
        if (known == null) {
            known = fill(tracks.track(number));
            columns[number] = known;
        }
        return known;
    }

    private List<Value> fill(FormulaTracks.Track track) {
        Operand operand = track.operand();
        if (track.shape() == FormulaTracks.Shape.ENTRY) {
            return tracks.vocabulary().own().choices(operand.section()).stream()
                    .map(entry -> value(entry(entry, operand.name())))
                    .toList();
        }
        List<Value> values = new ArrayList<>();
        for (Declaration each : declarations(operand)) {
            if (track.shape() == FormulaTracks.Shape.LIST) {
                for (Line line : each.lines(operand.section())) {
                    values.add(line.value(operand.name()));
                }
            } else {
                values.add(each.value(operand.name()));
            }
        }
        return values;
    }

    private List<Declaration> declarations(Operand operand) {
        return operand.isForeign()
                ? tracks.vocabulary().relative(operand.source()).stream()
                        .map(Vocabulary.Relative::relation)
                        .flatMap(relation -> around.of(relation).stream())
                        .toList()
                : List.of(declaration);
    }

    private static Content entry(Choice entry, String name) {
        return switch (FormulaTracks.ENTRY.indexOf(name)) {
            case 0 -> new Content.Text(entry.value());
            case 1 -> new Content.Text(entry.parent());
            default ->
                entry.points().matches("\\d{1,9}(\\.\\d{1,9})?")
                        ? new Content.Decimal(new BigDecimal(entry.points()), 0)
                        : new Content.Blank();
        };
    }

    @SuppressWarnings("unchecked") // an array of lists
    private static @Nullable List<Value>[] empty(int size) {
        return (@Nullable List<Value>[]) new List<?>[size];
    }

    @Override
    public void clearAllCachedResultValues() {
        // nothing is cached here
    }

    @Override
    public int getLastRowNum() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isRowHidden(int rowIndex) {
        return false;
    }
}
