package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.UnsentRow;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.LongPaper;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;

/**
 * The sheet 未报名单, or one of several: one line for each obligation that was not met, or too late. Its lines are written while the
 * package is packed.
 */
final class UnsentSheet {
    private static final List<String> HEADERS =
            List.of("序号", "市", "地区", "单位", "报表", "期间", "状态", "截止日", "收到日", "逾期天数", "文件");
    private static final String NOTHING = "应报的报表已全部报送。";
    private static final int CITY = 1;
    private static final int STATE = 6;
    private static final int LATE = 9;

    private final Cells paper;

    private UnsentSheet(Cells paper) {
        this.paper = paper;
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, Pages pages, int page, List<UnsentRow> rows) {
        int head = paper.top();
        int last = head + Math.max(1, pages.on(page));
        paper.head(head, HEADERS);
        paper.widths(0, 6, 12, 12, 26, 34, 11, 12, 12, 12, 10, 40);
        if (rows.isEmpty()) {
            paper.area(new CellRangeAddress(last, last, 0, HEADERS.size() - 1), NOTHING, Look.WORD.centred());
        }
        if (!rows.isEmpty() && rows.stream().allMatch(row -> row.city().isEmpty())) {
            paper.hide(CITY);
        }
        paper.sheet().setAutoFilter(new CellRangeAddress(head, last, 0, HEADERS.size() - 1));
        paper.page().closeFrame(last + 1, HEADERS.size());
        paper.repeat(head, head, 4);
        Heights.fit(paper.sheet());
        return LongPaper.sheet(
                paper, last, HEADERS.size(), cells -> write(cells, head, pages.before(page), pages.of(rows, page)));
    }

    private static void write(Cells cells, int head, int before, List<UnsentRow> rows) {
        UnsentSheet sheet = new UnsentSheet(cells);
        for (int i = 0; i < rows.size(); i++) {
            sheet.line(head + 1 + i, before + i + 1, rows.get(i));
        }
    }

    private void line(int row, int number, UnsentRow line) {
        paper.number(row, 0, BigDecimal.valueOf(number), Look.WORD.centred().formatted(Numbers.COUNT));
        List<String> words = List.of(line.city(), line.district(), line.unit(), line.form(), line.period());
        for (int i = 0; i < words.size(); i++) {
            paper.text(row, 1 + i, words.get(i), Look.WORD);
        }
        paper.text(row, STATE, line.state().word(), look(line.state()));
        paper.text(row, STATE + 1, day(line.due()), Look.WORD.centred());
        paper.text(row, STATE + 2, day(line.received()), Look.WORD.centred());
        Look days = Look.NUMBER.formatted(Numbers.COUNT);
        if (line.daysLate() > 0) {
            paper.number(row, LATE, BigDecimal.valueOf(line.daysLate()), days.coloured(Look.RED));
        } else {
            paper.blank(row, LATE, days);
        }
        paper.text(row, LATE + 1, line.file(), Look.WORD.shrink());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Look look(UnsentRow.State state) {
        return Look.of(
                switch (state) {
                    case MISSING -> Swatch.STANDING_MISSING;
                    case RETURNED -> Swatch.STANDING_RETURNED;
                    case UNREADABLE -> Swatch.STANDING_UNREADABLE;
                    case LATE -> Swatch.STANDING_WARNED;
                });
    }
}
