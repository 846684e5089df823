package org.huizong.workbook.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.huizong.rollup.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a long sheet being written: only one row is in memory, handed on when the next one begins. Rows are as high as
 * their longest text needs; not safe for threads.
 */
public final class LongPaper implements Cells {
    /** The size of text in which column widths are counted. */
    private static final double BASE = 10;

    private final Paper frame;
    private final double[] widths;
    private final Sink sink;
    private final Manner manner;
    private final Map<Look, Pen> pens = new HashMap<>();
    private final TreeMap<Integer, Piece> pieces = new TreeMap<>();
    private int row = -1;
    private int depth;
    private int links;

    private LongPaper(Paper frame, Manner manner, Sink sink) {
        this.frame = frame;
        this.manner = manner;
        this.sink = sink;
        this.widths = IntStream.range(0, manner.columns())
                .mapToDouble(column -> Widths.get(frame.sheet(), column))
                .toArray();
    }

    /**
     * In which way a sheet is written.
     *
     * @param columns how many there are
     * @param dense whether the lines of a cell stand close together
     * @param mostLinks how many links the sheet can have; a figure beyond leads on by a formula
     */
    private record Manner(int columns, boolean dense, int mostLinks) {}

    /**
     * What is written, as the rows of a long sheet below a frame whose column widths stand.
     *
     * @param lastRow of the block; what the layout has below it follows
     * @param columns how many there are
     */
    public static LongSheet sheet(Paper frame, int lastRow, int columns, Writing writing) {
        return sheet(frame, lastRow, new Manner(columns, false, Paper.MOST_LINKS), writing);
    }

    /** The same with the lines of a cell close together, and so many links at most. */
    public static LongSheet dense(Paper frame, int lastRow, int columns, int mostLinks, Writing writing) {
        return sheet(frame, lastRow, new Manner(columns, true, mostLinks), writing);
    }

    private static LongSheet sheet(Paper frame, int lastRow, Manner manner, Writing writing) {
        int last = lastRow + frame.page().footHeight();
        return new LongSheet(frame.sheet(), last, manner.columns(), rows -> {
            LongPaper paper = new LongPaper(frame, manner, new Packed(rows));
            try {
                writing.on(paper);
                paper.flush();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            frame.page().writeFoot(rows, lastRow + 1);
        });
    }

    /** The heights of the rows that would be written, by their numbers. */
    public static Map<Integer, Double> heights(Paper frame, int columns, Writing writing) {
        Map<Integer, Double> heights = new HashMap<>();
        Manner manner = new Manner(columns, true, Paper.MOST_LINKS);
        LongPaper paper = new LongPaper(frame, manner, (row, height, depth, pieces) -> heights.put(row, height));
        writing.on(paper);
        paper.flush();
        return heights;
    }

    /** Writes all rows. */
    @FunctionalInterface
    public interface Writing {
        void on(LongPaper paper);
    }

    /** Takes a row that is finished. */
    private interface Sink {
        void take(int row, double height, int depth, Map<Integer, Piece> pieces) throws IOException;
    }

    /** Into the package. */
    private record Packed(RowBytes rows) implements Sink {
        @Override
        public void take(int row, double height, int depth, Map<Integer, Piece> pieces) throws IOException {
            rows.row(row, height, depth);
            for (Map.Entry<Integer, Piece> piece : pieces.entrySet()) {
                write(piece.getKey(), piece.getValue());
            }
        }

        private void write(int column, Piece piece) throws IOException {
            if (piece.formula()) {
                rows.formula(column, piece.pen().ink(), piece.text(), piece.value());
            } else if (piece.value() != null) {
                rows.number(column, piece.pen().ink(), piece.value());
            } else {
                rows.text(column, piece.pen().ink(), piece.text());
            }
            if (!piece.link().isEmpty()) {
                rows.link(column, piece.link());
            }
        }
    }

    /** One cell to be; the text is that of the formula when there is one. */
    private record Piece(Pen pen, String text, @Nullable BigDecimal value, boolean formula, String link) {}

    /** A look as it is written and measured. */
    private record Pen(Ink ink, boolean wraps, double points, int indent) {
        /** Bold characters are so much wider. */
        private static final double BOLD = 1.04;

        static Pen of(Paper frame, Look look) {
            XSSFCellStyle style = frame.style(look);
            double points = style.getFont().getFontHeightInPoints();
            double wide = style.getFont().getBold() ? points * BOLD : points;
            return new Pen(frame.ink(look), style.getWrapText(), wide, style.getIndention());
        }
    }

    @Override
    public String name() {
        return frame.name();
    }

    @Override
    public void text(int at, int column, String text, Look look) {
        put(at, column, new Piece(pen(look), text, null, false, ""));
    }

    @Override
    public void number(int at, int column, @Nullable BigDecimal value, Look look) {
        put(at, column, new Piece(pen(look), "", value, false, ""));
    }

    @Override
    public void figure(int at, int column, Figure figure, Look look) {
        BigDecimal value = figure.value();
        if (value == null || figure.sourceLine().isEmpty()) {
            number(at, column, value, look);
        } else if (links(figure)) {
            number(at, column, value, look.coloured(Look.BLUE));
            link(at, column, figure.source());
        } else {
            formula(at, column, leading(figure.source(), value), value, look.coloured(Look.BLUE));
        }
    }

    /** The formula of a number that leads to its source, of which a sheet can have as many as it has cells. */
    private String leading(int source, BigDecimal value) {
        String address = frame.source(source).replace("\"", "\"\"");
        return "HYPERLINK(\"#" + address + "\"," + value.toPlainString() + ")";
    }

    @Override
    public void formula(int at, int column, String formula, @Nullable BigDecimal value, Look look) {
        put(at, column, new Piece(pen(look), formula, value, true, ""));
    }

    @Override
    public void blank(int at, int column, Look look) {
        put(at, column, new Piece(pen(look), "", null, false, ""));
    }

    @Override
    public boolean links(Figure figure) {
        return figure.sourceLine().isPresent() && links < manner.mostLinks();
    }

    @Override
    public void link(int at, int column, int sourceLine) {
        jump(at, column, frame.source(sourceLine));
    }

    @Override
    public void jump(int at, int column, String address) {
        if (links < manner.mostLinks()) {
            links++;
            pieces.computeIfPresent(
                    column,
                    (key, piece) -> new Piece(piece.pen(), piece.text(), piece.value(), piece.formula(), address));
        }
    }

    @Override
    public void outline(int at, int level) {
        begin(at);
        depth = level;
    }

    private Pen pen(Look look) {
        return pens.computeIfAbsent(look, its -> Pen.of(frame, its));
    }

    private void put(int at, int column, Piece piece) {
        begin(at);
        pieces.put(column, piece);
    }

    private void begin(int at) {
        if (at != row) {
            flush();
            row = at;
        }
    }

    private void flush() {
        try {
            if (row >= 0) {
                sink.take(row, height(), depth, pieces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pieces.clear();
        row = -1;
        depth = 0;
    }

    private double height() {
        double height = height(1, BASE);
        for (Map.Entry<Integer, Piece> its : pieces.entrySet()) {
            Pen pen = its.getValue().pen();
            if (pen.wraps() && !its.getValue().formula()) {
                double width = widths[its.getKey()] * BASE / pen.points() - pen.indent();
                height = Math.max(height, height(Widths.lines(its.getValue().text(), width), pen.points()));
            }
        }
        return height;
    }

    private double height(int lines, double points) {
        return manner.dense() ? Heights.dense(lines, points) : Heights.of(lines, points);
    }
}
