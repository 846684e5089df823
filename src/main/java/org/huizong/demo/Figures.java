package org.huizong.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.workbook.blank.Typed;

/** What one made-up form says: fields that stand once, and the lines of its lists. For one thread. */
final class Figures {
    private final Map<String, Typed> once = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Typed>>> lists = new LinkedHashMap<>();

    void put(String field, Typed value) {
        once.put(field, value);
    }

    /** A new line at the end of a list. */
    Map<String, Typed> line(String list) {
        Map<String, Typed> line = new LinkedHashMap<>();
        lines(list).add(line);
        return line;
    }

    List<Map<String, Typed>> lines(String list) {
        return lists.computeIfAbsent(list, name -> new ArrayList<>());
    }

    Map<String, Typed> once() {
        return once;
    }

    Map<String, List<Map<String, Typed>>> lists() {
        return lists;
    }

    /** Whether a field that stands once says anything. */
    boolean has(String field) {
        return once.containsKey(field);
    }

    /** The number of a field that stands once; zero when it is blank. */
    BigDecimal number(String field) {
        return Optional.ofNullable(once.get(field)).flatMap(Typed::value).orElse(BigDecimal.ZERO);
    }
}
