package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.Attainment;
import org.huizong.rollup.AttainmentTable.AttainmentRow;
import org.huizong.rollup.AttainmentTable.UnitAttainment;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.LongPaper;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Paper;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 指标完成, or one of several: what every unit reached of its targets, form by form, and how far each unit got. Its lines
 * are written while the package is packed.
 */
final class AttainmentSheet {
    private static final List<String> HEADERS = List.of("地区", "单位", "指标", "指标值", "完成值", "完成率", "偏差", "达成", "完成值所在单元格");
    private static final List<String> UNIT_HEADERS = List.of("地区", "单位", "指标数", "可比数", "达成数", "达成率", "名次");
    private static final int TARGETS = 2;
    private static final int DECIDED = 3;
    private static final int REACHED = 4;

    private final Cells paper;
    private int row;

    private AttainmentSheet(Cells paper, int top) {
        this.paper = paper;
        this.row = top;
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, List<AttainmentPart> parts) {
        int row = paper.top();
        for (AttainmentPart part : parts) {
            caption(paper, row);
            row += part.size() + 3;
        }
        int last = parts.isEmpty() ? row : row - 1;
        paper.page().closeFrame(last + 1, HEADERS.size());
        paper.widths(0, 12, 22, 34, 18, 18, 10, 12, 8, 30);
        if (parts.size() == 1) {
            int head = paper.top() + 1;
            paper.sheet()
                    .setAutoFilter(
                            new CellRangeAddress(head, head + parts.get(0).size(), 0, width(parts.get(0)) - 1));
            paper.repeat(paper.top(), head, 2);
        } else {
            paper.repeat(0, 0, 2);
        }
        Heights.fit(paper.sheet());
        return LongPaper.sheet(paper, last, HEADERS.size(), cells -> write(cells, paper.top(), parts));
    }

    private static int width(AttainmentPart part) {
        return (part.ofUnits() ? UNIT_HEADERS : HEADERS).size();
    }

    private static void caption(Paper paper, int row) {
        paper.sheet().addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, HEADERS.size() - 1));
    }

    private static void write(Cells cells, int top, List<AttainmentPart> parts) {
        AttainmentSheet sheet = new AttainmentSheet(cells, top);
        parts.forEach(sheet::part);
    }

    private void part(AttainmentPart part) {
        caption(part.caption());
        head(part.ofUnits() ? UNIT_HEADERS : HEADERS);
        part.units().forEach(this::unit);
        part.rows().forEach(this::line);
        row++;
    }

    private void caption(String text) {
        paper.text(row, 0, text, Look.CAPTION.flat());
        for (int column = 1; column < HEADERS.size(); column++) {
            paper.blank(row, column, Look.CAPTION);
        }
        row++;
    }

    private void head(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            paper.text(row, column, names.get(column), Look.HEAD);
        }
        row++;
    }

    private void unit(UnitAttainment unit) {
        Look count = Look.NUMBER.centred().formatted(Numbers.COUNT);
        paper.text(row, 0, unit.district(), Look.WORD);
        paper.text(row, 1, unit.unit(), Look.WORD);
        paper.number(row, TARGETS, BigDecimal.valueOf(unit.targets()), count);
        paper.number(row, DECIDED, BigDecimal.valueOf(unit.decided()), count);
        paper.number(row, REACHED, BigDecimal.valueOf(unit.reached()), count);
        if (unit.decided() == 0) {
            paper.blank(row, REACHED + 1, count);
            paper.blank(row, REACHED + 2, count);
        } else {
            String formula = "E" + (row + 1) + "/D" + (row + 1);
            paper.formula(row, REACHED + 1, formula, unit.share(), count.formatted(Numbers.RATE));
            paper.number(row, REACHED + 2, BigDecimal.valueOf(unit.rank()), count);
        }
        row++;
    }

    private void line(AttainmentRow line) {
        List<String> words = List.of(line.district(), line.unit(), line.indicator(), line.target(), line.actual());
        for (int i = 0; i < words.size(); i++) {
            paper.text(row, i, words.get(i), Look.WORD);
        }
        Optional<Attainment> its = line.attainment();
        number(words.size(), its.flatMap(Attainment::rate).orElse(null), Look.NUMBER.formatted(Numbers.RATE));
        @Nullable BigDecimal deviation = its.map(Attainment::deviation).orElse(null);
        number(words.size() + 1, deviation, Look.NUMBER.formatted(Numbers.plain(deviation)));
        boolean missed = its.filter(one -> !one.reached()).isPresent();
        Look verdict = missed ? Look.WORD.centred().coloured(Look.RED) : Look.WORD.centred();
        paper.text(
                row, words.size() + 2, its.map(one -> one.reached() ? "是" : "否").orElse(""), verdict);
        String place = Stream.of(line.place().sheet(), line.place().cell())
                .filter(part -> !part.isEmpty())
                .reduce((sheet, cell) -> sheet + "!" + cell)
                .orElse("");
        paper.text(row, words.size() + 3, place, Look.WORD);
        row++;
    }

    private void number(int column, @Nullable BigDecimal value, Look look) {
        if (value == null) {
            paper.blank(row, column, look);
        } else {
            paper.number(row, column, value, look);
        }
    }
}
