package org.huizong.workbook.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.Ink;
import org.huizong.workbook.written.LongRows;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.RowBytes;
import org.huizong.workbook.written.Widths;

/**
 * A sheet of numbered lines that say words under a head with a filter, or one of several such sheets. Its lines are written
 * while the package is packed; not safe for threads.
 *
 * @param <L> what a line tells of
 */
abstract class WordSheet<L> implements LongRows {
    private final Paper paper;
    private final Pages pages;
    private final int page;
    private final List<L> lines;
    private final Map<Look, Ink> inks = new HashMap<>();
    private final int head;

    WordSheet(Paper paper, Pages pages, int page, List<L> lines) {
        this.paper = paper;
        this.pages = pages;
        this.page = page;
        this.lines = lines;
        this.head = paper.top();
    }

    /** The names of all columns, that of the numbers first. */
    abstract List<String> headers();

    /** The widths of all columns, in characters. */
    abstract int[] widths();

    /** What a line says, from the column after its number on. */
    abstract List<String> words(L line);

    /** How the word of a number looks, from zero. */
    abstract Look look(L line, int word, String text);

    /**
     * Makes the frame.
     *
     * @param kept so many columns stay in sight and are repeated on every page
     */
    LongSheet frame(int kept) {
        int width = headers().size();
        paper.head(head, headers());
        paper.widths(0, widths());
        paper.sheet().setAutoFilter(new CellRangeAddress(head, last(), 0, width - 1));
        paper.page().closeFrame(last() + 1, width);
        paper.repeat(head, head, kept);
        Heights.fit(paper.sheet());
        return new LongSheet(paper.sheet(), last() + paper.page().footHeight(), width, this);
    }

    /** The row of the last line. */
    private int last() {
        return head + pages.on(page);
    }

    @Override
    public void write(RowBytes rows) throws IOException {
        for (int i = 0; i < pages.on(page); i++) {
            int line = pages.before(page) + i;
            write(rows, head + 1 + i, line + 1, lines.get(line));
        }
        paper.page().writeFoot(rows, last() + 1);
    }

    private void write(RowBytes rows, int row, int number, L line) throws IOException {
        List<String> words = words(line);
        rows.row(row, height(words));
        rows.count(0, ink(Look.WORD.centred().formatted(Numbers.COUNT)), number);
        for (int i = 0; i < words.size(); i++) {
            rows.text(1 + i, ink(look(line, i, words.get(i))), words.get(i));
        }
    }

    private Ink ink(Look look) {
        return inks.computeIfAbsent(look, paper::ink);
    }

    /** In lines of text. */
    private int height(List<String> words) {
        int lines = 1;
        for (int i = 0; i < words.size(); i++) {
            lines = Math.max(lines, Widths.lines(words.get(i), Widths.get(paper.sheet(), 1 + i)));
        }
        return lines;
    }
}
