package org.huizong.workbook.report;

import java.util.ArrayList;
import java.util.List;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.IndicatorBlock;
import org.huizong.rollup.Origin;
import org.huizong.workbook.written.Longest;

/**
 * What stands where on the sheets of 分区明细; known before a row of it is written, so that others can point at it.
 *
 * @param sheets the blocks of each sheet, at least one sheet
 * @param mostLinks of each sheet; figures beyond lead to their sources by formulas
 */
record DetailPlan(List<List<DetailBlock>> sheets, int mostLinks) {
    /** The column of the figure; numerator and denominator stand right of it. */
    static final int VALUE = 5;

    static final int UNIT = 3;

    DetailPlan {
        sheets = sheets.stream().map(List::copyOf).toList();
    }

    /**
     * Amounts whose units 汇总表 does not show come first, then the annual figures.
     *
     * @param longest rows and links of one sheet; only a block that is longer by itself goes beyond
     */
    static DetailPlan of(Consolidation all, MoneyPlan money, Longest longest) {
        List<DetailBlock> blocks = new ArrayList<>();
        for (int table : money.folded()) {
            for (int column = 0; column < all.money().get(table).columns().size(); column++) {
                blocks.add(DetailBlock.of(all.money().get(table), table, column));
            }
        }
        for (int block = 0; block < all.indicators().size(); block++) {
            blocks.addAll(DetailBlock.of(all.indicators().get(block), new Origin.Indicator(block)));
        }
        return new DetailPlan(split(blocks, longest), longest.swiftLinks());
    }

    private static List<List<DetailBlock>> split(List<DetailBlock> blocks, Longest longest) {
        List<List<DetailBlock>> sheets = new ArrayList<>(List.of(new ArrayList<>()));
        int rows = 0;
        int links = 0;
        for (DetailBlock block : blocks) {
            boolean full = rows + block.size() > longest.lines() || links + block.links() > longest.linked();
            if (rows > 0 && full) {
                sheets.add(new ArrayList<>());
                rows = 0;
                links = 0;
            }
            rows += block.size();
            links += block.links();
            sheets.get(sheets.size() - 1).add(block);
        }
        return sheets;
    }

    /** How many rows a sheet has. */
    int rows(int sheet) {
        return sheets.get(sheet).stream().mapToInt(DetailBlock::size).sum();
    }

    /** Whether any figure has one of the year before. */
    boolean compares() {
        return sheets.stream()
                .flatMap(List::stream)
                .flatMap(block -> block.block().rows().stream())
                .anyMatch(row -> IndicatorBlock.Part.BEFORE.of(row).value() != null);
    }

    /**
     * Notes where the figures stand.
     *
     * @param names of the sheets
     * @param firstRow of the first block of each
     */
    void place(List<String> names, int firstRow, Addresses addresses) {
        for (int sheet = 0; sheet < names.size(); sheet++) {
            int row = firstRow;
            for (DetailBlock block : sheets.get(sheet)) {
                if (block.aspect() == DetailBlock.Aspect.ITSELF) {
                    place(names.get(sheet), block, row, addresses);
                }
                row += block.size();
            }
        }
    }

    private static void place(String name, DetailBlock block, int row, Addresses addresses) {
        TreeSums sums = new TreeSums(block.block().rows());
        int figures = block.money().isPresent() ? 0 : 2;
        for (int figure = 0; figure <= figures; figure++) {
            addresses.column(block.origin(), figure, new TreeColumn(name, row, sums, figure, VALUE + figure, UNIT, ""));
        }
    }
}
