package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huizong.intake.Sha256;
import org.huizong.job.Publisher;
import org.huizong.job.RunRequest;
import org.huizong.registry.Assignment;
import org.huizong.registry.District;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run wrote is fetched byte for byte, and put away as one archive. */
class RunDownloadTest {
    private static final String RUN = "/jobs/shi/runs/1";

    private final byte[] good = OpenDesk.good("甲");
    private final byte[] wrong = OpenDesk.wrong("乙");

    @TempDir
    Path folder;

    @Test
    void everyFileIsFetchedAsItWasWritten() throws IOException {
        try (OpenDesk desk = ran()) {
            Browser administrator = desk.administrator();

            assertThat(fetch(administrator, "workbook"))
                    .isEqualTo(Files.readAllBytes(desk.out(1).resolve("试报汇总表.xlsx")));
            for (String name : List.of("figures.csv", "figures.json", "totals.csv", "totals.json")) {
                assertThat(fetch(administrator, name))
                        .isEqualTo(Files.readAllBytes(desk.out(1).resolve(name)));
            }
            Map<String, byte[]> returned = unzipped(fetch(administrator, "returned"));
            assertThat(new TreeSet<>(returned.keySet()))
                    .isEqualTo(new TreeSet<>(names(desk.out(1).resolve("退回"))));
            assertThat(administrator.get(RUN).body()).contains(Sha256.of(fetch(administrator, "totals.csv")));
        }
    }

    @Test
    void aFileIsSavedUnderItsNameAndNeverOpenedInPlace() throws IOException {
        try (OpenDesk desk = ran()) {
            Browser.Page page = desk.administrator().get(RUN + "/download?file=workbook");

            assertThat(page.header("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''" + URLEncoder.encode("试报汇总表.xlsx", StandardCharsets.UTF_8));
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.kind()).contains("spreadsheetml");
        }
    }

    @Test
    void theArchiveHoldsEverythingWithItsDigest() throws IOException {
        try (OpenDesk desk = ran()) {
            Browser.Page page = desk.administrator().get(RUN + "/archive");
            Map<String, byte[]> archive = unzipped(page.bytes());

            assertThat(archive.get("收件/甲.xlsx")).isEqualTo(good);
            assertThat(archive.get("收件/子/乙.xlsx")).isEqualTo(wrong);
            assertThat(archive.get("汇总/试报汇总表.xlsx")).isEqualTo(fetch(desk.administrator(), "workbook"));
            assertThat(archive.keySet())
                    .contains("说明.txt", "汇总/totals.csv", "日志/经过.csv", "日志/文件.csv", "日志/问题.csv")
                    .anyMatch(name -> name.startsWith("退回/"));
            assertThat(text(archive, "日志/经过.csv")).contains("admin", "FINISHED");
            assertThat(text(archive, "日志/问题.csv")).contains("子/乙.xlsx", "错误");
            assertThat(text(archive, "日志/文件.csv")).contains(Sha256.of(good));
            Map<String, String> sums = new LinkedHashMap<>();
            archive.forEach((name, bytes) -> sums.put(name, Sha256.of(bytes) + "  " + name));
            sums.remove("SHA256SUMS");
            assertThat(text(archive, "SHA256SUMS").lines()).containsExactlyElementsOf(sums.values());
            assertThat(page.header("Content-Disposition")).contains("filename*=UTF-8''");
        }
    }

    @Test
    void theArchiveHoldsWhatWasDoneAtTheDeskUntilTheRunHadEnded() throws IOException {
        try (OpenDesk desk = ran()) {
            desk.clock().forward(Duration.ofHours(1));
            Browser administrator = desk.administrator();
            administrator.post("/jobs/shi/runs", Map.of());
            desk.awaitRun();
            desk.clock().forward(Duration.ofHours(1));
            administrator.post("/jobs/shi/runs", Map.of());
            String acts =
                    text(unzipped(administrator.get("/jobs/shi/runs/2/archive").bytes()), "日志/操作.csv");
            assertThat(acts)
                    .containsOnlyOnce("admin,run.start,")
                    .contains(",DONE,")
                    .doesNotContain("127.0.0.1");
        }
    }

    @Test
    void theArchiveOfAnEarlierRunHoldsWhatCountedThen() throws IOException {
        try (OpenDesk desk = ran()) {
            Browser administrator = desk.administrator();
            administrator.get(RUN);
            byte[] before = administrator.get(RUN + "/archive").bytes();
            byte[] changed = OpenDesk.wrong("甲");
            desk.put("甲.xlsx", changed);
            administrator.post("/jobs/shi/runs", Map.of());
            desk.awaitRun();

            Map<String, byte[]> now =
                    unzipped(administrator.get("/jobs/shi/runs/2/archive").bytes());
            assertThat(now.get("收件/甲.xlsx")).isEqualTo(changed);
            assertThat(administrator.get(RUN + "/archive").bytes()).isEqualTo(before);
        }
    }

    @Test
    void whatWasChangedAfterwardsIsNotGivenOut() throws IOException {
        try (OpenDesk desk = ran()) {
            Files.writeString(desk.out(1).resolve("totals.csv"), "mine");
            Browser administrator = desk.administrator();

            Browser.Page page = administrator.get(RUN + "/download?file=totals.csv");
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.body()).contains("写出之后被改动或删除").doesNotContain("mine");
            assertThat(administrator.get(RUN + "/archive").status()).isEqualTo(410);
        }
    }

    @Test
    void nothingIsReadFromAPathThatTheVisitorGives() throws IOException {
        try (OpenDesk desk = ran()) {
            Browser administrator = desk.administrator();

            for (String file : List.of("../../../inbox/甲.xlsx", "/etc/passwd", "SHA256SUMS", "%2e%2e/x", "")) {
                String path = RUN + "/download?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
                assertThat(administrator.get(path).status()).as(file).isEqualTo(404);
            }
            assertThat(administrator
                            .get("/jobs/shi/runs/2/download?file=workbook")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aReviewerOfACityGetsItsWorkbookAndNoOther() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder, RunDownloadTest::byCity)) {
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            Browser administrator = desk.administrator();
            administrator.get(RUN);
            administrator.post("/jobs/shi/runs", Map.of());
            desk.awaitRun();

            Browser reviewer = desk.visitor("审", "REVIEWER", "100100");
            String own = "分市/100100丁市汇总表.xlsx";
            assertThat(reviewer.get(RUN).body()).contains("100100丁市汇总表.xlsx").doesNotContain("100200", "试报汇总表");
            assertThat(fetch(reviewer, own))
                    .isEqualTo(Files.readAllBytes(desk.out(1).resolve(own)));
            assertThat(reviewer.get(RUN + "/download?file=" + encoded("分市/100200戊市汇总表.xlsx"))
                            .status())
                    .isEqualTo(404);
        }
    }

    /** A desk whose first run is over. */
    private OpenDesk ran() throws IOException {
        OpenDesk desk = OpenDesk.in(folder, RunDownloadTest::publishing);
        Files.createDirectories(folder.resolve("inbox/子"));
        desk.put("甲.xlsx", good);
        desk.put("子/乙.xlsx", wrong);
        Browser administrator = desk.administrator();
        administrator.get(RUN);
        administrator.post("/jobs/shi/runs", Map.of());
        desk.awaitRun();
        return desk;
    }

    static RunRequest publishing(RunRequest request) {
        return publishing(request, request.assignment());
    }

    private static RunRequest byCity(RunRequest request) {
        Assignment its = request.assignment();
        Registry registry = new Registry(
                List.of(
                        new District("100000", "丙省", ""),
                        new District("100100", "丁市", "100000"),
                        new District("100200", "戊市", "100000")),
                List.of(
                        new Unit("100001", "甲县司法局", List.of(), "100100"),
                        new Unit("100002", "乙县司法局", List.of(), "100200")),
                its.registry().obligations());
        return publishing(
                request,
                new Assignment(
                        its.name(),
                        its.title(),
                        its.inbox(),
                        its.templates(),
                        registry,
                        its.inclusion(),
                        its.overview(),
                        new Assignment.Report(its.report().layout(), true),
                        its.indicators()));
    }

    private static RunRequest publishing(RunRequest request, Assignment assignment) {
        return new RunRequest(
                assignment,
                request.basis(),
                request.examination(),
                Publisher.of(
                        assignment,
                        org.huizong.intake.FormLibrary.load(assignment.templates())
                                .templates()),
                request.returning(),
                request.out(),
                request.clock(),
                request.progress());
    }

    private static byte[] fetch(Browser browser, String file) {
        Browser.Page page = browser.get(RUN + "/download?file=" + encoded(file));
        assertThat(page.status()).as(file).isEqualTo(200);
        return page.bytes();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> archive, String name) {
        return new String(archive.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static List<String> names(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        return all;
    }
}
