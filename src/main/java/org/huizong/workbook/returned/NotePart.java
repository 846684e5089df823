package org.huizong.workbook.returned;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Digits;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.part.Markup;
import org.huizong.workbook.part.Splices;
import org.huizong.workbook.part.Splices.Element;
import org.huizong.workbook.part.StyleTable;
import org.huizong.workbook.part.XmlText;

/**
 * The notes of one worksheet: adds ours, behind the submitter's own where a cell has one, and takes ours out again.
 */
final class NotePart {
    private static final String RUN = "<r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/>"
            + "<family val=\"3\"/><charset val=\"134\"/></rPr><t xml:space=\"preserve\">%s</t></r>";

    private final byte[] xml;
    private final Splices splices;
    private final Markup walk;

    private NotePart(byte[] utf8) {
        xml = utf8;
        splices = new Splices(xml);
        walk = new Markup(xml);
    }

    /** A part without any note. */
    static byte[] blank(String namespace) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + namespace
                        + "\"><authors/><commentList/></comments>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The part with our notes; the cells in {@code joined} had one of their own before. */
    static byte[] add(byte[] utf8, Map<Position, String> notes, Set<Position> joined) {
        return new NotePart(utf8).added(new TreeMap<>(notes), joined);
    }

    private byte[] added(Map<Position, String> notes, Set<Position> joined) {
        walk.root();
        String prefix = walk.prefix();
        int authors = 0;
        while (walk.child()) {
            Element element = new Element(walk.end(), 0, walk.empty(), prefix + walk.name());
            switch (walk.name()) {
                case "authors" -> {
                    while (walk.child()) {
                        authors++;
                        walk.skip();
                    }
                    splices.append(closed(element), "<%1$sauthor>%2$s</%1$sauthor>".formatted(prefix, Marks.AUTHOR));
                }
                case "commentList" -> {
                    extend(prefix, notes, joined);
                    splices.append(closed(element), StyleTable.prefixed(prefix, ours(notes, authors)));
                }
                default -> walk.skip();
            }
        }
        return splices.result();
    }

    private Element closed(Element opened) {
        return new Element(opened.end(), walk.start(), opened.empty(), opened.qualified());
    }

    private static String ours(Map<Position, String> notes, int author) {
        StringBuilder all = new StringBuilder();
        notes.forEach(
                (spot, text) -> all.append("<comment ref=\"%s\" authorId=\"%d\"><text>".formatted(spot.a1(), author))
                        .append(RUN.formatted(XmlText.encoded(text)))
                        .append("</text></comment>"));
        return all.toString();
    }

    /** Appends to the notes that are there; those are wanted no more. */
    private void extend(String prefix, Map<Position, String> notes, Set<Position> joined) {
        while (walk.child()) {
            Position spot = spot(walk.attribute("ref"));
            String text = notes.remove(spot);
            if (text == null) {
                walk.skip();
            } else {
                joined.add(spot);
                extend(prefix, text);
            }
        }
    }

    private void extend(String prefix, String text) {
        String run = StyleTable.prefixed(prefix, RUN.formatted(XmlText.encoded("\n" + text)));
        while (walk.child()) {
            if (!walk.name().equals("text")) {
                walk.skip();
                continue;
            }
            Element element = new Element(walk.end(), 0, walk.empty(), prefix + "text");
            int place = element.end();
            while (walk.child()) {
                boolean plain = walk.name().equals("t");
                boolean run1 = walk.name().equals("r");
                int start = walk.start();
                walk.skip();
                if (plain) {
                    splices.insert(start, "<" + prefix + "r>");
                    splices.insert(walk.end(), "</" + prefix + "r>");
                }
                place = plain || run1 ? walk.end() : place;
            }
            if (element.empty()) {
                splices.append(closed(element), run);
            } else {
                splices.insert(place, run);
            }
        }
    }

    /** The part without our notes; the cells in {@code emptied} have none any more. */
    static byte[] strip(byte[] utf8, Set<Position> emptied) {
        return new NotePart(utf8).stripped(emptied);
    }

    private byte[] stripped(Set<Position> emptied) {
        walk.root();
        while (walk.child()) {
            if (!walk.name().equals("commentList")) {
                walk.skip();
                continue;
            }
            while (walk.child()) {
                int start = walk.start();
                Position spot = spot(walk.attribute("ref"));
                if (isOnlyOurs()) {
                    splices.replace(start, walk.end(), "");
                    emptied.add(spot);
                }
            }
        }
        return splices.result();
    }

    /** Leaves a note; where our words stand behind others, tells to take them out. */
    private boolean isOnlyOurs() {
        boolean ours = false;
        while (walk.child()) {
            ours |= walk.name().equals("text") && cut();
            if (!walk.name().equals("text")) {
                walk.skip();
            }
        }
        return ours;
    }

    private record Piece(int start, int textFrom, int textTo, int end) {}

    private boolean cut() {
        List<Piece> pieces = pieces();
        int close = walk.start();
        int last = 0;
        while (last < pieces.size() && !text(pieces.get(last)).contains(Marks.NOTE)) {
            last++;
        }
        if (last == pieces.size()) {
            return false;
        }
        String kept = text(pieces.get(last));
        kept = kept.substring(0, kept.indexOf(Marks.NOTE)).stripTrailing();
        while (kept.isEmpty() && last > 0) {
            last--;
            kept = text(pieces.get(last)).stripTrailing();
        }
        if (kept.isEmpty()) {
            return true;
        }
        Piece piece = pieces.get(last);
        splices.replace(piece.textFrom(), piece.textTo(), XmlText.escaped(kept));
        splices.replace(piece.end(), close, "");
        return false;
    }

    private String text(Piece piece) {
        return XmlText.decoded(walk.text(piece.textFrom(), piece.textTo()));
    }

    /** The texts of the current note with the runs they stand in; leaves the text. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        while (walk.child()) {
            int start = walk.start();
            if (walk.name().equals("r")) {
                int from = walk.end();
                int to = from;
                while (walk.child()) {
                    boolean text = walk.name().equals("t");
                    from = text ? walk.end() : from;
                    walk.skip();
                    to = text ? Math.max(from, walk.start()) : to;
                }
                pieces.add(new Piece(start, Math.min(from, to), to, walk.end()));
            } else if (walk.name().equals("t")) {
                int from = walk.end();
                walk.skip();
                pieces.add(new Piece(start, from, Math.max(from, walk.start()), walk.end()));
            } else {
                walk.skip();
            }
        }
        return pieces;
    }

    /** What is written in each cell's note. */
    static Map<Position, String> texts(byte[] utf8) {
        NotePart part = new NotePart(utf8);
        Map<Position, String> texts = new HashMap<>();
        part.walk.root();
        while (part.walk.child()) {
            if (part.walk.name().equals("commentList")) {
                part.read(texts);
            } else {
                part.walk.skip();
            }
        }
        return texts;
    }

    private void read(Map<Position, String> texts) {
        while (walk.child()) {
            Position spot = spot(walk.attribute("ref"));
            StringBuilder text = new StringBuilder();
            while (walk.child()) {
                if (walk.name().equals("text")) {
                    pieces().forEach(
                                    piece -> text.append(XmlText.decoded(walk.text(piece.textFrom(), piece.textTo()))));
                } else {
                    walk.skip();
                }
            }
            texts.put(spot, text.toString());
        }
    }

    private static Position spot(String address) {
        long packed = Math.max(0, Digits.spot(address));
        return new Position((int) (packed >>> 14), (int) (packed & (Grid.COLUMNS - 1)));
    }

    /** The cells of notes, without their texts. */
    static Set<Position> spots(byte[] utf8) {
        return new HashSet<>(texts(utf8).keySet());
    }
}
