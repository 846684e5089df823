package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.finding.Language;
import org.huizong.rollup.SourceFile;
import org.huizong.rollup.SourceRow;

/** The sheet 数据来源: file, sheet and cell of every printed figure, then the files themselves. */
final class SourceSheet {
    static final String NAME = "数据来源";

    private static final List<String> HEADERS =
            List.of("序号", "地区", "单位", "表", "期间", "指标", "数值", "计量单位", "文件号", "文件", "表页", "单元格");
    private static final int HEAD_ROW = 2;
    private static final int VALUE = 6;
    private static final int FILE = 8;

    private final Paper paper;
    private final int fileHead;

    private SourceSheet(Paper paper, int lines) {
        this.paper = paper;
        this.fileHead = HEAD_ROW + 1 + lines + 2;
    }

    /** The address of a line, counted from one. */
    static String address(int line) {
        return "'" + NAME + "'!A" + (HEAD_ROW + 1 + line);
    }

    static void write(Paper paper, List<SourceRow> sources, List<SourceFile> files) {
        paper.heading(NAME, "每个数字取自哪个文件的哪个单元格；文件号见表末“来源文件”，那里有每个文件的 SHA-256（数字指纹）和审核结论。", HEADERS.size());
        paper.head(HEAD_ROW, HEADERS);
        SourceSheet sheet = new SourceSheet(paper, sources.size());
        for (int i = 0; i < sources.size(); i++) {
            sheet.source(HEAD_ROW + 1 + i, i + 1, sources.get(i));
        }
        if (!files.isEmpty()) {
            sheet.files(files);
        }
        Widths.set(paper.sheet(), 0, 6, 10, 16, 22, 10, 40, 13, 9, 7, 40, 16, 8);
        paper.sheet().setAutoFilter(new CellRangeAddress(HEAD_ROW, HEAD_ROW + sources.size(), 0, HEADERS.size() - 1));
        PrintSetup.of(paper.sheet(), HEADERS.size());
        PrintSetup.repeat(paper.sheet(), HEAD_ROW, HEAD_ROW, 1);
        Heights.fit(paper.sheet());
    }

    private void source(int row, int number, SourceRow source) {
        paper.number(row, 0, BigDecimal.valueOf(number), Look.WORD.centred().formatted(Numbers.COUNT));
        paper.text(row, 1, source.district(), Look.WORD);
        paper.text(row, 2, source.unit(), Look.WORD);
        paper.text(row, 3, source.form(), Look.WORD.shrink());
        paper.text(row, 4, source.period(), Look.WORD);
        paper.text(row, 5, source.field(), Look.WORD);
        value(row, source);
        paper.text(row, VALUE + 1, source.measure(), Look.WORD.centred());
        file(row, source);
        paper.text(row, FILE + 2, source.place().sheet(), Look.WORD.shrink());
        paper.text(row, FILE + 3, source.place().cell(), Look.WORD);
    }

    /** A number looks as the file prints it; what is more than a number stays the text that it is. */
    private void value(int row, SourceRow source) {
        Optional<String> format = Numbers.asShown(source.shown(), source.value());
        if (format.isPresent()) {
            paper.number(row, VALUE, source.value(), Look.NUMBER.formatted(format.get()));
        } else {
            paper.text(row, VALUE, source.shown(), Look.WORD.right());
        }
    }

    private void file(int row, SourceRow source) {
        Look number = Look.WORD.centred().formatted(Numbers.COUNT);
        paper.number(row, FILE, BigDecimal.valueOf(source.file()), number);
        paper.text(row, FILE + 1, source.place().file(), Look.WORD.shrink());
    }

    /** On a page of its own, over the columns of the lines. */
    private void files(List<SourceFile> files) {
        paper.sheet().setRowBreak(fileHead - 2);
        paper.area(new CellRangeAddress(fileHead - 1, fileHead - 1, 0, HEADERS.size() - 1), "来源文件", Look.CAPTION);
        List<String> names = List.of("序号", "地区", "单位", "表", "期间");
        paper.head(fileHead, names);
        wide(fileHead, 5, 8, "SHA-256", Look.HEAD);
        wide(fileHead, 9, 10, "文件", Look.HEAD);
        paper.text(fileHead, 11, "结论", Look.HEAD);
        for (int i = 0; i < files.size(); i++) {
            file(fileHead + 1 + i, i + 1, files.get(i));
        }
    }

    private void file(int row, int number, SourceFile file) {
        paper.number(row, 0, BigDecimal.valueOf(number), Look.WORD.centred().formatted(Numbers.COUNT));
        paper.text(row, 1, file.district(), Look.WORD);
        paper.text(row, 2, file.unit(), Look.WORD);
        paper.text(row, 3, file.form(), Look.WORD);
        paper.text(row, 4, file.period(), Look.WORD);
        wide(row, 5, 8, file.digest(), Look.WORD.shrink());
        wide(row, 9, 10, file.file(), Look.WORD);
        paper.text(row, 11, file.outcome().word(Language.CHINESE), Look.WORD.centred());
    }

    private void wide(int row, int first, int last, String text, Look look) {
        paper.area(new CellRangeAddress(row, row, first, last), text, look);
    }
}
