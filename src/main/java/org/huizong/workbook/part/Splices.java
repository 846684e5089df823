package org.huizong.workbook.part;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huizong.workbook.part.Markup.Span;
import org.jspecify.annotations.Nullable;

/** Changes to the bytes of a part, told in any order; whatever they do not name stays as it is. */
public final class Splices {
    private final byte[] bytes;
    private final List<Splice> splices = new ArrayList<>();

    public Splices(byte[] bytes) {
        this.bytes = bytes;
    }

    private record Splice(int from, int to, String text) {}

    /** Puts text at a place; several at one place stand in the order in which they were told. */
    public void insert(int at, String text) {
        replace(at, at, text);
    }

    /** Puts text in the place of bytes. */
    public void replace(int from, int to, String text) {
        splices.add(new Splice(from, to, text));
    }

    /** Sets an attribute of the tag that a walker stands on. */
    public void attribute(Markup tag, String name, String value) {
        @Nullable Span old = tag.value(name);
        if (old == null) {
            insert(tag.attributesEnd(), " " + name + "=\"" + value + "\"");
        } else {
            replace(old.from(), old.to(), value);
        }
    }

    /** Puts elements at the end of the element whose opening tag is given and whose closing tag the walker has reached. */
    public void append(Element element, String children) {
        if (element.empty()) {
            replace(element.end() - 2, element.end(), ">" + children + "</" + element.qualified() + ">");
        } else {
            insert(element.closing(), children);
        }
    }

    /**
     * An element that was walked through.
     *
     * @param end where its opening tag ends
     * @param closing where its closing tag begins
     * @param qualified its name with prefix
     */
    public record Element(int end, int closing, boolean empty, String qualified) {}

    public boolean isEmpty() {
        return splices.isEmpty();
    }

    /** The bytes with all changes. */
    public byte[] result() {
        List<Splice> inOrder = new ArrayList<>(splices);
        inOrder.sort(Comparator.comparingInt(Splice::from));
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length + 64 * splices.size());
        int at = 0;
        for (Splice splice : inOrder) {
            result.write(bytes, at, splice.from() - at);
            result.writeBytes(splice.text().getBytes(StandardCharsets.UTF_8));
            at = splice.to();
        }
        result.write(bytes, at, bytes.length - at);
        return result.toByteArray();
    }
}
