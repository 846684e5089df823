package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.workbook.grid.Digits;
import org.huizong.workbook.part.Markup;

/** How wide the columns and how high the rows of a worksheet are, in pixels, and what style its columns have. */
final class SheetSize {
    private static final int KEPT_ROWS = 10_000;
    private static final double PIXELS_PER_CHARACTER = 7;
    private static final double PADDING = 5;
    private static final double PIXELS_PER_POINT = 96 / 72.0;

    private final List<Columns> columns = new ArrayList<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private double defaultWidth = 8.43;
    private double defaultHeight = 14;

    private record Columns(int first, int last, double width, int style) {}

    void defaults(Markup walk) {
        defaultWidth = number(walk.attribute("defaultColWidth"), defaultWidth);
        defaultHeight = number(walk.attribute("defaultRowHeight"), defaultHeight);
        walk.skip();
    }

    void columns(Markup walk) {
        int first = Digits.count(walk.attribute("min")) - 1;
        int last = Digits.count(walk.attribute("max")) - 1;
        double width = isHidden(walk) ? 0 : number(walk.attribute("width"), defaultWidth);
        columns.add(new Columns(first, last, width, Math.max(0, Digits.count(walk.attribute("style")))));
    }

    void row(int row, Markup walk) {
        if (row < KEPT_ROWS) {
            String height = walk.attribute("ht");
            if (isHidden(walk)) {
                heights.put(row, 0.0);
            } else if (!height.isEmpty()) {
                heights.put(row, number(height, defaultHeight));
            }
        }
    }

    int columnStyle(int column) {
        return columns.stream()
                .filter(group -> group.first() <= column && column <= group.last())
                .mapToInt(Columns::style)
                .findFirst()
                .orElse(0);
    }

    double columnPixels(int column) {
        double width = columns.stream()
                .filter(group -> group.first() <= column && column <= group.last())
                .mapToDouble(Columns::width)
                .findFirst()
                .orElse(defaultWidth);
        return width == 0 ? 0 : width * PIXELS_PER_CHARACTER + PADDING;
    }

    double rowPixels(int row) {
        return heights.getOrDefault(row, defaultHeight) * PIXELS_PER_POINT;
    }

    private static boolean isHidden(Markup walk) {
        String hidden = walk.attribute("hidden");
        return hidden.equals("1") || hidden.equals("true");
    }

    private static double number(String text, double otherwise) {
        return text.matches("\\d{1,4}(\\.\\d{1,20})?") ? Double.parseDouble(text) : otherwise;
    }
}
