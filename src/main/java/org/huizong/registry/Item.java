package org.huizong.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huizong.finding.FindingCode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One node of a job file, read as the kind that is expected of it; a node of another kind is complained about and reads
 * as empty.
 */
final class Item {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int LONGEST = 60;

    private final Node node;
    private final String path;
    private final Complaints complaints;

    Item(Node node, String path, Complaints complaints) {
        this.node = node;
        this.path = path;
        this.complaints = complaints;
    }

    /** This item, after it was made sure that it is a mapping with no other keys than these. */
    Item keys(String... known) {
        List<String> all = List.of(known);
        if (!(node instanceof MappingNode mapping)) {
            complain(shown(), "{" + String.join(": …, ", all) + ": …}");
            return this;
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Item key = new Item(entry.getKeyNode(), path, complaints);
            if (!all.contains(key.shown())) {
                key.complain(key.shown() + ":", Spelling.suggestion(key.shown(), all) + ": …");
            } else if (seen.putIfAbsent(key.shown(), key.line()) != null) {
                key.complain(key.shown() + ": (:" + seen.get(key.shown()) + ")", "1 × " + key.shown() + ":");
            }
        }
        return this;
    }

    /** What stands under a key; a null value counts as nothing. */
    Optional<Item> get(String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .filter(value -> !value.getTag().equals(Tag.NULL))
                .map(value -> new Item(value, join(key), complaints))
                .findFirst();
    }

    /** The words that must stand under a key. */
    String text(String key) {
        String found = get(key).map(Item::text).orElse("").strip();
        if (found.isEmpty()) {
            complainMissing(key);
        }
        return found;
    }

    private void complainMissing(String key) {
        if (node instanceof MappingNode
                && get(key).filter(item -> !item.isText()).isEmpty()) {
            complaints.add(line(), join(key), key + ": ?", key + ": …");
        }
    }

    /** The year under a key, or another year when there is none; zero stands for none. */
    int year(String key, int otherwise) {
        Optional<Item> year = get(key);
        if (year.isEmpty() && otherwise == 0) {
            complainMissing(key);
            return 0;
        }
        String written = year.map(Item::text).orElse(String.valueOf(otherwise)).strip();
        if (!YEAR.matcher(written).matches()) {
            year.ifPresent(item -> item.complain(written, "2023"));
            return 0;
        }
        return Integer.parseInt(written);
    }

    /** The day under a key, such as {@code 2024-03-15}; none when there is no such key or it is no day. */
    Optional<LocalDate> day(String key) {
        return get(key).flatMap(item -> {
            String written = item.text().strip();
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeException e) {
                if (item.isText()) {
                    item.complain(key + ": " + written, key + ": 2024-03-15");
                }
                return Optional.empty();
            }
        });
    }

    /** The items of the list under a key, none when there is no such key. */
    List<Item> list(String key) {
        return get(key).map(Item::list).orElse(List.of());
    }

    /** The items of the list that must stand under a key. */
    List<Item> needList(String key) {
        List<Item> items = list(key);
        if (items.isEmpty() && get(key).filter(item -> !item.isList()).isEmpty()) {
            complaints.add(line(), join(key), key + ": ?", key + ": […]");
        }
        return items;
    }

    /** The words of the list under a key. */
    List<String> texts(String key) {
        return list(key).stream().map(Item::text).toList();
    }

    /** This item's words. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        complain(shown(), "\"…\"");
        return "";
    }

    /** Whether it is words rather than a list or a mapping. */
    boolean isText() {
        return node instanceof ScalarNode;
    }

    private boolean isList() {
        return node instanceof SequenceNode;
    }

    private List<Item> list() {
        if (!(node instanceof SequenceNode sequence)) {
            complain(shown(), "[…]");
            return List.of();
        }
        List<Node> nodes = sequence.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> new Item(nodes.get(index), path + "[" + (index + 1) + "]", complaints))
                .toList();
    }

    /** Notes what is wrong here. */
    void complain(String found, String expected) {
        complaints.add(line(), path.isEmpty() ? found : path, found, expected);
    }

    /** Notes what is wrong with what is named here. */
    void complain(FindingCode code, String about) {
        complaints.add(code, path, text(), about);
    }

    /** The one-based line. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        }
        return isList() ? "[…]" : "{…}";
    }
}
