package org.huizong.workbook.filled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.huizong.finding.Place;
import org.huizong.registry.AmountUnit;
import org.huizong.rollup.AttainmentTable;
import org.huizong.rollup.AttainmentTable.AttainmentRow;
import org.huizong.rollup.AttainmentTable.UnitAttainment;
import org.huizong.rollup.Closing;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.ControlTotals;
import org.huizong.rollup.ControlTotals.Adjusted;
import org.huizong.rollup.ControlTotals.Rounding;
import org.huizong.rollup.Figure;
import org.huizong.rollup.LineTable;
import org.huizong.rollup.LineTable.LineCell;
import org.huizong.rollup.LineTable.UnitLine;
import org.huizong.rollup.Origin;
import org.huizong.rollup.Tail;
import org.huizong.rollup.UnsentRow;
import org.huizong.workbook.report.Sample;

/** The sample with seven lines of everything that grows with the units. */
public final class LongSample {
    public static final int LINES = 7;

    private LongSample() {}

    public static Consolidation consolidation() {
        Consolidation some = Sample.consolidation();
        List<LineTable> lines = new ArrayList<>(List.of(list("绩效指标明细"), list("项目支出明细")));
        lines.addAll(some.lines());
        return new Consolidation(
                some.heading(),
                some.figures(),
                some.charts(),
                some.standings(),
                some.money(),
                some.indicators(),
                lines,
                List.of(attainments()),
                some.scores(),
                some.findings(),
                some.sources(),
                some.files(),
                some.mapped(),
                closing());
    }

    /** A list of amounts, every one with its source. */
    private static LineTable list(String name) {
        List<UnitLine> lines = each(i -> new UnitLine(
                "荔湾区",
                unit(i),
                List.of(new LineCell("第" + i + "项", Figure.NONE), new LineCell("", new Figure(value(i), i)))));
        List<LineTable.Closing> closings = List.of(LineTable.Closing.NONE, LineTable.Closing.NONE);
        return new LineTable(name, name, "万元", List.of("项目", "金额"), List.of(false, true), closings, lines);
    }

    private static BigDecimal value(int line) {
        return BigDecimal.valueOf(1000L + line, 2);
    }

    private static AttainmentTable attainments() {
        List<AttainmentRow> rows = each(i -> new AttainmentRow(
                "荔湾区", unit(i), "调解件数", "≥10件", "11件", Optional.empty(), new Place("a.xlsx", "表", "B2", "")));
        List<UnitAttainment> units = each(i -> new UnitAttainment("荔湾区", unit(i), 4, 4, 3, 1));
        return new AttainmentTable("自评表", rows, units);
    }

    private static Closing closing() {
        List<UnsentRow> unsent = each(i -> new UnsentRow(
                "广州市",
                "荔湾区",
                unit(i),
                "自评表",
                "2023年度",
                UnsentRow.State.MISSING,
                Optional.of(LocalDate.of(2024, 3, 31)),
                Optional.empty(),
                i,
                ""));
        List<Adjusted> tails = each(i -> new Adjusted(
                new Origin.Amount(99, 0), "自评表", "收入", "荔湾区", unit(i), new Tail(i, 0, value(i), value(i), value(i))));
        Rounding rounding = new Rounding(new AmountUnit("万元", 2), tails);
        ControlTotals control = new ControlTotals(List.of(), List.of(), Optional.of(rounding));
        return new Closing("", unsent, control, List.of());
    }

    private static String unit(int line) {
        return "第" + line + "号单位";
    }

    private static <T> List<T> each(IntFunction<T> making) {
        return IntStream.rangeClosed(1, LINES).mapToObj(making).toList();
    }
}
