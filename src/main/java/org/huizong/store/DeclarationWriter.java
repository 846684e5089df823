package org.huizong.store;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Turns one declaration into JSON from which it can be built again exactly, and its numbers into rows. */
final class DeclarationWriter {
    static final String SECTION = "S";
    static final String LINE = "L";
    static final String BLANK = "B";
    static final String TEXT = "T";
    static final String DECIMAL = "D";
    static final String UNREADABLE = "U";

    static final JsonFactory JSON = new JsonFactory();
    /** Beyond this PostgreSQL's {@code numeric} gives up; the digits themselves are kept as text in any case. */
    private static final int LONGEST = 1000;

    private final String ownFile;
    private final List<NumberRow> numbers = new ArrayList<>();
    private int seq;
    private String sheet = "";

    DeclarationWriter(String ownFile) {
        this.ownFile = ownFile;
    }

    /**
     * A number to reckon with.
     *
     * @param seq its place among everything that is declared
     * @param section of a line, or the empty string
     */
    record NumberRow(int seq, String section, int line, String field, BigDecimal number) {}

    /** What a declaration says, as JSON; see the migration V4 for its form. */
    String json(Declaration declaration) {
        StringWriter text = new StringWriter(1 << 14);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            declaration.values().forEach((field, value) -> value(json, new Spot("", 0, field), value));
            declaration.lines().forEach((section, lines) -> list(json, section, lines));
            json.writeEndArray();
        }
        return text.toString();
    }

    /** The numbers of what was written. */
    List<NumberRow> numbers() {
        return numbers;
    }

    private void list(JsonGenerator json, String section, List<Line> lines) {
        seq++;
        json.writeStartArray();
        json.writeString(SECTION);
        json.writeString(Storable.text(section));
        json.writeEndArray();
        for (Line line : lines) {
            seq++;
            json.writeStartArray();
            json.writeString(LINE);
            json.writeNumber(line.number());
            json.writeEndArray();
            line.values().forEach((field, value) -> value(json, new Spot(section, line.number(), field), value));
        }
    }

    private void value(JsonGenerator json, Spot spot, Value value) {
        number(value.content())
                .ifPresent(number -> numbers.add(new NumberRow(
                        seq, Storable.text(spot.section()), spot.line(), Storable.text(spot.field()), number)));
        seq++;
        Place place = value.place();
        json.writeStartArray();
        json.writeString(kind(value.content()));
        json.writeString(Storable.text(spot.field()));
        String content = content(value.content());
        json.writeString(content);
        json.writeNumber(value.decimals());
        json.writeString(value.shown().equals(content) ? null : Storable.text(value.shown()));
        json.writeString(place.sheet().equals(sheet) ? null : Storable.text(place.sheet()));
        sheet = place.sheet();
        json.writeString(Storable.text(place.cell()));
        json.writeString(Storable.text(place.path()));
        json.writeString(place.file().equals(ownFile) ? null : Storable.text(place.file()));
        json.writeEndArray();
    }

    private static String kind(Content content) {
        if (content instanceof Content.Decimal) {
            return DECIMAL;
        }
        if (content instanceof Content.Text) {
            return TEXT;
        }
        return content instanceof Content.Unreadable ? UNREADABLE : BLANK;
    }

    private static Optional<BigDecimal> number(Content content) {
        return content instanceof Content.Decimal decimal
                        && Math.abs(decimal.value().scale()) <= LONGEST
                        && decimal.value().precision() <= LONGEST
                ? Optional.of(decimal.value())
                : Optional.empty();
    }

    private static @Nullable String content(Content content) {
        if (content instanceof Content.Decimal decimal) {
            return decimal.value().toString();
        }
        if (content instanceof Content.Text text) {
            return Storable.text(text.text());
        }
        return content instanceof Content.Unreadable unreadable ? Storable.text(unreadable.text()) : null;
    }

    /** Where a value stands in the declaration. */
    private record Spot(String section, int line, String field) {}
}
