package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.finding.Refusal;
import org.huizong.registry.Assignment;
import org.huizong.registry.AssignmentFile;
import org.huizong.registry.Obligation;
import org.huizong.registry.Unit;
import org.huizong.workbook.filled.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFileTest {
    private static final Path TEMPLATES = Path.of("templates-xlsx").toAbsolutePath();
    private static final RegistryFile WORKBOOKS = new RegistryFile(FormLibrary::load);

    @TempDir
    private Path folder;

    @Test
    void theShippedWorkbookIsTheWorldOfTheShippedJob() throws IOException {
        Assignment judicial = AssignmentFile.read(Path.of("jobs/judicial-2023.yaml"));
        Assignment same = read(TEMPLATES.resolve("registry.xlsx"), """
                forms: [dept-self-evaluation, judicial-annual, {form: dept-target-gz, period: 2024}]
                """);
        assertThat(same.registry()).isEqualTo(judicial.registry());
    }

    @Test
    void aJobMayAddUnitsOfItsOwn() throws IOException {
        Assignment more = read(TEMPLATES.resolve("registry.xlsx"), """
                districts: [{code: "441722", name: 阳春市, parent: "441700"}]
                units: [{code: "441722", name: 阳春市司法局, district: "441722", owes: [judicial-annual]}]
                """);
        assertThat(more.registry().units())
                .hasSize(6)
                .last()
                .extracting(Unit::name)
                .isEqualTo("阳春市司法局");
        assertThat(more.registry().obligations()).hasSize(11);
    }

    @Test
    void aUnitOfTheWorkbookIsNotRegisteredAgain() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(TEMPLATES.resolve("registry.xlsx"), """
                        units: [{code: "441721", name: 阳西县司法局, district: "441721"}]
                        """));
        assertThat(codes(refusal)).containsExactly("J603");
    }

    @Test
    void aPeriodInWhichNobodyOwesAnythingIsRefused() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> read(TEMPLATES.resolve("registry.xlsx"), "forms: [dept-target-gz]\n"));
        assertThat(codes(refusal)).containsExactly("J665");
    }

    @Test
    void headersMayBeEnglishAndHaveTheirTwinBelow() throws IOException {
        Path workbook = write(TestBook.book().sheet("区划", """
                | code | name |
                | 990000 | 某省 |
                """).sheet("单位", """
                | code⏎代码 | name | district |
                | 101 | 某局 | 某省 |
                """).sheet("应报", """
                | form |
                | judicial-annual |
                """));
        assertThat(read(workbook, "").registry().obligations()).hasSize(1);
    }

    @Test
    void theJobsLastDayHoldsWhereTheWorkbookHasNone() throws IOException {
        Path workbook = write(TestBook.book().sheet("区划", """
                | 代码 | 名称 |
                | 990000 | 某省 |
                """).sheet("单位", """
                | 代码 | 名称 | 区划 |
                | 101 | 某局 | 某省 |
                """).sheet("应报", """
                | 表 | 截止日 |
                | judicial-annual | |
                | dept-self-evaluation | 次年3月31日 |
                """));
        assertThat(read(workbook, "due: 2024-05-09\n").registry().obligations())
                .extracting(Obligation::form, owed -> String.valueOf(owed.due()))
                .containsExactlyInAnyOrder(
                        tuple("judicial-annual", "2024-05-09"), tuple("dept-self-evaluation", "2024-03-31"));
        assertThat(read(workbook, "forms: [{form: judicial-annual, due: 2024-06-01}]\n")
                        .registry()
                        .obligations())
                .extracting(owed -> String.valueOf(owed.due()))
                .containsExactly("2024-06-01");
    }

    @Test
    void missingSheetsAndHeadersAreToldWithTheFile() throws IOException {
        Path workbook = write(TestBook.book().sheet("区划", """
                | 代码 | 名字 |
                | 990000 | 某省 |
                """));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(workbook, ""));
        assertThat(codes(refusal)).containsExactly("T102", "T103", "J651", "J651");
        assertThat(refusal.findings().list().get(0).place().shown()).endsWith("registry.xlsx 区划!B1");
    }

    @Test
    void aWorkbookThatIsNotThereIsRefused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(folder.resolve("none.xlsx"), ""));
        assertThat(codes(refusal)).containsExactly("J650");
    }

    private Assignment read(Path workbook, String more) throws IOException {
        Path yaml = folder.resolve("job.yaml");
        Files.writeString(
                yaml,
                "title: 甲\nperiod: 2023\ninbox: inbox\ntemplates: " + TEMPLATES + "\nregistry: " + workbook + "\n"
                        + more);
        return AssignmentFile.read(yaml, WORKBOOKS);
    }

    private Path write(TestBook book) throws IOException {
        return Files.write(folder.resolve("registry.xlsx"), book.xlsx());
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.findings().stream().map(finding -> finding.code().name()).toList();
    }
}
