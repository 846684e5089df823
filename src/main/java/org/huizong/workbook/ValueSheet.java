package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.huizong.check.Formulas;
import org.huizong.check.Operand;
import org.huizong.check.Surroundings;
import org.huizong.check.Vocabulary;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.form.Choice;
import org.jspecify.annotations.Nullable;

/** A declaration, and what rules name around it, as one light worksheet; its columns are filled when they are asked for. */
final class ValueSheet implements EvaluationSheet {
    private static final Content BLANK = new Content.Blank();

    private final FormulaTracks tracks;
    private final Declaration declaration;
    private final Surroundings around;
    private @Nullable List<Content>[] columns;
    private int looks;

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

    /** The last row of a column, zero when it is empty. */
    int lastRow(int column) {
        return Math.max(0, column(column).size() - 1);
    }

    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
        if (row == ValueCell.BEYOND) {
            return null;
        }
        Content content = content(row, column);
        return content instanceof Content.Blank ? null : new ValueCell(this, row, column, content);
    }

    Content content(int row, int column) {
        if (++looks > Formulas.Calculation.MOST_LOOKS) {
            throw new TooLong();
        }
        List<Content> contents = column(column);
        return row < contents.size() ? contents.get(row) : BLANK;
    }

    private List<Content> column(int number) {
        if (number >= columns.length) {
            columns = Arrays.copyOf(columns, tracks.count());
        }
        List<Content> known = columns[number];
        if (known == null) {
            known = fill(tracks.track(number));
            columns[number] = known;
        }
        return known;
    }

    private List<Content> fill(FormulaTracks.Track track) {
        Operand operand = track.operand();
        if (track.shape() == FormulaTracks.Shape.ENTRY) {
            return tracks.vocabulary().own().choices(operand.section()).stream()
                    .map(entry -> entry(entry, operand.name()))
                    .toList();
        }
        List<Content> contents = new ArrayList<>();
        for (Declaration each : declarations(operand)) {
            if (track.shape() == FormulaTracks.Shape.LIST) {
                for (Line line : each.lines(operand.section())) {
                    contents.add(line.value(operand.name()).content());
                }
            } else {
                contents.add(each.value(operand.name()).content());
            }
        }
        return contents;
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
    private static @Nullable List<Content>[] empty(int size) {
        return (@Nullable List<Content>[]) new List<?>[size];
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
