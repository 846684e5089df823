package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Returning;
import org.huizong.job.Basis;
import org.huizong.job.Progress;
import org.huizong.job.Publisher;
import org.huizong.job.RunRequest;
import org.huizong.registry.Assignment;
import org.huizong.registry.AssignmentFile;
import org.huizong.store.Database;
import org.jspecify.annotations.Nullable;

/** A job file with everything that running it needs. */
record JobFile(Path path, Assignment assignment, Path out) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static JobFile read(Path path, @Nullable Path inbox, @Nullable Path out) {
        Assignment assignment = AssignmentFile.read(path);
        return new JobFile(
                path, inbox == null ? assignment : at(assignment, inbox), out == null ? Path.of("out") : out);
    }

    /** The database's file when nobody names a database: beside the output of its job. */
    Path databaseFile() {
        return out.resolve(assignment.name()).resolve("db").resolve("huizong");
    }

    String databaseUrl(@Nullable String given) {
        return given == null ? Database.urlOf(databaseFile()) : given;
    }

    /** Reads the templates and puts everything together. */
    RunRequest request(Progress progress) throws IOException {
        FormLibrary library = FormLibrary.load(assignment.templates());
        List<FormTemplate> templates = library.templates();
        AssignmentFile.checkForms(
                        assignment,
                        templates.stream().map(template -> template.id().code()).collect(Collectors.toSet()))
                .and(AssignmentFile.checkOverview(path, templates))
                .refuseErrors();
        return new RunRequest(
                assignment,
                Basis.of(templates, Files.readAllBytes(path), HuizongCommand.VERSION),
                Examiner.of(library, assignment.registry()),
                Publisher.of(assignment, templates),
                Optional.of(new Returning(
                        templates,
                        Optional.of(assignment.registry()),
                        assignment.registry().commonDue())),
                out,
                Clock.system(ZONE),
                progress);
    }

    private static Assignment at(Assignment assignment, Path inbox) {
        return new Assignment(
                assignment.name(),
                assignment.title(),
                inbox,
                assignment.templates(),
                assignment.registry(),
                assignment.inclusion(),
                assignment.overview());
    }
}
