package org.huizong.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.rollup.FindingRow;

/**
 * The sheet 问题与说明, or one of several: what is wrong, where, and how to mend it. Its lines are written while the
 * package is packed.
 */
final class FindingSheet implements LongRows {
    private static final List<String> HEADERS =
            List.of("序号", "地区", "单位", "表", "级别", "编号", "位置", "栏目", "问题", "现值", "应为", "如何修改", "核实说明", "文件");
    private static final int SEVERITY = 4;
    private static final int FOUND = 9;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?\\s*[%％]?");

    private static final int[] WIDTHS = {6, 9, 14, 20, 6, 9, 12, 20, 34, 12, 12, 30, 18, 24};

    private final Paper paper;
    private final Pages pages;
    private final int page;
    private final List<FindingRow> findings;
    private final Map<Look, Ink> inks = new HashMap<>();
    private final int head;

    private FindingSheet(Paper paper, Pages pages, int page, List<FindingRow> findings) {
        this.paper = paper;
        this.pages = pages;
        this.page = page;
        this.findings = findings;
        this.head = paper.top();
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, Pages pages, int page, List<FindingRow> findings) {
        FindingSheet sheet = new FindingSheet(paper, pages, page, findings);
        sheet.frame();
        return new LongSheet(paper.sheet(), sheet.last() + paper.page().footHeight(), HEADERS.size(), sheet);
    }

    private void frame() {
        paper.head(head, HEADERS);
        paper.widths(0, WIDTHS);
        paper.sheet().setAutoFilter(new CellRangeAddress(head, last(), 0, HEADERS.size() - 1));
        paper.page().closeFrame(last() + 1, HEADERS.size());
        paper.repeat(head, head, 3);
        Heights.fit(paper.sheet());
    }

    /** The row of the last line. */
    private int last() {
        return head + pages.on(page);
    }

    @Override
    public void write(RowBytes rows) throws IOException {
        for (int i = 0; i < pages.on(page); i++) {
            int line = pages.before(page) + i;
            finding(rows, head + 1 + i, line + 1, findings.get(line));
        }
        paper.page().writeFoot(rows, last() + 1);
    }

    /** How many there are of each severity. */
    static String summary(List<FindingRow> findings) {
        StringBuilder text = new StringBuilder("共 " + findings.size() + " 条");
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(row -> row.finding().severity() == severity)
                    .count();
            text.append("；")
                    .append(severity.word(Language.CHINESE))
                    .append(" ")
                    .append(count)
                    .append(" 条");
        }
        return text.append("。").toString();
    }

    private void finding(RowBytes rows, int row, int number, FindingRow line) throws IOException {
        Finding finding = line.finding();
        List<String> words = words(line);
        rows.row(row, lines(words));
        rows.count(0, ink(Look.WORD.centred().formatted(Numbers.COUNT)), number);
        for (int i = 0; i < words.size(); i++) {
            Look look = i + 1 == SEVERITY ? look(finding.severity()) : look(i + 1, words.get(i));
            rows.text(1 + i, ink(look), words.get(i));
        }
    }

    private Ink ink(Look look) {
        return inks.computeIfAbsent(look, paper::ink);
    }

    /** The last column is shrunk to one line. */
    private int lines(List<String> words) {
        int lines = 1;
        for (int i = 0; i < words.size() - 1; i++) {
            lines = Math.max(lines, Widths.lines(words.get(i), Widths.get(paper.sheet(), 1 + i)));
        }
        return lines;
    }

    private static List<String> words(FindingRow line) {
        Finding finding = line.finding();
        Place place = finding.place();
        return List.of(
                line.district(),
                line.unit(),
                line.form(),
                finding.severity().word(Language.CHINESE),
                finding.detail().rule().isEmpty()
                        ? finding.code().name()
                        : finding.detail().rule(),
                place(place, line.form()),
                place.path(),
                finding.message(Language.CHINESE),
                finding.detail().found(),
                finding.detail().expected(),
                finding.repair(Language.CHINESE),
                line.explanation(),
                place.file());
    }

    /** Sheet and cell, the sheet only when it does not bear the form's own name. */
    private static String place(Place place, String form) {
        boolean own = !place.cell().isEmpty() && form.equals(place.sheet());
        return new Place("", own ? "" : place.sheet(), place.cell(), "").shown();
    }

    private static Look look(int column, String text) {
        if (column == HEADERS.size() - 1) {
            return Look.WORD.shrink();
        }
        boolean value = column == FOUND || column == FOUND + 1;
        return value && NUMBER.matcher(text.strip()).matches() ? Look.WORD.right() : Look.WORD;
    }

    private static Look look(Severity severity) {
        return Look.of(
                switch (severity) {
                    case ERROR -> Swatch.SEVERITY_ERROR;
                    case WARNING -> Swatch.SEVERITY_WARNING;
                    case NOTICE -> Swatch.SEVERITY_NOTICE;
                });
    }
}
