package org.huizong.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.huizong.registry.AssignmentFile;
import org.huizong.registry.Schedule;

/** Schedules as a job file has them; {@link #START} is a second after two o'clock in the night of the second of December. */
final class Agenda {
    static final Instant START = at(1, "18:00:01");

    private Agenda() {}

    static Instant at(int day, String time) {
        return Instant.parse("2026-12-%02dT%sZ".formatted(day, time));
    }

    static Schedule schedule(String text) {
        try {
            Path job = Files.createTempFile("job", ".yaml");
            Optional<Schedule> read = AssignmentFile.schedule(Files.writeString(job, "schedule: {" + text + "}"));
            Files.delete(job);
            return read.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
