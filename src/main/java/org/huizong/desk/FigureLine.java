package org.huizong.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.job.PublishedColumn;
import org.huizong.job.PublishedRow;

/**
 * A row of a column, as a page shows it.
 *
 * @param code of the district to go on to, or the empty string
 * @param unit code of the unit whose cells can be looked at, or the empty string
 * @param value as printed; the empty string when there is none
 * @param exact to the last digit
 * @param parts what it was made of or stands beside it, as printed
 * @param note coverage of a total, standing of a unit
 */
record FigureLine(String name, String code, String unit, String value, String exact, List<String> parts, String note) {
    FigureLine {
        parts = List.copyOf(parts);
    }

    static FigureLine of(PublishedRow row, PublishedColumn column, List<String> parts, Figures figures) {
        BigDecimal value = row.value();
        boolean unit = row.kind() == PublishedRow.Kind.UNIT || row.kind() == PublishedRow.Kind.PROJECT;
        boolean sum = row.kind() == PublishedRow.Kind.TOTAL || row.kind() == PublishedRow.Kind.PROJECTS;
        return new FigureLine(
                row.kind() == PublishedRow.Kind.UNIT && !row.name().equals(row.unit())
                        ? row.name() + " · " + row.unit()
                        : row.name(),
                sum ? row.code() : "",
                unit ? figures.unit(row).map(its -> its.code()).orElse("") : "",
                FigureText.of(value, column.measure()),
                value == null ? "" : value.toPlainString(),
                parts.stream().map(part -> part(row, part, column)).toList(),
                row.note());
    }

    /** One of whom nothing is in the total. */
    static FigureLine nothing(String name, int parts, String why) {
        return new FigureLine(name, "", "", "", "", java.util.Collections.nCopies(parts, ""), why);
    }

    private static String part(PublishedRow row, String part, PublishedColumn column) {
        boolean plain = part.equals("numerator") || part.equals("denominator");
        return Optional.ofNullable(row.figure(part))
                .map(figure -> FigureText.of(figure, plain ? "" : column.measure()))
                .orElse("");
    }
}
