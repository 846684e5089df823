package org.huizong.workbook.returned;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.huizong.form.Position;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.XmlPart;

/**
 * The boxes of the notes of one worksheet, in the old drawing language that all spreadsheets read for them. Programs write it
 * in ways that are no XML, so it is changed as text: all else of it, to the byte, stays. Elements are known by the namespaces
 * that their prefixes stand for, since not every program calls them by the usual ones.
 */
final class NoteShapes {
    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";
    private static final Pattern ID = Pattern.compile("_x0000_s(\\d{1,9})");
    private static final Pattern IS_NOTE = Pattern.compile("ObjectType\\s*=\\s*[\"']Note[\"']");
    private static final Pattern ROOT = Pattern.compile("<[^?!][^>]*>");
    private static final Pattern DECLARATION = Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*<\\?xml[^>]*>");
    private static final Pattern OPEN_BREAK = Pattern.compile("(?i)<br\\s*>");
    private static final String TYPE = "HuizongNote";
    private static final int FIRST = 1024;

    private static final String NAMESPACES =
            " xmlns:v=\"" + VML + "\" xmlns:o=\"" + OFFICE + "\" xmlns:x=\"" + EXCEL + "\"";

    private static final String BLANK = "<xml" + NAMESPACES
            + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private static final String SHAPE_TYPE =
            "<v:shapetype%s id=\"" + TYPE + "\" coordsize=\"21600,21600\" o:spt=\"202\""
                    + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                    + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final String NOTE = "<v:shape%s id=\"_x0000_s%d\" type=\"#" + TYPE + "\""
            + " style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:225pt;height:90pt;z-index:1;"
            + "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
            + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>"
            + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>";

    private final String text;
    private final Pattern shape;
    private final Pattern row;
    private final Pattern column;
    private final Pattern anchor;
    private final Pattern data;

    private NoteShapes(String text) {
        this.text = text;
        String excel = prefixes(EXCEL);
        shape = Pattern.compile("<(" + prefixes(VML) + ")shape(?=[\\s>])");
        row = Pattern.compile("<(?:" + excel + ")Row\\s*>\\s*(\\d{1,7})\\s*</");
        column = Pattern.compile("<(?:" + excel + ")Column\\s*>\\s*(\\d{1,5})\\s*</");
        anchor = Pattern.compile("(<(?:" + excel + ")Anchor\\s*>)[^<]*(</)");
        data = Pattern.compile("<(" + excel + ")ClientData\\s[^>]*[^>/]>");
    }

    /** The prefixes that stand for a namespace anywhere in the drawing, with their colons, one or the other. */
    private String prefixes(String namespace) {
        Matcher told = Pattern.compile("\\sxmlns(?::([^\\s=:]+))?\\s*=\\s*[\"']" + Pattern.quote(namespace) + "[\"']")
                .matcher(text);
        Set<String> prefixes = new HashSet<>();
        while (told.find()) {
            prefixes.add(told.group(1) == null ? "" : Pattern.quote(told.group(1) + ":"));
        }
        return prefixes.isEmpty() ? "(?!)" : String.join("|", prefixes);
    }

    /** A drawing without any box. */
    static byte[] blank() {
        return BLANK.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a drawing is XML but for the line breaks that Excel leaves open: in any other nobody finds a box. */
    static boolean isSound(byte[] vml) {
        String closed = OPEN_BREAK
                .matcher(DECLARATION.matcher(read(vml)).replaceFirst(""))
                .replaceAll("<br/>");
        try (XmlPart part =
                XmlPart.of("vmlDrawing", closed.replace("&nbsp;", " ").getBytes(StandardCharsets.UTF_8))) {
            part.root();
            part.finish();
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    /** The drawing with a box for each note; those that are there already take the new place. */
    static byte[] add(byte[] vml, Map<Position, NoteBox> boxes) {
        String text = read(vml);
        boolean nothing = !text.contains("</") && text.stripTrailing().endsWith("/>");
        return write(new NoteShapes(nothing ? BLANK : text).added(new TreeMap<>(boxes)));
    }

    private String added(Map<Position, NoteBox> missing) {
        Map<Position, NoteBox> boxes = Map.copyOf(missing);
        String grown = each((spot, box) -> {
            missing.remove(spot);
            NoteBox wanted = boxes.get(spot);
            return wanted == null ? box : grown(box, wanted.anchor());
        });
        String declared = declared();
        int next = next(grown);
        StringBuilder shapes =
                new StringBuilder(grown.contains("\"" + TYPE + "\"") ? "" : SHAPE_TYPE.formatted(declared));
        for (Map.Entry<Position, NoteBox> box : missing.entrySet()) {
            Position spot = box.getKey();
            shapes.append(NOTE.formatted(declared, next++, box.getValue().anchor(), spot.row(), spot.column()));
        }
        int end = grown.lastIndexOf("</");
        Refusals.unless(end > 0, FindingCode.I214, "vmlDrawing");
        return grown.substring(0, end) + shapes + grown.substring(end);
    }

    /** What our own elements must say of their prefixes; nothing when the drawing's root says the same. */
    private String declared() {
        Matcher root = ROOT.matcher(text);
        String tag = root.find() ? root.group() : "";
        boolean usual = tag.contains("xmlns:v=\"" + VML + "\"")
                && tag.contains("xmlns:o=\"" + OFFICE + "\"")
                && tag.contains("xmlns:x=\"" + EXCEL + "\"");
        return usual ? "" : NAMESPACES;
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
    private String grown(String box, String place) {
        Matcher known = anchor.matcher(box);
        if (known.find()) {
            return known.replaceFirst("$1" + place + "$2");
        }
        return data.matcher(box).replaceFirst("$0<$1Anchor>" + place + "</$1Anchor>");
    }

    /** The drawing without the boxes of notes that are gone. */
    static byte[] strip(byte[] vml, Collection<Position> gone) {
        return write(new NoteShapes(read(vml)).each((spot, box) -> gone.contains(spot) ? "" : box));
    }

    /** The drawing, each shape of it replaced by what is made of it and the cell that it is the note of. */
    private String each(BiFunction<Position, String, String> change) {
        StringBuilder changed = new StringBuilder(text.length());
        Matcher begins = shape.matcher(text);
        int done = 0;
        while (begins.find(done)) {
            int end = end(begins.end(), "</" + begins.group(1) + "shape");
            if (end == 0) {
                break;
            }
            String box = text.substring(begins.start(), end);
            changed.append(text, done, begins.start()).append(change.apply(spot(box), box));
            done = end;
        }
        return changed.append(text, done, text.length()).toString();
    }

    /** Where a shape ends whose name was read; 0 when it never does. */
    private int end(int named, String closing) {
        char quote = 0;
        int at = named;
        while (at < text.length() && (quote != 0 || text.charAt(at) != '>')) {
            char now = text.charAt(at++);
            boolean opens = quote == 0 && (now == '"' || now == '\'');
            quote = opens ? now : now == quote ? 0 : quote;
        }
        int close = at > 0 && text.charAt(at - 1) == '/' ? at : text.indexOf(closing, at);
        return close < 0 ? 0 : text.indexOf('>', close) + 1;
    }

    /** The cell of a note's box; no cell at all for other shapes. */
    private Position spot(String box) {
        Matcher inRow = row.matcher(box);
        Matcher inColumn = column.matcher(box);
        return IS_NOTE.matcher(box).find() && inRow.find() && inColumn.find()
                ? new Position(Integer.parseInt(inRow.group(1)), Integer.parseInt(inColumn.group(1)))
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
