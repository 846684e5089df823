package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.rollup.FindingRow;

/** The sheet 审核问题清单: what is wrong, where, and how to mend it. */
final class FindingSheet {
    static final String NAME = "审核问题清单";

    private static final List<String> HEADERS =
            List.of("序号", "地区", "单位", "表", "级别", "编号", "位置", "栏目", "问题", "现值", "应为", "如何修改", "核实说明", "文件");
    private static final int HEAD_ROW = 2;
    private static final int SEVERITY = 4;
    private static final int FOUND = 9;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?\\s*[%％]?");

    private FindingSheet() {}

    static void write(Paper paper, List<FindingRow> findings) {
        paper.heading(NAME, summary(findings), HEADERS.size());
        paper.head(HEAD_ROW, HEADERS);
        for (int i = 0; i < findings.size(); i++) {
            finding(paper, HEAD_ROW + 1 + i, i + 1, findings.get(i));
        }
        Widths.set(paper.sheet(), 0, 6, 9, 14, 20, 6, 9, 12, 20, 34, 12, 12, 30, 18, 24);
        paper.sheet().setAutoFilter(new CellRangeAddress(HEAD_ROW, HEAD_ROW + findings.size(), 0, HEADERS.size() - 1));
        PrintSetup.of(paper.sheet(), HEADERS.size());
        PrintSetup.repeat(paper.sheet(), HEAD_ROW, HEAD_ROW, 3);
        Heights.fit(paper.sheet());
    }

    private static String summary(List<FindingRow> findings) {
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
        return text.append("。错误须更正后重报，警告须核实说明。").toString();
    }

    private static void finding(Paper paper, int row, int number, FindingRow line) {
        Finding finding = line.finding();
        Place place = finding.place();
        paper.number(row, 0, BigDecimal.valueOf(number), Look.WORD.centred().formatted(Numbers.COUNT));
        List<String> words = List.of(
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
        for (int i = 0; i < words.size(); i++) {
            paper.text(
                    row, 1 + i, words.get(i), i + 1 == SEVERITY ? look(finding.severity()) : look(i + 1, words.get(i)));
        }
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
        Look look = Look.WORD.centred();
        return switch (severity) {
            case ERROR -> look.filled("FFC7CE").coloured(Look.RED);
            case WARNING -> look.filled("FFF2CC").coloured("7F6000");
            case NOTICE -> look.filled("DDEBF7").coloured(Look.BLUE);
        };
    }
}
