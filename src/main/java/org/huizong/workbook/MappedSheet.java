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
    static final String NAME = "指标对照";

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
    private static final int HEAD_ROW = 2;
    private static final int STATE = 0;
    private static final int[] WIDTHS = {6, 9, 11, 22, 13, 8, 6, 9, 16, 26, 13, 14, 12, 28, 16, 24};

    private final Paper paper;
    private final Pages pages;
    private final int page;
    private final List<MappedRow> rows;
    private final Map<Look, Ink> inks = new HashMap<>();

    private MappedSheet(Paper paper, Pages pages, int page, List<MappedRow> rows) {
        this.paper = paper;
        this.pages = pages;
        this.page = page;
        this.rows = rows;
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, Pages pages, int page, List<MappedRow> rows) {
        MappedSheet sheet = new MappedSheet(paper, pages, page, rows);
        sheet.frame();
        return new LongSheet(paper.sheet(), HEAD_ROW + pages.on(page), HEADERS.size(), sheet);
    }

    private void frame() {
        String where = pages.count() == 1 ? "" : "（第 %d 张，共 %d 张）".formatted(page + 1, pages.count());
        paper.heading(NAME + where, summary(), HEADERS.size());
        paper.head(HEAD_ROW, HEADERS);
        Widths.set(paper.sheet(), 0, WIDTHS);
        int last = HEAD_ROW + pages.on(page);
        paper.sheet().setAutoFilter(new CellRangeAddress(HEAD_ROW, last, 0, HEADERS.size() - 1));
        PrintSetup.of(paper.sheet(), HEADERS.size());
        PrintSetup.repeat(paper.sheet(), HEAD_ROW, HEAD_ROW, 2);
        Heights.fit(paper.sheet());
    }

    private String summary() {
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
        return text.append("。待确认的用 huizong indicators 写出、确认后读回；未对照的没有相近的标准指标。").toString();
    }

    @Override
    public void write(RowBytes out) throws IOException {
        for (int i = 0; i < pages.on(page); i++) {
            int line = pages.before(page) + i;
            row(out, HEAD_ROW + 1 + i, line + 1, rows.get(line));
        }
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

    private static int lines(List<String> words) {
        int lines = 1;
        for (int i = 0; i < words.size() - 1; i++) {
            lines = Math.max(lines, Widths.lines(words.get(i), WIDTHS[1 + i]));
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
        Look look = Look.WORD.centred();
        if (mapping instanceof IndicatorMapping.Proposed) {
            return look.filled("FFF2CC").coloured("7F6000");
        }
        return mapping instanceof IndicatorMapping.Unknown
                ? look.filled("DDEBF7").coloured(Look.BLUE)
                : look;
    }
}
