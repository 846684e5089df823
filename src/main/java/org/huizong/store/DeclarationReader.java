package org.huizong.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Builds declarations again from their JSON, one after the other; names that many of them share are kept once. */
final class DeclarationReader {
    private static final int LONGEST_SHARED = 64;

    private final Map<String, String> shared = new HashMap<>();

    /** The declaration that {@link DeclarationWriter#json} wrote. */
    Declaration read(FormId form, String ownFile, String content) {
        Draft draft = new Draft(ownFile);
        try (JsonParser json = DeclarationWriter.JSON.createParser(ObjectReadContext.empty(), content)) {
            expect(json, JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                entry(json, draft);
                expect(json, JsonToken.END_ARRAY);
            }
        }
        return draft.declaration(form);
    }

    private void entry(JsonParser json, Draft draft) {
        String kind = text(json);
        if (kind.equals(DeclarationWriter.SECTION)) {
            draft.list(text(json));
        } else if (kind.equals(DeclarationWriter.LINE)) {
            draft.line(number(json));
        } else {
            value(json, kind, draft);
        }
    }

    private void value(JsonParser json, String kind, Draft draft) {
        String field = text(json);
        String given = json.nextStringValue();
        Content content = content(kind, given == null ? "" : given, number(json));
        String shown = textOr(json, given == null ? "" : given);
        draft.sheet = textOr(json, draft.sheet);
        String cell = text(json);
        String path = text(json);
        String file = json.nextStringValue();
        draft.values.put(
                field,
                new Value(content, shown, new Place(file == null ? draft.ownFile : file, draft.sheet, cell, path)));
    }

    private static Content content(String kind, String content, int decimals) {
        return switch (kind) {
            case DeclarationWriter.BLANK -> new Content.Blank();
            case DeclarationWriter.TEXT -> new Content.Text(content);
            case DeclarationWriter.DECIMAL -> new Content.Decimal(new BigDecimal(content), decimals);
            case DeclarationWriter.UNREADABLE -> new Content.Unreadable(content);
            default -> throw new IllegalStateException("kind " + kind);
        };
    }

    private String text(JsonParser json) {
        expect(json, JsonToken.VALUE_STRING);
        return shared(json.getString());
    }

    private String textOr(JsonParser json, String otherwise) {
        String text = json.nextStringValue();
        return text == null ? otherwise : shared(text);
    }

    private String shared(String text) {
        return text.length() > LONGEST_SHARED ? text : shared.computeIfAbsent(text, same -> same);
    }

    private static int number(JsonParser json) {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private static void expect(JsonParser json, JsonToken token) {
        JsonToken found = json.nextToken();
        if (found != token) {
            throw new IllegalStateException("declaration: " + found + " instead of " + token);
        }
    }

    /** A declaration as far as it is read. */
    private static final class Draft {
        private final String ownFile;
        private final Map<String, Value> single = new LinkedHashMap<>();
        private final Map<String, List<Started>> lists = new LinkedHashMap<>();
        private @Nullable List<Started> list;
        private Map<String, Value> values = single;
        private String sheet = "";

        Draft(String ownFile) {
            this.ownFile = ownFile;
        }

        void list(String section) {
            list = lists.computeIfAbsent(section, name -> new ArrayList<>());
        }

        void line(int number) {
            if (list == null) {
                throw new IllegalStateException("declaration: a line without a list");
            }
            values = new LinkedHashMap<>();
            list.add(new Started(number, values));
        }

        Declaration declaration(FormId form) {
            Map<String, List<Line>> lines = new LinkedHashMap<>();
            lists.forEach((section, started) -> lines.put(
                    section,
                    started.stream()
                            .map(line -> new Line(line.number(), line.values()))
                            .toList()));
            return new Declaration(form, single, lines);
        }
    }

    private record Started(int number, Map<String, Value> values) {}
}
