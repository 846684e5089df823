package org.huizong.registry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What a job file says, as digests: how it is written, with which comments and in which quotes, makes no difference. What stands
 * in the files that it names is not in it.
 *
 * @param examined over everything that may change a verdict; a key that nobody thought of here is among it
 * @param shown over what only changes what is added up and how it is shown
 */
public record AssignmentText(String examined, String shown) {
    private static final Set<String> SHOWN = Set.of("title", "include", "overview", "per-city", "amounts");
    /** When it is run, and where files are; those count by what is in them. */
    private static final Set<String> NEITHER =
            Set.of("schedule", "inbox", "templates", "registry", "indicators", "layout");

    /**
     * Reads a job file.
     *
     * @throws org.huizong.finding.Refusal J601 when there is no such file, J602 when it is no YAML
     */
    public static AssignmentText of(Path yaml) {
        Node root = YamlText.read(yaml);
        return new AssignmentText(
                digest(root, key -> !SHOWN.contains(key) && !NEITHER.contains(key)), digest(root, SHOWN::contains));
    }

    private static String digest(Node root, Predicate<String> wanted) {
        List<NodeTuple> entries = root instanceof MappingNode mapping ? mapping.getValue() : List.of();
        Digests digests = new Digests(new IdentityHashMap<>());
        return digests.of(entries.stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key && wanted.test(key.getValue()))
                .toList());
    }

    /** Each node's digest is made once, however often it is named. */
    private record Digests(Map<Node, String> known) {
        String of(Node node) {
            String before = known.get(node);
            if (before == null) {
                known.put(node, "");
                before = made(node);
                known.put(node, before);
            }
            return before;
        }

        String of(List<NodeTuple> entries) {
            return sha256(entries.stream()
                    .map(entry -> of(entry.getKeyNode()) + " " + of(entry.getValueNode()))
                    .collect(Collectors.joining("\n", "map ", "")));
        }

        private String made(Node node) {
            if (node instanceof ScalarNode scalar) {
                return sha256(scalar.getTag() + " " + scalar.getValue());
            }
            if (node instanceof SequenceNode sequence) {
                return sha256(
                        sequence.getValue().stream().map(this::of).collect(Collectors.joining("\n", "list ", "")));
            }
            return node instanceof MappingNode mapping ? of(mapping.getValue()) : "";
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
