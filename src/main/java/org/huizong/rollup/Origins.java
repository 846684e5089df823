package org.huizong.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.form.Field;

/** Finds the column that a field is printed in, as {@link MoneyTables} and {@link IndicatorBlocks} lay them out. */
final class Origins {
    private final List<List<FieldFigures>> tables = new ArrayList<>();
    private final List<FieldFigures> blocks;

    Origins(List<Sheaf> sheaves) {
        for (Sheaf sheaf : sheaves) {
            List<Field> amounts = MoneyTables.fields(sheaf);
            if (!amounts.isEmpty()) {
                tables.add(amounts.stream()
                        .map(field -> new FieldFigures(sheaf, field))
                        .toList());
            }
        }
        blocks =
                sheaves.stream().flatMap(sheaf -> IndicatorBlocks.fields(sheaf)).toList();
    }

    /** Where a figure stands. */
    Origin of(FieldFigures figures) {
        for (int table = 0; table < tables.size(); table++) {
            int column = index(tables.get(table), figures);
            if (column >= 0) {
                return new Origin.Amount(table, column);
            }
        }
        int block = index(blocks, figures);
        return block >= 0 ? new Origin.Indicator(block) : new Origin.Nowhere();
    }

    /** The columns of the first table of amounts. */
    Stream<FieldFigures> amounts() {
        return tables.stream().limit(1).flatMap(List::stream);
    }

    /** The annual figures that are added up. */
    Stream<FieldFigures> counts() {
        return blocks.stream().filter(figures -> !figures.pooled());
    }

    @SuppressWarnings("ReferenceEquality") // a sheaf is itself
    private static int index(List<FieldFigures> all, FieldFigures wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).sheaf() == wanted.sheaf()
                    && all.get(i).field().name().equals(wanted.field().name())) {
                return i;
            }
        }
        return -1;
    }
}
