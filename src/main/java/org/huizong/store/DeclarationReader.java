package org.huizong.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Builds a declaration again from its rows, taken in their order. */
final class DeclarationReader {
    private final FormId form;
    private final String ownFile;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, List<Started>> lists = new LinkedHashMap<>();
    private Map<String, Value> open = values;

    DeclarationReader(FormId form, String ownFile) {
        this.form = form;
        this.ownFile = ownFile;
    }

    void take(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind.equals(DeclarationWriter.SECTION)) {
            lists.put(row.getString("section"), new ArrayList<>());
        } else if (kind.equals(DeclarationWriter.LINE)) {
            Started line = new Started(row.getInt("line_no"), new LinkedHashMap<>());
            lists.computeIfAbsent(row.getString("section"), section -> new ArrayList<>())
                    .add(line);
            open = line.values();
        } else {
            open.put(row.getString("field"), value(kind, row));
        }
    }

    Declaration declaration() {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        lists.forEach((section, list) -> lines.put(
                section,
                list.stream()
                        .map(line -> new Line(line.number(), line.values()))
                        .toList()));
        return new Declaration(form, values, lines);
    }

    private Value value(String kind, ResultSet row) throws SQLException {
        String file = row.getString("file");
        Place place = new Place(
                file == null ? ownFile : file, row.getString("sheet"), row.getString("cell"), row.getString("path"));
        return new Value(content(kind, row), row.getString("shown"), place);
    }

    private static Content content(String kind, ResultSet row) throws SQLException {
        String content = row.getString("content");
        return switch (kind) {
            case DeclarationWriter.BLANK -> new Content.Blank();
            case DeclarationWriter.TEXT -> new Content.Text(content);
            case DeclarationWriter.DECIMAL -> new Content.Decimal(new BigDecimal(content), row.getInt("decimals"));
            case DeclarationWriter.UNREADABLE -> new Content.Unreadable(content);
            default -> throw new IllegalStateException("kind " + kind);
        };
    }

    private record Started(int number, Map<String, Value> values) {}
}
