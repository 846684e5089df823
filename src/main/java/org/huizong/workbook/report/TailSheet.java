package org.huizong.workbook.report;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.form.Position;
import org.huizong.registry.AmountUnit;
import org.huizong.rollup.ControlTotals.Adjusted;
import org.huizong.rollup.ControlTotals.Rounding;
import org.huizong.rollup.Tail;
import org.huizong.workbook.written.Cells;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.LongPaper;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Paper;

/**
 * The second sheet of 尾差与控制总数, where amounts are rounded for the print, or one of several: every printed amount that 舍位平衡
 * made another than its own rounding. Its lines are written while the package is packed.
 */
final class TailSheet {
    private static final List<String> HEADERS = List.of("报表", "栏目", "计量单位", "地区", "单位", "精确值", "四舍五入", "印出值", "调整");
    private static final int EXACT = 5;

    private final Rounding rounding;
    private final AmountUnit unit;
    private final Addresses addresses;
    private final List<Adjusted> tails;
    private final int head;

    private TailSheet(Rounding rounding, List<Adjusted> tails, Addresses addresses, int head) {
        this.rounding = rounding;
        this.unit = rounding.unit();
        this.tails = tails;
        this.addresses = addresses;
        this.head = head;
    }

    /**
     * Makes the frame of one of the sheets; the tables that it points at must be placed.
     *
     * @param tails those of this sheet
     */
    static LongSheet frame(Paper paper, Rounding rounding, List<Adjusted> tails, Addresses addresses) {
        int caption = paper.top();
        TailSheet sheet = new TailSheet(rounding, tails, addresses, caption + 1);
        int last = caption + 1 + Math.max(1, tails.size());
        paper.widths(0, 34, 40, 9, 18, 24, 15, 13, 13, 10);
        paper.area(new CellRangeAddress(caption, caption, 0, HEADERS.size() - 1), sheet.caption(), Look.CAPTION);
        paper.head(caption + 1, HEADERS);
        paper.sheet().setAutoFilter(new CellRangeAddress(caption + 1, last, 0, HEADERS.size() - 1));
        paper.page().closeFrame(last + 1, HEADERS.size());
        paper.repeat(caption + 1, caption + 1, 2);
        Heights.fit(paper.sheet());
        return LongPaper.dense(paper, last, HEADERS.size(), Paper.MOST_LINKS, sheet::write);
    }

    private String caption() {
        return "三、舍位平衡：金额以" + unit.name() + "、保留" + unit.decimals() + "位小数印出，为使分项之和等于合计，下列 "
                + rounding.tails().size() + " 个数没有照四舍五入印出";
    }

    private void write(Cells cells) {
        for (int i = 0; i < tails.size(); i++) {
            line(cells, head + 1 + i, tails.get(i));
        }
        if (tails.isEmpty()) {
            cells.text(head + 1, 0, "没有需要调整的数。", Look.WORD.flat());
        }
    }

    private void line(Cells cells, int row, Adjusted its) {
        Tail tail = its.tail();
        List<String> words = List.of(its.table(), its.column(), unit.name(), its.district(), its.unit());
        for (int column = 0; column < words.size(); column++) {
            cells.text(row, column, words.get(column), column == 2 ? Look.WORD.centred() : Look.WORD.shrink());
        }
        Look printed = Numbers.amount(unit.decimals());
        cells.number(row, EXACT, tail.exact(), Look.NUMBER.formatted(Numbers.exact(tail.exact())));
        cells.number(row, EXACT + 1, tail.rounded(), printed);
        Optional<String> cell = addresses.column(its.origin(), 0).map(column -> column.cell(tail.row()));
        if (cell.isPresent()) {
            cells.formula(row, EXACT + 2, cell.get(), tail.printed(), printed.coloured(Look.BLUE));
            cells.jump(row, EXACT + 2, cell.get());
        } else {
            cells.number(row, EXACT + 2, tail.printed(), printed);
        }
        String moved = Position.columnName(EXACT + 2) + (row + 1) + "-" + Position.columnName(EXACT + 1) + (row + 1);
        cells.formula(row, EXACT + 3, "ROUND(" + moved + "," + unit.decimals() + ")", tail.moved(), printed);
    }
}
