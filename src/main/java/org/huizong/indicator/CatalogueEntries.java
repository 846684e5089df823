package org.huizong.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Validity;
import org.jspecify.annotations.Nullable;

/** Makes indicators of the lines of the catalogue workbook, one by one; notes what is wrong with each by itself. */
final class CatalogueEntries {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\n]");

    private final List<Finding> findings;
    private final List<Indicator> entries = new ArrayList<>();
    private final List<CatalogueLine> lines = new ArrayList<>();

    private CatalogueEntries(List<Finding> findings) {
        this.findings = findings;
    }

    /** The indicators of these lines in their order; a line that has neither code nor name is none. */
    static List<Indicator> read(List<CatalogueLine> lines, List<Finding> findings) {
        CatalogueEntries entries = new CatalogueEntries(findings);
        lines.forEach(entries::take);
        entries.checkParts();
        return List.copyOf(entries.entries);
    }

    /** Other names, as several stand in one cell. */
    static List<String> names(String cell) {
        return Stream.of(BETWEEN.split(cell))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private void take(CatalogueLine line) {
        String code = line.get(CatalogueColumn.CODE);
        if (WrittenName.key(line.get(CatalogueColumn.NAME)).isEmpty()) {
            complain(line, CatalogueColumn.NAME, FindingCode.T112, CatalogueColumn.NAME.header());
        }
        if (!CODE.matcher(code).matches()) {
            complain(line, CatalogueColumn.CODE, FindingCode.J672, code);
        }
        lines.add(line);
        entries.add(new Indicator(
                code,
                line.get(CatalogueColumn.NAME),
                kind(line),
                line.get(CatalogueColumn.MEASURE),
                direction(line),
                line.get(CatalogueColumn.NUMERATOR),
                line.get(CatalogueColumn.DENOMINATOR),
                names(line.get(CatalogueColumn.SYNONYMS)),
                valid(line),
                line.get(CatalogueColumn.SOURCE),
                line.place(CatalogueColumn.NAME)));
    }

    private IndicatorKind kind(CatalogueLine line) {
        String word = line.get(CatalogueColumn.KIND);
        Optional<IndicatorKind> kind = IndicatorKind.of(word);
        if (kind.isEmpty()) {
            complain(line, CatalogueColumn.KIND, FindingCode.J676, word, IndicatorKind.words());
        }
        return kind.orElse(IndicatorKind.NONE);
    }

    private Direction direction(CatalogueLine line) {
        String word = line.get(CatalogueColumn.DIRECTION);
        Optional<Direction> direction = Direction.of(word);
        if (direction.isEmpty()) {
            complain(line, CatalogueColumn.DIRECTION, FindingCode.J675, word, Direction.words());
        }
        return direction.orElse(Direction.NONE);
    }

    private Validity valid(CatalogueLine line) {
        LocalDate from = day(line, CatalogueColumn.FROM, Validity::firstDay);
        LocalDate to = day(line, CatalogueColumn.TO, Validity::lastDay);
        if (from != null && to != null && from.isAfter(to)) {
            complain(line, CatalogueColumn.FROM, FindingCode.J662, from.toString(), to.toString());
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    private @Nullable LocalDate day(
            CatalogueLine line, CatalogueColumn column, Function<String, Optional<LocalDate>> reading) {
        String text = line.get(column);
        Optional<LocalDate> day = reading.apply(text);
        if (day.isEmpty() && !text.isEmpty()) {
            complain(line, column, FindingCode.T104, text, "2024、2024-07、2024-07-01");
        }
        return day.orElse(null);
    }

    /** A rate has both its parts or neither, and both are indicators of the catalogue. */
    private void checkParts() {
        for (int i = 0; i < entries.size(); i++) {
            Indicator entry = entries.get(i);
            CatalogueLine line = lines.get(i);
            if (entry.numerator().isEmpty() != entry.denominator().isEmpty()) {
                boolean above = entry.numerator().isEmpty();
                complain(
                        line,
                        above ? CatalogueColumn.NUMERATOR : CatalogueColumn.DENOMINATOR,
                        FindingCode.J677,
                        entry.name(),
                        above ? "分母" : "分子",
                        above ? "分子" : "分母");
            }
            checkPart(line, CatalogueColumn.NUMERATOR, entry);
            checkPart(line, CatalogueColumn.DENOMINATOR, entry);
        }
    }

    private void checkPart(CatalogueLine line, CatalogueColumn column, Indicator entry) {
        String key = WrittenName.key(line.get(column));
        boolean known = entries.stream()
                .anyMatch(other ->
                        !other.code().equals(entry.code()) && other.keys().anyMatch(key::equals));
        if (!key.isEmpty() && !known) {
            String near = entries.stream()
                    .filter(other -> !other.equals(entry))
                    .map(Indicator::name)
                    .filter(name -> Likeness.ofTexts(key, WrittenName.key(name)) >= Likeness.NEAR)
                    .limit(3)
                    .reduce((left, right) -> left + " / " + right)
                    .orElse("…");
            complain(line, column, FindingCode.J678, entry.name(), column.header(), line.get(column), near);
        }
    }

    private void complain(CatalogueLine line, CatalogueColumn column, FindingCode code, String... arguments) {
        findings.add(Finding.of(code, line.place(column), arguments));
    }
}
