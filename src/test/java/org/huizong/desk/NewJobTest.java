package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huizong.desk.Browser.Chosen;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.registry.AssignmentFile;
import org.huizong.registry.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second job is put beside the first, on an open desk. */
class NewJobTest {
    @TempDir
    Path folder;

    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** As the first one, under another name and title, with an inbox of its own; refused as long as its file says so. */
    private record Second(Supplier<DeskJob> first, Path file, Optional<Schedule> schedule) implements DeskSource {
        @Override
        public DeskJob read() {
            if (!Files.exists(file)) {
                throw new Refusal(Finding.of(FindingCode.J601, Place.ofFile("jobs/xin.yaml"), "jobs/xin.yaml"));
            }
            return SecondJob.beside(first.get(), file.resolveSibling("xin-inbox"), schedule);
        }

        @Override
        public String state() {
            return DeskSource.stateOf(List.of(file));
        }
    }

    private Path file() throws IOException {
        Files.createDirectories(folder.resolve("xin-inbox"));
        return folder.resolve("xin.yaml");
    }

    private void put(Optional<Schedule> schedule) throws IOException {
        desk.beside().add(new Second(desk::job, file(), schedule));
    }

    @Test
    void itIsOnTheDeskFromTheNextRequestOnAndTakesFiles() throws IOException {
        Browser administrator = desk.administrator();
        assertThat(administrator.get("/jobs/xin/uploads").status()).isEqualTo(404);
        Files.writeString(file(), "");
        put(Optional.empty());
        assertThat(administrator.get("/").body()).contains("试报", "新任务");
        assertThat(administrator
                        .send("/jobs/xin/uploads", new Chosen("表.xlsx", good("甲")))
                        .body())
                .contains("line card accepted");
        assertThat(administrator.get("/metrics").body()).contains("huizong_runs{job=\"xin\"}", "folder=\"xin/inbox\"");
        assertThat(administrator.get("/health").body()).contains("\"open\":[\"shi\",\"xin\"]");
    }

    @Test
    void oneThatCannotBeReadIsToldToTheAdministratorAndOpenedOnceItCan() throws IOException {
        put(Optional.empty());
        Browser administrator = desk.administrator();
        assertThat(administrator.get("/").body())
                .contains("新放入的任务没有打开", "找不到或无法读取任务文件 jobs/xin.yaml。", "试报")
                .doesNotContain("新任务<");
        assertThat(administrator.get("/health").body()).contains("\"refused\":[\"J601\"]", "\"status\":\"UP\"");
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        assertThat(filler.get("/").body()).doesNotContain("jobs/xin.yaml");
        Files.writeString(file(), "");
        assertThat(administrator.get("/").body()).contains("新任务").doesNotContain("新放入的任务没有打开");
    }

    @Test
    void oneThatIsCalledAsAnotherIsNotOpened() throws IOException {
        Files.writeString(file(), "");
        put(Optional.empty());
        put(Optional.empty());
        assertThat(desk.administrator().get("/").body()).contains("新任务", "有两个任务文件都叫“xin”（只是扩展名不同）。", "把其中一个文件改名或移走。");
    }

    @Test
    void itIsRunWhenItIsDue() throws IOException {
        Path yaml = Files.writeString(folder.resolve("when.yaml"), "schedule: {cron: \"0 * * * * *\"}\n");
        Files.writeString(file(), "");
        put(AssignmentFile.schedule(yaml));
        Browser administrator = desk.administrator();
        String page = administrator.get("/jobs/xin/schedule").body();
        assertThat(page).contains("还没有到过时间");
        for (int looks = 0; !page.contains("已运行") && looks < 3000; looks++) {
            desk.clock().forward(Duration.ofSeconds(1));
            page = administrator.get("/jobs/xin/schedule").body();
        }
        assertThat(page).contains("已运行");
    }
}
