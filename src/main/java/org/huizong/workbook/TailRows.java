package org.huizong.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.form.Position;
import org.huizong.registry.AmountUnit;
import org.huizong.rollup.ControlTotals.Adjusted;
import org.huizong.rollup.ControlTotals.Rounding;
import org.huizong.rollup.Tail;

/** The third part of 尾差与控制总数: every printed amount that 舍位平衡 made another than its own rounding; nothing without it. */
final class TailRows {
    private static final List<String> HEADERS = List.of("报表", "栏目", "计量单位", "地区", "单位", "精确值", "四舍五入", "印出值", "调整");
    private static final int EXACT = 5;

    private final Paper paper;
    private final Optional<Rounding> rounding;
    private final Addresses addresses;
    private final int top;

    /** From a row on, one below what stands above. */
    TailRows(Paper paper, Optional<Rounding> rounding, Addresses addresses, int next) {
        this.paper = paper;
        this.rounding = rounding;
        this.addresses = addresses;
        this.top = next + 1;
    }

    /** The last row of it, or of what stands above. */
    int last() {
        return rounding.map(its -> top + 1 + Math.max(1, its.tails().size())).orElse(top - 2);
    }

    /** Caption and head, as wide as the sheet. */
    void frame(int columns) {
        rounding.ifPresent(its -> {
            AmountUnit unit = its.unit();
            String caption = "三、舍位平衡：金额以" + unit.name() + "、保留" + unit.decimals() + "位小数印出；为使分项之和等于合计，下列 "
                    + its.tails().size() + " 个数没有按四舍五入印出，每个只差末位一个单位或随合计调整";
            paper.area(new CellRangeAddress(top, top, 0, columns - 1), caption, Look.CAPTION);
            paper.head(top + 1, HEADERS);
        });
    }

    void write(Cells cells) {
        List<Adjusted> tails = rounding.map(Rounding::tails).orElse(List.of());
        for (int i = 0; i < tails.size(); i++) {
            line(cells, top + 2 + i, tails.get(i));
        }
        if (rounding.isPresent() && tails.isEmpty()) {
            cells.text(top + 2, 0, "没有需要调整的数。", Look.WORD.flat());
        }
    }

    private void line(Cells cells, int row, Adjusted its) {
        Tail tail = its.tail();
        String unit = rounding.map(Rounding::unit).map(AmountUnit::name).orElse("");
        List<String> words = List.of(its.table(), its.column(), unit, its.district(), its.unit());
        for (int column = 0; column < words.size(); column++) {
            cells.text(row, column, words.get(column), column == 2 ? Look.WORD.centred() : Look.WORD);
        }
        Look printed = Numbers.amount(rounding.map(one -> one.unit().decimals()).orElse(0));
        cells.number(row, EXACT, tail.exact(), Look.NUMBER.formatted(Numbers.exact(tail.exact())));
        cells.number(row, EXACT + 1, tail.rounded(), printed);
        Optional<String> cell = addresses.column(its.origin(), 0).map(column -> column.cell(tail.row()));
        if (cell.isPresent()) {
            cells.formula(row, EXACT + 2, cell.get(), tail.printed(), printed.coloured(Look.BLUE));
            cells.jump(row, EXACT + 2, cell.get());
        } else {
            cells.number(row, EXACT + 2, tail.printed(), printed);
        }
        String difference = Stream.of(EXACT + 2, EXACT + 1)
                .map(column -> Position.columnName(column) + (row + 1))
                .reduce((one, other) -> one + "-" + other)
                .orElseThrow();
        int decimals = Math.max(0, tail.moved().scale());
        cells.formula(row, EXACT + 3, "ROUND(" + difference + "," + decimals + ")", tail.moved(), printed);
    }
}
