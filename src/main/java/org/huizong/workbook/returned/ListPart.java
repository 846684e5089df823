package org.huizong.workbook.returned;

import java.util.List;
import java.util.function.ToIntFunction;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.part.XmlText;
import org.huizong.workbook.written.Widths;

/** Writes the sheet of problems and the hidden sheet of kept styles as worksheet parts. */
final class ListPart {
    static final int HEAD_ROW = 4;
    private static final double LINE = 13.5;
    private static final double MOST = 409;
    private static final int HOW_LINES = 2;

    private final ToIntFunction<ListLook> styles;
    private final StringBuilder xml = new StringBuilder(1 << 14);

    private ListPart(ToIntFunction<ListLook> styles) {
        this.styles = styles;
    }

    /** The sheet of problems. */
    static String of(String namespace, ProblemList list, List<ListRow> rows, ToIntFunction<ListLook> styles) {
        return new ListPart(styles).list(namespace, list, rows);
    }

    private String list(String namespace, ProblemList list, List<ListRow> rows) {
        String last = letter(ProblemList.HEADERS.size() - 1);
        open(namespace);
        views(last + (HEAD_ROW + rows.size()));
        heading(list);
        for (int i = 0; i < rows.size(); i++) {
            row(HEAD_ROW + 1 + i, rows.get(i));
        }
        xml.append("</sheetData>");
        String filtered = "A" + HEAD_ROW + ":" + last + (HEAD_ROW + rows.size());
        xml.append("<autoFilter ref=\"").append(filtered).append("\"/><mergeCells count=\"3\">");
        for (int row = 1; row < HEAD_ROW; row++) {
            xml.append("<mergeCell ref=\"A")
                    .append(row)
                    .append(":")
                    .append(last)
                    .append(row)
                    .append("\"/>");
        }
        xml.append("</mergeCells>");
        links(rows);
        xml.append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.6\" right=\"0.6\" top=\"0.6\"")
                .append(" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
                .append("<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>");
        return xml.toString();
    }

    private void views(String corner) {
        xml.append("<sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:")
                .append(corner)
                .append("\"/><sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">")
                .append("<pane ySplit=\"")
                .append(HEAD_ROW)
                .append("\" topLeftCell=\"A")
                .append(HEAD_ROW + 1)
                .append("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A")
                .append(HEAD_ROW + 1)
                .append("\" sqref=\"A")
                .append(HEAD_ROW + 1)
                .append("\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/><cols>");
        for (int i = 0; i < ListRow.WIDTHS.length; i++) {
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(i + 1, ListRow.WIDTHS[i]));
        }
        xml.append("</cols><sheetData>");
    }

    private void open(String namespace) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(namespace)
                .append("\">");
    }

    private void heading(ProblemList list) {
        double room = java.util.Arrays.stream(ListRow.WIDTHS).sum();
        line(1, 30, ListLook.TITLE, Marks.LIST_SHEET);
        line(2, LINE * Widths.lines(list.summary(), room) + 6, ListLook.REMARK, list.summary());
        line(3, LINE * Math.max(HOW_LINES, Widths.lines(ProblemList.HOW, room)) + 6, ListLook.REMARK, ProblemList.HOW);
        xml.append("<row r=\"").append(HEAD_ROW).append("\" ht=\"24\" customHeight=\"1\">");
        for (int i = 0; i < ProblemList.HEADERS.size(); i++) {
            cell(HEAD_ROW, i, ProblemList.HEADERS.get(i), ListLook.HEAD);
        }
        xml.append("</row>");
    }

    private void line(int row, double height, ListLook look, String text) {
        xml.append("<row r=\"%d\" ht=\"%s\" customHeight=\"1\">".formatted(row, height));
        cell(row, 0, text, look);
        xml.append("</row>");
    }

    private void row(int number, ListRow row) {
        double height = Math.min(MOST, row.lines() * LINE + 6);
        xml.append("<row r=\"%d\" ht=\"%s\" customHeight=\"1\">".formatted(number, height));
        for (int i = 0; i < row.cells().size(); i++) {
            cell(number, i, row.cells().get(i), row.look(i));
        }
        xml.append("</row>");
    }

    private void cell(int row, int column, String text, ListLook look) {
        ListLook safe = SafeText.looksLikeFormula(text) ? look.quote() : look;
        xml.append("<c r=\"%s%d\" s=\"%d\"".formatted(letter(column), row, styles.applyAsInt(safe)));
        if (text.isEmpty()) {
            xml.append("/>");
        } else if (column == 0 && row > HEAD_ROW) {
            xml.append("><v>").append(text).append("</v></c>");
        } else {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(XmlText.encoded(text))
                    .append("</t></is></c>");
        }
    }

    private void links(List<ListRow> rows) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            String place = letter(rows.get(i).linkColumn()) + (HEAD_ROW + 1 + i);
            rows.get(i)
                    .link()
                    .ifPresent(link -> links.append(
                            "<hyperlink ref=\"%s\" location=\"%s\"/>".formatted(place, XmlText.encoded(link))));
        }
        if (links.length() > 0) {
            xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
    }

    /**
     * The hidden sheet: a formula on each marked cell, in the style that the cell had. Spreadsheets keep both right when rows
     * are put in, sheets are renamed, or styles are numbered anew.
     */
    static String kept(String namespace, List<Kept> cells) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        xml.append("<worksheet xmlns=\"").append(namespace).append("\"><sheetData>");
        for (int i = 0; i < cells.size(); i++) {
            Kept kept = cells.get(i);
            xml.append("<row r=\"%1$d\"><c r=\"A%1$d\" s=\"%2$d\" t=\"str\"><f>%3$s</f><v></v></c></row>"
                    .formatted(i + 1, kept.style(), XmlText.escaped(kept.address())));
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    /** A marked cell, by its address with its sheet, and the number of the style that it had. */
    record Kept(String address, int style) {}

    private static String letter(int column) {
        return org.huizong.form.Position.columnName(column);
    }
}
