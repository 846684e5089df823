package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.REVIEW;
import static org.huizong.desk.OpenDesk.STANDING;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;
import static org.huizong.desk.OpenDesk.wrong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huizong.desk.Browser.Chosen;
import org.huizong.finding.Outcome;
import org.huizong.intake.Zips;
import org.huizong.job.BatchRuntime;
import org.huizong.job.FileResult;
import org.huizong.job.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
    @TempDir
    Path folder;

    private OpenDesk desk;
    private Browser filler;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        filler = desk.visitor("甲一", "FILLER", "100001");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFaultyFormComesBackAtOnceWithItsMarks() {
        String page = filler.send(UPLOADS, new Chosen("表.xlsx", wrong("甲"))).body();
        assertThat(page).contains("退回", "收件号 1", "部门收支表 · 2023年度 · 甲县司法局", "相差", "怎样改", "退回通知");
        Browser.Page returned = filler.get(UPLOADS + "/1/returned/0");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(returned.bytes()).startsWith('P', 'K');
    }

    @Test
    void theMendedFormIsAcceptedAndTheMatrixFollows() {
        assertThat(filler.get(STANDING).body()).contains("逾期未报", "逾期 1 天", "0/1");
        filler.send(UPLOADS, new Chosen("表.xlsx", wrong("甲")));
        assertThat(filler.get(STANDING).body()).contains("mark returned", REVIEW);
        filler.send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        assertThat(filler.get(STANDING).body()).contains("mark accepted", REVIEW, "1/1");
    }

    @Test
    void aRunTakesOverWhatWasReceivedAndFindsTheSame() {
        filler.send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        try (BatchRuntime runtime = BatchRuntime.open(desk.job().databaseUrl(), Map.of())) {
            RunReport report = runtime.run(desk.job().request());
            assertThat(report.files())
                    .extracting(FileResult::file, file -> file.outcome().orElseThrow())
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("网上报送/甲县司法局/收件00000001/表.xlsx", Outcome.ACCEPTED));
        }
        assertThat(filler.get(STANDING).body()).contains("mark accepted", REVIEW);
    }

    @Test
    void theSameFileTwiceCountsOnce() throws IOException {
        filler.send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        String again = filler.send(UPLOADS, new Chosen("另名.xlsx", good("甲"))).body();
        assertThat(again).contains("同样的文件已于 2024-03-01 09:30 收到（收件号 1），不重复登记。");
        assertThat(desk.inbox()).containsExactly("网上报送/甲县司法局/收件00000001/表.xlsx");
    }

    @Test
    void theSameFileManyTimesAtOnceCountsOnce() throws IOException {
        byte[] form = good("甲");
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i ->
                        filler.sendByScript(UPLOADS, new Chosen("表.xlsx", form)).status())
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void whatOneUnitSentIsNotThereForAnother() {
        filler.send(UPLOADS, new Chosen("表.xlsx", wrong("甲")));
        Browser other = desk.visitor("乙一", "FILLER", "100002");
        assertThat(other.get(UPLOADS + "/1").status()).isEqualTo(404);
        assertThat(other.get(UPLOADS + "/1/returned/0").status()).isEqualTo(404);
        assertThat(other.get(UPLOADS).body()).doesNotContain("甲县司法局");
        assertThat(other.get(STANDING).body()).contains("乙县司法局").doesNotContain("甲县司法局");
        Browser reviewer = desk.visitor("乙审", "REVIEWER", "100002");
        assertThat(reviewer.get(UPLOADS + "/1").status()).isEqualTo(404);
        Browser above = desk.visitor("丙审", "REVIEWER", "100000");
        assertThat(above.get(UPLOADS + "/1").status()).isEqualTo(200);
    }

    @Test
    void aPathInANameIsOnlyAName() throws IOException {
        List<String> before = desk.everything();
        filler.send(UPLOADS, new Chosen("../../../甲.xlsx", good("甲")));
        filler.send(UPLOADS, new Chosen("..\\\\..\\\\乙.xlsx", wrong("甲")));
        List<String> now = desk.everything().stream()
                .filter(file -> !before.contains(file))
                .toList();
        assertThat(now).hasSize(2).allMatch(file -> file.startsWith("inbox/网上报送/甲县司法局/收件"));
    }

    @Test
    void aScriptInANameOrACellStaysText() {
        byte[] form = org.huizong.workbook.filled.TestForms.filled()
                .with("群众满意度", "<img src=x onerror=alert(1)>")
                .with("60.00      |", "61.00      |")
                .xlsx();
        String page =
                filler.send(UPLOADS, new Chosen("<script>alert(1)<.xlsx", form)).body();
        assertThat(page).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aZipIsTakenWholeAndEveryFormInItHasItsLine() throws IOException {
        byte[] zip = Zips.zip()
                .with("好/表.xlsx", good("甲"))
                .with("坏/表.xlsx", wrong("甲"))
                .bytes();
        String page = filler.send(UPLOADS, new Chosen("甲.zip", zip)).body();
        assertThat(page).contains("甲.zip!/好/表.xlsx", "甲.zip!/坏/表.xlsx", "line card accepted", "line card returned");
        assertThat(desk.inbox()).containsExactly("网上报送/甲县司法局/收件00000001/甲.zip");
        assertThat(filler.get(UPLOADS).body()).contains("部分接收");
        assertThat(filler.get(UPLOADS + "/1/returned/1").status()).isEqualTo(200);
    }

    @Test
    void manyFilesComeInOneForm() throws IOException {
        Chosen[] files = IntStream.range(0, 60)
                .mapToObj(i -> new Chosen("表" + i + ".xlsx", i == 0 ? good("甲") : new byte[] {(byte) i}))
                .toArray(Chosen[]::new);
        assertThat(filler.send(UPLOADS, files).status()).isEqualTo(200);
        assertThat(desk.inbox()).hasSize(1);
    }
}
