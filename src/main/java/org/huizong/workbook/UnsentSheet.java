package org.huizong.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.UnsentRow;

/** The sheet 未报名单: one line for each obligation that was not met, or too late. */
final class UnsentSheet {
    private static final List<String> HEADERS =
            List.of("序号", "市", "地区", "单位", "报表", "期间", "状态", "截止日", "收到日", "逾期天数", "文件");
    private static final int STATE = 6;
    private static final int LATE = 9;

    private final Paper paper;

    private UnsentSheet(Paper paper) {
        this.paper = paper;
    }

    static void write(Paper paper, List<UnsentRow> rows) {
        UnsentSheet sheet = new UnsentSheet(paper);
        int head = paper.top();
        paper.head(head, HEADERS);
        for (int i = 0; i < rows.size(); i++) {
            sheet.line(head + 1 + i, i + 1, rows.get(i));
        }
        int next = head + 1 + rows.size();
        if (rows.isEmpty()) {
            paper.area(new CellRangeAddress(next, next, 0, HEADERS.size() - 1), "应报的报表已全部报送。", Look.WORD.centred());
            next++;
        }
        paper.sheet().setAutoFilter(new CellRangeAddress(head, Math.max(head, next - 1), 0, HEADERS.size() - 1));
        paper.close(next, HEADERS.size());
        paper.widths(0, 6, 12, 12, 26, 34, 11, 12, 12, 12, 10, 40);
        paper.repeat(head, head, 4);
        Heights.fit(paper.sheet());
    }

    private void line(int row, int number, UnsentRow line) {
        paper.count(row, 0, number, Look.WORD.centred().formatted(Numbers.COUNT));
        List<String> words = List.of(line.city(), line.district(), line.unit(), line.form(), line.period());
        for (int i = 0; i < words.size(); i++) {
            paper.text(row, 1 + i, words.get(i), Look.WORD);
        }
        paper.text(row, STATE, line.state().word(), look(line.state()));
        paper.text(row, STATE + 1, day(line.due()), Look.WORD.centred());
        paper.text(row, STATE + 2, day(line.received()), Look.WORD.centred());
        Look days = Look.NUMBER.formatted(Numbers.COUNT);
        if (line.daysLate() > 0) {
            paper.count(row, LATE, line.daysLate(), days.coloured(Look.RED));
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
