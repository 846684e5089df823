package org.huizong.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import org.huizong.intake.ReturnNames;
import org.huizong.job.Output;
import org.huizong.job.PeriodArchive;
import org.huizong.job.PublishedFiles;
import org.huizong.store.Publication;
import org.huizong.store.Run;
import org.huizong.store.Trail;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a run wrote, to be fetched: byte for byte as it was written, or not at all. */
@Controller
class RunDownloads {
    private static final Map<String, String> KINDS = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "csv", "text/csv;charset=UTF-8",
            "json", "application/json",
            "zip", "application/zip");

    private final Offices offices;
    private final Books books;
    private final Trail trail;

    RunDownloads(Offices offices, Books books, Trail trail) {
        this.offices = offices;
        this.books = books;
        this.trail = trail;
    }

    /** Somebody changed or removed it after it was written. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ExceptionHandler(Gone.class)
    String gone(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("sentence", "runs.gone");
        return "mishap";
    }

    /** {@code file} is a key that the run's page names, and never a path. */
    @GetMapping("/jobs/{job}/runs/{number:\\d{1,9}}/download")
    @Act(value = "run.fetch", about = "file")
    void download(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable int number,
            @RequestParam String file,
            HttpServletResponse response)
            throws IOException {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        Publication publication = publication(office, sight, number);
        PublishedFiles.Entry entry = RunOutput.visible(office, publication, sight).stream()
                .filter(its -> its.key().equals(file))
                .findFirst()
                .orElseThrow(Absent::new);
        PublishedFiles all = new PublishedFiles(office.job().request().out(), publication);
        if (!all.isAsWritten(entry)) {
            throw new Gone();
        }
        boolean folder = entry.kind() == Output.Kind.RETURNED;
        OutputStream out = attach(response, folder ? entry.name() + ".zip" : entry.name());
        if (folder) {
            all.zipReturned(entry, out);
        } else {
            response.setContentLengthLong(entry.bytes());
            Files.copy(entry.path(), out);
        }
        out.flush();
    }

    /** Everything of the run, for one who sees all of it. */
    @GetMapping("/jobs/{job}/runs/{number:\\d{1,9}}/archive")
    @Act("run.archive")
    void archive(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable int number,
            HttpServletResponse response)
            throws IOException {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        Run run = RunPage.run(books.of(office), office, sight, number);
        if (!sight.whole() || run.state() == Run.State.BEGUN) {
            throw new Absent();
        }
        PeriodArchive archive = new PeriodArchive(
                new PeriodArchive.Sources(books.of(office), trail),
                run,
                publication(office, sight, number),
                office.title(),
                office.job().request().out());
        if (!archive.isWhole()) {
            throw new Gone();
        }
        OutputStream out = attach(response, ReturnNames.safe(archive.name()));
        archive.write(out);
        out.flush();
    }

    private Publication publication(Office office, Sight sight, int number) {
        Run run = RunPage.run(books.of(office), office, sight, number);
        return books.of(office)
                .runs()
                .publicationAfter(office.name(), run.number())
                .orElseThrow(Absent::new);
    }

    /** Answers with a file that is saved under its name, whatever characters it has. */
    static OutputStream attach(HttpServletResponse response, String name) throws IOException {
        return Attachment.stream(
                response,
                name,
                KINDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
    }
}
