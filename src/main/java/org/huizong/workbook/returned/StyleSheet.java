package org.huizong.workbook.returned;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Severity;
import org.huizong.workbook.part.Markup;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.Splices;
import org.huizong.workbook.part.StyleTable;

/**
 * The styles part of a package: gives to each style of a cell its twin with the fill of a severity, and styles for the sheet
 * of problems. A twin differs from its original in nothing but the fill.
 */
final class StyleSheet {
    private static final List<String> ORDER =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs");
    /** Excel's own limit is 65,490. */
    private static final int MOST = 60_000;

    private static final Pattern FILL_ID = Pattern.compile("\\sfillId\\s*=\\s*[\"'](\\d{1,6})[\"']");
    private static final Pattern FILLED = Pattern.compile("\\sapplyFill\\s*=\\s*[\"'][^\"']*[\"']");
    private static final Pattern START = Pattern.compile("^<([^\\s/>]+)");

    private final byte[] xml;
    private final Map<String, StyleTable> tables = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> twins = new HashMap<>();

    StyleSheet(byte[] utf8) {
        xml = utf8;
        Markup walk = new Markup(xml).root();
        String prefix = walk.prefix();
        ORDER.forEach(name -> tables.put(name, new StyleTable(name, prefix)));
        int place = walk.end();
        Refusals.unless(!walk.empty(), FindingCode.I214, "styles");
        int next = 0;
        while (walk.child()) {
            int at = ORDER.indexOf(walk.name());
            for (; next <= at; next++) {
                places.put(ORDER.get(next), walk.start());
            }
            if (at < 0) {
                next = settle(next, walk);
                walk.skip();
            } else {
                table(walk.name()).read(walk);
            }
            place = walk.end();
        }
        for (; next < ORDER.size(); next++) {
            places.put(ORDER.get(next), place);
        }
        found();
    }

    /** What stands behind all of our lists, such as cellStyles, puts the missing ones before itself. */
    private int settle(int next, Markup walk) {
        for (int i = next; i < ORDER.size(); i++) {
            places.put(ORDER.get(i), walk.start());
        }
        return ORDER.size();
    }

    /** Numbers zero and one are what every reader takes them for, so they must be there before more are added. */
    private void found() {
        if (table("fonts").size() == 0) {
            table("fonts").add("<font/>");
        }
        if (table("fills").size() == 0) {
            table("fills").pad("<fill><patternFill patternType=\"none\"/></fill>");
        }
        if (table("fills").size() == 1) {
            table("fills").pad("<fill><patternFill patternType=\"gray125\"/></fill>");
        }
        if (table("borders").size() == 0) {
            table("borders").add("<border/>");
        }
        if (table("cellXfs").size() == 0) {
            table("cellXfs").add("<xf/>");
        }
    }

    private StyleTable table(String name) {
        return java.util.Objects.requireNonNull(tables.get(name));
    }

    /** The number of the style that is another one with the fill of a severity. */
    int marked(int style, Severity severity) {
        return twins.computeIfAbsent(style + " " + severity, key -> twin(style, severity));
    }

    private int twin(int style, Severity severity) {
        String fill = " fillId=\"" + fill(Marks.colour(severity)) + "\"";
        String original = table("cellXfs").at(style);
        String bare = FILLED.matcher(FILL_ID.matcher(original).replaceFirst("")).replaceFirst("");
        return grown(table("cellXfs").addWritten(START.matcher(bare).replaceFirst("<$1" + fill + " applyFill=\"1\"")));
    }

    /** Whether the fill of a style is one of our three. */
    boolean isMarked(int style) {
        var matcher = FILL_ID.matcher(table("cellXfs").at(style));
        if (!matcher.find()) {
            return false;
        }
        String fill = table("fills").at(Integer.parseInt(matcher.group(1)));
        return Marks.COLOURS.stream().anyMatch(colour -> fill.contains("FF" + colour));
    }

    /** The number of a style for the sheet of problems. */
    int of(ListLook look) {
        int font = table("fonts").add(look.font());
        int fill = look.fill().isEmpty() ? 0 : fill(look.fill());
        int border = look.framed() ? table("borders").add(ListLook.FRAME) : 0;
        return grown(table("cellXfs").add(look.style(font, fill, border)));
    }

    private int fill(String colour) {
        return table("fills")
                .add("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }

    private static int grown(int number) {
        Refusals.unless(number < MOST, FindingCode.I217, "" + number, "" + MOST);
        return number;
    }

    /** The part with what was added. */
    byte[] result() {
        Splices splices = new Splices(xml);
        ORDER.forEach(name -> table(name).write(splices, java.util.Objects.requireNonNull(places.get(name))));
        return splices.isEmpty() ? xml : splices.result();
    }

    /** A part without any style. */
    static byte[] blank(String namespace) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"" + namespace
                        + "\"><fonts count=\"1\"><font/></fonts></styleSheet>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
