package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.FormId;

/** Declarations written as texts: {@code 名称=1.20}, {@code 率=94.1%}, lines {@code *清单: a=1; b=2}. */
final class DeclaredText {
    private DeclaredText() {}

    static Declaration of(String form, String... entries) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        int cell = 0;
        for (String entry : entries) {
            cell++;
            if (entry.startsWith("*")) {
                String section = entry.substring(1, entry.indexOf(':'));
                List<Line> list = lines.computeIfAbsent(section, name -> new ArrayList<>());
                list.add(line(list.size() + 1, section, entry.substring(section.length() + 2)));
            } else {
                put(values, entry, "B" + cell);
            }
        }
        return new Declaration(new FormId(form, "2023"), values, lines);
    }

    private static Line line(int number, String section, String text) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String entry : text.split(";")) {
            put(values, entry.strip(), section + number + entry.substring(0, entry.indexOf('=')));
        }
        return new Line(number, values);
    }

    private static void put(Map<String, Value> values, String entry, String cell) {
        String name = entry.substring(0, entry.indexOf('='));
        String shown = entry.substring(entry.indexOf('=') + 1);
        values.put(name, new Value(content(shown), shown, Place.ofCell("表", cell, name)));
    }

    private static Content content(String shown) {
        if (shown.isEmpty()) {
            return new Content.Blank();
        }
        if (!shown.matches("-?[\\d.]+%?")) {
            return new Content.Text(shown);
        }
        boolean percent = shown.endsWith("%");
        BigDecimal number = new BigDecimal(shown.replace("%", "")).movePointLeft(percent ? 2 : 0);
        return new Content.Decimal(number, Math.max(0, number.scale()));
    }
}
