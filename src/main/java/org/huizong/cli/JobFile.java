package org.huizong.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.IndicatorFile;
import org.huizong.intake.RegistryFile;
import org.huizong.intake.Returning;
import org.huizong.job.Basis;
import org.huizong.job.Progress;
import org.huizong.job.Publisher;
import org.huizong.job.RunRequest;
import org.huizong.registry.Assignment;
import org.huizong.registry.AssignmentFile;
import org.huizong.registry.AssignmentText;
import org.huizong.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * A job file with everything that running it needs.
 *
 * @param sources the file itself, and the registry workbook if it names one
 * @param loaded its forms, when they had to be read for the registry workbook
 * @param day on which its forms are used
 * @param catalogue its indicator catalogue, when it names one
 */
record JobFile(
        List<Path> sources,
        Assignment assignment,
        Path out,
        Optional<FormLibrary> loaded,
        LocalDate day,
        Optional<IndicatorCatalogue> catalogue) {
    JobFile {
        sources = List.copyOf(sources);
    }

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A job file as it is today. */
    static JobFile read(Path path, @Nullable Path inbox, @Nullable Path out) {
        return read(path, inbox, out, LocalDate.now(ZONE));
    }

    /** The same with the forms that are used on a day. */
    static JobFile read(Path path, @Nullable Path inbox, @Nullable Path out, LocalDate day) {
        Map<Path, FormLibrary> loaded = new HashMap<>();
        List<Path> sources = new ArrayList<>(List.of(path));
        RegistryFile workbooks = new RegistryFile(
                folder -> loaded.computeIfAbsent(folder, templates -> FormLibrary.load(templates, day)));
        Assignment assignment = AssignmentFile.read(path, (workbook, templates) -> {
                    sources.add(workbook);
                    return workbooks.read(workbook, templates);
                })
                .orLayoutOf(Path.of(System.getenv().getOrDefault("HUIZONG_HOME", ".")));
        assignment.indicators().ifPresent(sources::add);
        return new JobFile(
                sources,
                inbox == null ? assignment : assignment.receiving(inbox),
                out == null ? Path.of("out") : out,
                Optional.ofNullable(loaded.get(assignment.templates())),
                day,
                assignment.indicators().map(IndicatorFile::read));
    }

    /** The database's file when nobody names a database: beside the output of its job. */
    private Path databaseFile() {
        return out.resolve(assignment.name()).resolve("db").resolve("huizong");
    }

    /** Whether nobody names a database and the job's own was never made. */
    boolean neverRan(@Nullable String given) {
        return given == null && !Files.exists(Path.of(databaseFile() + ".mv.db"));
    }

    String databaseUrl(@Nullable String given) {
        return given == null ? Database.urlOf(databaseFile()) : given;
    }

    /** Its forms. */
    FormLibrary library() {
        return loaded.orElseGet(() -> FormLibrary.load(assignment.templates(), day));
    }

    /**
     * Reads the templates and puts everything together.
     *
     * @param answers what is remembered of the names of indicators
     */
    RunRequest request(Progress progress, List<IndicatorAnswer> answers) throws IOException {
        FormLibrary library = library();
        List<FormTemplate> templates = library.templates();
        AssignmentFile.checkForms(assignment, library.codes())
                .and(AssignmentFile.checkOverview(sources.get(0), assignment, templates))
                .refuseErrors();
        Publisher publisher = Publisher.of(assignment, templates, catalogue, answers);
        return new RunRequest(
                assignment,
                basis(library),
                Examiner.of(library, assignment.registry(), catalogue),
                publisher,
                Optional.of(new Returning(
                        templates,
                        Optional.of(assignment.registry()),
                        assignment.registry().commonDue())),
                out,
                Clock.system(ZONE),
                progress);
    }

    /** Another schedule, title or layout makes no file be examined again. */
    private Basis basis(FormLibrary library) throws IOException {
        AssignmentText text = AssignmentText.of(sources.get(0));
        ByteArrayOutputStream examined = new ByteArrayOutputStream();
        examined.writeBytes(text.examined().getBytes(UTF_8));
        for (Path workbook : sources.subList(1, sources.size())) {
            examined.writeBytes(Files.readAllBytes(workbook));
        }
        library.over().stream()
                .map(FormId::toString)
                .sorted()
                .forEach(over -> examined.writeBytes(over.getBytes(UTF_8)));
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        shown.writeBytes(text.shown().getBytes(UTF_8));
        shown.writeBytes(Files.readAllBytes(assignment.report().layout()));
        return Basis.of(library.templates(), examined.toByteArray(), HuizongCommand.VERSION)
                .showing(shown.toByteArray());
    }
}
