package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.Section;

/** The group columns of a list on paper: each name stands once, on the first of its lines. */
final class PaperGroups {
    private final PaperForm form;
    private final List<Field> groups;
    private final List<Field> others;

    PaperGroups(PaperForm form, Section list) {
        this.form = form;
        this.groups = list.fields().stream().filter(Groups::isGroup).toList();
        this.others =
                list.fields().stream().filter(field -> !Groups.isGroup(field)).toList();
    }

    /** A name and the rows of its lines. */
    private record Block(int column, int lastColumn, List<Integer> rows) {
        int first() {
            return rows.get(0);
        }

        int last() {
            return rows.get(rows.size() - 1);
        }
    }

    /** Writes the names into every line. */
    void repeat() {
        groups.forEach(group -> blocks(
                group,
                block -> block.rows()
                        .forEach(row ->
                                form.at(row, block.column()).text = form.at(block.first(), block.column()).text)));
    }

    /** Merges the names over their lines. */
    void merge() {
        groups.forEach(group -> blocks(group, this::merge));
    }

    /** Merges the first level's names over their lines, and the second ones stand once in them. */
    void mergeFirst() {
        groups.stream().limit(1).forEach(group -> blocks(group, this::merge));
    }

    /** Puts the first level's names into the middle of their lines. */
    void toMiddle() {
        groups.stream()
                .limit(1)
                .forEach(group -> blocks(group, block -> {
                    int middle = block.rows().get((block.rows().size() - 1) / 2);
                    for (int column = block.column(); column <= block.lastColumn(); column++) {
                        PaperForm.Spot spot = form.at(block.first(), column);
                        form.rows.get(block.first()).set(column, form.at(middle, column));
                        form.rows.get(middle).set(column, spot);
                    }
                }));
    }

    private void merge(Block block) {
        if (block.rows().size() > 1) {
            form.merges.removeIf(merge -> {
                Area area = form.area(merge);
                return area.height() == 1
                        && area.coversColumn(block.column())
                        && area.first().row() >= block.first()
                        && area.first().row() <= block.last();
            });
            form.merges.add(new PaperForm.Merge(
                    form.at(block.first(), block.column()), form.at(block.last(), block.lastColumn())));
        }
    }

    private void blocks(Field group, Consumer<Block> change) {
        Area place = others.get(0).place();
        int column = group.place().first().column();
        List<Block> blocks = new ArrayList<>();
        for (int row = place.first().row(); row <= place.last().row(); row++) {
            boolean line = isLine(row);
            if (line && !form.at(row, column).isBlank()) {
                blocks.add(new Block(column, form.block(row, column).last().column(), new ArrayList<>()));
            }
            if (line && !blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).rows().add(row);
            }
        }
        Collections.unmodifiableList(blocks).forEach(change);
    }

    private boolean isLine(int row) {
        return others.stream()
                .anyMatch(other -> !form.at(row, other.place().first().column()).isBlank());
    }
}
