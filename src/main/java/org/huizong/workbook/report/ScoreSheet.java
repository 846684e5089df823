package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.huizong.rollup.Change;
import org.huizong.rollup.Figure;
import org.huizong.rollup.ScoreRow;
import org.huizong.rollup.ScoreRow.Part;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.LongPaper;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Longest;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 自评得分, or one of several: points and scores of every unit, their live sum against the printed total. Its lines are
 * written while the package is packed.
 */
final class ScoreSheet {
    private static final List<String> WHO = List.of("地区", "单位");
    private static final String FORM = "表";
    private static final String SCHEME = "评分方案";
    private static final List<String> AFTER = List.of("得分合计", "自评总分", "差额", "应属等级");
    private static final String GRADE = "自评等级";
    private static final String RANK = "名次";
    private static final List<String> CHANGE = List.of("上年总分", "比上年");
    private static final String NO_TOTAL = "未填自评总分";
    private static final Look POINTS = Look.NUMBER.formatted(Numbers.AMOUNT);

    private final List<ScoreRow> rows;
    private final Pages pages;
    private final int page;
    private final List<String> parts;

    /** What stands before the points; the form only where there are several. */
    private final List<String> before = new ArrayList<>(WHO);

    private final int sum;
    private final int head;

    /** Whether anybody filled in a grade. */
    private final boolean graded;

    /** What stands behind the grades: the places, and the year before where the ledger has it. */
    private final List<String> peers = new ArrayList<>(List.of(RANK));

    /** Of each form the first line and the one after the last; they stand one after the other. */
    private final Map<String, int[]> forms = new HashMap<>();

    private ScoreSheet(List<ScoreRow> rows, Pages pages, int page) {
        this.rows = rows;
        this.pages = pages;
        this.page = page;
        this.head = pages.top();
        if (rows.stream().map(ScoreRow::form).distinct().count() > 1) {
            before.add(FORM);
        }
        before.add(SCHEME);
        this.parts = rows.stream()
                .flatMap(row -> row.parts().stream())
                .map(Part::name)
                .distinct()
                .toList();
        this.sum = before.size() + 2 * parts.size();
        if (rows.stream().anyMatch(row -> row.change().isPresent())) {
            peers.addAll(CHANGE);
        }
        this.graded = rows.stream().anyMatch(row -> !row.grade().isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            int first = i;
            forms.computeIfAbsent(rows.get(i).form(), form -> new int[] {first, first})[1] = i + 1;
        }
    }

    /** How many lines a sheet takes: no more than it can have links for. */
    static int most(List<ScoreRow> rows, Longest longest) {
        return longest.lines(
                1 + 2 * rows.stream().mapToInt(row -> row.parts().size()).max().orElse(0));
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, List<ScoreRow> rows, Pages pages, int page) {
        ScoreSheet sheet = new ScoreSheet(rows, pages, page);
        sheet.head(paper);
        sheet.setUp(paper);
        return LongPaper.sheet(paper, sheet.last(), sheet.width(), sheet::write);
    }

    private void write(Cells cells) {
        int row = head + 2;
        for (ScoreRow unit : pages.of(rows, page)) {
            unit(cells, row++, unit);
        }
    }

    /** The row of the last line. */
    private int last() {
        return head + 1 + pages.on(page);
    }

    private int width() {
        return behind() + peers.size();
    }

    private int behind() {
        return sum + AFTER.size() + (graded ? 1 : 0);
    }

    private void head(Paper paper) {
        for (int i = 0; i < before.size(); i++) {
            tall(paper, i, before.get(i));
        }
        for (int i = 0; i < parts.size(); i++) {
            int column = before.size() + 2 * i;
            paper.area(new CellRangeAddress(head, head, column, column + 1), parts.get(i), Look.HEAD);
            paper.text(head + 1, column, "分值", Look.HEAD);
            paper.text(head + 1, column + 1, "得分", Look.HEAD);
        }
        for (int i = 0; i < AFTER.size(); i++) {
            tall(paper, sum + i, AFTER.get(i));
        }
        if (graded) {
            tall(paper, sum + AFTER.size(), GRADE);
        }
        for (int i = 0; i < peers.size(); i++) {
            tall(paper, behind() + i, peers.get(i));
        }
    }

    private void tall(Paper paper, int column, String name) {
        paper.area(new CellRangeAddress(head, head + 1, column, column), name, Look.HEAD);
    }

    private void unit(Cells paper, int row, ScoreRow unit) {
        paper.text(row, 0, unit.district(), Look.WORD);
        paper.text(row, 1, unit.unit(), Look.WORD);
        if (before.contains(FORM)) {
            paper.text(row, WHO.size(), unit.form(), Look.WORD.shrink());
        }
        paper.text(row, before.size() - 1, unit.scheme(), Look.WORD.centred());
        parts(paper, row, unit);
        BigDecimal added = added(unit);
        BigDecimal total = unit.total().value();
        sum(paper, row, added);
        if (total == null) {
            paper.text(row, sum + 1, NO_TOTAL, Look.WORD.centred().coloured(Look.RED));
        } else {
            paper.figure(row, sum + 1, unit.total(), POINTS);
        }
        difference(paper, row, added, total);
        paper.text(row, sum + 3, unit.band(), band(unit.band()));
        if (graded) {
            Look grade = unit.grade().equals(unit.band())
                    ? Look.WORD
                    : Look.WORD.coloured(Look.RED).bolder();
            paper.text(row, sum + 4, unit.grade(), grade.centred());
        }
        peers(paper, row, unit);
    }

    /** The place is live; the year before is what the ledger has. */
    private void peers(Cells paper, int row, ScoreRow unit) {
        Look count = Look.NUMBER.centred().formatted(Numbers.COUNT);
        if (unit.rank() == 0) {
            paper.blank(row, behind(), count);
        } else {
            paper.formula(row, behind(), place(row, unit.form()), BigDecimal.valueOf(unit.rank()), count);
        }
        if (peers.size() > 1) {
            paper.number(row, behind() + 1, unit.change().map(Change::before).orElse(null), POINTS);
            if (unit.change().isPresent()) {
                String formula = "ROUND(" + address(row, sum + 1) + "-" + address(row, behind() + 1) + ",6)";
                paper.formula(row, behind() + 2, formula, unit.change().get().difference(), POINTS);
            } else {
                paper.blank(row, behind() + 2, POINTS);
            }
        }
    }

    /** The place among those of the same form; RANK knows one area only, be it on whichever sheet. */
    private String place(int row, String form) {
        int[] its = forms.getOrDefault(form, new int[2]);
        String column = CellReference.convertNumToColString(sum + 1);
        List<String> totals = pages.ranges(column + "$", its[0], its[1], 2, page);
        String own = address(row, sum + 1);
        if (totals.size() == 1) {
            return "RANK(" + own + "," + totals.get(0) + ")";
        }
        return totals.stream()
                .map(area -> "COUNTIF(" + area + ",\">\"&" + own + ")")
                .collect(Collectors.joining("+", "1+", ""));
    }

    private void parts(Cells paper, int row, ScoreRow unit) {
        if (unit.parts().isEmpty() && !parts.isEmpty()) {
            Look quiet = Look.WORD.centred().coloured(Look.GREY);
            paper.text(row, before.size(), "未列分项", quiet);
            for (int column = before.size() + 1; column < sum; column++) {
                paper.blank(row, column, quiet);
            }
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            int column = before.size() + 2 * i;
            paper.figure(row, column, figure(unit, i, Part::points), POINTS);
            paper.figure(row, column + 1, figure(unit, i, Part::score), POINTS);
        }
    }

    private Figure figure(ScoreRow unit, int part, Function<Part, Figure> which) {
        Optional<Part> its = unit.parts().stream()
                .filter(one -> one.name().equals(parts.get(part)))
                .findFirst();
        return its.map(which).orElse(Figure.NONE);
    }

    private @Nullable BigDecimal added(ScoreRow unit) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> figure(unit, i, Part::score))
                .flatMap(score -> Stream.ofNullable(score.value()))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private void sum(Cells paper, int row, @Nullable BigDecimal added) {
        if (added == null) {
            paper.blank(row, sum, POINTS);
            return;
        }
        String scores = IntStream.range(0, parts.size())
                .mapToObj(i -> address(row, before.size() + 2 * i + 1))
                .collect(Collectors.joining(","));
        paper.formula(row, sum, "SUM(" + scores + ")", added, POINTS);
    }

    private void difference(Cells paper, int row, @Nullable BigDecimal added, @Nullable BigDecimal total) {
        if (added == null || total == null) {
            paper.blank(row, sum + 2, POINTS);
            return;
        }
        BigDecimal difference = total.subtract(added);
        Look look =
                difference.signum() == 0 ? POINTS : POINTS.coloured(Look.RED).bolder();
        String formula = "ROUND(" + address(row, sum + 1) + "-" + address(row, sum) + ",6)";
        paper.formula(row, sum + 2, formula, difference, look);
    }

    private static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private static Look band(String band) {
        return switch (band) {
            case "优" -> Look.of(Swatch.GRADE_EXCELLENT);
            case "良" -> Look.of(Swatch.GRADE_GOOD);
            case "中" -> Look.of(Swatch.GRADE_FAIR);
            case "差" -> Look.of(Swatch.GRADE_POOR);
            default -> Look.WORD.centred();
        };
    }

    private void setUp(Paper paper) {
        paper.page().closeFrame(last() + 1, width());
        List<ScoreRow> own = pages.of(rows, page);
        for (int i = 0; i < own.size() && !parts.isEmpty(); i++) {
            if (own.get(i).parts().isEmpty()) {
                int row = head + 2 + i;
                paper.sheet().addMergedRegionUnsafe(new CellRangeAddress(row, row, before.size(), sum - 1));
            }
        }
        paper.widths(0, 12, 22);
        paper.widths(
                WHO.size(),
                IntStream.range(WHO.size(), before.size()).map(column -> 20).toArray());
        for (int column = before.size(); column < width(); column++) {
            paper.widths(column, column < sum ? 9 : 13);
        }
        paper.sheet().setAutoFilter(new CellRangeAddress(head + 1, last(), 0, width() - 1));
        paper.repeat(head, head + 1, 2);
        Heights.fit(paper.sheet());
    }
}
