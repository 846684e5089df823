package org.huizong.registry;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** The text of a YAML file, made into nodes that know their lines; nothing in it becomes an object of its own choosing. */
final class YamlText {
    private static final int LARGEST = 1 << 20;
    private static final int MOST_ALIASES = 100;
    private static final int LONGEST = 60;

    private final String file;
    private final String text;

    private YamlText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The root node of a file.
     *
     * @throws Refusal J601 when there is no such file, J602 when it is no YAML
     */
    static Node read(Path path) {
        byte[] bytes = bytes(path);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        boolean broken = decoder.decode(input, characters, true).isError();
        String text = characters.flip().toString();
        YamlText yaml = new YamlText(path.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (broken) {
            throw yaml.broken(text.length(), "≠ UTF-8");
        }
        return yaml.root();
    }

    private static byte[] bytes(Path path) {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > LARGEST) {
                throw new YamlText(path.toString(), "").broken(0, "> 1 MiB");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J601, Place.ofFile(path.toString()), path.toString()));
        }
    }

    private Node root() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        Yaml yaml = new Yaml(new SafeConstructor(options));
        try {
            if (text.indexOf('*') >= 0) {
                countAliases(yaml);
            }
            Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                throw broken(0, "");
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw e.getProblemMark() == null
                    ? broken(0, e.getProblem())
                    : refusal(e.getProblemMark().getLine(), e.getProblemMark().getColumn(), e.getProblem());
        } catch (ReaderException e) {
            throw broken(e.getPosition(), String.format("U+%04X", e.getCodePoint()));
        } catch (YAMLException e) {
            throw broken(0, String.valueOf(e.getMessage()));
        }
    }

    private void countAliases(Yaml yaml) {
        int aliases = 0;
        for (Event event : yaml.parse(new StringReader(text))) {
            aliases += event.is(Event.ID.Alias) ? 1 : 0;
            if (aliases > MOST_ALIASES) {
                throw refusal(
                        event.getStartMark().getLine(), event.getStartMark().getColumn(), "> 100 *");
            }
        }
    }

    private Refusal broken(int offset, String problem) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int line = (int) before.chars().filter(letter -> letter == '\n').count();
        return refusal(line, before.length() - before.lastIndexOf('\n') - 1, problem);
    }

    private Refusal refusal(int line, int column, String problem) {
        String whole = text.lines().skip(line).findFirst().orElse("").strip();
        String shown = whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole;
        return new Refusal(Finding.of(
                        FindingCode.J602,
                        Place.ofFile(file),
                        file,
                        String.valueOf(line + 1),
                        shown.isEmpty() ? problem : shown,
                        String.valueOf(column + 1),
                        problem)
                .comparing(shown, ""));
    }
}
