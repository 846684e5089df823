package org.huizong.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.form.Position;

/**
 * The boxes of the notes of one worksheet, in the old drawing language that all spreadsheets read for them. Programs write it
 * in ways that are no XML, so it is changed as text: all else of it, to the byte, stays.
 */
final class NoteShapes {
    private static final Pattern ID = Pattern.compile("_x0000_s(\\d{1,9})");
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\s.*?</v:shape>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
    private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>)[^<]*(</x:Anchor>)");
    private static final String TYPE = "HuizongNote";
    private static final int FIRST = 1024;

    private static final String BLANK = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private static final String SHAPE_TYPE = "<v:shapetype id=\"" + TYPE + "\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final String NOTE = "<v:shape id=\"_x0000_s%d\" type=\"#" + TYPE + "\""
            + " style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:225pt;height:90pt;z-index:1;"
            + "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
            + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>"
            + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>";

    private NoteShapes() {}

    /** A drawing without any box. */
    static byte[] blank() {
        return BLANK.getBytes(StandardCharsets.UTF_8);
    }

    /** The drawing with a box for each note; those that are there already for {@code joined} ones grow instead. */
    static byte[] add(byte[] vml, Map<Position, NoteBox> boxes, Set<Position> joined) {
        String text = grown(read(vml), boxes, joined);
        int next = next(text);
        StringBuilder shapes = new StringBuilder(text.contains("\"" + TYPE + "\"") ? "" : SHAPE_TYPE);
        for (Map.Entry<Position, NoteBox> box : new TreeMap<>(boxes).entrySet()) {
            Position spot = box.getKey();
            if (!joined.contains(spot)) {
                shapes.append(NOTE.formatted(next++, box.getValue().anchor(), spot.row(), spot.column()));
            }
        }
        int end = text.lastIndexOf("</");
        Refusals.unless(end > 0, org.huizong.finding.FindingCode.I214, "vmlDrawing");
        return write(text.substring(0, end) + shapes + text.substring(end));
    }

    private static int next(String text) {
        Matcher ids = ID.matcher(text);
        int highest = FIRST;
        while (ids.find()) {
            highest = Math.max(highest, Integer.parseInt(ids.group(1)));
        }
        return highest + 1;
    }

    /** A box that holds more text now must show it. */
    private static String grown(String text, Map<Position, NoteBox> boxes, Set<Position> joined) {
        return SHAPE.matcher(text).replaceAll(shape -> {
            Position spot = spot(shape.group());
            NoteBox box = joined.contains(spot) ? boxes.get(spot) : null;
            return Matcher.quoteReplacement(
                    box == null
                            ? shape.group()
                            : ANCHOR.matcher(shape.group()).replaceFirst("$1" + box.anchor() + "$2"));
        });
    }

    /** The drawing without the boxes of notes that are gone. */
    static byte[] strip(byte[] vml, Collection<Position> gone) {
        return write(SHAPE.matcher(read(vml))
                .replaceAll(
                        shape -> Matcher.quoteReplacement(gone.contains(spot(shape.group())) ? "" : shape.group())));
    }

    /** The cell of a note's box; no cell at all for other shapes. */
    private static Position spot(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return shape.contains("\"Note\"") && row.find() && column.find()
                ? new Position(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1)))
                : new Position(-1, -1);
    }

    /** One character a byte, so that bytes of any encoding come back as they were. */
    private static String read(byte[] vml) {
        return new String(vml, StandardCharsets.ISO_8859_1);
    }

    private static byte[] write(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
