package org.huizong.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names for the returned files of one run: safe on every file system, none given twice. A file inside a zip lies in a
 * folder of the zip's name. Not safe for threads; files given in one order always get the same names.
 */
public final class ReturnNames {
    /** Most file systems take 255 bytes; our own words and endings need the rest. */
    private static final int MOST_BYTES = 180;

    private static final String PREFIX = "《退回》";
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\x{FFFD}]");
    private static final Pattern ENDING =
            Pattern.compile("(?i)\\.(xlsx|xlsm|xls|xltx|xltm|et|ett|csv|htm|html|mht|mhtml|xml|txt|zip)$");
    private static final Pattern RETURNED_BEFORE = Pattern.compile("^《退回》(.*?)_问题\\d{1,6}处(\\(\\d{1,4}\\))?$");

    private final Set<String> taken = new HashSet<>();

    /** Whether a file is named as a returned one. */
    public static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    /** The path, without an ending, of a returned file with so many problems. */
    String take(String file, int problems) {
        String inside = file.replace("!/", "/");
        int slash = inside.lastIndexOf('/');
        String folder = slash < 0
                ? ""
                : Stream.of(inside.substring(0, slash).split("/", -1))
                        .map(ReturnNames::safe)
                        .collect(Collectors.joining("/", "", "/"));
        String name = PREFIX + safe(bare(inside.substring(slash + 1))) + "_问题" + problems + "处";
        String free = folder + name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = folder + name + "(" + i + ")";
        }
        return free;
    }

    /** The name that the submitter gave, however often the file has gone to and fro. */
    private static String bare(String name) {
        String bare = ENDING.matcher(name).replaceFirst("");
        var before = RETURNED_BEFORE.matcher(bare);
        return before.matches() ? before.group(1) : bare;
    }

    /** A name that every file system takes, whatever it was: one part of a path and never the way to another. */
    public static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_").strip().replaceAll("^\\.+|[. ]+$", "_");
        String cut = safe.isEmpty() ? "_" : safe;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
