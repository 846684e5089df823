package org.huizong.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.stream.Collectors;

/** Where a job on the desk is had from: read when the desk is opened, and again whenever what it is told by has changed. */
public interface DeskSource {
    /**
     * The job as it is now.
     *
     * @throws org.huizong.finding.Refusal when it cannot be put together; the desk keeps to what it was then
     */
    DeskJob read();

    /** Equal as long as {@link #read} would read the same; asked at every request, so it only looks and does not read. */
    String state();

    /** A job that never changes. */
    static DeskSource of(DeskJob job) {
        return new DeskSource() {
            @Override
            public DeskJob read() {
                return job;
            }

            @Override
            public String state() {
                return "";
            }
        };
    }

    /** How files stand, without looking into them: their names, sizes and times. */
    static String stateOf(Collection<Path> files) {
        return files.stream().map(DeskSource::stateOf).collect(Collectors.joining("\n"));
    }

    private static String stateOf(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + found.size() + " " + found.lastModifiedTime();
        } catch (IOException e) {
            return file + " -";
        }
    }
}
