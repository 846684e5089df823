package org.huizong.workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.TreeRow;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.LongPaper;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.PageBreaks;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.PrintedPart;
import org.huizong.workbook.written.Widths;

/**
 * The sheet 分区明细, or one of several: every annual figure along the tree of districts, and the units of amounts of which
 * 汇总表 shows the districts only; one row a unit and figure. Its rows are written while the package is packed.
 */
final class DetailSheet {
    private static final List<String> HEADERS = List.of("栏目", "指标", "地区", "单位", "计量单位", "本年数", "分子", "分母");
    private static final List<String> COMPARED = List.of("上年可比", "同比");
    private static final String LAST_HEADER = "说明";
    private static final int MEASURE = 4;
    private static final int WIDEST_UNIT = 24;
    private static final int WIDEST_NAME = 36;
    private static final int WIDEST_NOTE = 42;

    private final Paper paper;
    private final List<DetailBlock> blocks;
    private final int rows;
    private final int mostLinks;
    private final List<String> headers = new ArrayList<>(HEADERS);
    private final int note;

    private DetailSheet(Paper paper, DetailPlan plan, int sheet) {
        this.paper = paper;
        this.blocks = plan.sheets().get(sheet);
        this.rows = plan.rows(sheet);
        this.mostLinks = plan.mostLinks();
        if (plan.compares()) {
            headers.addAll(COMPARED);
        }
        headers.add(LAST_HEADER);
        this.note = headers.size() - 1;
    }

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, DetailPlan plan, int sheet) {
        DetailSheet detail = new DetailSheet(paper, plan, sheet);
        detail.frame();
        return LongPaper.dense(paper, detail.last(), detail.headers.size(), detail.mostLinks, detail::write);
    }

    private int last() {
        return paper.top() + rows;
    }

    private void frame() {
        int head = paper.top();
        paper.sheet().setRowSumsBelow(false);
        paper.head(head, headers);
        widths();
        paper.outlined(blocks.stream()
                .flatMap(block -> block.shown().stream())
                .mapToInt(TreePart::depth)
                .max()
                .orElse(0));
        paper.sheet().setAutoFilter(new CellRangeAddress(head, last(), 0, headers.size() - 1));
        paper.page().closeFrame(last() + 1, headers.size());
        paper.repeat(head, head, 2);
        Heights.fit(paper.sheet());
        if (rows > PrintedPart.MOST_ROWS) {
            PrintedPart.only(paper, headers.size(), rows);
        } else {
            breaks(head);
        }
    }

    private void breaks(int head) {
        PageBreaks breaks = new PageBreaks(false);
        int row = head + 1;
        for (DetailBlock block : blocks) {
            breaks.keep(row, row + block.size() - 1);
            row += block.size();
        }
        Map<Integer, Double> heights = LongPaper.heights(paper, headers.size(), this::write);
        breaks.set(paper.sheet(), headers.size(), head, head, at -> {
            Double height = heights.get(at);
            return height == null ? Heights.of(paper.sheet(), at) : height;
        });
    }

    /** As narrow as the texts allow, so that a page of A4 is shrunk little. */
    private void widths() {
        Stream<String> notes = blocks.stream()
                .flatMap(block -> IntStream.range(0, block.size()).mapToObj(block::note));
        paper.widths(
                0,
                Widths.column(texts(blocks.stream().map(block -> block.block().group())), 10, 16),
                Widths.column(texts(blocks.stream().map(DetailBlock::name)), 16, WIDEST_NAME),
                Widths.column(
                        texts(rows().filter(row -> row.whole() || isDistrict(row))
                                .map(row -> " ".repeat(3 * row.level()) + row.name())),
                        12,
                        WIDEST_UNIT),
                Widths.column(texts(rows().map(TreeRow::unitShown)), 10, WIDEST_UNIT),
                9,
                14,
                11,
                11);
        for (int column = HEADERS.size(); column < note; column++) {
            paper.widths(column, 12);
        }
        paper.widths(note, Widths.column(notes, 16, WIDEST_NOTE));
    }

    private Stream<TreeRow> rows() {
        return blocks.stream().flatMap(block -> block.shown().stream());
    }

    private static List<String> texts(Stream<String> texts) {
        return texts.distinct().toList();
    }

    private void write(Cells cells) {
        int row = paper.top() + 1;
        int main = row;
        for (DetailBlock block : blocks) {
            main = block.aspect() == DetailBlock.Aspect.ITSELF ? row : main;
            block(cells, block, row, main);
            row += block.size();
        }
    }

    private void block(Cells cells, DetailBlock block, int firstRow, int main) {
        TreePart tree = new TreePart(cells, block.shown(), firstRow);
        IndicatorCells figures = new IndicatorCells(cells, block, tree, main);
        String district = "";
        for (int i = 0; i < tree.size(); i++) {
            TreeRow row = tree.row(i);
            district = isDistrict(row) ? row.name() : district;
            name(cells, tree, i, block);
            tree.label(i, MEASURE - 2, row.whole() ? row.name() : district);
            figures.write(i);
            if (note > HEADERS.size()) {
                figures.compare(i);
            }
            tree.note(i, note, block.note(i));
        }
    }

    /** Whether a row is named by a district and not by a unit of the one above. */
    private static boolean isDistrict(TreeRow row) {
        return !row.whole() && (row.level() < 2 || !row.isOfUnit());
    }

    /** Repeated in every row, so that the filter finds them; quiet below the first. */
    private static void name(Cells cells, TreePart tree, int index, DetailBlock block) {
        Look look = tree.shade(index, index == 0 ? Look.WORD : Look.WORD.coloured(Look.QUIET));
        cells.text(tree.at(index), 0, block.block().group(), look.shrink());
        cells.text(tree.at(index), 1, block.name(), index == 0 ? look : look.shrink());
        cells.text(tree.at(index), MEASURE, block.block().measure(), look.centred());
    }
}
