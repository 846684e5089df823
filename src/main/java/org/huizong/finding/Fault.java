package org.huizong.finding;

import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a fault is called in the log: what kind it is and where it arose, never its message, in which the name of a file or
 * the content of a cell may stand.
 */
public final class Fault {
    private static final String OURS = "org.huizong.";
    private static final int MOST_CAUSES = 4;
    private static final int MOST_DEEP = 50;

    /** What systems and PostgreSQL say when a disk, or what somebody may take of it, is full. */
    private static final Pattern FULL = Pattern.compile(
            "no space left|not enough space|disk quota exceeded|disk full|磁盘空间不足|设备上没有空间|超出磁盘限额",
            Pattern.CASE_INSENSITIVE);

    private Fault() {}

    /** Whether it came about because a disk, or somebody's share of one, is full: ours or the database's. */
    public static boolean isFullDisk(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MOST_DEEP)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .filter(Fault::isForeign)
                .anyMatch(cause ->
                        FULL.matcher(String.valueOf(cause.getMessage())).find());
    }

    /** What systems and drivers throw is checked; ours are not, and may quote what somebody wrote. */
    private static boolean isForeign(Throwable cause) {
        return cause instanceof Exception && !(cause instanceof RuntimeException);
    }

    /** Such as {@code DuplicateKeyException at Runs.begin:74 <- JdbcSQLException}. */
    public static String named(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Fault::one)
                .collect(Collectors.joining(" <- "));
    }

    private static String one(Throwable fault) {
        return fault.getClass().getSimpleName()
                + reason(fault)
                + place(fault).map(at -> " at " + at).orElse("");
    }

    /** A refusal's code, and what the system says of a file, which is not the file's name. */
    private static String reason(Throwable fault) {
        if (fault instanceof Refusal refusal) {
            return refusal.findings().stream()
                    .map(finding -> " " + finding.code())
                    .collect(Collectors.joining());
        }
        return fault instanceof FileSystemException system && system.getReason() != null
                ? " (" + system.getReason() + ")"
                : "";
    }

    private static Optional<String> place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber());
    }
}
