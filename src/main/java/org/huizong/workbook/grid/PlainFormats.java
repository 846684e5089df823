package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.huizong.workbook.part.Refusals;

/**
 * Opens the formats that are text inside, whatever the file is called: SpreadsheetML 2003, HTML tables, alone or in a
 * web archive, comma-separated text.
 */
final class PlainFormats {
    /** A form as text; whatever is larger was not filled in by hand, and its tree would not fit the memory. */
    private static final int LARGEST = 8 << 20;

    private static final int HEAD = 8192;
    private static final Pattern CLOSED = Pattern.compile("</(?:\\w{1,9}:)?Workbook\\s*>\\s*\\z");
    private static final Pattern MARKUP = Pattern.compile("\\s*<(?:[?!a-zA-Z])");

    private PlainFormats() {}

    /**
     * The workbook; empty when the bytes are none of these formats or nothing stands in them.
     *
     * @throws Refusal I201, I212, I220, I232 or I247
     */
    static Optional<GridBook> open(byte[] bytes) {
        if (bytes.length > LARGEST) {
            Refusals.unless(!PlainText.isText(bytes), FindingCode.I212, mega(bytes.length), mega(LARGEST));
            return Optional.empty();
        }
        try {
            Optional<GridBook> book = MimePage.isMime(bytes)
                    ? HtmlTableReader.read(MimePage.pages(bytes))
                    : PlainText.decode(bytes).flatMap(PlainFormats::read);
            return book.filter(read -> read.grids().stream().anyMatch(grid -> grid.lastRow() >= 0));
        } catch (IllegalArgumentException e) {
            throw Refusals.of(FindingCode.I201, "");
        }
    }

    private static Optional<GridBook> read(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        boolean markup = MARKUP.matcher(head).lookingAt();
        if (markup && head.contains(SpreadsheetMlReader.NAMESPACE)) {
            return Optional.of(spreadsheetMl(text));
        }
        return markup
                ? HtmlTableReader.read(List.of(text))
                : CsvReader.separator(text).map(separator -> CsvReader.read(text, separator));
    }

    private static GridBook spreadsheetMl(String text) {
        try {
            return new SpreadsheetMlReader(text).read();
        } catch (XMLStreamException e) {
            throw Refusals.of(CLOSED.matcher(text).find() ? FindingCode.I201 : FindingCode.I247, "");
        }
    }

    private static String mega(int bytes) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1 << 20), 1, RoundingMode.UP) + " MB";
    }
}
