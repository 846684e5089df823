package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {
    private static final String OWN = "春眠不觉晓处处闻啼鸟 2";

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Browser administrator;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        administrator = desk.administrator();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoComesWithAGivenPasswordChoosesHisOwnBeforeAnythingElse() {
        String given = OpenDesk.shown(
                administrator.post("/accounts", Map.of("name", "甲一", "role", "FILLER", "place", "100001")));
        Browser filler = desk.browser();
        filler.login("甲一", given);
        assertThat(filler.get(OpenDesk.UPLOADS).location()).isEqualTo("/password");
        assertThat(filler.get("/password").body()).contains("请先改成自己的");
        assertThat(filler.post(OpenDesk.UPLOADS, Map.of()).location()).isEqualTo("/password");
        assertThat(change(filler, given, OWN).location()).isEqualTo("/password?changed");
        assertThat(filler.get(OpenDesk.UPLOADS).status()).isEqualTo(200);
        assertThat(desk.browser().login("甲一", given)).isEqualTo("/login?wrong");
        assertThat(desk.browser().login("甲一", OWN)).isEqualTo("/");
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndNotThisOne() {
        Browser here = desk.visitor("甲一", "FILLER", "100001");
        Browser there = desk.browser();
        there.login("甲一", desk.password());
        String before = here.session();
        change(here, desk.password(), OWN);
        assertThat(here.session()).isNotEqualTo(before);
        assertThat(here.get(OpenDesk.UPLOADS).status()).isEqualTo(200);
        assertThat(there.get(OpenDesk.UPLOADS).location()).isEqualTo("/login?ended");
    }

    @Test
    void anOwnPasswordIsNotChangedWithoutTheOldOneNorToAWeakOne() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        assertThat(change(filler, "falsch", OWN).body()).contains("现在的密码不对。");
        assertThat(change(filler, desk.password(), "kurz").body()).contains("新密码太短，至少要 10 个字符。");
        assertThat(filler.post("/password", Map.of("old", desk.password(), "fresh", OWN, "again", OWN + "x"))
                        .body())
                .contains("两次输入的新密码不一样。");
        assertThat(filler.post("/password", Map.of()).body()).contains("现在的密码不对。");
        assertThat(desk.browser().login("甲一", desk.password())).isEqualTo("/");
    }

    @Test
    void whoGuessesTheOldPasswordAtAnOpenSessionIsStopped() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        for (int i = 0; i < 5; i++) {
            change(filler, "falsch" + i, OWN);
        }
        assertThat(change(filler, desk.password(), OWN).body()).contains("尝试次数过多");
    }

    @Test
    void aResetIsShownOnceAndEndsTheSessions() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        String given = OpenDesk.shown(act("/accounts/甲一/password", Map.of()));
        assertThat(filler.get(OpenDesk.UPLOADS).location()).isEqualTo("/login?ended");
        assertThat(administrator.get("/accounts/%E7%94%B2%E4%B8%80").body()).doesNotContain(given);
        Browser again = desk.browser();
        again.login("甲一", given);
        assertThat(again.get("/").location()).isEqualTo("/password");
    }

    @Test
    void whoIsLockedIsOutAtOnceAndIsToldSoOnlyWithTheRightPassword() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        act("/accounts/甲一/state", Map.of("state", "LOCKED"));
        assertThat(filler.get(OpenDesk.UPLOADS).location()).isEqualTo("/login?ended");
        assertThat(desk.browser().login("甲一", "falsch")).isEqualTo("/login?wrong");
        assertThat(desk.browser().login("甲一", desk.password())).isEqualTo("/login?shut");
        act("/accounts/甲一/state", Map.of("state", "OPEN"));
        assertThat(desk.browser().login("甲一", desk.password())).isEqualTo("/");
    }

    @Test
    void aClosedAccountStaysClosedAndItsNameTaken() {
        desk.made("甲一", "FILLER", "100001");
        act("/accounts/甲一/state", Map.of("state", "CLOSED"));
        assertThat(act("/accounts/甲一/state", Map.of("state", "OPEN")).body()).contains("这个账号已注销");
        assertThat(act("/accounts/甲一/password", Map.of()).body()).contains("这个账号已注销");
        assertThat(administrator
                        .post("/accounts", Map.of("name", "甲一", "role", "READER"))
                        .body())
                .contains("已有这个用户名");
        assertThat(desk.browser().login("甲一", desk.password())).isEqualTo("/login?shut");
    }

    @Test
    void theLastAdministratorCannotTakeHimselfAway() {
        assertThat(act("/accounts/admin/state", Map.of("state", "LOCKED")).body())
                .contains("最后一个可用的管理员");
        assertThat(act("/accounts/admin/state", Map.of("state", "CLOSED")).body())
                .contains("最后一个可用的管理员");
        assertThat(act("/accounts/admin/role", Map.of("role", "READER")).body()).contains("最后一个可用的管理员");
        desk.made("副", "ADMINISTRATOR", "");
        assertThat(act("/accounts/admin/role", Map.of("role", "READER")).location())
                .isEqualTo("/accounts/admin");
        assertThat(administrator.get("/accounts").location()).isEqualTo("/login?ended");
    }

    @Test
    void anotherPlaceIsSeenAfterTheNextLogin() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        assertThat(act("/accounts/甲一/role", Map.of("role", "FILLER", "place", "x"))
                        .body())
                .contains("请为填报人选单位");
        act("/accounts/甲一/role", Map.of("role", "FILLER", "place", "100002"));
        assertThat(filler.get(OpenDesk.STANDING).location()).isEqualTo("/login?ended");
        filler.login("甲一", desk.password());
        assertThat(filler.get(OpenDesk.STANDING).body()).contains("乙县司法局").doesNotContain("甲县司法局");
    }

    @Test
    void whatNobodyHasIsAbsentAndAWrongWordIsRefused() {
        assertThat(act("/accounts/无人/state", Map.of("state", "LOCKED")).status())
                .isEqualTo(404);
        assertThat(act("/accounts/无人/password", Map.of()).status()).isEqualTo(404);
        assertThat(act("/accounts/admin/state", Map.of("state", "GONE")).status())
                .isEqualTo(400);
        assertThat(act("/accounts/admin/password", Map.of()).body()).contains("自己的密码请在右上角");
    }

    private Browser.Page act(String path, Map<String, String> fields) {
        administrator.get("/accounts");
        return administrator.post(path.replace("甲一", "%E7%94%B2%E4%B8%80").replace("无人", "%E6%97%A0"), fields);
    }

    private static Browser.Page change(Browser browser, String old, String fresh) {
        browser.get("/password");
        return browser.post("/password", Map.of("old", old, "fresh", fresh, "again", fresh));
    }
}
