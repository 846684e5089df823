package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.rollup.FindingRow;
import org.huizong.rollup.KeyFigure;
import org.huizong.rollup.Origin;
import org.huizong.rollup.StandingTable;
import org.huizong.rollup.StandingTable.Standing;

/** Standings and findings of the {@link Sample}. */
final class SampleLists {
    private SampleLists() {}

    static StandingTable standings(List<String> units) {
        Standing[] all = Standing.values();
        List<StandingTable.StandingRow> rows = IntStream.range(0, units.size())
                .mapToObj(i -> new StandingTable.StandingRow(
                        i < 4 ? "广东省" : "湖南省",
                        i < 4 ? "广州市" : "永州市",
                        units.get(i).substring(0, 3),
                        units.get(i),
                        List.of(all[i], all[(i + 3) % 6], all[(i * 5) % 6])))
                .toList();
        return new StandingTable(List.of("部门整体支出绩效自评表（2023年度）", "司法行政业务年报表（2023年度）", "部门整体预算绩效目标申报表（2024年度）"), rows);
    }

    static List<KeyFigure> keyFigures() {
        return List.of(
                new KeyFigure(
                        "部门支出合计",
                        new BigDecimal("16155.13"),
                        "万元",
                        false,
                        "5/6 单位，含退回1份",
                        Optional.empty(),
                        new Origin.Amount(0, 2)),
                new KeyFigure(
                        "其中：项目支出",
                        new BigDecimal("5020.11"),
                        "万元",
                        false,
                        "5/6 单位",
                        Optional.empty(),
                        new Origin.Nowhere()),
                new KeyFigure(
                        "调解纠纷数",
                        new BigDecimal("14774"),
                        "件",
                        false,
                        "3/6 单位，含1-11月",
                        Optional.empty(),
                        new Origin.Indicator(0)),
                new KeyFigure(
                        "调解成功率", new BigDecimal("0.9914"), "%", true, "2/6 单位", Optional.empty(), new Origin.Nowhere()),
                new KeyFigure("社区矫正对象在册人数", null, "人", false, "0/6 单位", Optional.empty(), new Origin.Nowhere()));
    }

    static List<FindingRow> findings(List<String> units) {
        Place place = new Place("inbox/番禺区司法局.xlsx", "绩效自评表", "C12", "收支情况/支出合计");
        Place own = new Place("inbox/番禺区司法局.xlsx", "部门整体支出绩效自评表", "C12", "收支情况/支出合计");
        return List.of(
                new FindingRow(
                        "番禺区",
                        units.get(3),
                        "部门整体支出绩效自评表",
                        Finding.of(FindingCode.D503, own, "收入合计", "支出合计")
                                .byRule("F01", Severity.ERROR)
                                .comparing("6928.97", "6930.27"),
                        "已与银行核对"),
                new FindingRow(
                        "阳西县",
                        units.get(0),
                        "司法行政业务年报表",
                        Finding.of(FindingCode.D502, place).comparing("94.1%", "94.19%")),
                new FindingRow(
                        "廉江市",
                        units.get(1),
                        "司法行政业务年报表",
                        Finding.of(FindingCode.C402, place).comparing("292%", "=2.93")),
                new FindingRow("", "", "", Finding.of(FindingCode.I201, Place.ofFile("inbox/说明.docx"))));
    }
}
