package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.job.MovableClock;
import org.huizong.registry.AssignmentFile;
import org.huizong.registry.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is half past nine in the morning of the first of March; the job is to be run at two in the night. */
class SchedulePageTest {
    private static final String PAGE = "/jobs/shi/schedule";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2024-03-01T01:30:00Z"));
    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theNextThreeTimesAreToldWithTheirZone() throws IOException {
        schedule("cron: \"0 30 8 * * 1-5\", missed: 跳过");
        assertThat(desk.administrator().get(PAGE).body())
                .contains("每周一至周五 08:30", "0 30 8 * * 1-5", "Asia/Shanghai (UTC+08:00)", "跳过，不补")
                .containsSubsequence("2024-03-04 08:30 周一", "2024-03-05 08:30 周二", "2024-03-06 08:30 周三");
    }

    @Test
    void aJobWithoutAScheduleIsToldHowToGetOne() {
        assertThat(desk.administrator().get(PAGE).body()).contains("这个任务没有定时", "schedule: {cron:");
    }

    @Test
    void aPauseNeedsAReasonAndEndsWhenSomebodyEndsIt() throws IOException {
        schedule("cron: \"0 0 2 * * *\"");
        Browser administrator = desk.administrator();
        administrator.get(PAGE);
        administrator.post(PAGE + "/pause", Map.of("reason", " "));
        assertThat(administrator.get(PAGE).body()).contains("请写明暂停原因");
        administrator.post(PAGE + "/pause", Map.of("reason", "<b>搬机房"));
        assertThat(administrator.get(PAGE).body()).contains("2024-03-01 09:30 由 admin 暂停：&lt;b&gt;搬机房");
        administrator.post(PAGE + "/resume", Map.of());
        assertThat(administrator.get(PAGE).body()).doesNotContain("搬机房");
    }

    @Test
    void onlyAnAdministratorPausesAndOnlyWhoSeesAllLooksOn() throws IOException {
        schedule("cron: \"0 0 2 * * *\"");
        Browser reader = desk.visitor("领导", "READER", "");
        assertThat(reader.get(PAGE).body()).contains("每天 02:00").doesNotContain("暂停原因");
        assertThat(reader.post(PAGE + "/pause", Map.of("reason", "x")).status()).isEqualTo(403);
        assertThat(desk.visitor("甲一", "FILLER", "100001").get(PAGE).status()).isEqualTo(404);
        assertThat(desk.visitor("甲审", "REVIEWER", "100001").get(PAGE).status()).isEqualTo(404);
    }

    @Test
    void whatIsDueIsRunAndToldOf() throws IOException {
        schedule("cron: \"0 0 2 * * *\"");
        desk.visitor("甲一", "FILLER", "100001").send(OpenDesk.UPLOADS, new Browser.Chosen("表.xlsx", OpenDesk.good("甲")));
        Browser administrator = desk.administrator();
        assertThat(administrator.get(PAGE).body()).contains("还没有到过时间");
        clock.put(Instant.parse("2024-03-03T18:00:00Z"));
        String page = administrator.get(PAGE).body();
        for (int looks = 0; !page.contains("第 1 次") && looks < 3000; looks++) {
            clock.pass(Duration.ofMillis(100));
            page = administrator.get(PAGE).body();
        }
        assertThat(page).contains("2024-03-04 02:00", "已运行", "共错过 3 次（首次 2024-03-02 02:00），补跑一次。");
    }

    @Test
    void anEnglishBrowserReadsItInEnglish() throws IOException {
        schedule("cron: \"0 */15 9-17 L 6,12 *\", zone: UTC");
        assertThat(desk.administrator().speaking("en").get(PAGE).body())
                .contains(
                        "Jun, Dec, on the last day at every 15 minutes within the hours 9 to 17",
                        "UTC (UTC+00:00)",
                        "The next three times",
                        "2024-06-30 09:00 Sun");
    }

    private void schedule(String text) throws IOException {
        Optional<Schedule> schedule =
                AssignmentFile.schedule(Files.writeString(folder.resolve("job.yaml"), "schedule: {" + text + "}"));
        desk.reopen(plan -> new DeskPlan(
                plan.host(),
                plan.port(),
                plan.databaseUrl(),
                List.of(new ChangedSource(
                        plan.jobs().get(0),
                        job -> new DeskJob(job.request(), job.library(), job.databaseUrl(), schedule))),
                clock));
    }
}
