package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huizong.job.Progress;
import org.huizong.job.Publisher;
import org.huizong.job.RunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 汇总 in the browser: started, watched, stopped, taken up again, and by whom. */
class RunTest {
    static final String RUNS = "/jobs/shi/runs";

    @TempDir
    Path folder;

    @Test
    void anAdministratorStartsARunAndSeesWhatCameOfIt() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            desk.put("乙.xlsx", OpenDesk.wrong("乙"));
            Browser administrator = desk.administrator();
            assertThat(administrator.get(RUNS).body()).contains("还没有汇总过", "开始汇总");

            assertThat(administrator.post(RUNS, Map.of()).location()).isEqualTo(RUNS);
            desk.awaitRun();

            assertThat(administrator.get(RUNS).body())
                    .contains("第 1 次", "已完成", "收到 2 = 通过 1 + 有提示 0 + 退回 1 + 无法读取 0 + 未变 0 + 忽略 0", "admin");
            assertThat(administrator.get(RUNS + "/1").body())
                    .contains("甲.xlsx", "乙.xlsx", "部门收支表 · 2023年度 · 乙县司法局", "错误", "试报汇总表.xlsx", "退回.zip");
            assertThat(administrator.get(RUNS + "/1?kind=returned").body())
                    .contains("乙.xlsx")
                    .doesNotContain("甲.xlsx");
        }
    }

    @Test
    void aRunIsWatchedStoppedAndTakenUpAgain() throws Exception {
        Gate gate = new Gate();
        try (OpenDesk desk = OpenDesk.in(folder, request -> watched(request, gate))) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            Browser administrator = desk.administrator();
            administrator.get(RUNS);
            administrator.post(RUNS, Map.of());
            gate.reached.await();

            assertThat(administrator.get(RUNS).body()).contains("第 1 次汇总：", "正在审核", "已存盘 0 份，共 1 份", "停止");
            administrator.post(RUNS, Map.of());
            assertThat(administrator.get(RUNS).body()).contains("正在另一处运行");
            administrator.post(RUNS + "/stop", Map.of());
            assertThat(administrator.get(RUNS + "/live?going=true").body()).contains("正在停下");
            gate.goOn.countDown();
            desk.awaitRun();

            assertThat(administrator.get(RUNS).body()).contains("已停止", "继续第 1 次汇总");
            administrator.post(RUNS, Map.of());
            desk.awaitRun();
            assertThat(administrator.get(RUNS).body()).contains("收到 1 = 通过 1");
            assertThat(administrator.get(RUNS + "/1").body()).contains("被停止", "完成");
        }
    }

    @Test
    void aDeskThatClosesStopsItsRunWhichTheNextOneTakesUp() throws Exception {
        Gate gate = new Gate();
        try (OpenDesk desk = OpenDesk.in(folder, request -> watched(request, gate))) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            Browser before = desk.administrator();
            before.get(RUNS);
            before.post(RUNS, Map.of());
            gate.reached.await();
            gate.goOnWhenStopped();
            desk.reopen();

            Browser administrator = desk.administrator();
            assertThat(administrator.get(RUNS).body()).contains("已停止", "继续第 1 次汇总");
            administrator.post(RUNS, Map.of());
            desk.awaitRun();
            assertThat(administrator.get(RUNS).body()).contains("收到 1 = 通过 1");
        }
    }

    @Test
    void anUploadComesInWhileARunIsAtWorkAndIsTheNextOnes() throws Exception {
        Gate gate = new Gate();
        try (OpenDesk desk = OpenDesk.in(folder, request -> watched(request, gate))) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            Browser administrator = desk.administrator();
            administrator.get(RUNS);
            administrator.post(RUNS, Map.of());
            gate.reached.await();

            Browser filler = desk.visitor("乙填报", "FILLER", "100002");
            assertThat(filler.send(OpenDesk.UPLOADS, new Browser.Chosen("乙.xlsx", OpenDesk.good("乙")))
                            .body())
                    .contains("收件号 1");
            gate.goOn.countDown();
            desk.awaitRun();

            administrator.post(RUNS, Map.of());
            desk.awaitRun();
            assertThat(administrator.get(RUNS).body())
                    .contains("收到 1 = 通过 1 +", "收到 2 = 通过 1 + 有提示 0 + 退回 0 + 无法读取 0 + 未变 1");
        }
    }

    @Test
    void aFileIsExaminedAgainOnRequestAndItsVerdictIsShown() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            desk.put("乙.xlsx", OpenDesk.good("乙"));
            Browser administrator = desk.administrator();
            administrator.get(RUNS);
            administrator.post(RUNS, Map.of());
            desk.awaitRun();

            administrator.post(RUNS + "/again", Map.of("file", "甲.xlsx"));
            desk.awaitRun();

            assertThat(administrator.get(RUNS).body()).contains("收到 2 = 通过 1 + 有提示 0 + 退回 0 + 无法读取 0 + 未变 1");
            assertThat(administrator.get(RUNS + "/2").body())
                    .contains("甲.xlsx", "没有变化，仍是第 1 次汇总")
                    .doesNotContain("乙.xlsx");
        }
    }

    @Test
    void aFaultIsToldInOneSentenceAndTheRunCanBeTakenUpAgain() throws IOException {
        Publisher full = (gathered, madeAt, out) -> {
            throw new IOException("No space left on device at java.io.FileOutputStream");
        };
        try (OpenDesk desk = OpenDesk.in(folder, request -> publishing(request, full))) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            Browser administrator = desk.administrator();
            administrator.get(RUNS);
            administrator.post(RUNS, Map.of());
            desk.awaitRun();

            assertThat(administrator.get(RUNS).body())
                    .contains("没有完成", "无法写入", "继续第 1 次汇总")
                    .doesNotContain("FileOutputStream", "Exception");
        }
    }

    @Test
    void onlyAdministratorsStartAndStop() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            for (Browser other : List.of(
                    desk.visitor("看", "READER", ""),
                    desk.visitor("审", "REVIEWER", "100000"),
                    desk.visitor("填", "FILLER", "100001"))) {
                for (String path : List.of(RUNS, RUNS + "/stop", RUNS + "/again")) {
                    assertThat(other.post(path, Map.of("file", "甲.xlsx")).status())
                            .isEqualTo(403);
                }
            }
            assertThat(desk.administrator().get(RUNS).body()).contains("还没有汇总过");
            assertThat(desk.administrator().withoutToken().post(RUNS, Map.of()).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aReviewerOfADistrictSeesItsFilesAndAFillerSeesNoRuns() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            desk.put("乙.xlsx", OpenDesk.wrong("乙"));
            Browser administrator = desk.administrator();
            administrator.get(RUNS);
            administrator.post(RUNS, Map.of());
            desk.awaitRun();

            Browser reviewer = desk.visitor("审", "REVIEWER", "100001");
            assertThat(reviewer.get(RUNS).body()).contains("第 1 次", "已完成").doesNotContain("收到 2", "开始汇总");
            assertThat(reviewer.get(RUNS + "/1").body())
                    .contains("甲.xlsx")
                    .doesNotContain("乙.xlsx", "试报汇总表.xlsx", "归档");
            for (String path : List.of("/download?file=workbook", "/download?file=returned", "/archive")) {
                assertThat(reviewer.get(RUNS + "/1" + path).status()).as(path).isEqualTo(404);
            }
            Browser filler = desk.visitor("填", "FILLER", "100001");
            for (String path : List.of("", "/live", "/1", "/1/download?file=workbook", "/1/archive")) {
                assertThat(filler.get(RUNS + path).status()).as(path).isEqualTo(404);
            }
            assertThat(filler.get(OpenDesk.UPLOADS).body()).doesNotContain(RUNS);
        }
    }

    @Test
    void theLivePartAsksForTheWholePageOnceTheRunIsOver() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            Browser administrator = desk.administrator();

            assertThat(administrator.get(RUNS + "/live?going=true").header("HX-Refresh"))
                    .isEqualTo("true");
            assertThat(administrator.get(RUNS + "/live?going=false").header("HX-Refresh"))
                    .isEmpty();
        }
    }

    @Test
    void englishSpeakersReadEnglish() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            Browser administrator = desk.administrator().speaking("en");
            administrator.post(RUNS, Map.of());
            desk.awaitRun();

            assertThat(administrator.get(RUNS).body()).contains("received 0 = accepted 0", "finished");
        }
    }

    /** With somebody who listens to how far it is. */
    static RunRequest watched(RunRequest request, Progress progress) {
        return new RunRequest(
                request.assignment(),
                request.basis(),
                request.examination(),
                request.publisher(),
                request.returning(),
                request.out(),
                request.clock(),
                progress);
    }

    /** With something else that comes of it. */
    static RunRequest publishing(RunRequest request, Publisher publisher) {
        return new RunRequest(
                request.assignment(),
                request.basis(),
                request.examination(),
                publisher,
                request.returning(),
                request.out(),
                request.clock(),
                request.progress());
    }
}
