package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.intake.Evidence;
import org.huizong.intake.Examination;
import org.huizong.intake.Examined;
import org.huizong.intake.Receipt;
import org.huizong.intake.Returning;
import org.huizong.intake.Submission;
import org.huizong.registry.Assignment;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.rollup.Contribution;
import org.huizong.rollup.Gathered;

/**
 * A folder with an inbox of one-number files, an examination and a publisher that know only that number.
 *
 * <p>A number that 7 divides is sent back, 11 makes it warned, 13 unreadable; the unit is the number.
 */
record Workshop(Path folder, String name) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T01:02:03.456789Z"), ZoneId.of("Asia/Shanghai"));

    private static final Optional<Returning> RETURNING =
            Optional.of(new Returning(List.of(), Optional.empty(), Optional.empty()));

    Workshop fill(int count) {
        for (int i = 1; i <= count; i++) {
            put("单位%04d.txt".formatted(i), String.valueOf(i));
        }
        return this;
    }

    void put(String file, String content) {
        try {
            Files.createDirectories(inbox().resolve(file).getParent());
            Files.writeString(inbox().resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path out() {
        return folder.resolve("out");
    }

    Path output(int run) {
        return out().resolve("%s/%04d/司法汇总表.xlsx".formatted(name, run));
    }

    Assignment assignment() {
        List<Unit> units = java.util.stream.IntStream.rangeClosed(1, 400)
                .mapToObj(i -> new Unit(String.valueOf(i), "单位" + i, List.of(), "440000"))
                .toList();
        return new Assignment(
                name,
                "司法",
                inbox(),
                folder,
                new Registry(List.of(), units, List.of()),
                Assignment.Inclusion.READ,
                new Assignment.Overview(List.of(), List.of()),
                new Assignment.Report(folder.resolve("layout.xlsx"), false),
                java.util.Optional.empty());
    }

    RunRequest request() {
        return request("b1", Workshop::examine);
    }

    RunRequest request(String basis, Examination examination) {
        return request(basis, examination, Workshop::publish, Progress.NONE);
    }

    RunRequest request(String basis, Examination examination, Publisher publisher, Progress progress) {
        return new RunRequest(
                assignment(), new Basis(basis), examination, publisher, RETURNING, out(), CLOCK, progress);
    }

    static Examined examine(Receipt receipt, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int number = Integer.parseInt(text.strip());
        Place place = new Place(receipt.file(), "表", "A1", "数");
        Value value = new Value(new Content.Decimal(new BigDecimal(text.strip() + ".50"), 2), text, place);
        boolean readable = number % 13 != 0;
        Findings findings = findings(number, place);
        return Examined.of(new Submission(
                receipt,
                Optional.of(new FormId("form", "1")),
                String.valueOf(number),
                Optional.of(new Period(2023)),
                Project.NONE,
                readable ? Outcome.of(findings) : Outcome.UNREADABLE,
                findings,
                readable
                        ? Optional.of(new Declaration(new FormId("form", "1"), Map.of("数", value), Map.of()))
                        : Optional.empty(),
                "",
                Evidence.NONE,
                List.of()));
    }

    /** Everything but the reading's number, which is another when a file comes back. */
    private static List<Object> told(Contribution its) {
        return List.of(
                its.unit(), its.form(), its.outcome(), its.declaration(), its.findings(), its.file(), its.digest());
    }

    static void publish(Gathered gathered, ZonedDateTime madeAt, OutputStream out) throws IOException {
        try (out) {
            out.write((madeAt + "\n").getBytes(StandardCharsets.UTF_8));
            for (Contribution contribution : gathered.contributions()) {
                out.write((told(contribution) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Findings findings(int number, Place place) {
        if (number % 7 == 0) {
            return Findings.of(Finding.of(FindingCode.C401, place, "数"));
        }
        return number % 11 == 0 ? Findings.of(Finding.of(FindingCode.C402, place, "数")) : Findings.NONE;
    }
}
