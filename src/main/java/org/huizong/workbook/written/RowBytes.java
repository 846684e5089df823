package org.huizong.workbook.written;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huizong.form.Position;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.part.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one long sheet as bytes, top to bottom and left to right; rows and columns count from zero. Nothing of
 * a row is kept; not safe for threads.
 */
public final class RowBytes {
    /** As many rows as a sheet can have. */
    static final int MOST_ROWS = 1_048_576;

    /** Rows of more lines are as high as a row can be. */
    private static final int MOST_LINES = 64;

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] EMPTY_END = ascii("/>");
    private static final byte[] NUMBER = ascii("><v>");
    private static final byte[] SHARED = ascii(" t=\"s\"><v>");
    private static final byte[] OUTLINE = ascii("\" outlineLevel=\"");
    private static final byte[] FORMULA = ascii("><f>");
    private static final byte[] FORMULA_TEXT = ascii(" t=\"str\"><f>");
    private static final byte[] FORMULA_END = ascii("</f><v>");
    private static final byte[] VALUE_END = ascii("</v></c>");
    private static final byte[] INLINE = ascii(" t=\"inlineStr\"><is><t>");
    private static final byte[] INLINE_SPACED = ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] INLINE_END = ascii("</t></is></c>");

    private final ByteLine line;
    private final LongTexts texts;
    private final List<Column> columns = new ArrayList<>();
    private final List<byte[]> heights = new ArrayList<>();
    private final StringBuilder links = new StringBuilder();
    private final byte[] digits = new byte[10];
    private int length;
    private int last;
    private boolean open;

    /**
     * @param above how many rows the frame has
     * @param texts the shared ones
     */
    RowBytes(OutputStream out, int above, LongTexts texts) {
        this.line = new ByteLine(out);
        this.last = above - 1;
        this.texts = texts;
    }

    /** Begins a row below all others, so many lines of text high. */
    public void row(int row, int lines) throws IOException {
        begin(row);
        line.add(height(lines));
    }

    private void begin(int row) throws IOException {
        if (row <= last || row >= MOST_ROWS) {
            throw new IllegalArgumentException("Row " + row + " after row " + last);
        }
        end();
        last = row;
        open = true;
        length = ByteLine.digits(row + 1, digits, 0);
        line.add(ROW).add(digits, 0, length);
    }

    /**
     * The same with a height in points.
     *
     * @param outline how deep it stands in the outline, 0 for not at all
     */
    public void row(int row, double height, int outline) throws IOException {
        begin(row);
        if (outline > 0) {
            line.add(OUTLINE).add(outline);
        }
        line.add(ascii("\" ht=\"" + height + "\" customHeight=\"1\">"));
    }

    /** A formula that carries its value; null is the empty text. */
    void formula(int column, Ink ink, String formula, @Nullable BigDecimal value) throws IOException {
        start(column, ink)
                .add(value == null ? FORMULA_TEXT : FORMULA)
                .text(formula)
                .add(FORMULA_END);
        if (value != null) {
            line.add(value);
        }
        line.add(VALUE_END);
    }

    /** The way from a cell of the row to another of the workbook. */
    public void link(int column, String location) {
        links.append("<hyperlink ref=\"")
                .append(Position.columnName(column))
                .append(last + 1)
                .append("\" location=\"")
                .append(XmlText.encoded(location))
                .append("\"/>");
    }

    /** The way from a cell of the row out of the workbook; the relation and what follows need the prefix {@code r}. */
    public void link(int column, SourceLinks.Way way) {
        links.append("<hyperlink ref=\"")
                .append(Position.columnName(column))
                .append(last + 1)
                .append("\" r:id=\"")
                .append(way.relation());
        if (!way.spot().isEmpty()) {
            links.append("\" location=\"").append(XmlText.encoded(way.spot()));
        }
        links.append("\"/>");
    }

    /** The links of all rows, as elements. */
    String links() {
        return links.toString();
    }

    /** A text, whatever it begins with. */
    public void text(int column, Ink ink, String text) throws IOException {
        Column its = column(column);
        line.add(its.start).add(digits, 0, length).add(ink.of(text));
        if (text.isEmpty()) {
            line.add(EMPTY_END);
            return;
        }
        int number = its.number(text, texts);
        if (number != LongTexts.NONE) {
            line.add(SHARED).add(number).add(VALUE_END);
            return;
        }
        String safe = SafeText.of(text);
        line.add(keepsSpace(safe) ? INLINE_SPACED : INLINE).text(safe).add(INLINE_END);
    }

    public void number(int column, Ink ink, BigDecimal value) throws IOException {
        start(column, ink).add(NUMBER).add(value).add(VALUE_END);
    }

    /** A whole number from zero on. */
    public void count(int column, Ink ink, int count) throws IOException {
        start(column, ink).add(NUMBER).add(count).add(VALUE_END);
    }

    /** A cell with a look and nothing else. */
    public void blank(int column, Ink ink) throws IOException {
        start(column, ink).add(EMPTY_END);
    }

    /** Ends the last row and hands everything on. */
    void finish() throws IOException {
        end();
        line.flush();
    }

    /** Whether XML readers may drop spaces of a text unless they are told not to. */
    static boolean keepsSpace(String text) {
        return !text.isEmpty()
                && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0);
    }

    private ByteLine start(int column, Ink ink) throws IOException {
        return line.add(column(column).start).add(digits, 0, length).add(ink.plain());
    }

    private void end() throws IOException {
        if (open) {
            line.add(ROW_END);
            open = false;
        }
    }

    private Column column(int column) {
        while (columns.size() <= column) {
            columns.add(new Column(columns.size()));
        }
        return columns.get(column);
    }

    private byte[] height(int lines) {
        int known = Math.min(lines, MOST_LINES);
        while (heights.size() <= known) {
            heights.add(ascii("\" ht=\"" + Heights.ofLines(Math.max(1, heights.size())) + "\" customHeight=\"1\">"));
        }
        return heights.get(known);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A column of the sheet: the beginning of its cells, and whether its texts come again. */
    private static final class Column {
        /** So many texts show whether sharing pays. */
        private static final int TRIAL = 1 << 10;

        private final byte[] start;
        private int asked;
        private int again;

        Column(int number) {
            this.start = ascii("<c r=\"" + Position.columnName(number));
        }

        /** The number of a shared text; a column whose texts hardly come again learns no more of them. */
        int number(String text, LongTexts texts) throws IOException {
            boolean learns = asked < TRIAL || again * 2L >= asked;
            if (!learns) {
                return LongTexts.NONE;
            }
            asked++;
            int number = texts.known(text);
            if (number == LongTexts.NONE) {
                return texts.learn(text);
            }
            again++;
            return number;
        }
    }
}
