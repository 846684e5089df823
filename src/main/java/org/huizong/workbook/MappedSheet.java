package org.huizong.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorMapping;
import org.huizong.rollup.MappedRow;

/**
 * The sheet 指标对照, or one of several: every 三级指标 that a unit wrote beside the indicator of the catalogue that it stands
 * for, those of one indicator together; what must be confirmed and what is unknown stands below them.
 */
final class MappedSheet extends WordSheet<MappedRow> {
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
        if (word == STATE) {
            return look(line.mapping());
        }
        return word == HEADERS.size() - 2 ? Look.WORD.shrink() : Look.WORD;
    }

    @Override
    List<String> words(MappedRow line) {
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
