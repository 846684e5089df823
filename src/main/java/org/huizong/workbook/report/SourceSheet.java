package org.huizong.workbook.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.rollup.SourceFile;
import org.huizong.rollup.SourceRow;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.Ink;
import org.huizong.workbook.written.LongRows;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Look;
import org.huizong.workbook.written.Numbers;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.PrintedPart;
import org.huizong.workbook.written.RowBytes;
import org.huizong.workbook.written.SourceLinks;
import org.huizong.workbook.written.Widths;

/**
 * The sheet 数据来源, or one of several: file, sheet and cell of every printed figure, then, on the last, the files
 * themselves. Its lines are written while the package is packed.
 */
final class SourceSheet implements LongRows {
    private static final List<String> HEADERS =
            List.of("序号", "地区", "单位", "表", "期间", "指标", "数值", "计量单位", "文件号", "文件", "表页", "单元格");
    private static final List<String> FILE_HEADERS = List.of("序号", "地区", "单位", "表", "期间");
    private static final int[] WIDTHS = {6, 10, 16, 22, 10, 40, 13, 9, 7, 40, 16, 8};
    private static final int VALUE = 6;
    private static final int FILE = 8;
    private static final int DIGEST = 5;
    private static final int PATH = 9;
    private static final int OUTCOME = 11;

    private final Pages pages;
    private final int page;
    private final List<SourceRow> sources;
    private final List<SourceFile> files;
    private final Paper paper;
    private final int head;
    private final double[] widths;
    private final Ink word;
    private final Ink small;
    private final Ink centred;
    private final Ink number;
    private final Ink aside;
    private final Ink linked;
    private final SourceLinks links;
    private final Map<String, Ink> formats = new HashMap<>();

    private SourceSheet(Paper paper, Pages pages, int page, Listed listed) {
        this.paper = paper;
        this.head = paper.top();
        paper.widths(0, WIDTHS);
        this.widths = IntStream.range(0, WIDTHS.length)
                .mapToDouble(column -> Widths.get(paper.sheet(), column))
                .toArray();
        this.pages = pages;
        this.page = page;
        this.sources = listed.sources();
        this.files = pages.isLast(page) ? listed.files() : List.of();
        this.word = paper.ink(Look.WORD);
        this.small = paper.ink(Look.WORD.shrink());
        this.centred = paper.ink(Look.WORD.centred());
        this.number = paper.ink(Look.WORD.centred().formatted(Numbers.COUNT));
        this.aside = paper.ink(Look.WORD.right());
        this.linked = paper.ink(Look.WORD.coloured(Look.BLUE));
        this.links = SourceLinks.of(paper.sheet().getPackagePart(), named(listed), listed.ways());
    }

    /** What is listed: the figures, the files, and the ways to these. */
    record Listed(List<SourceRow> sources, List<SourceFile> files, FileLinks ways) {}

    /** Makes the frame of one of the sheets. */
    static LongSheet frame(Paper paper, Pages pages, int page, Listed listed) {
        SourceSheet sheet = new SourceSheet(paper, pages, page, listed);
        sheet.frame();
        return new LongSheet(paper.sheet(), sheet.last() + paper.page().footHeight(), HEADERS.size(), sheet);
    }

    /** The files that this sheet names. */
    private List<SourceFile> named(Listed listed) {
        int first = pages.before(page);
        return files.isEmpty()
                ? sources.subList(first, first + pages.on(page)).stream()
                        .map(SourceRow::file)
                        .distinct()
                        .map(number -> listed.files().get(number - 1))
                        .toList()
                : files;
    }

    private void frame() {
        paper.head(head, HEADERS);
        paper.sheet().setAutoFilter(new CellRangeAddress(head, head + pages.on(page), 0, HEADERS.size() - 1));
        paper.page().closeFrame(last() + 1, HEADERS.size());
        paper.repeat(head, head, 1);
        Heights.fit(paper.sheet());
        if (pages.on(page) > PrintedPart.MOST_ROWS) {
            PrintedPart.only(paper, HEADERS.size(), pages.on(page));
        }
        if (!this.files.isEmpty()) {
            paper.sheet().setRowBreak(fileHead() - 2);
            merge(fileHead() - 1, 0, HEADERS.size() - 1);
            for (int i = 0; i <= this.files.size(); i++) {
                merge(fileHead() + i, DIGEST, PATH - 1);
                merge(fileHead() + i, PATH, OUTCOME - 1);
            }
        }
    }

    /** The last row, be it a line's or a file's. */
    private int last() {
        return files.isEmpty() ? head + pages.on(page) : fileHead() + files.size();
    }

    private void merge(int row, int first, int last) {
        paper.sheet().addMergedRegionUnsafe(new CellRangeAddress(row, row, first, last));
    }

    /** Two rows below the lines stands the caption of the files, and their header below it. */
    private int fileHead() {
        return head + 1 + pages.on(page) + 2;
    }

    @Override
    public void write(RowBytes rows) throws IOException {
        for (int i = 0; i < pages.on(page); i++) {
            int line = pages.before(page) + i;
            source(rows, head + 1 + i, line + 1, sources.get(line));
        }
        if (!files.isEmpty()) {
            files(rows);
        }
        paper.page().writeFoot(rows, last() + 1);
    }

    private void source(RowBytes rows, int row, int line, SourceRow source) throws IOException {
        Optional<String> format = Numbers.asShown(source.shown(), source.value());
        rows.row(row, lines(source, format.isPresent() ? "" : source.shown()));
        rows.count(0, number, line);
        rows.text(1, word, source.district());
        rows.text(2, word, source.unit());
        rows.text(3, small, source.form());
        rows.text(4, word, source.period());
        rows.text(5, word, source.field());
        value(rows, source, format);
        rows.text(VALUE + 1, centred, source.measure());
        rows.count(FILE, number, source.file());
        rows.text(FILE + 1, small, source.place().file());
        rows.text(FILE + 2, small, source.place().sheet());
        spot(rows, FILE + 3, source.place());
    }

    /** The cell, which leads there. */
    private void spot(RowBytes rows, int column, Place place) throws IOException {
        Optional<SourceLinks.Way> way = links.to(place);
        rows.text(column, way.isPresent() && !place.cell().isEmpty() ? linked : word, place.cell());
        way.ifPresent(its -> rows.link(column, its));
    }

    /** A number looks as the file prints it; what is more than a number stays the text that it is. */
    private void value(RowBytes rows, SourceRow source, Optional<String> format) throws IOException {
        if (format.isPresent()) {
            Ink ink = formats.computeIfAbsent(format.get(), its -> paper.ink(Look.NUMBER.formatted(its)));
            rows.number(VALUE, ink, source.value());
        } else {
            rows.text(VALUE, aside, source.shown());
        }
    }

    private int lines(SourceRow source, String value) {
        int lines = Math.max(lines(1, source.district()), lines(2, source.unit()));
        lines = Math.max(lines, Math.max(lines(4, source.period()), lines(5, source.field())));
        lines = Math.max(lines, Math.max(lines(VALUE, value), lines(VALUE + 1, source.measure())));
        return Math.max(lines, lines(FILE + 3, source.place().cell()));
    }

    private int lines(int column, String text) {
        return Widths.lines(text, widths[column]);
    }

    /** On a page of its own, over the columns of the lines. */
    private void files(RowBytes rows) throws IOException {
        Ink caption = paper.ink(Look.CAPTION);
        Ink head = paper.ink(Look.HEAD);
        rows.row(fileHead() - 1, 1);
        wide(rows, 0, HEADERS.size() - 1, "来源文件", caption);
        rows.row(fileHead(), 1);
        for (int i = 0; i < FILE_HEADERS.size(); i++) {
            rows.text(i, head, FILE_HEADERS.get(i));
        }
        wide(rows, DIGEST, PATH - 1, "SHA-256", head);
        wide(rows, PATH, OUTCOME - 1, "文件", head);
        rows.text(OUTCOME, head, "结论");
        for (int i = 0; i < files.size(); i++) {
            file(rows, fileHead() + 1 + i, i + 1, files.get(i));
        }
    }

    private void file(RowBytes rows, int row, int line, SourceFile file) throws IOException {
        rows.row(row, lines(file));
        rows.count(0, number, line);
        rows.text(1, word, file.district());
        rows.text(2, word, file.unit());
        rows.text(3, word, file.form());
        rows.text(4, word, file.period());
        wide(rows, DIGEST, PATH - 1, file.digest(), small);
        Optional<SourceLinks.Way> way = links.to(Place.ofFile(file.file()));
        wide(rows, PATH, OUTCOME - 1, file.file(), way.isPresent() ? linked : word);
        if (way.isPresent()) {
            rows.link(PATH, way.get());
        }
        rows.text(OUTCOME, centred, file.outcome().word(Language.CHINESE));
    }

    private int lines(SourceFile file) {
        int lines = Math.max(lines(1, file.district()), lines(2, file.unit()));
        lines = Math.max(lines, Math.max(lines(3, file.form()), lines(4, file.period())));
        return Math.max(lines, Widths.lines(file.file(), widths[PATH] + widths[PATH + 1]));
    }

    private static void wide(RowBytes rows, int first, int last, String text, Ink ink) throws IOException {
        rows.text(first, ink, text);
        for (int column = first + 1; column <= last; column++) {
            rows.blank(column, ink);
        }
    }
}
