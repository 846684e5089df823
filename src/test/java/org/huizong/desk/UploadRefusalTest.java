package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.huizong.desk.Browser.Chosen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not taken; nothing of it is left, and so one desk does for all. */
class UploadRefusalTest {
    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static Browser filler;

    @BeforeAll
    static void open() throws IOException {
        desk = OpenDesk.in(folder);
        filler = desk.visitor("甲一", "FILLER", "100001");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aFormOfAnotherUnitIsNotTaken() throws IOException {
        String page = filler.send(UPLOADS, new Chosen("表.xlsx", good("乙"))).body();
        assertThat(page).contains("没有收下", "文件里有单位“乙县司法局”的表，您是“甲县司法局”的填报人").doesNotContain("收件号 1");
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void aReaderSeesAllAndSendsNothing() throws IOException {
        Browser reader = desk.visitor("领导", "READER", "");
        assertThat(reader.get(UPLOADS).body()).contains("您的账号只能查看");
        assertThat(reader.send(UPLOADS, new Chosen("表.xlsx", good("甲"))).status())
                .isEqualTo(403);
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void withoutItsTokenAFormIsRefused() throws IOException {
        Browser.Page page =
                desk.visitor("甲二", "FILLER", "100001").withoutToken().send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("页面已过期");
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void aScriptIsToldThatTheSessionIsOver() {
        assertThat(desk.browser()
                        .sendByScript(UPLOADS, new Chosen("表.xlsx", good("甲")))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void whatIsNoFormIsToldAndNotKept() throws IOException {
        byte[] text = "不是表".getBytes(StandardCharsets.UTF_8);
        assertThat(filler.send(UPLOADS, new Chosen("说明.docx", text)).body())
                .contains("无法读取")
                .doesNotContain("收件号 1");
        assertThat(desk.everything()).noneMatch(file -> file.contains("说明"));
    }

    @Test
    void aFileThatIsTooLargeIsToldInOneSentence() throws IOException {
        Chosen large = new Chosen("大.xlsx", new byte[(Receiving.MOST_MEGABYTES << 20) + 1]);
        Browser.Page plain = filler.send(UPLOADS, large);
        assertThat(plain.body()).contains("文件太大，没有收下：每个不超过 50 MB。").doesNotContain("Exception");
        assertThat(filler.sendByScript(UPLOADS, large).body()).contains("文件超过上限 50 MB，没有收下。");
        assertThat(desk.inbox()).isEmpty();
    }
}
