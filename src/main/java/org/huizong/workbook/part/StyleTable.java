package org.huizong.workbook.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.workbook.part.Markup.Span;
import org.huizong.workbook.part.Splices.Element;
import org.jspecify.annotations.Nullable;

/**
 * One list of a styles part (fonts, fills, borders or cell styles): its elements as they are written, and those to be
 * added. An element that is there already is not added again.
 */
public final class StyleTable {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z])");

    private final List<String> elements = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final String name;
    private final String prefix;
    private int before;
    private @Nullable Element element;
    private @Nullable Span count;

    /** A list that the part does not have yet. */
    public StyleTable(String name, String prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    /** Reads the list that a walker stands on, and leaves it. */
    public void read(Markup walk) {
        int end = walk.end();
        boolean empty = walk.empty();
        count = walk.value("count");
        while (walk.child()) {
            int start = walk.start();
            walk.skip();
            know(walk.text(start, walk.end()));
        }
        before = elements.size();
        element = new Element(end, walk.start(), empty, prefix + name);
    }

    private void know(String xml) {
        numbers.putIfAbsent(xml, elements.size());
        elements.add(xml);
    }

    public int size() {
        return elements.size();
    }

    /** The element of a number as it is written; that of number zero when there is none of it. */
    public String at(int number) {
        return elements.get(number >= 0 && number < elements.size() ? number : 0);
    }

    /** The number of an element, which is added unless it is there; written without a prefix. */
    public int add(String xml) {
        return addWritten(prefixed(prefix, xml));
    }

    /** The same for an element that carries the part's own prefix. */
    public int addWritten(String xml) {
        Integer known = numbers.get(xml);
        if (known != null) {
            return known;
        }
        know(xml);
        return elements.size() - 1;
    }

    /** Adds an element even if it is there, to fill a place. */
    public void pad(String xml) {
        know(prefixed(prefix, xml));
    }

    /** Tells what is to be changed; a list that was not there is put where the part's own order wants it. */
    public void write(Splices splices, int place) {
        if (elements.size() == before) {
            return;
        }
        String more = String.join("", elements.subList(before, elements.size()));
        if (element == null) {
            splices.insert(
                    place, "<%s%s count=\"%d\">%s</%s%s>".formatted(prefix, name, elements.size(), more, prefix, name));
        } else {
            splices.append(element, more);
        }
        if (count != null) {
            splices.replace(count.from(), count.to(), String.valueOf(elements.size()));
        }
    }

    /** Elements written without prefix, with one. */
    public static String prefixed(String prefix, String xml) {
        return prefix.isEmpty() ? xml : TAG.matcher(xml).replaceAll("<$1" + prefix + "$2");
    }
}
