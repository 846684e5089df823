package org.huizong.workbook.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.registry.Owing;
import org.huizong.registry.Reminder;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.PlainPage;
import org.huizong.workbook.written.TimelessBook;

/** 催报名单 as a workbook: one line for each form that a unit owes, to be filtered and sorted. */
public final class ReminderBook {
    /** What stands above the columns, in a letter too. */
    static final List<String> HEADERS = List.of("序号", "地区", "单位", "联系人", "报表", "期间", "状态", "截止日", "逾期天数");

    private static final int[] WIDTHS = {6, 14, 28, 22, 36, 12, 12, 12, 10};

    private ReminderBook() {}

    /** The bytes of the workbook, the same for the same list. */
    public static byte[] write(Reminder reminder) {
        try (TimelessBook book = new TimelessBook()) {
            PlainPage page = book.sheet("催报名单");
            page.head(HEADERS, WIDTHS, 3);
            List<Owing> owing = reminder.owing();
            for (int i = 0; i < owing.size(); i++) {
                line(page, i + 1, owing.get(i));
            }
            page.sheet().setAutoFilter(new CellRangeAddress(0, Math.max(1, owing.size()), 0, HEADERS.size() - 1));
            page.sheet().getHeader().setCenter(reminder.title().replace("&", "&&"));
            page.print(HEADERS.size());
            Heights.fit(page.sheet());
            return book.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(PlainPage page, int row, Owing owing) {
        List<String> words = words(owing);
        page.number(row, 0, BigDecimal.valueOf(row));
        for (int column = 0; column < words.size(); column++) {
            page.text(row, 1 + column, words.get(column));
        }
        page.number(row, HEADERS.size() - 1, owing.daysLate() > 0 ? BigDecimal.valueOf(owing.daysLate()) : null);
    }

    /** What stands between the number and the days. */
    static List<String> words(Owing owing) {
        return List.of(
                owing.district(),
                owing.unit().name(),
                owing.unit().contact(),
                owing.form(),
                owing.period().shown(),
                owing.state().word(),
                owing.due().map(LocalDate::toString).orElse(""));
    }
}
