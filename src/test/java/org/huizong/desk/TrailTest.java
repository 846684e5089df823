package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.huizong.desk.Browser.Chosen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {
    private static final String EXPORT = "/trail/trail.csv";

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

    @Test
    void loginsAndLogoutsAreOnTheTrailAndWrongPasswordsToo() {
        desk.browser().login("admin", "wrong");
        desk.administrator().post("/logout", Map.of());
        assertThat(lines("act=login.enter"))
                .contains(",admin,127.0.0.1,登录,login.enter,,,被拒绝,", ",admin,127.0.0.1,登录,login.enter,,,已办,");
        assertThat(lines("act=login.leave")).contains(",admin,127.0.0.1,退出,login.leave,,,已办,");
    }

    @Test
    void aNameThatIsNobodysIsNotWrittenForItMayBeAPassword() {
        desk.browser().login("Geheim-2024", "x");
        assertThat(lines("")).contains(",,127.0.0.1,登录,login.enter,,,被拒绝,").doesNotContain("Geheim");
    }

    @Test
    void anAccountThatIsClosedByAttemptsIsToldOnce() {
        desk.made("甲一", "FILLER", "100001");
        for (int i = 0; i < 9; i++) {
            desk.browser().login("甲一", "wrong");
        }
        assertThat(lines("act=login.lock").split("login.lock")).hasSize(2);
    }

    @Test
    void anUploadIsOnTheTrailWithItsNumberAndWhatWasNotTakenAsRefused() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        filler.send(OpenDesk.UPLOADS, new Chosen("表.xlsx", OpenDesk.good("甲")));
        filler.send(OpenDesk.UPLOADS, new Chosen("表.xlsx", OpenDesk.good("乙")));
        assertThat(lines("job=shi"))
                .contains(",甲一,127.0.0.1,上报,upload.send,shi,upload=1,已办,", ",上报,upload.send,shi,,被拒绝,")
                .doesNotContain("表.xlsx");
        assertThat(desk.administrator().get("/trail").body()).contains("收件号 1<").doesNotContain("upload=");
    }

    @Test
    void whatIsMadeAndWhatIsNotMadeIsTold() {
        Browser administrator = desk.administrator();
        administrator.get("/accounts");
        administrator.post("/accounts", Map.of("name", "甲一", "role", "FILLER", "place", "100001"));
        administrator.post("/accounts", Map.of("name", "甲一", "role", "READER"));
        assertThat(lines("act=account.make"))
                .contains("添加用户,account.make,,name=甲一 role=FILLER place=100001,已办,", "name=甲一 role=READER,被拒绝,");
    }

    @Test
    void whatSomebodyTriedBeyondHisRoleOrWithoutATokenIsOnTheTrail() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        filler.post("/accounts", Map.of("name", "x", "role", "READER"));
        filler.withoutToken().post(OpenDesk.UPLOADS, Map.of());
        assertThat(lines("account=%E7%94%B2%E4%B8%80&act=request.send"))
                .contains(",POST /accounts,被拒绝,", ",POST /jobs/shi/uploads,被拒绝,");
    }

    @Test
    void onlyTheAdministratorReadsIt() {
        for (String page : new String[] {"/trail", "/trail/whole", EXPORT}) {
            assertThat(desk.visitor("领导" + page.length(), "READER", "")
                            .get(page)
                            .status())
                    .isEqualTo(403);
            assertThat(desk.browser().get(page).location()).isEqualTo("/login");
        }
    }

    @Test
    void itProvesItselfWhole() {
        assertThat(desk.administrator().get("/trail/whole").body()).contains("审计记录完整，共 1 条");
    }

    @Test
    void aDayIsSearchedAndAWrongOneIsOneSentence() {
        Browser administrator = desk.administrator();
        assertThat(administrator.get("/trail?from=2024-03-01&until=2024-03-01").body())
                .contains("2024-03-01 09:30:00 +08:00");
        assertThat(administrator.get("/trail?from=2024-03-02").body()).contains("没有这样的记录。");
        assertThat(administrator.get("/trail?from=morning").status()).isEqualTo(400);
        assertThat(administrator.get("/trail?account=&act=&job=&from=&until=").status())
                .isEqualTo(200);
    }

    @Test
    void anExportHasNoFormulas() {
        Browser administrator = desk.administrator();
        administrator.get("/accounts");
        administrator.post("/accounts", Map.of("name", "@SUM", "role", "READER"));
        desk.browser().login("@SUM", "wrong");
        assertThat(lines("account=@SUM")).contains(",'@SUM,");
    }

    /** What an export of a search says. */
    private String lines(String search) {
        Browser.Page page = desk.administrator().get(EXPORT + "?" + search);
        assertThat(page.kind()).startsWith("text/csv");
        return page.body();
    }
}
