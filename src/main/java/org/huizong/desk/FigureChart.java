package org.huizong.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.job.PublishedRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bars, one a row.
 *
 * @param data as JSON for the page's script: labels, values, measure
 * @param height in lines of text
 */
record FigureChart(String title, String data, int height) {
    private static final int MOST = 40;

    /** Of the rows that have a number, in their order. */
    static FigureChart of(String title, String measure, List<PublishedRow> rows) {
        List<String> labels = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (PublishedRow row : rows) {
            BigDecimal value = row.value();
            if (value != null && row.kind() != PublishedRow.Kind.LESS && labels.size() < MOST) {
                labels.add(row.name());
                values.add(FigureText.drawn(value, measure));
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("labels", labels);
        data.put("values", values);
        data.put("measure", measure);
        return new FigureChart(title, JsonMapper.shared().writeValueAsString(data), labels.size() + 2);
    }

    /** Whether there is anything to compare. */
    public boolean draws() {
        return height > 3;
    }

    /** Such as {@code tall-3}: a style sheet may not be written into the page. */
    public String size() {
        return "bars-" + Math.min(8, (height + 4) / 5);
    }
}
