package org.huizong.workbook.part;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.Relations.Relation;
import org.huizong.workbook.part.Splices.Element;

/**
 * A package some of whose parts are changed, added or left out; every other part keeps its packed bytes.
 *
 * <p>Closing frees what unpacks. Not safe for threads.
 */
public final class PackageEdit implements AutoCloseable {
    public static final String TYPES = "[Content_Types].xml";

    /** More than this is not changed in memory. */
    private static final int LARGEST = 64 << 20;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final XlsxPackage parts;
    private final List<ZipPart> inOrder;
    private final int size;
    private final Inflater inflater = new Inflater(true);
    private final Map<String, byte[]> written = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final boolean strict;

    public PackageEdit(byte[] zip) {
        inOrder = ZipEntries.of(zip);
        parts = new XlsxPackage(zip);
        size = zip.length;
        Relation core =
                Relations.of(parts, "").kind("officeDocument").orElseThrow(() -> Refusals.of(FindingCode.I201, ""));
        strict = new Markup(xml(core.target())).root().ownNamespace().contains("purl.oclc.org");
    }

    /** The package as it came. */
    public XlsxPackage original() {
        return parts;
    }

    /** The last word of a reference's type, spelled out as this package does. */
    public String relationType(String kind) {
        return (strict ? STRICT : TRANSITIONAL) + kind;
    }

    public boolean has(String name) {
        String key = key(name);
        return written.containsKey(key) || (!removed.contains(key) && parts.find(name) != null);
    }

    /** An XML part as it stands now, in UTF-8; refuses one that is malformed or has a document type. */
    public byte[] xml(String name) {
        byte[] now = written.get(key(name));
        if (now != null) {
            return now;
        }
        byte[] bytes = bytes(name);
        try (XmlPart part = XmlPart.of(name, bytes)) {
            part.root();
            part.finish();
        }
        return XmlText.utf8(name, bytes);
    }

    /** Any part as it stands now. */
    public byte[] bytes(String name) {
        byte[] now = written.get(key(name));
        if (now != null) {
            return now;
        }
        ZipPart part = parts.part(name);
        Refusals.unless(part.size() <= LARGEST, FindingCode.I218, (part.size() >> 20) + " MB", (LARGEST >> 20) + " MB");
        return part.bytes(inflater);
    }

    /** Writes a part anew, or one more. */
    public void put(String name, byte[] bytes) {
        ZipPart known = parts.find(name);
        written.put(key(name), bytes);
        names.put(key(name), known == null ? name : known.name());
        removed.remove(key(name));
    }

    public void put(String name, String xml) {
        put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String name) {
        written.remove(key(name));
        removed.add(key(name));
    }

    /** A name with the lowest number that no part has: {@code xl/comments} and {@code .xml} around it. */
    public String free(String before, String after) {
        int number = 1;
        while (has(before + number + after)) {
            number++;
        }
        return before + number + after;
    }

    /** The references of a part as the package came; none when it has none. */
    public Relations relations(String part) {
        return parts.find(relationsPart(part)) == null ? new Relations(List.of()) : Relations.of(parts, part);
    }

    /** One more reference of a part to another; returns its id. */
    public String relate(String part, String kind, String target) {
        String rels = relationsPart(part);
        if (!has(rels)) {
            put(
                    rels,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + RELATIONS
                            + "\"/>");
        }
        byte[] xml = xml(rels);
        Markup walk = new Markup(xml).root();
        Root root = new Root(walk);
        Set<String> ids = new HashSet<>();
        while (walk.child()) {
            ids.add(walk.attribute("Id"));
            walk.skip();
        }
        int number = 1;
        while (ids.contains("rIdReturn" + number)) {
            number++;
        }
        String id = "rIdReturn" + number;
        Splices splices = new Splices(xml);
        splices.append(
                root.closed(walk),
                "<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
                        .formatted(root.prefix(), id, relationType(kind), XmlText.escaped(target)));
        put(rels, splices.result());
        return id;
    }

    /** Tells the type of a part. */
    public void declare(String part, String type) {
        byte[] xml = xml(TYPES);
        Markup walk = new Markup(xml).root();
        Root root = new Root(walk);
        while (walk.child()) {
            walk.skip();
        }
        Splices splices = new Splices(xml);
        splices.append(
                root.closed(walk),
                "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                        .formatted(root.prefix(), XmlText.escaped(part), type));
        put(TYPES, splices.result());
    }

    /** No reference of a part to another any more. */
    public void unrelate(String part, String target) {
        Set<String> ids = new HashSet<>();
        relations(part).list().stream()
                .filter(relation -> !relation.external() && relation.target().equals(target))
                .forEach(relation -> ids.add(relation.id()));
        String rels = relationsPart(part);
        put(rels, without(xml(rels), walk -> ids.contains(walk.attribute("Id"))));
    }

    /** Takes a part and its references out, with what the package tells of their types. */
    public void take(String part) {
        Set<String> gone = Set.of("/" + key(part), "/" + key(relationsPart(part)));
        remove(part);
        remove(relationsPart(part));
        put(TYPES, without(xml(TYPES), walk -> gone.contains(key(walk.attribute("PartName")))));
    }

    private static byte[] without(byte[] xml, Predicate<Markup> unwanted) {
        Splices splices = new Splices(xml);
        Markup walk = new Markup(xml).root();
        while (walk.child()) {
            int start = walk.start();
            boolean out = unwanted.test(walk);
            walk.skip();
            if (out) {
                splices.replace(start, walk.end(), "");
            }
        }
        return splices.result();
    }

    /** The opening of an element, kept until its end is reached. */
    private record Root(String prefix, String name, int end, boolean empty) {
        Root(Markup walk) {
            this(walk.prefix(), walk.name(), walk.end(), walk.empty());
        }

        Element closed(Markup walk) {
            return new Element(end, walk.start(), empty, prefix + name);
        }
    }

    static String relationsPart(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The whole package; parts keep their order, new ones stand last. */
    public byte[] result() {
        ZipCopy zip = new ZipCopy(size + (1 << 14));
        Set<String> done = new HashSet<>();
        for (ZipPart part : inOrder) {
            String key = key(part.name());
            byte[] changed = written.get(key);
            if (!removed.contains(key)) {
                zip.add(part.name(), changed == null ? part.packed() : ZipCopy.Packed.of(changed));
            }
            done.add(key);
        }
        written.forEach((key, bytes) -> {
            if (!done.contains(key)) {
                zip.add(String.valueOf(names.get(key)), ZipCopy.Packed.of(bytes));
            }
        });
        return zip.finish();
    }

    @Override
    public void close() {
        inflater.end();
        parts.close();
    }
}
