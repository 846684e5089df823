package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.rollup.SourceRow;

/** The sheet 数据来源: file, digest, sheet and cell of every printed figure. */
final class SourceSheet {
    static final String NAME = "数据来源";

    private static final List<String> HEADERS =
            List.of("序号", "地区", "单位", "表", "期间", "指标", "数值", "文件", "表页", "单元格", "SHA-256");
    private static final int HEAD_ROW = 2;

    private SourceSheet() {}

    /** The address of a line, counted from one. */
    static String address(int line) {
        return "'" + NAME + "'!A" + (HEAD_ROW + 1 + line);
    }

    static void write(Paper paper, List<SourceRow> sources) {
        paper.heading(NAME, "每个数字取自哪个文件的哪个单元格；SHA-256 是原文件的数字指纹。", HEADERS.size());
        paper.head(HEAD_ROW, HEADERS);
        for (int i = 0; i < sources.size(); i++) {
            source(paper, HEAD_ROW + 1 + i, i + 1, sources.get(i));
        }
        Widths.set(paper.sheet(), 0, 6, 10, 16, 18, 10, 26, 13, 30, 14, 8, 36);
        paper.sheet().setAutoFilter(new CellRangeAddress(HEAD_ROW, HEAD_ROW + sources.size(), 0, HEADERS.size() - 1));
        PrintSetup.of(paper.sheet(), HEADERS.size());
        PrintSetup.repeat(paper.sheet(), HEAD_ROW, HEAD_ROW, 1);
        Heights.fit(paper.sheet());
    }

    private static void source(Paper paper, int row, int number, SourceRow source) {
        paper.number(row, 0, BigDecimal.valueOf(number), Look.WORD.centred().formatted(Numbers.COUNT));
        List<String> words = List.of(
                source.district(),
                source.unit(),
                source.form(),
                source.period(),
                source.field(),
                source.shown(),
                source.place().file(),
                source.place().sheet(),
                source.place().cell());
        for (int i = 0; i < words.size(); i++) {
            paper.text(row, 1 + i, words.get(i), HEADERS.get(1 + i).equals("数值") ? Look.WORD.right() : Look.WORD);
        }
        paper.text(row, HEADERS.size() - 1, source.digest(), Look.WORD.with(Look.SONG, 8));
    }
}
