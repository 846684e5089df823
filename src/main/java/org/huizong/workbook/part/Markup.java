package org.huizong.workbook.part;

import java.nio.charset.StandardCharsets;
import org.huizong.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tags of an XML part and knows where in its bytes each of them stands, so that single ones can be changed and all
 * else kept as it was written. Only for parts that {@link XmlPart} has read to their end: well-formed, without a document
 * type, in UTF-8. Not safe for threads.
 */
public final class Markup {
    private final byte[] xml;
    private int at;
    private int start;
    private int end;
    private int nameEnd;
    private boolean open;
    private boolean empty;
    private boolean pending;

    public Markup(byte[] utf8) {
        xml = utf8;
    }

    /** Where something stands in the bytes, the end not belonging to it. */
    record Span(int from, int to) {}

    /** Goes to the root element. */
    public Markup root() {
        if (!child()) {
            throw Refusals.of(FindingCode.I213, "xml");
        }
        return this;
    }

    /** Goes to the next element inside the current one; false when there is none and the current one is left. */
    public boolean child() {
        next();
        return open;
    }

    /** Leaves the current element and all inside it. */
    public void skip() {
        int depth = 1;
        while (depth > 0) {
            next();
            depth += open ? 1 : -1;
        }
    }

    /** Where the current tag begins; of an element that was left its closing tag. */
    public int start() {
        return start;
    }

    /** Where the current tag ends. */
    public int end() {
        return end;
    }

    /** Whether the current element is written as one tag. */
    public boolean empty() {
        return empty;
    }

    /** Name of the current element without its prefix. */
    public String name() {
        int from = nameStart();
        for (int i = from; i < nameEnd; i++) {
            if (xml[i] == ':') {
                return text(i + 1, nameEnd);
            }
        }
        return text(from, nameEnd);
    }

    /** Prefix of the current element with its colon, or the empty string. */
    public String prefix() {
        String whole = text(nameStart(), nameEnd);
        return whole.substring(0, whole.indexOf(':') + 1);
    }

    private int nameStart() {
        return xml[start + 1] == '/' ? start + 2 : start + 1;
    }

    /** The value of an attribute as it is meant, or the empty string; the name is compared with its prefix. */
    public String attribute(String name) {
        Span span = value(name);
        return span == null ? "" : XmlText.decoded(text(span.from(), span.to()));
    }

    /** The value of an attribute by its name without prefix, or the empty string. */
    public String attributeAnyPrefix(String local) {
        for (Attribute attribute = first(); attribute != null; attribute = after(attribute)) {
            String name = text(attribute.name().from(), attribute.name().to());
            if (name.equals(local) || name.endsWith(":" + local)) {
                return XmlText.decoded(
                        text(attribute.value().from(), attribute.value().to()));
            }
        }
        return "";
    }

    /** Where the value of an attribute stands, without its quotes; null when the tag has none of this name. */
    @Nullable
    public Span value(String name) {
        for (Attribute attribute = first(); attribute != null; attribute = after(attribute)) {
            if (isText(attribute.name(), name)) {
                return attribute.value();
            }
        }
        return null;
    }

    /** Where a new attribute may be put. */
    int attributesEnd() {
        return nameEnd;
    }

    /** The namespace that the prefix of the current element stands for, as told by this element itself. */
    public String ownNamespace() {
        String prefix = prefix();
        return attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1));
    }

    /** Characters between two places. */
    public String text(int from, int to) {
        return new String(xml, from, to - from, StandardCharsets.UTF_8);
    }

    private record Attribute(Span name, Span value) {}

    private @Nullable Attribute first() {
        return attribute(nameEnd);
    }

    private @Nullable Attribute after(Attribute attribute) {
        return attribute(attribute.value().to() + 1);
    }

    private @Nullable Attribute attribute(int from) {
        int name = blanks(from);
        if (name >= end - 1 || xml[name] == '/' || xml[name] == '>') {
            return null;
        }
        int equals = name;
        while (xml[equals] != '=') {
            equals++;
        }
        int quote = blanks(equals + 1);
        int close = quote + 1;
        while (xml[close] != xml[quote]) {
            close++;
        }
        int last = equals;
        while (isBlank(xml[last - 1])) {
            last--;
        }
        return new Attribute(new Span(name, last), new Span(quote + 1, close));
    }

    private int blanks(int from) {
        int i = from;
        while (isBlank(xml[i])) {
            i++;
        }
        return i;
    }

    private boolean isText(Span span, String text) {
        if (span.to() - span.from() != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (xml[span.from() + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Goes to the next tag; an element of one tag counts as two. */
    private void next() {
        if (pending) {
            pending = false;
            open = false;
            start = end;
            return;
        }
        int tag = at;
        while (true) {
            tag = index((byte) '<', tag);
            if (starts(tag, "<!--")) {
                tag = past("-->", tag + 4);
            } else if (starts(tag, "<![CDATA[")) {
                tag = past("]]>", tag + 9);
            } else if (starts(tag, "<?")) {
                tag = past("?>", tag + 2);
            } else {
                take(tag);
                return;
            }
        }
    }

    private void take(int tag) {
        start = tag;
        open = xml[tag + 1] != '/';
        int i = open ? tag + 1 : tag + 2;
        while (!isBlank(xml[i]) && xml[i] != '>' && xml[i] != '/') {
            i++;
        }
        nameEnd = i;
        byte quote = 0;
        while (quote != 0 || xml[i] != '>') {
            if (quote == 0 && (xml[i] == '"' || xml[i] == '\'')) {
                quote = xml[i];
            } else if (xml[i] == quote) {
                quote = 0;
            }
            i++;
        }
        empty = open && xml[i - 1] == '/';
        pending = empty;
        end = i + 1;
        at = end;
    }

    private int index(byte wanted, int from) {
        for (int i = from; i < xml.length; i++) {
            if (xml[i] == wanted) {
                return i;
            }
        }
        throw Refusals.of(FindingCode.I213, "xml");
    }

    private int past(String mark, int from) {
        int i = from;
        while (!starts(i, mark)) {
            i = index((byte) mark.charAt(0), i + 1);
        }
        return i + mark.length();
    }

    private boolean starts(int from, String mark) {
        if (from + mark.length() > xml.length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (xml[from + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
