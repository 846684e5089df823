package org.huizong.rollup;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * Everything that one consolidated workbook shows, decided, in print order.
 *
 * @param heading title and counts
 * @param figures key figures of the overview
 * @param charts at most two
 * @param standings who has sent what
 * @param money amounts along the tree, one table a form
 * @param indicators annual figures along the tree
 * @param lines lists of lines, such as 重点工作任务
 * @param attainments targets against what was reached, one table a form
 * @param scores self-evaluation scores
 * @param findings of all current submissions, gravest first within a unit
 * @param sources where every printed figure comes from
 * @param files the files that they come from
 * @param mapped the names of indicators and what they stand for, empty without a catalogue
 * @param closing whom it is about, who is missing, how it ties out
 */
public record Consolidation(
        Heading heading,
        List<KeyFigure> figures,
        List<ChartSeries> charts,
        StandingTable standings,
        List<MoneyTable> money,
        List<IndicatorBlock> indicators,
        List<LineTable> lines,
        List<AttainmentTable> attainments,
        List<ScoreRow> scores,
        List<FindingRow> findings,
        List<SourceRow> sources,
        List<SourceFile> files,
        List<MappedRow> mapped,
        Closing closing) {
    /** Copies. */
    public Consolidation {
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        money = List.copyOf(money);
        indicators = List.copyOf(indicators);
        lines = List.copyOf(lines);
        attainments = List.copyOf(attainments);
        scores = List.copyOf(scores);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        mapped = List.copyOf(mapped);
    }

    /**
     * Title and counts.
     *
     * @param title of the assignment
     * @param periods such as {@code 2023年度、2024年度}
     * @param madeAt when the run began
     * @param returnedIncluded whether the totals hold forms that were sent back
     * @param arrivals the files, and the forms in them
     */
    public record Heading(
            String title, String periods, ZonedDateTime madeAt, boolean returnedIncluded, Arrivals arrivals) {}
}
