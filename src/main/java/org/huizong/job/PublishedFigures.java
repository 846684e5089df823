package org.huizong.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The figures of one published run, read from its machine copies: what the workbook says, and nothing reckoned anew. Totals
 * are held; figures of units, which may be very many, are read where they lie. Safe for several threads.
 */
public final class PublishedFigures {
    /** Begins rows of units, and those of projects and of what they add up to. */
    private static final List<String> UNITS = List.of("{\"kind\":\"unit\"", "{\"kind\":\"project");

    private final Path totals;
    private final Path figures;
    private final Map<PublishedColumn, List<PublishedRow>> held = new LinkedHashMap<>();
    private final Map<PublishedColumn, Long> ends = new HashMap<>();
    private final Map<String, List<Long>> declared = new HashMap<>();

    private PublishedFigures(Path totals, Path figures) {
        this.totals = totals;
        this.figures = figures;
    }

    /** The figures of what was published; empty when the machine copies are gone or were changed. */
    public static Optional<PublishedFigures> open(PublishedFiles files) {
        Optional<Path> totals = copy(files, "totals.json");
        Optional<Path> figures = copy(files, "figures.json");
        if (totals.isEmpty() || figures.isEmpty()) {
            return Optional.empty();
        }
        try {
            PublishedFigures opened = new PublishedFigures(totals.get(), figures.get());
            opened.scanTotals();
            opened.scanFigures();
            return Optional.of(opened);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> copy(PublishedFiles files, String key) {
        return files.entry(key).filter(files::isAsWritten).map(PublishedFiles.Entry::path);
    }

    /** The columns, in print order. */
    public List<PublishedColumn> columns() {
        return List.copyOf(held.keySet());
    }

    /** The rows of a column that are no unit's, in the order of the tree. */
    public List<PublishedRow> totals(PublishedColumn column) {
        return List.copyOf(held.getOrDefault(column, List.of()));
    }

    /** All rows of a column, or a row with all below it. */
    public List<PublishedRow> rows(PublishedColumn column, Optional<PublishedRow> top) throws IOException {
        List<PublishedRow> its = held.getOrDefault(column, List.of());
        @Nullable Long end = ends.get(column);
        if (its.isEmpty() || end == null) {
            return List.of();
        }
        long from = top.map(PublishedRow::at).orElse(its.get(0).at());
        int above = top.map(PublishedRow::level).orElse(-1);
        Rows rows = new Rows();
        try (CopyLines lines = CopyLines.of(totals, from)) {
            while (lines.advance() && lines.at() < end) {
                JsonNode object = lines.object();
                if (lines.at() > from && level(object) <= above && !rows.continues(object)) {
                    break;
                }
                rows.add(object, lines.at());
            }
        }
        return rows.all();
    }

    /** The values that a unit gave on a form for a year, with their places, in the order of its files. */
    public List<PublishedSpot> spots(String unit, String form, int year) throws IOException {
        String key = key(unit, form, String.valueOf(year));
        List<PublishedSpot> spots = new ArrayList<>();
        for (long from : declared.getOrDefault(key, List.of())) {
            try (CopyLines lines = CopyLines.of(figures, from)) {
                while (lines.advance()) {
                    JsonNode object = lines.object();
                    if (!key(object).equals(key)) {
                        break;
                    }
                    spots.add(spot(object));
                }
            }
        }
        return spots;
    }

    private void scanTotals() throws IOException {
        String last = "";
        @Nullable PublishedColumn column = null;
        Rows rows = new Rows();
        try (CopyLines lines = CopyLines.of(totals, 0)) {
            while (lines.advance()) {
                String key = lines.between("\"form\":", "\"figure\":");
                if (!key.equals(last)) {
                    close(column, rows, lines.at());
                    column = column(lines.object());
                    rows = new Rows();
                    last = key;
                }
                if (UNITS.stream().noneMatch(lines::begins)) {
                    rows.add(lines.object(), lines.at());
                }
            }
            close(column, rows, Long.MAX_VALUE);
        }
    }

    private void close(@Nullable PublishedColumn column, Rows rows, long end) {
        if (column != null && held.putIfAbsent(column, rows.all()) == null) {
            ends.put(column, end);
        }
    }

    private void scanFigures() throws IOException {
        String last = "";
        try (CopyLines lines = CopyLines.of(figures, 0)) {
            while (lines.advance()) {
                String key = lines.between("\"unit\":", "\"section\":");
                if (!key.equals(last)) {
                    declared.computeIfAbsent(key(lines.object()), its -> new ArrayList<>())
                            .add(lines.at());
                    last = key;
                }
            }
        }
    }

    private static PublishedColumn column(JsonNode object) {
        return new PublishedColumn(
                CopyLines.text(object, "form"),
                CopyLines.text(object, "version"),
                Integer.parseInt(CopyLines.text(object, "period")),
                CopyLines.text(object, "section"),
                CopyLines.text(object, "field"),
                CopyLines.text(object, "measure"),
                CopyLines.text(object, "method"));
    }

    private static PublishedSpot spot(JsonNode object) {
        return new PublishedSpot(
                CopyLines.text(object, "project"),
                CopyLines.text(object, "section"),
                CopyLines.text(object, "field"),
                CopyLines.text(object, "line"),
                CopyLines.text(object, "value"),
                CopyLines.text(object, "file"),
                CopyLines.text(object, "sheet"),
                CopyLines.text(object, "cell"));
    }

    private static String key(JsonNode object) {
        return key(CopyLines.text(object, "unit"), CopyLines.text(object, "form"), CopyLines.text(object, "period"));
    }

    private static String key(String unit, String form, String year) {
        return unit + "\n" + form + "\n" + year;
    }

    private static int level(JsonNode object) {
        return Integer.parseInt(CopyLines.text(object, "level"));
    }

    /** Rows while they are read: a row has a line for each of its figures. */
    private static final class Rows {
        private final List<PublishedRow> all = new ArrayList<>();

        List<PublishedRow> all() {
            return List.copyOf(all);
        }

        /** Whether a line belongs to the row before it. */
        boolean continues(JsonNode object) {
            return !all.isEmpty()
                    && same(all.get(all.size() - 1), object)
                    && !all.get(all.size() - 1).figures().containsKey(CopyLines.text(object, "figure"));
        }

        void add(JsonNode object, long at) {
            BigDecimal value = new BigDecimal(CopyLines.text(object, "value"));
            if (continues(object)) {
                int last = all.size() - 1;
                all.set(last, with(all.get(last), CopyLines.text(object, "figure"), value));
                return;
            }
            all.add(new PublishedRow(
                    PublishedRow.Kind.valueOf(CopyLines.text(object, "kind").toUpperCase(java.util.Locale.ROOT)),
                    level(object),
                    CopyLines.text(object, "code"),
                    CopyLines.text(object, "name"),
                    CopyLines.text(object, "unit"),
                    CopyLines.text(object, "coverage"),
                    Map.of(CopyLines.text(object, "figure"), value),
                    at));
        }

        private static boolean same(PublishedRow row, JsonNode object) {
            return row.code().equals(CopyLines.text(object, "code"))
                    && row.level() == level(object)
                    && row.name().equals(CopyLines.text(object, "name"))
                    && row.kind().name().equalsIgnoreCase(CopyLines.text(object, "kind"));
        }

        private static PublishedRow with(PublishedRow row, String name, BigDecimal value) {
            Map<String, BigDecimal> figures = new HashMap<>(row.figures());
            figures.put(name, value);
            return new PublishedRow(
                    row.kind(), row.level(), row.code(), row.name(), row.unit(), row.note(), figures, row.at());
        }
    }
}
