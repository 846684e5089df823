package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.desk.DeskJob;
import org.huizong.desk.DeskSource;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.intake.TemplateFolder;
import org.huizong.job.Progress;
import org.huizong.registry.AssignmentFile;
import org.huizong.store.Database;
import org.jspecify.annotations.Nullable;

/** A job file for the desk: the same as for the command line, read anew on another day and when any of its files changed. */
final class JobSource implements DeskSource {
    private final Path path;
    private final @Nullable Path out;
    private final @Nullable String db;
    private final Clock clock;
    private final Map<String, String> environment;
    private volatile Optional<JobFile> last = Optional.empty();

    JobSource(Path path, @Nullable Path out, @Nullable String db, Clock clock, Map<String, String> environment) {
        this.environment = environment;
        this.path = path;
        this.out = out;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public DeskJob read() {
        JobFile file = JobFile.read(path, null, out, LocalDate.now(clock));
        try {
            Files.createDirectories(file.assignment().inbox());
            DeskJob job = new DeskJob(
                    file.request(Progress.NONE, answers(file)).at(clock),
                    file.library(),
                    file.databaseUrl(db),
                    AssignmentFile.schedule(path));
            last = Optional.of(file);
            return job;
        } catch (IOException e) {
            throw new Refusal(
                    Finding.of(FindingCode.J612, Place.ofFile(path.toString()), String.valueOf(e.getMessage())));
        }
    }

    /** What was said of the names of indicators, as a run on the command line takes it. */
    private List<IndicatorAnswer> answers(JobFile file) {
        if (file.catalogue().isEmpty() || file.neverRan(db)) {
            return List.of();
        }
        try (Database database = Database.open(file.databaseUrl(db), environment)) {
            return database.indicatorAnswers().all();
        }
    }

    @Override
    public String state() {
        List<Path> files = new ArrayList<>(List.of(path));
        last.ifPresent(file -> {
            files.addAll(file.sources());
            files.add(file.assignment().report().layout());
            files.add(new TemplateFolder(file.assignment().templates()).registerFile());
            files.addAll(workbooks(file.assignment().templates()));
        });
        return LocalDate.now(clock) + "\n" + DeskSource.stateOf(files);
    }

    private static List<Path> workbooks(Path templates) {
        try (Stream<Path> all = Files.list(templates)) {
            return all.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
