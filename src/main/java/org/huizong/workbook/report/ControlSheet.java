package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.ControlTotals;
import org.huizong.rollup.ControlTotals.Identity;
import org.huizong.rollup.ControlTotals.Rounding;
import org.huizong.rollup.ControlTotals.Tie;
import org.huizong.rollup.Origin;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.Swatch;

/**
 * The sheet 尾差与控制总数: from the files to the totals, every step with its difference, all of it live but for what was counted
 * and added up over the files.
 */
final class ControlSheet {
    private static final List<String> STEPS = List.of("环节", "组成", "计量单位", "数量", "各项之和", "差额", "结论");
    private static final List<String> TIES = List.of(
            "报表", "栏目", "计量单位", "计入个数", "各文件数值之和", "表中各单位之和", "减：对下转移支付", "表中合计", "文件与单位差额", "单位与合计差额", "显示尾差", "结论");
    private static final String EXACT = "二、从数值到合计：各文件数值之和＝表中各单位之和（减去对下转移支付）＝表中合计；显示尾差为四舍五入到分以后合计与各单位之差，只是显示所致";
    private static final String ROUNDED =
            "二、从数值到合计：各文件数值之和舍位后＝表中各单位之和（减去对下转移支付）＝表中合计；金额经舍位平衡，文件与单位差额是舍位所致，不超过末位一个单位的为平";
    private static final String EVEN = "平";
    private static final String ODD = "不平";
    private static final int DECIMALS = 6;
    private static final int PRINTED = 2;

    private final Paper paper;
    private final Addresses addresses;
    private final Optional<Rounding> rounding;
    private int row;
    private int tieHead;

    private ControlSheet(Paper paper, Optional<Rounding> rounding, Addresses addresses) {
        this.paper = paper;
        this.addresses = addresses;
        this.rounding = rounding;
        this.row = paper.top();
    }

    /** The tables that it points at must have been written. */
    static void write(Paper paper, ControlTotals control, Addresses addresses) {
        ControlSheet sheet = new ControlSheet(paper, control.rounding(), addresses);
        sheet.steps(control.identities());
        sheet.row++;
        sheet.ties(control.ties());
        paper.widths(0, 34, 44, 10, 12, 18, 18, 18, 18, 16, 16, 11, 8);
        paper.close(sheet.row, TIES.size());
        paper.sheet().setRepeatingRows(new CellRangeAddress(sheet.tieHead, sheet.tieHead, -1, -1));
        paper.sheet().createFreezePane(0, paper.top());
        Heights.fit(paper.sheet());
    }

    private void caption(String text) {
        paper.area(new CellRangeAddress(row, row, 0, TIES.size() - 1), text, Look.CAPTION);
        row++;
    }

    private void steps(List<Identity> identities) {
        caption("一、从文件到数值：每个环节的全部等于各项之和");
        paper.head(row++, STEPS);
        identities.forEach(this::step);
    }

    private void step(Identity identity) {
        Look whole = Look.of(Swatch.COUNT).in(Swatch.PROVINCE);
        Look name = Look.WORD.in(Swatch.PROVINCE);
        int last = row + identity.parts().size() + 1;
        String parts = "SUM(D" + (row + 2) + ":D" + last + ")";
        long sum =
                identity.parts().stream().mapToLong(ControlTotals.Part::count).sum();
        paper.text(row, 0, identity.name(), name);
        paper.text(row, 1, "全部", name);
        paper.text(row, 2, identity.measure(), name.centred());
        paper.count(row, 3, identity.whole(), whole);
        paper.formula(row, 4, parts, BigDecimal.valueOf(sum), whole);
        difference(row, 5, "D" + (row + 1) + "-E" + (row + 1), BigDecimal.valueOf(identity.whole() - sum), whole);
        verdict(row, 6, "F" + (row + 1) + "=0", identity.whole() == sum, name);
        row++;
        for (ControlTotals.Part part : identity.parts()) {
            paper.text(row, 0, "", Look.WORD);
            paper.text(row, 1, part.name(), Look.WORD.indented(1));
            paper.text(row, 2, identity.measure(), Look.WORD.centred());
            paper.count(row, 3, part.count(), Look.of(Swatch.COUNT));
            for (int column = 4; column < STEPS.size(); column++) {
                paper.blank(row, column, Look.WORD);
            }
            row++;
        }
    }

    private void ties(List<Tie> ties) {
        caption(rounding.isPresent() ? ROUNDED : EXACT);
        tieHead = row;
        paper.head(row++, TIES);
        if (ties.isEmpty()) {
            paper.area(new CellRangeAddress(row, row, 0, TIES.size() - 1), "本期没有合计。", Look.WORD.centred());
            row++;
        }
        ties.forEach(this::tie);
    }

    private void tie(Tie tie) {
        Look number = tie.origin() instanceof Origin.Amount && rounding.isEmpty()
                ? Look.of(Swatch.AMOUNT)
                : Look.NUMBER.formatted(Numbers.plain(tie.sum()));
        paper.text(row, 0, tie.table(), Look.WORD);
        paper.text(row, 1, tie.column(), Look.WORD);
        paper.text(row, 2, tie.measure(), Look.WORD.centred());
        paper.count(row, 3, tie.count(), Look.of(Swatch.COUNT));
        paper.number(row, 4, tie.sum(), number);
        Optional<TreeColumn> column = addresses.column(tie.origin(), tie.figure());
        if (column.isPresent()) {
            column(tie, column.get(), number);
        } else {
            paper.area(new CellRangeAddress(row, row, 5, TIES.size() - 1), "版式中没有这张表", Look.WORD.coloured(Look.GREY));
        }
        row++;
    }

    private void column(Tie tie, TreeColumn column, Look number) {
        int at = row + 1;
        BigDecimal units = column.unitSumValue();
        BigDecimal net = units.add(column.lessSumValue());
        BigDecimal total = Optional.ofNullable(column.total()).orElse(BigDecimal.ZERO);
        paper.formula(row, 5, column.unitSum(), units, number);
        if (column.less().isEmpty()) {
            paper.blank(row, 6, number);
        } else {
            paper.formula(row, 6, column.lessSum(), column.lessSumValue(), number);
        }
        paper.formula(row, 7, column.totalCell(), total, number.coloured(Look.BLUE));
        paper.jump(row, 7, column.totalCell());
        difference(row, 8, "E" + at + "-F" + at, tie.sum().subtract(units), number);
        difference(row, 9, "F" + at + "+G" + at + "-H" + at, net.subtract(total), number);
        int decimals = rounding.map(its -> its.unit().decimals()).orElse(PRINTED);
        if (tie.origin() instanceof Origin.Amount) {
            paper.formula(row, 10, column.residue(decimals), column.residueValue(decimals), Numbers.amount(decimals));
        } else {
            paper.blank(row, 10, Look.of(Swatch.AMOUNT));
        }
        verdict(tie, column, units, net.compareTo(total) == 0);
    }

    /** Rounded parts may miss the sum of the files by a unit of the last place, and one for every amount taken off. */
    private void verdict(Tie tie, TreeColumn column, BigDecimal units, boolean added) {
        int at = row + 1;
        BigDecimal most = rounding.filter(its -> its.unit().name().equals(tie.measure()))
                .map(its ->
                        BigDecimal.valueOf(column.less().size() + 1L, its.unit().decimals()))
                .orElse(BigDecimal.ZERO);
        boolean even = added && tie.sum().subtract(units).abs().compareTo(most) <= 0;
        String within = most.signum() == 0 ? "I" + at + "=0" : "ABS(I" + at + ")<=" + most.toPlainString();
        verdict(row, 11, "AND(" + within + ",J" + at + "=0)", even, Look.WORD);
    }

    private void difference(int at, int column, String formula, BigDecimal value, Look look) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        Look shown = rounded.signum() == 0 ? look : look.coloured(Look.RED);
        paper.formula(at, column, "ROUND(" + formula + "," + DECIMALS + ")", rounded, shown);
    }

    private void verdict(int at, int column, String condition, boolean even, Look look) {
        Look shown = even ? look.centred() : look.centred().coloured(Look.RED);
        paper.formula(at, column, "IF(" + condition + ",\"" + EVEN + "\",\"" + ODD + "\")", even ? EVEN : ODD, shown);
    }
}
