package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huizong.desk.DeskJob;
import org.huizong.finding.Refusal;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.job.BatchRuntime;
import org.huizong.job.RunReport;
import org.huizong.store.Database;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobSourceTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-03-01T04:00:00Z"), JobFile.ZONE);

    @TempDir
    private Path folder;

    private JobSource source;

    @BeforeEach
    void aJob() throws IOException {
        DemoJob.layOut(folder);
        Files.createDirectories(folder.resolve("templates/新版"));
        source = on(NOON);
        source.read();
    }

    private JobSource on(Clock clock) {
        return new JobSource(folder.resolve("job.yaml"), folder.resolve("out"), null, clock, Map.of());
    }

    @Test
    void nothingChangesByItself() {
        String before = source.state();
        source.read();
        assertThat(source.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"job.yaml", "templates/demo.xlsx", "templates/another.xlsx", "templates/新版/登记.csv"})
    void theStateChangesWithEveryFileThatTheJobIsToldBy(String file) throws IOException {
        String before = source.state();
        Files.writeString(folder.resolve(file), "别的内容");
        assertThat(source.state()).isNotEqualTo(before);
    }

    @Test
    void aNewDayIsANewState() {
        JobSource tomorrow = on(Clock.offset(NOON, Duration.ofDays(1)));
        tomorrow.read();
        assertThat(tomorrow.state()).isNotEqualTo(source.state());
    }

    @Test
    void aChangedJobIsReadAsItIsNow() throws IOException {
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML.replace("title: 试报", "title: 正式"));
        assertThat(source.read().request().assignment().title()).isEqualTo("正式");
    }

    @Test
    void aRegistryThatContradictsItselfIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("job.yaml"), DemoJob.YAML.replace("district: \"100001\"", "district: \"999999\""));
        assertThatThrownBy(() -> source.read()).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasSaidOfIndicatorsIsTakenThoughTheDeskHasItsBooksOpen() throws IOException {
        Path catalogue = Path.of("templates-xlsx/indicators.xlsx").toAbsolutePath();
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML + "indicators: " + catalogue + "\n");
        assertThat(source.read().request().publisher().ingredients()).isEmpty();
        try (Database books = Database.open(source.read().databaseUrl(), Map.of())) {
            books.indicatorAnswers().remember("job", List.of(IndicatorAnswer.no("办案数")), NOON.instant());
            assertThat(source.read().request().publisher().ingredients()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: 正式\n",
                "title: 试报\nschedule: {cron: \"0 0 8 * * *\"}\n",
                "title: 试报\ninclude: read\n",
                "title: 试报\nper-city: true\n",
                "title: 试报\namounts: {unit: 万元, decimals: 0}\n",
                "title: \"试报\" # 只是注释\n\n"
            })
    void whatOnlyShowsMakesNoFileBeExaminedAgain(String changed) throws IOException {
        String before = source.read().request().basis().digest();
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML.replace("title: 试报\n", changed));
        assertThat(source.read().request().basis().digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"period: 2024", "period: 2023\ndue: 2024-02-29"})
    void whatMayChangeAVerdictMakesAllOfThemBe(String changed) throws IOException {
        String before = source.read().request().basis().digest();
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML.replace("period: 2023", changed));
        assertThat(source.read().request().basis().digest()).isNotEqualTo(before);
    }

    @Test
    void anotherScheduleLeavesARunWithNothingToDoAndAnotherTitleWithTheWorkbookAlone() throws IOException {
        Files.write(folder.resolve("inbox/甲.xlsx"), TestForms.filled().xlsx());
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML);
        assertThat(ran().changed()).isTrue();
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML + "schedule: {cron: \"0 0 8 * * *\"}\n");
        assertThat(ran().changed()).isFalse();
        Files.writeString(folder.resolve("job.yaml"), DemoJob.YAML.replace("title: 试报", "title: 正式"));
        assertThat(ran().changed()).isTrue();
        try (Database books = Database.open(source.read().databaseUrl(), Map.of())) {
            assertThat(books.ledger().readings("job", "甲.xlsx")).isEqualTo(1);
        }
    }

    private RunReport ran() {
        DeskJob job = source.read();
        try (BatchRuntime runtime = BatchRuntime.open(job.databaseUrl(), Map.of())) {
            return runtime.run(job.request());
        }
    }
}
