package org.huizong.workbook.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Place;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorMapping;
import org.huizong.rollup.MappedRow;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;

/**
 * The sheet 指标对照, or one of several: every 三级指标 that a unit wrote beside the indicator of the catalogue that it stands
 * for, those of one indicator together; what must be confirmed and what is unknown stands below them.
 */
final class MappedSheet extends WordSheet<MappedRow> {
    private static final List<String> HEADERS =
            List.of("序号", "对照", "指标代码", "标准指标", "地区", "单位", "填写的指标", "指标值", "完成值", "可能是（相似度）", "出处", "文件");

    private static final int STATE = 0;
    private static final int[] WIDTHS = {6, 9, 10, 24, 8, 20, 24, 12, 11, 24, 16, 24};

    private MappedSheet(Paper paper, Pages pages, int page, List<MappedRow> rows) {
        super(paper, pages, page, rows);
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, Pages pages, int page, List<MappedRow> rows) {
        return new MappedSheet(paper, pages, page, rows).frame(2);
    }

    @Override
    List<String> headers() {
        return HEADERS;
    }

    @Override
    int[] widths() {
        return WIDTHS;
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
    Look look(MappedRow line, int word, String text) {
        return word == STATE ? look(line.mapping()) : Look.WORD;
    }

    @Override
    List<String> words(MappedRow line) {
        Optional<Indicator> indicator = line.mapping().indicator();
        return List.of(
                line.mapping().word(),
                indicator.map(Indicator::code).orElse(""),
                indicator.map(MappedSheet::standard).orElse(""),
                line.district(),
                line.unit(),
                below(line.name(), line.kind()),
                line.target(),
                line.reached(),
                proposals(line.mapping()),
                Place.ofCell(line.place().sheet(), line.place().cell(), "").shown(),
                line.place().file());
    }

    /** For example {@code 人民调解成功率}, and below it {@code 质量指标 ≥ %}. */
    private static String standard(Indicator indicator) {
        String more = Stream.of(indicator.kind().word(), indicator.direction().sign(), indicator.measure())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return below(indicator.name(), more);
    }

    private static String below(String name, String more) {
        return more.isEmpty() ? name : name + "\n" + more;
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
