package org.huizong.workbook.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.rollup.Figure;
import org.huizong.rollup.ScoreRow;

/** The scores of the {@link Sample}'s units. */
record SampleScores(List<String> units, Source source) {
    /** Makes a line of 数据来源 and gives its number. */
    interface Source {
        int line(String district, String unit, String field, String shown);
    }

    List<ScoreRow> rows() {
        return List.of(
                score(
                        "阳西县",
                        0,
                        "20/40/40",
                        List.of(part("管理效率", "20", "18.5"), part("产出", "40", "40"), part("效益", "40", "38.13")),
                        "96.63 优 优 2"),
                score(
                        "荔湾区",
                        2,
                        "10/50/30/10",
                        List.of(part("产出", "50", "49"), part("效益", "30", "30"), part("满意度", "10", "9.5")),
                        "98.50 优 优 1"),
                score("廉江市", 1, "", List.of(), "88.00 优 良 3"),
                new ScoreRow("番禺区", units.get(3), "自评表", "", List.of(), Figure.NONE, "", "", 0, Optional.empty()));
    }

    private static ScoreRow.Part part(String name, String points, String score) {
        return new ScoreRow.Part(name, new Figure(new BigDecimal(points), 0), new Figure(new BigDecimal(score), 0));
    }

    /** The printed words are total, grade, band and place. */
    private ScoreRow score(String district, int unit, String scheme, List<ScoreRow.Part> parts, String printed) {
        String[] words = printed.split(" ");
        Figure total = new Figure(new BigDecimal(words[0]), source.line(district, units.get(unit), "自评总分", words[0]));
        return new ScoreRow(
                district,
                units.get(unit),
                "自评表",
                scheme,
                parts,
                total,
                words[1],
                words[2],
                Integer.parseInt(words[3]),
                Optional.empty());
    }
}
