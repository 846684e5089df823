package org.huizong.finding;

import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a fault is called in the log: what kind it is and where it arose, never its message, in which the name of a file or
 * the content of a cell may stand.
 */
public final class Fault {
    private static final String OURS = "org.huizong.";
    private static final int MOST_CAUSES = 4;
    /** As Linux, its quotas, Windows and PostgreSQL say it. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk", "disk full");

    private Fault() {}

    /** Such as {@code DuplicateKeyException at Runs.begin:74 <- JdbcSQLException}. */
    public static String named(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Fault::one)
                .collect(Collectors.joining(" <- "));
    }

    /** Whether it arose because a disk, or somebody's share of one, is full: ours or the database's. */
    public static boolean isNoSpace(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
                .anyMatch(message -> FULL.stream().anyMatch(message::contains));
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
