package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.Origin;
import org.huizong.rollup.TreeRow;
import org.jspecify.annotations.Nullable;

/** The sheet 分区明细: every annual figure along the tree of districts. */
final class IndicatorSheet {
    private static final List<String> HEADERS =
            List.of("业务类别", "指标", "计量单位", "地区", "单位", "本年数", "分子", "分母", "统计月份", "报送");
    private static final int DISTRICT = 3;
    private static final int VALUE = 5;
    private static final int MONTHS = 8;
    private static final int NOTE = 9;

    private final Paper paper;
    private final Addresses addresses;
    private final PageBreaks breaks = new PageBreaks();
    private int row;

    private IndicatorSheet(Paper paper, Addresses addresses) {
        this.paper = paper;
        this.addresses = addresses;
        this.row = paper.top() + 1;
    }

    static void write(Paper paper, List<IndicatorBlock> blocks, Addresses addresses) {
        paper.sheet().setRowSumsBelow(false);
        paper.head(paper.top(), HEADERS);
        IndicatorSheet sheet = new IndicatorSheet(paper, addresses);
        for (int i = 0; i < blocks.size(); i++) {
            sheet.block(blocks.get(i), new Origin.Indicator(i));
        }
        sheet.widths(blocks);
        int head = paper.top();
        paper.sheet().setAutoFilter(new CellRangeAddress(head, Math.max(head, sheet.row - 1), 0, NOTE));
        paper.close(sheet.row, HEADERS.size());
        paper.repeat(head, head, 2);
        Heights.fitDense(paper.sheet());
        sheet.breaks.set(paper.sheet(), HEADERS.size(), head, head);
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
                13,
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
        Look total = Look.NUMBER.formatted(format(block, finest(block, 0)));
        Look count = Look.NUMBER.formatted(Numbers.plain(finestPair(block)));
        for (int i = 0; i < tree.size(); i++) {
            name(tree, i, block);
            tree.label(i, DISTRICT, NOTE);
            if (block.kind() == IndicatorBlock.Kind.POOLED) {
                tree.rate(i, VALUE, tree.sums().adds(i) ? total : printed(block, tree.row(i)));
                tree.amount(i, 1, VALUE + 1, count);
                tree.amount(i, 2, VALUE + 2, count);
            } else {
                tree.amount(i, 0, VALUE, total);
                paper.blank(tree.at(i), VALUE + 1, tree.shade(i, Look.NUMBER));
                paper.blank(tree.at(i), VALUE + 2, tree.shade(i, Look.NUMBER));
            }
            tree.note(i, 0, VALUE, origin, addresses);
            paper.text(tree.at(i), MONTHS, block.months().get(i), tree.shade(i, Look.WORD.centred()));
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

    private static Look printed(IndicatorBlock block, TreeRow row) {
        return Look.NUMBER.formatted(format(block, row.figures().get(0).value()));
    }

    private static String format(IndicatorBlock block, @Nullable BigDecimal sample) {
        boolean pooled = block.kind() == IndicatorBlock.Kind.POOLED;
        boolean percent = block.measure().contains("%") || block.measure().contains("％");
        if (percent || (pooled && block.measure().isEmpty())) {
            return pooled && sample == null ? Numbers.RATE : Numbers.percent(sample);
        }
        return Numbers.plain(sample);
    }

    private static @Nullable BigDecimal finestPair(IndicatorBlock block) {
        return block.kind() == IndicatorBlock.Kind.POOLED ? Numbers.finer(finest(block, 1), finest(block, 2)) : null;
    }

    /** Totals have the decimals of the most exact unit. */
    private static @Nullable BigDecimal finest(IndicatorBlock block, int figure) {
        BigDecimal finest = null;
        for (TreeRow row : block.rows()) {
            if (!row.isTotal()) {
                finest = Numbers.finer(finest, row.figures().get(figure).value());
            }
        }
        return finest;
    }
}
