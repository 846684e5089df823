package org.huizong.workbook.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.rollup.MoneyTable;
import org.huizong.rollup.TreeRow;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.PageBreaks;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Widths;

/** One sheet of 汇总表: amounts along the tree of districts, wide tables in parts one under the other. */
final class MoneySheet {
    /** Of a unit or a project; longer ones are wrapped or shrunk. */
    private static final int WIDEST_NAME = 34;

    private static final int NARROWEST = 11;
    private static final int WIDEST = 18;

    private final Paper paper;
    private final MoneyPlan plan;
    private final List<MoneyPlan.Part> parts;
    private final int amounts;
    private final PageBreaks breaks = new PageBreaks(true);
    private int row;

    private MoneySheet(Paper paper, MoneyPlan plan, int sheet) {
        this.paper = paper;
        this.plan = plan;
        this.parts = plan.sheets().get(sheet);
        this.amounts = plan.amounts(sheet);
        this.row = paper.top();
    }

    /** The place of 分区明细 must be known. */
    static void write(Paper paper, MoneyPlan plan, int number, Addresses addresses) {
        MoneySheet sheet = new MoneySheet(paper, plan, number);
        sheet.setUp();
        sheet.parts.forEach(part -> sheet.part(part, addresses));
        if (sheet.parts.isEmpty()) {
            paper.text(sheet.row++, 0, "本期无收支数据。", Look.REMARK.flat());
        }
        paper.close(sheet.row, MoneyBlock.LABELS + sheet.amounts);
        Heights.fit(paper.sheet());
        sheet.breaks.set(paper.sheet(), MoneyBlock.LABELS + sheet.amounts, 0, 0);
        sheet.freeze();
    }

    private void setUp() {
        paper.sheet().setRowSumsBelow(false);
        List<MoneyView> views = parts.stream()
                .map(MoneyPlan.Part::table)
                .distinct()
                .map(plan.views()::get)
                .toList();
        List<String> notes = views.stream()
                .flatMap(view -> view.rows().stream())
                .map(TreePart::note)
                .toList();
        List<String> units = views.stream()
                .flatMap(view -> view.rows().stream())
                .map(TreeRow::unitShown)
                .toList();
        Stream<String> projects = views.stream()
                .flatMap(view -> view.rows().stream())
                .filter(row -> !row.project().isEmpty())
                .map(row -> " ".repeat(2 * row.level()) + row.project());
        paper.widths(
                0,
                Widths.column(projects, 18, WIDEST_NAME),
                Widths.column(units, 8, WIDEST_NAME),
                Widths.column(notes, 20, 40));
        List<String> shown = views.stream().flatMap(MoneySheet::amountsShown).toList();
        int width = Widths.column(shown, NARROWEST, WIDEST);
        for (int i = 0; i < amounts; i++) {
            paper.widths(MoneyBlock.LABELS + i, width);
        }
    }

    private static Stream<String> amountsShown(MoneyView view) {
        MoneyTable table = view.table();
        return view.shown().stream()
                .flatMap(row -> IntStream.range(0, table.columns().size())
                        .mapToObj(column -> Numbers.amountShown(view.sums().value(row, column))));
    }

    private void part(MoneyPlan.Part part, Addresses addresses) {
        MoneyBlock block = new MoneyBlock(paper, plan.views().get(part.table()), part, row);
        block.write(addresses);
        breaks.keep(row, row + block.height());
        row += block.height() + 1;
    }

    /** One block keeps its header in sight and on every page; several keep the districts in sight. */
    private void freeze() {
        if (parts.size() == 1) {
            paper.repeat(paper.top(), paper.top() + MoneyBlock.HEAD_ROWS - 1, MoneyBlock.LABELS);
        } else {
            paper.repeat(0, 0, MoneyBlock.LABELS);
        }
    }
}
