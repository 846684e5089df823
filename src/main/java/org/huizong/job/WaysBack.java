package org.huizong.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huizong.intake.Inbox;
import org.huizong.workbook.written.FileLinks;

/**
 * The ways from a folder of published workbooks back to the files of an inbox: relative ones, so that both can be moved or
 * shared together, wherever the disks allow it.
 *
 * @param base the URI of the inbox as the folder sees it, with a slash at its end
 */
record WaysBack(String base, Inbox inbox) implements FileLinks {
    /** What of ASCII a path may hold as it is, besides letters and digits; other letters stay, as Excel writes them. */
    private static final String PLAIN = "!$&'()*+,-./;=@_~";

    private static final int ASCII = 0x80;
    private static final Set<Byte> STRANGE =
            Set.of(Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED);

    /** The ways from a folder, which need not exist yet. */
    static WaysBack of(Path folder, Path inbox) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = inbox.toAbsolutePath().normalize();
        return new WaysBack(base(from, to), new Inbox(inbox));
    }

    private static String base(Path from, Path to) {
        if (!String.valueOf(from.getRoot()).equals(String.valueOf(to.getRoot()))) {
            String there = to.toUri().toString();
            return there.endsWith("/") ? there : there + "/";
        }
        List<String> steps = new ArrayList<>();
        from.relativize(to).forEach(step -> steps.add(encoded(step.toString())));
        String way = String.join("/", steps);
        return way.isEmpty() ? "./" : (way.startsWith(".") ? way : "./" + way) + "/";
    }

    @Override
    public String to(String file) {
        return base + encoded(inbox.holding(file));
    }

    /** A path as a URI holds it. */
    static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        path.codePoints().forEach(letter -> {
            if (isPlain(letter)) {
                uri.appendCodePoint(letter);
            } else {
                for (byte part : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    uri.append("%%%02X".formatted(part & 0xFF));
                }
            }
        });
        return uri.toString();
    }

    private static boolean isPlain(int letter) {
        if (letter < ASCII) {
            return Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0;
        }
        return !Character.isSpaceChar(letter) && !STRANGE.contains((byte) Character.getType(letter));
    }
}
