package org.huizong.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The objects of a machine copy in JSON, one a line, read from anywhere in it. For one thread. */
final class CopyLines implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final InputStream in;
    private byte[] line = new byte[1 << 10];
    private int length;
    private long next;
    private long at;

    private CopyLines(InputStream in, long from) {
        this.in = in;
        this.next = from;
    }

    /** Reads from the beginning of a line. */
    static CopyLines of(Path file, long from) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            channel.position(from);
            return new CopyLines(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16), from);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Goes to the next object; false at the end. */
    boolean advance() throws IOException {
        while (readLine()) {
            if (length > 0 && line[0] == '{') {
                return true;
            }
        }
        return false;
    }

    /** Where the object begins in the file. */
    long at() {
        return at;
    }

    /** The text of the object as it stands there, between two words in it; to tell objects apart without reading them. */
    String between(String first, String last) {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        int from = text.indexOf(first);
        int to = text.indexOf(last, from);
        return from < 0 || to < 0 ? "" : text.substring(from, to);
    }

    /** Whether the object begins so. */
    boolean begins(String text) {
        byte[] sought = text.getBytes(StandardCharsets.UTF_8);
        return length >= sought.length && Arrays.equals(line, 0, sought.length, sought, 0, sought.length);
    }

    /** The object. */
    JsonNode object() {
        int end = line[length - 1] == ',' ? length - 1 : length;
        return JSON.readTree(line, 0, end);
    }

    /** A text of an object, the empty string for none. */
    static String text(JsonNode object, String name) {
        @Nullable JsonNode value = object.get(name);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private boolean readLine() throws IOException {
        length = 0;
        at = next;
        int read = in.read();
        if (read < 0) {
            return false;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) read;
            next++;
        }
        next++;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
