package org.huizong.workbook.report;

import java.util.List;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Paper;

/** The block 目录 of the cover: every sheet with what is on it, and the way there. */
final class ContentsSheet {
    private static final List<String> HEADERS = List.of("序号", "表页", "内容");

    /** A sheet of the workbook. */
    record Entry(String sheet, String purpose) {}

    private ContentsSheet() {}

    static void write(Paper paper, List<Entry> entries) {
        paper.head(paper.top(), HEADERS);
        for (int i = 0; i < entries.size(); i++) {
            int row = paper.top() + 1 + i;
            Entry entry = entries.get(i);
            paper.count(row, 0, i + 1, Look.WORD.centred().formatted(Numbers.COUNT));
            paper.text(row, 1, entry.sheet(), Look.WORD.coloured(Look.BLUE));
            paper.jump(row, 1, SheetNames.quoted(entry.sheet()) + "!A1");
            paper.text(row, 2, entry.purpose(), Look.WORD);
        }
        paper.close(paper.top() + 1 + entries.size(), HEADERS.size());
        paper.widths(0, 8, 30, 60);
        paper.sheet().createFreezePane(0, paper.top());
        Heights.fit(paper.sheet());
    }
}
