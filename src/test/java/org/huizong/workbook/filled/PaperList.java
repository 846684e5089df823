package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huizong.form.Anchor;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.form.Section;

/** A list on paper: its headers, its lines, and the totals that stand under the same headers. */
final class PaperList {
    private final PaperForm form;
    private final FormTemplate template;
    private final Section list;
    private final List<Caption> captions;

    PaperList(PaperForm form, FormTemplate template, Section list) {
        this.form = form;
        this.template = template;
        this.list = list;
        this.captions = list.fields().stream()
                .flatMap(field -> template.layout().anchor(field).stream())
                .map(Anchor::caption)
                .toList();
    }

    /** Swaps two columns that are nowhere merged, with their headers and the totals below them. */
    void swap(Random random) {
        int header = list.fields().get(0).place().first().row() - 1;
        int end = lastRow();
        List<Integer> columns = new ArrayList<>();
        for (Field field : list.fields()) {
            int column = field.place().first().column();
            boolean merged = IntStream.rangeClosed(header, end).anyMatch(row -> form.isMerged(form.at(row, column)));
            if (!merged && !Groups.isGroup(field)) {
                columns.add(column);
            }
        }
        Collections.shuffle(columns, random);
        if (columns.size() > 1 && areToldApart(header, columns.get(0), columns.get(1))) {
            for (int row = header; row <= end; row++) {
                Collections.swap(form.rows.get(row), columns.get(0), columns.get(1));
            }
        }
    }

    /** The last row that has a line, or a total under the list's headers. */
    private int lastRow() {
        int last = list.fields().get(0).place().last().row();
        for (Field field : template.fields().toList()) {
            Caption header = template.layout().anchor(field).map(Anchor::header).orElse(null);
            if (header != null && captions.contains(header)) {
                last = Math.max(last, field.place().last().row());
            }
        }
        return last;
    }

    /** Headers of one name are told apart by their order only. */
    private boolean areToldApart(int header, int one, int other) {
        int first = Math.min(one, other);
        int last = Math.max(one, other);
        String left = form.at(header, first).text;
        String right = form.at(header, last).text;
        return IntStream.rangeClosed(first + 1, last)
                        .noneMatch(column -> form.at(header, column).text.equals(left))
                && IntStream.range(first, last)
                        .noneMatch(column -> form.at(header, column).text.equals(right));
    }

    /** The headers stand again below the first line, as on a new page. */
    void repeatHeaders() {
        int line = form.places.getOrDefault(list.name(), List.of()).stream()
                .flatMap(spot -> form.find(spot).stream())
                .mapToInt(Position::row)
                .min()
                .orElse(form.rows.size());
        if (line + 1 >= form.rows.size()) {
            return;
        }
        int first = firstHeaderRow();
        int height = line - first;
        for (int i = 0; i < height; i++) {
            form.insertRow(line + 1 + i);
        }
        for (int row = first; row < line; row++) {
            copy(row, line + 1 + row - first);
        }
        for (PaperForm.Merge merge : List.copyOf(form.merges)) {
            Area area = form.area(merge);
            if (area.first().row() >= first && area.last().row() < line) {
                int down = line + 1 - first;
                form.merges.add(new PaperForm.Merge(
                        form.at(area.first().row() + down, area.first().column()),
                        form.at(area.last().row() + down, area.last().column())));
            }
        }
    }

    private void copy(int from, int to) {
        for (int column = 0; column < form.width(); column++) {
            if (!form.isMerged(form.at(to, column))) {
                form.at(to, column).text = form.at(from, column).text;
            }
        }
    }

    private int firstHeaderRow() {
        int onBlank = captions.stream()
                .mapToInt(caption -> caption.area().first().row())
                .min()
                .orElseThrow();
        return template.layout().captions().stream()
                .filter(caption -> caption.area().first().row() == onBlank)
                .map(form.originals::get)
                .flatMap(spot -> form.find(spot).stream())
                .mapToInt(Position::row)
                .min()
                .orElseThrow();
    }
}
