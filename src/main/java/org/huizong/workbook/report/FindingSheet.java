package org.huizong.workbook.report;

import java.util.List;
import java.util.regex.Pattern;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.rollup.FindingRow;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;

/**
 * The sheet 问题与说明, or one of several: what is wrong, where, and how to mend it. Its lines are written while the
 * package is packed.
 */
final class FindingSheet extends WordSheet<FindingRow> {
    private static final List<String> HEADERS =
            List.of("序号", "地区", "单位", "表", "级别", "编号", "位置", "栏目", "问题", "现值", "应为", "如何修改", "核实说明", "文件");
    /** Numbers of words. */
    private static final int SEVERITY = 3;

    private static final int FOUND = 8;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?\\s*[%％]?");

    private static final int[] WIDTHS = {6, 9, 14, 20, 6, 9, 12, 20, 34, 12, 12, 30, 18, 24};

    private FindingSheet(Paper paper, Pages pages, int page, List<FindingRow> findings) {
        super(paper, pages, page, findings);
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, Pages pages, int page, List<FindingRow> findings) {
        return new FindingSheet(paper, pages, page, findings).frame(3);
    }

    @Override
    List<String> headers() {
        return HEADERS;
    }

    @Override
    int[] widths() {
        return WIDTHS;
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

    @Override
    List<String> words(FindingRow line) {
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

    @Override
    Look look(FindingRow line, int word, String text) {
        if (word == SEVERITY) {
            return look(line.finding().severity());
        }
        boolean value = word == FOUND || word == FOUND + 1;
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
