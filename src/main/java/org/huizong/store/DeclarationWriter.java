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

/** Turns one declaration into rows, in an order from which it can be built again exactly. */
final class DeclarationWriter {
    static final String SECTION = "S";
    static final String LINE = "L";
    static final String BLANK = "B";
    static final String TEXT = "T";
    static final String DECIMAL = "D";
    static final String UNREADABLE = "U";
    /** Beyond this PostgreSQL's {@code numeric} gives up; the digits themselves are kept as text in any case. */
    private static final int LONGEST = 1000;

    private final long submission;
    private final String ownFile;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    DeclarationWriter(long submission, String ownFile) {
        this.submission = submission;
        this.ownFile = ownFile;
    }

    List<@Nullable Object[]> rows(Declaration declaration) {
        declaration.values().forEach((field, value) -> value("", 0, field, value));
        declaration.lines().forEach(this::list);
        return rows;
    }

    private void list(String section, List<Line> lines) {
        marker(SECTION, section, 0);
        for (Line line : lines) {
            marker(LINE, section, line.number());
            line.values().forEach((field, value) -> value(section, line.number(), field, value));
        }
    }

    private void marker(String kind, String section, int line) {
        rows.add(new @Nullable Object[] {
            submission,
            rows.size(),
            kind,
            Storable.text(section),
            line,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null
        });
    }

    private void value(String section, int line, String field, Value value) {
        Place place = value.place();
        rows.add(new @Nullable Object[] {
            submission,
            rows.size(),
            kind(value.content()),
            Storable.text(section),
            line,
            Storable.text(field),
            number(value.content()),
            value.decimals(),
            text(value.content()),
            Storable.text(value.shown()),
            place.file().equals(ownFile) ? null : Storable.text(place.file()),
            Storable.text(place.sheet()),
            Storable.text(place.cell()),
            Storable.text(place.path())
        });
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

    private static @Nullable BigDecimal number(Content content) {
        if (content instanceof Content.Decimal decimal) {
            BigDecimal value = decimal.value();
            return Math.abs(value.scale()) > LONGEST || value.precision() > LONGEST ? null : value;
        }
        return null;
    }

    private static @Nullable String text(Content content) {
        if (content instanceof Content.Decimal decimal) {
            return decimal.value().toString();
        }
        if (content instanceof Content.Text text) {
            return Storable.text(text.text());
        }
        return content instanceof Content.Unreadable unreadable ? Storable.text(unreadable.text()) : null;
    }
}
