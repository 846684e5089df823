package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.form.FieldRole;
import org.huizong.form.Section;
import org.huizong.rollup.ScoreRow.Part;
import org.huizong.rollup.Sources.Named;
import org.jspecify.annotations.Nullable;

/** Makes the {@link ScoreRow}s of a sheaf whose form is a self-evaluation. */
record ScoreRows(DistrictTree tree, Sources sources) {
    /** The field names that mean a score; a form with the total and a list of points and scores is a self-evaluation. */
    static final String TOTAL = "自评总分";

    static final String GRADE = "自评等级";
    static final String SCHEME = "评分方案";
    static final String POINTS = "分值";
    static final String SCORE = "得分";
    static final String FIRST_LEVEL = "一级指标";

    private static final BigDecimal EXCELLENT = BigDecimal.valueOf(90);
    private static final BigDecimal GOOD = BigDecimal.valueOf(80);
    private static final BigDecimal FAIR = BigDecimal.valueOf(60);

    /** One row for each unit whose form counts, in tree order, be it without any score. */
    List<ScoreRow> of(Sheaf sheaf, YearBefore before) {
        Optional<Section> list =
                sheaf.form().lists().stream().filter(ScoreRows::scored).findFirst();
        if (list.isEmpty() || sheaf.form().field(TOTAL).isEmpty()) {
            return List.of();
        }
        List<Filer> units = sheaf.filers().stream().filter(sheaf::counts).toList();
        List<@Nullable BigDecimal> totals = new ArrayList<>();
        units.forEach(unit -> totals.add(sheaf.value(unit, TOTAL).number().orElse(null)));
        List<Integer> ranks = Ranks.of(totals);
        List<ScoreRow> rows = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            rows.add(row(sheaf, units.get(i), list.get(), ranks.get(i), before));
        }
        return rows;
    }

    /** The total against the unit's own of the year before. */
    private static Optional<Change> change(Sheaf sheaf, Filer unit, YearBefore before) {
        return sheaf.form()
                .field(TOTAL)
                .flatMap(field -> before.of(unit, field))
                .flatMap(old -> sheaf.value(unit, TOTAL).number().map(now -> new Change(now, old, 1)));
    }

    /** The grade that a total belongs to. */
    static String band(BigDecimal total) {
        if (total.compareTo(GOOD) >= 0) {
            return total.compareTo(EXCELLENT) >= 0 ? "优" : "良";
        }
        return total.compareTo(FAIR) >= 0 ? "中" : "差";
    }

    private static boolean scored(Section section) {
        return section.field(POINTS).isPresent()
                && section.field(SCORE).isPresent()
                && section.field(FIRST_LEVEL)
                        .filter(field -> field.role() == FieldRole.GROUP)
                        .isPresent();
    }

    private ScoreRow row(Sheaf sheaf, Filer unit, Section list, int rank, YearBefore before) {
        List<Part> parts = parts(sheaf, unit, list);
        Value total = sheaf.value(unit, TOTAL);
        Named named =
                sheaf.form().field(TOTAL).map(field -> Named.of(sheaf, field)).orElse(new Named(TOTAL, ""));
        return new ScoreRow(
                tree.district(unit),
                unit.name(),
                sheaf.title(),
                sheaf.value(unit, SCHEME).plain(),
                parts,
                sources.figure(sheaf, unit, named, total),
                sheaf.value(unit, GRADE).plain(),
                total.number().map(ScoreRows::band).orElse(""),
                rank,
                change(sheaf, unit, before));
    }

    private List<Part> parts(Sheaf sheaf, Filer unit, Section list) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        String group = "";
        for (Line line : sheaf.counted(unit)
                .flatMap(Contribution::declaration)
                .map((Declaration declaration) -> declaration.lines(list.name()))
                .orElse(List.of())) {
            String named = line.value(FIRST_LEVEL).plain().strip();
            group = named.isEmpty() ? group : named;
            if (Stream.of(POINTS, SCORE)
                    .anyMatch(column -> line.value(column).number().isPresent())) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(line);
            }
        }
        List<Part> parts = new ArrayList<>();
        groups.forEach((name, lines) -> parts.add(
                new Part(name, added(sheaf, unit, list, lines, POINTS), added(sheaf, unit, list, lines, SCORE))));
        return parts;
    }

    /** The sum of a column over some lines; the figure of one line alone keeps its source. */
    private Figure added(Sheaf sheaf, Filer unit, Section list, List<Line> lines, String column) {
        List<Figure> figures = lines.stream()
                .filter(line -> line.value(column).number().isPresent())
                .map(line -> sources.figure(
                        sheaf,
                        unit,
                        new Named(list.name() + "/" + column + " 第" + line.number() + "行", "分"),
                        line.value(column)))
                .toList();
        return figures.size() == 1
                ? figures.get(0)
                : figures.stream()
                        .flatMap(figure -> Optional.ofNullable(figure.value()).stream())
                        .reduce(BigDecimal::add)
                        .map(sum -> new Figure(sum, 0))
                        .orElse(Figure.NONE);
    }
}
