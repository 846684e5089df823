package org.huizong.workbook;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;

/**
 * Opens the formats that are text inside, whatever the file is called: SpreadsheetML 2003, HTML tables,
 * comma-separated text.
 */
final class PlainFormats {
    /** A form as text; whatever is larger was not filled in by hand, and its tree would not fit the memory. */
    private static final int LARGEST = 8 << 20;

    private static final int HEAD = 8192;
    private static final Pattern MARKUP = Pattern.compile("\\s*<(?:[?!a-zA-Z])");

    private PlainFormats() {}

    /** The workbook, or why it is refused; empty when the bytes are none of these formats or nothing stands in them. */
    static Optional<Opening> open(byte[] bytes) {
        Optional<String> text = PlainText.decode(bytes);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return read(text.get(), bytes.length)
                    .filter(book -> book.grids().stream().anyMatch(grid -> grid.lastRow() >= 0))
                    .map(Opening.Opened::new);
        } catch (Refusal refusal) {
            return Optional.of(new Opening.Refused(refusal.findings().list().get(0)));
        } catch (XMLStreamException e) {
            return Optional.of(new Opening.Refused(Finding.of(FindingCode.I201, Place.NONE)));
        }
    }

    private static Optional<GridBook> read(String text, int size) throws XMLStreamException {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        boolean markup = MARKUP.matcher(head).lookingAt();
        if (markup && head.contains(SpreadsheetMlReader.NAMESPACE)) {
            return Optional.of(new SpreadsheetMlReader(bounded(text, size)).read());
        }
        if (markup) {
            return HtmlTableReader.hasTable(text)
                    ? Optional.of(new HtmlTableReader().read(bounded(text, size)))
                    : Optional.empty();
        }
        return CsvReader.separator(text).map(separator -> CsvReader.read(bounded(text, size), separator));
    }

    private static String bounded(String text, int size) {
        if (size > LARGEST) {
            throw new Refusal(Finding.of(FindingCode.I212, Place.NONE, (size >> 20) + " MB", (LARGEST >> 20) + " MB"));
        }
        return text;
    }
}
