package org.huizong.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorMapping;
import org.huizong.rollup.MappedRow;

/**
 * The sheet 指标对照, or one of several: every 三级指标 that a unit wrote beside the indicator of the catalogue that it stands
 * for, those of one indicator together; what must be confirmed and what is unknown stands below them.
 */
final class MappedSheet implements LongRows {
    private static final List<String> HEADERS = List.of(
            "序号",
            "对照",
            "指标代码",
            "标准名称",
            "标准二级",
            "计量单位",
            "方向",
            "地区",
            "单位",
            "填写的三级指标",
            "填写的二级",
            "指标值",
            "完成值",
            "可能是（相似度）",
            "出处",
            "文件");
    private static final int STATE = 0;
    private static final int[] WIDTHS = {6, 9, 11, 22, 13, 8, 6, 9, 16, 26, 13, 14, 12, 28, 16, 24};

    private final Paper paper;
    private final Pages pages;
    private final int page;
    private final List<MappedRow> rows;
    private final Map<Look, Ink> inks = new HashMap<>();
    private final int head;

    private MappedSheet(Paper paper, Pages pages, int page, List<MappedRow> rows) {
        this.paper = paper;
        this.pages = pages;
        this.page = page;
        this.rows = rows;
        this.head = paper.top();
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, Pages pages, int page, List<MappedRow> rows) {
        MappedSheet sheet = new MappedSheet(paper, pages, page, rows);
        sheet.frame();
        return new LongSheet(paper.sheet(), sheet.last() + paper.page().footHeight(), HEADERS.size(), sheet);
    }

    private void frame() {
        paper.head(head, HEADERS);
        paper.widths(0, WIDTHS);
        paper.sheet().setAutoFilter(new CellRangeAddress(head, last(), 0, HEADERS.size() - 1));
        paper.page().closeFrame(last() + 1, HEADERS.size());
        paper.repeat(head, head, 2);
        Heights.fit(paper.sheet());
    }

    /** The row of the last line. */
    private int last() {
        return head + pages.on(page);
    }

    /** How many there are of each state. */
    static String summary(List<MappedRow> rows) {
        Map<String, Long> counts =
                rows.stream().collect(Collectors.groupingBy(row -> row.mapping().word(), Collectors.counting()));
        StringBuilder text = new StringBuilder("共 " + rows.size() + " 行");
        for (String word : List.of("已对照", "已确认", "待确认", "未对照", "不在指标库")) {
            text.append("；")
                    .append(word)
                    .append(" ")
                    .append(counts.getOrDefault(word, 0L))
                    .append(" 行");
        }
        return text.append("。").toString();
    }

    @Override
    public void write(RowBytes out) throws IOException {
        for (int i = 0; i < pages.on(page); i++) {
            int line = pages.before(page) + i;
            row(out, head + 1 + i, line + 1, rows.get(line));
        }
        paper.page().writeFoot(out, last() + 1);
    }

    private void row(RowBytes out, int row, int number, MappedRow line) throws IOException {
        List<String> words = words(line);
        out.row(row, lines(words));
        out.count(0, ink(Look.WORD.centred().formatted(Numbers.COUNT)), number);
        for (int i = 0; i < words.size(); i++) {
            out.text(1 + i, ink(i == STATE ? look(line.mapping()) : look(i)), words.get(i));
        }
    }

    private static Look look(int word) {
        return word == HEADERS.size() - 2 ? Look.WORD.shrink() : Look.WORD;
    }

    private Ink ink(Look look) {
        return inks.computeIfAbsent(look, paper::ink);
    }

    private int lines(List<String> words) {
        int lines = 1;
        for (int i = 0; i < words.size() - 1; i++) {
            lines = Math.max(lines, Widths.lines(words.get(i), Widths.get(paper.sheet(), 1 + i)));
        }
        return lines;
    }

    private static List<String> words(MappedRow line) {
        Optional<Indicator> indicator = line.mapping().indicator();
        return List.of(
                line.mapping().word(),
                indicator.map(Indicator::code).orElse(""),
                indicator.map(Indicator::name).orElse(""),
                indicator.map(its -> its.kind().word()).orElse(""),
                indicator.map(Indicator::measure).orElse(""),
                indicator.map(its -> its.direction().sign()).orElse(""),
                line.district(),
                line.unit(),
                line.name(),
                line.kind(),
                line.target(),
                line.reached(),
                proposals(line.mapping()),
                line.place().in("").shown(),
                line.place().file());
    }

    private static String proposals(IndicatorMapping mapping) {
        return mapping.proposals().stream()
                .map(proposal ->
                        proposal.indicator().code() + " " + proposal.indicator().name() + "（" + proposal.points() + "）")
                .collect(Collectors.joining("\n"));
    }

    private static Look look(IndicatorMapping mapping) {
        if (mapping instanceof IndicatorMapping.Proposed) {
            return Look.of(Swatch.MAPPING_PROPOSED);
        }
        return mapping instanceof IndicatorMapping.Unknown ? Look.of(Swatch.MAPPING_UNKNOWN) : Look.WORD.centred();
    }
}
