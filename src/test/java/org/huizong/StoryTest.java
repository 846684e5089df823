package org.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.check.FormCheck;
import org.huizong.check.Rulebook;
import org.huizong.finding.Finding;
import org.huizong.finding.Outcome;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Inbox;
import org.huizong.intake.Receipt;
import org.huizong.intake.Submission;
import org.huizong.registry.Assignment;
import org.huizong.registry.AssignmentFile;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.Consolidator;
import org.huizong.rollup.Contribution;
import org.huizong.rollup.Gathered;
import org.huizong.store.Database;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.filled.FormReading;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.report.ConsolidatedWorkbook;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.ReportLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks the way of one workbook that the root package tells. */
class StoryTest {
    private static final Assignment ASSIGNMENT = AssignmentFile.read(Path.of("jobs/judicial-2023.yaml"));
    private static final FormLibrary LIBRARY = FormLibrary.load(ASSIGNMENT.templates());

    @TempDir
    private Path folder;

    @Test
    void oneWorkbookGoesFromTheInboxToTheConsolidatedWorkbook() throws Exception {
        Receipt receipt = received();
        byte[] bytes = new Inbox(ASSIGNMENT.inbox()).bytes(receipt);
        FormReading reading = read(bytes);
        assertThat(reading.declaration().value("其他资金").plain()).isEqualTo("1.30");
        assertThat(checked(reading)).contains("F02");

        Submission submission = Examiner.of(LIBRARY, ASSIGNMENT.registry())
                .examine(receipt, bytes)
                .parts()
                .get(0);
        assertThat(submission.outcome()).isEqualTo(Outcome.RETURNED);
        Consolidation consolidation = keptAndAddedUp(submission, bytes);
        assertThat(sheetsOf(consolidation)).startsWith("封面", "总览", "汇总表");
    }

    private static Receipt received() {
        return new Inbox(ASSIGNMENT.inbox())
                .receipts().stream()
                        .filter(receipt -> receipt.file().startsWith("440113"))
                        .findFirst()
                        .orElseThrow();
    }

    private static FormReading read(byte[] bytes) {
        FilledWorkbook.Resemblance form =
                FilledWorkbook.open(bytes).resembles(LIBRARY.templates()).orElseThrow();
        assertThat(form.template().id().code()).isEqualTo("dept-target-gz");
        return form.read();
    }

    private static List<String> checked(FormReading reading) {
        FormTemplate template = LIBRARY.templates().stream()
                .filter(each -> each.id().equals(reading.declaration().form()))
                .findFirst()
                .orElseThrow();
        return FormCheck.check(Rulebook.of(template, new PoiFormulas()), reading.declaration(), Optional.empty())
                .stream()
                .map(Finding::detail)
                .map(Finding.Detail::rule)
                .toList();
    }

    private Consolidation keptAndAddedUp(Submission submission, byte[] bytes) {
        try (Database database = Database.open(Database.urlOf(folder.resolve("db")), Map.of())) {
            database.ledger()
                    .keepOriginals(
                            ASSIGNMENT.name(), Map.of(submission.receipt().digest(), bytes));
            database.ledger().keep(ASSIGNMENT.name(), 1, "basis", List.of(submission));
            List<Contribution> contributions = database.ledger().contributions(ASSIGNMENT);
            assertThat(contributions).hasSize(1);
            return new Consolidator(ASSIGNMENT, LIBRARY.templates())
                    .consolidate(
                            new Gathered(contributions, List.of(), database.aggregation()),
                            ZonedDateTime.parse("2026-11-20T10:00:00+08:00"));
        }
    }

    private List<String> sheetsOf(Consolidation consolidation) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportLayout layout = ReportLayout.read(
                        Files.readAllBytes(ASSIGNMENT.report().layout()))
                .layout()
                .orElseThrow();
        ConsolidatedWorkbook.write(consolidation, layout, FileLinks.NONE, out);
        Files.write(folder.resolve("汇总表.xlsx"), out.toByteArray());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return java.util.stream.IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetName)
                    .toList();
        }
    }
}
