package org.huizong.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file of keys and words, which may stand one below another. */
public final class PlainYaml {
    private PlainYaml() {}

    /**
     * A key with its words.
     *
     * @param key with dots between its parts
     * @param value the empty string where there are no words but something else
     * @param line one-based
     */
    public record Entry(String key, String value, int line) {}

    /**
     * Reads one.
     *
     * @throws Refusal J620 when there is no such file, J621 when it is no YAML
     */
    public static List<Entry> read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try {
            collect(YamlText.read(file), "", entries);
        } catch (Refusal e) {
            Finding found = e.findings().list().get(0);
            FindingCode code = found.code() == FindingCode.J601 ? FindingCode.J620 : FindingCode.J621;
            throw new Refusal(
                    Finding.of(code, found.place(), found.detail().arguments().toArray(String[]::new)));
        }
        return entries;
    }

    /** The words that were probably meant by a misspelt one, with {@code /} between. */
    public static String suggestion(String word, List<String> known) {
        return Spelling.suggestion(word, known);
    }

    private static void collect(Node node, String path, List<Entry> entries) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
                collect(entry.getValueNode(), path.isEmpty() ? key : path + "." + key, entries);
            }
        } else if (!node.getTag().equals(Tag.NULL)) {
            String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            entries.add(new Entry(path, value, node.getStartMark().getLine() + 1));
        }
    }
}
