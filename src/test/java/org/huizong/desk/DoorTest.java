package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class DoorTest {
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
    void theAdministratorsPasswordIsToldAtTheFirstStartOnly() throws IOException {
        try (OpenDesk first = OpenDesk.first(folder)) {
            assertThat(first.firstPassword()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
            assertThat(first.reopen()).isEmpty();
            assertThat(first.browser().login("admin", first.password())).isEqualTo("/");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        assertThat(desk.browser().login("admin", "wrong")).isEqualTo("/login?wrong");
        assertThat(desk.browser().login("nobody", "wrong")).isEqualTo("/login?wrong");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsNotTriedEither() {
        for (int i = 0; i < 5; i++) {
            assertThat(desk.browser().login("admin", "wrong")).isEqualTo("/login?wrong");
        }
        assertThat(desk.browser().login("admin", desk.password())).isEqualTo("/login?locked");
    }

    @Test
    void whenTheTrailCannotBeWrittenWhoeverComesIsAskedToComeAgain() {
        new JdbcTemplate(desk.database().dataSource()).execute("alter table trail_end rename to away");
        for (String password : List.of(desk.password(), "wrong")) {
            Browser browser = desk.browser();
            browser.get("/login");
            Browser.Page told = browser.post("/login", Map.of("username", "admin", "password", password));
            assertThat(told.status()).isEqualTo(503);
            assertThat(told.header("Retry-After")).isEqualTo("60");
        }
    }

    @Test
    void theSessionIsAnotherAfterTheLogin() {
        Browser browser = desk.browser();
        browser.get("/login");
        String before = browser.session();
        browser.login("admin", desk.password());
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void withoutALoginEveryPageLeadsToIt() {
        for (String page :
                new String[] {"/", OpenDesk.UPLOADS, OpenDesk.STANDING, OpenDesk.UPLOADS + "/1", "/accounts"}) {
            assertThat(desk.browser().get(page).location()).isEqualTo("/login");
        }
    }

    @Test
    void aLogoutEndsTheSession() {
        Browser browser = desk.administrator();
        browser.post("/logout", Map.of());
        assertThat(browser.get(OpenDesk.STANDING).location()).isEqualTo("/login");
    }

    @Test
    void onlyTheAdministratorLetsOthersIn() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        assertThat(filler.get("/accounts").status()).isEqualTo(403);
        assertThat(filler.post("/accounts", Map.of("name", "x", "role", "READER"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFillerNeedsAUnitAndANameIsGivenOnce() {
        desk.made("甲一", "FILLER", "100001");
        Browser administrator = desk.administrator();
        administrator.get("/accounts");
        assertThat(administrator
                        .post("/accounts", Map.of("name", "甲二", "role", "FILLER", "place", ""))
                        .body())
                .contains("请为填报人选单位");
        assertThat(administrator
                        .post("/accounts", Map.of("name", "甲一", "role", "READER"))
                        .body())
                .contains("已有这个用户名");
    }

    @Test
    void whatIsNotThereIsToldInOneSentence() {
        Browser administrator = desk.administrator();
        for (String path : new String[] {"/nowhere", "/jobs/other/uploads", OpenDesk.UPLOADS + "/99"}) {
            Browser.Page page = administrator.get(path);
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body()).contains("没有这个页面，或者它不归您看。").doesNotContain("Exception");
        }
    }

    @Test
    void everyAssetThatAPageNamesIsThere() {
        Browser browser = desk.administrator();
        Pattern.compile("(?:src|href)=\"(/[^\"]*\\.(?:js|css|svg))\"")
                .matcher(browser.get(OpenDesk.UPLOADS).body())
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll(".*=\"|\"", ""))
                .forEach(link ->
                        assertThat(desk.browser().get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void aPortThatIsTakenIsToldInASentence() throws IOException {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> desk.another(taken.getLocalPort()))
                    .isInstanceOf(org.huizong.finding.Refusal.class)
                    .hasMessageStartingWith("W806");
        }
    }

    @Test
    void anEnglishBrowserIsSpokenToInEnglish() {
        assertThat(desk.browser().speaking("en-GB,en;q=0.9").get("/login").body())
                .contains("<html lang=\"en\">")
                .contains("Password");
        assertThat(desk.browser().speaking("fr").get("/login").body()).contains("密码");
    }
}
