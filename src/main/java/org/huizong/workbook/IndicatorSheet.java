package org.huizong.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.Origin;
import org.huizong.rollup.TreeRow;

/** The sheet 分区明细: every annual figure along the tree of districts. */
final class IndicatorSheet {
    private static final List<String> HEADERS = List.of("业务类别", "指标", "计量单位", "地区", "单位", "本年数", "分子", "分母");
    private static final List<String> DERIVED = List.of("推算分子", "推算分母", "含推算比率");
    private static final List<String> AVERAGE = List.of("简单平均（仅供参考）");
    private static final List<String> LAST_HEADERS = List.of("汇总方式", "统计月份", "报送");
    private static final int DISTRICT = 3;
    private static final int VALUE = 5;

    private final Paper paper;
    private final Addresses addresses;
    private final IndicatorCells cells;
    private final List<String> headers = new ArrayList<>(HEADERS);
    private final int method;
    private final PageBreaks breaks = new PageBreaks();
    private int row;

    private IndicatorSheet(Paper paper, Addresses addresses, List<IndicatorBlock> blocks) {
        this.paper = paper;
        this.addresses = addresses;
        this.row = paper.top() + 1;
        boolean derived = blocks.stream().anyMatch(IndicatorSheet::isDerived);
        boolean rates = blocks.stream().anyMatch(block -> block.kind() == IndicatorBlock.Kind.POOLED);
        headers.addAll(derived ? DERIVED : List.of());
        headers.addAll(rates ? AVERAGE : List.of());
        this.method = headers.size();
        headers.addAll(LAST_HEADERS);
        this.cells = new IndicatorCells(paper, VALUE, derived, rates ? method - 1 : 0);
    }

    private static boolean isDerived(IndicatorBlock block) {
        return block.rows().stream()
                .anyMatch(row -> row.figures()
                                .get(IndicatorBlock.Part.DERIVED_NUMERATOR.at())
                                .value()
                        != null);
    }

    static void write(Paper paper, List<IndicatorBlock> blocks, Addresses addresses) {
        IndicatorSheet sheet = new IndicatorSheet(paper, addresses, blocks);
        int width = sheet.headers.size();
        paper.sheet().setRowSumsBelow(false);
        paper.head(paper.top(), sheet.headers);
        for (int i = 0; i < blocks.size(); i++) {
            sheet.block(blocks.get(i), new Origin.Indicator(i));
        }
        sheet.widths(blocks);
        int head = paper.top();
        paper.sheet().setAutoFilter(new CellRangeAddress(head, Math.max(head, sheet.row - 1), 0, width - 1));
        paper.close(sheet.row, width);
        paper.repeat(head, head, 2);
        Heights.fitDense(paper.sheet());
        sheet.breaks.set(paper.sheet(), width, head, head);
    }

    /** As narrow as the texts allow, so that a row is one line and the page is shrunk little. */
    private void widths(List<IndicatorBlock> blocks) {
        List<TreeRow> rows =
                blocks.stream().flatMap(block -> block.rows().stream()).toList();
        paper.widths(
                0,
                Widths.column(blocks.stream().map(IndicatorBlock::group).toList(), 10, 22),
                Widths.column(blocks.stream().map(IndicatorBlock::name).toList(), 16, 40),
                9,
                18,
                Widths.column(rows.stream().map(TreeRow::unit).toList(), 10, 30),
                15,
                13,
                13);
        for (int column = HEADERS.size(); column < method; column++) {
            paper.widths(column, 11);
        }
        paper.widths(
                method,
                Widths.column(blocks.stream().map(block -> block.kind().word()).toList(), 8, 20),
                Widths.column(
                        blocks.stream()
                                .flatMap(block -> block.months().stream())
                                .toList(),
                        9,
                        16),
                Widths.column(rows.stream().map(TreePart::note).toList(), 10, 24));
    }

    private void block(IndicatorBlock block, Origin origin) {
        TreePart tree = new TreePart(paper, block.rows(), row);
        for (int i = 0; i < tree.size(); i++) {
            name(tree, i, block);
            tree.label(i, DISTRICT, method + 2);
            cells.write(block, tree, i);
            tree.note(i, 0, VALUE, origin, addresses);
            Look word = tree.shade(i, Look.WORD.centred());
            paper.text(tree.at(i), method, tree.sums().adds(i) ? block.kind().word() : "", word);
            paper.text(tree.at(i), method + 1, block.months().get(i), word);
        }
        for (int figure = 0; figure <= 2; figure++) {
            addresses.column(origin, figure, tree.column(figure, VALUE + figure, DISTRICT + 1));
        }
        breaks.keep(row, row + tree.size() - 1);
        row += tree.size();
    }

    /** Repeated in every row, so that the filter finds them; quiet below the first. */
    private void name(TreePart tree, int index, IndicatorBlock block) {
        Look look = tree.shade(index, index == 0 ? Look.WORD : Look.WORD.coloured(Look.QUIET));
        paper.text(tree.at(index), 0, block.group(), look);
        paper.text(tree.at(index), 1, block.name(), look);
        paper.text(tree.at(index), 2, block.measure(), look.centred());
    }
}
