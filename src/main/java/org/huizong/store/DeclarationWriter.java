package org.huizong.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.jspecify.annotations.Nullable;
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
        JsonText json = new JsonText();
        declaration.values().forEach((field, value) -> value(json, new Spot("", 0, field), value));
        declaration.lines().forEach((section, lines) -> list(json, section, lines));
        return json.whole();
    }

    /** The numbers of what was written. */
    List<NumberRow> numbers() {
        return numbers;
    }

    private void list(JsonText json, String section, List<Line> lines) {
        seq++;
        json.begin(SECTION).and(section).end();
        for (Line line : lines) {
            seq++;
            json.begin(LINE).and(line.number()).end();
            line.values().forEach((field, value) -> value(json, new Spot(section, line.number(), field), value));
        }
    }

    private void value(JsonText json, Spot spot, Value value) {
        if (value.content() instanceof Content.Decimal decimal && isReckoned(decimal.value())) {
            numbers.add(new NumberRow(
                    seq, Storable.text(spot.section()), spot.line(), Storable.text(spot.field()), decimal.value()));
        }
        seq++;
        Place place = value.place();
        @Nullable String content = content(value.content());
        json.begin(kind(value.content()))
                .and(spot.field())
                .and(content)
                .and(value.decimals())
                .and(value.shown().equals(content) ? null : value.shown())
                .and(place.sheet().equals(sheet) ? null : place.sheet())
                .and(place.cell())
                .and(place.path())
                .and(place.file().equals(ownFile) ? null : place.file())
                .end();
        sheet = place.sheet();
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

    private static boolean isReckoned(BigDecimal number) {
        return Math.abs(number.scale()) <= LONGEST && number.precision() <= LONGEST;
    }

    private static @Nullable String content(Content content) {
        if (content instanceof Content.Decimal decimal) {
            return decimal.value().toString();
        }
        if (content instanceof Content.Text text) {
            return text.text();
        }
        return content instanceof Content.Unreadable unreadable ? unreadable.text() : null;
    }

    /** Where a value stands in the declaration. */
    private record Spot(String section, int line, String field) {}
}
