package org.huizong.workbook.grid;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.Refusals;

/** Reads comma-separated text (RFC 4180; also tabs and semicolons) as one sheet. */
final class CsvReader {
    static final String SHEET = "CSV";

    private static final String SEPARATORS = ",\t;";
    private static final Pattern HEADER = Pattern.compile("sep=(.)\\r?\\n");
    /** How programs keep spreadsheets from eating leading zeros: {@code ="00123"}. */
    private static final Pattern KEPT_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private final String text;
    private final char separator;
    private final PlainDraft draft = new PlainDraft(SHEET);
    private int at;

    private CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** What separates the cells of a text; empty when it is no table: fewer than two lines have the same separator. */
    static Optional<Character> separator(String text) {
        Matcher header = HEADER.matcher(text);
        if (header.lookingAt()) {
            return Optional.of(header.group(1).charAt(0));
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long lines = text.lines()
                    .limit(200)
                    .filter(line -> line.indexOf(candidate) >= 0)
                    .limit(2)
                    .count();
            if (lines == 2) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static GridBook read(String text, char separator) {
        Matcher header = HEADER.matcher(text);
        return new CsvReader(header.lookingAt() ? text.substring(header.end()) : text, separator).book();
    }

    private GridBook book() {
        int row = 0;
        int column = 0;
        while (at < text.length()) {
            draft.put(row, column, cell());
            boolean more = at < text.length() && text.charAt(at) == separator;
            row += more ? 0 : 1;
            column = more ? column + 1 : 0;
            skipEnd();
        }
        return new GridBook(List.of(draft.grid()), Optional.empty(), false, true, false);
    }

    /** Passes the separator or the end of the line. */
    private void skipEnd() {
        if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
            at++;
        }
        at++;
    }

    private Entry cell() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private Entry plain() {
        int start = at;
        boolean kept = text.startsWith("=\"", at);
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        String cell = text.substring(start, at);
        Matcher matcher = KEPT_TEXT.matcher(cell);
        return kept && matcher.matches() ? Entry.text(matcher.group(1)) : TypedText.entry(cell);
    }

    private Entry quoted() {
        StringBuilder cell = new StringBuilder();
        boolean closed = false;
        at++;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter != '"') {
                cell.append(letter);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                closed = true;
                break;
            }
        }
        Refusals.unless(closed, FindingCode.I247, "");
        while (at < text.length() && !ends(text.charAt(at))) {
            cell.append(text.charAt(at++));
        }
        return TypedText.entry(cell.toString());
    }

    private boolean ends(char letter) {
        return letter == separator || letter == '\n' || letter == '\r';
    }
}
