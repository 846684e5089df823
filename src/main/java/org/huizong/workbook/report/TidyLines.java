package org.huizong.workbook.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes lines of named texts one after the other, as CSV (RFC 4180) or as an array of JSON objects, in UTF-8. */
public final class TidyLines {
    private static final String RISKY = "=+-@\t\r";
    private static final String NUMBER = "[-+]?\\d+(\\.\\d+)?";

    private final Writer out;
    private final List<String> names;
    private final boolean json;
    private boolean first = true;

    private TidyLines(OutputStream out, List<String> names, boolean json) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.names = List.copyOf(names);
        this.json = json;
    }

    /** Begins a file; the stream stays open. */
    public static TidyLines begin(OutputStream out, List<String> names, boolean json) throws IOException {
        TidyLines lines = new TidyLines(out, names, json);
        if (json) {
            lines.out.write("[");
        } else {
            lines.csv(names);
        }
        return lines;
    }

    /** One line, a text for each name; an empty one is null in JSON. */
    public void add(List<String> texts) throws IOException {
        if (!json) {
            csv(texts);
            return;
        }
        out.write(first ? "\n{" : ",\n{");
        first = false;
        for (int i = 0; i < names.size(); i++) {
            out.write(i == 0 ? "" : ",");
            quoted(names.get(i));
            out.write(":");
            if (texts.get(i).isEmpty()) {
                out.write("null");
            } else {
                quoted(texts.get(i));
            }
        }
        out.write("}");
    }

    /** Nothing is to come. */
    public void end() throws IOException {
        if (json) {
            out.write("\n]\n");
        }
        out.flush();
    }

    private void csv(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(entry(texts.get(i)));
        }
        out.write("\r\n");
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay as they are. */
    private static String entry(String text) {
        boolean risky = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER);
        String safe = risky ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private void quoted(String text) throws IOException {
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.write('\\');
                out.write(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.write("\\u%04x".formatted((int) c));
            } else {
                out.write(c);
            }
        }
        out.write('"');
    }
}
