package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Refusal;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;
import org.huizong.store.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriComponentsBuilder;

class OidcTest {
    @TempDir
    Path folder;

    private final SignOnService service = SignOnService.start();
    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        Settings signOn = settings(Map.of(
                Key.OIDC_ISSUER, service.issuer(),
                Key.OIDC_CLIENT, "desk",
                Key.OIDC_SECRET, "s",
                Key.OIDC_LABEL, "市统一认证"));
        desk = OpenDesk.in(folder);
        desk.reopen(
                plan -> new DeskPlan(plan.host(), plan.port(), plan.databaseUrl(), plan.jobs(), plan.clock(), signOn));
    }

    @AfterEach
    void close() {
        desk.close();
        service.close();
    }

    @Test
    void whoHasAnAccountOfThatNameComesInWithItsSight() {
        desk.made("甲一", "FILLER", "100001");
        Browser browser = desk.browser();
        assertThat(browser.get("/login").body()).contains("市统一认证");
        assertThat(enter(browser, "甲一")).isEqualTo("/");
        assertThat(browser.get(OpenDesk.STANDING).body()).contains("甲县司法局").doesNotContain("乙县司法局");
        assertThat(desk.administrator()
                        .get("/trail?act=login.enter&account=%E7%94%B2%E4%B8%80")
                        .body())
                .contains("已办");
    }

    @Test
    void whoLeavesIsLedOutOfTheServiceTooAndBack() {
        desk.made("甲一", "FILLER", "100001");
        Browser browser = desk.browser();
        enter(browser, "甲一");
        Browser.Page page = browser.get(OpenDesk.STANDING);
        assertThat(page.header("Content-Security-Policy")).endsWith("form-action 'self' " + service.issuer());
        URI there = URI.create(browser.post("/logout", Map.of()).location());
        assertThat(there.toString()).startsWith(service.issuer() + "/leave?");
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(there).build().getQueryParams().toSingleValueMap();
        assertThat(asked.get("id_token_hint")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(asked.get("post_logout_redirect_uri")).endsWith("/login?left");
        assertThat(browser.get(OpenDesk.STANDING).location()).isEqualTo("/login");
    }

    @Test
    void whoCameWithAPasswordLeavesTheDeskAlone() {
        assertThat(desk.administrator().post("/logout", Map.of()).location()).isEqualTo("/login?left");
    }

    @Test
    void whoHasNoneDoesNotComeInAndNoneIsMade() {
        Browser browser = desk.browser();
        assertThat(enter(browser, "路人")).isEqualTo("/login?stranger");
        assertThat(browser.get(OpenDesk.STANDING).location()).isEqualTo("/login");
        assertThat(desk.database().accounts().find("路人")).isEmpty();
    }

    @Test
    void aLockedAccountStaysOutAndAnEndedSessionIsEnded() {
        desk.made("甲一", "FILLER", "100001");
        Browser browser = desk.browser();
        enter(browser, "甲一");
        desk.database().accounts().state("甲一", Account.State.LOCKED);
        assertThat(browser.get(OpenDesk.STANDING).location()).isEqualTo("/login?ended");
        assertThat(enter(desk.browser(), "甲一")).isEqualTo("/login?stranger");
    }

    @Test
    void aTokenForAnotherProgramOrOfAnotherRequestIsRefused() {
        desk.made("甲一", "FILLER", "100001");
        service.forAnother("elsewhere");
        assertThat(enter(desk.browser(), "甲一")).isEqualTo("/login?away");
        service.forAnother("desk");
        Browser browser = desk.browser();
        Map<String, String> asked = asked(browser);
        service.loggedIn("甲一", "another");
        assertThat(back(browser, asked)).isEqualTo("/login?away");
        assertThat(browser.get("/login/oauth2/code/bureau?code=c&state=forged").location())
                .isEqualTo("/login?away");
    }

    @Test
    void withoutTheServiceTheDeskIsOpenAndSaysSo() {
        service.close();
        assertThat(desk.browser().get("/login/bureau").location()).isEqualTo("/login?away");
        assertThat(desk.browser().login("admin", desk.password())).isEqualTo("/");
    }

    @Test
    void anIssuerWithoutAClientIsRefused() {
        assertThatThrownBy(() -> OidcPlan.of(settings(Map.of(Key.OIDC_ISSUER, service.issuer()))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("W852");
        assertThat(OidcPlan.of(Settings.USUAL)).isEmpty();
    }

    private String enter(Browser browser, String name) {
        Map<String, String> asked = asked(browser);
        service.loggedIn(name, asked.get("nonce"));
        return back(browser, asked);
    }

    /** What the desk asks of the service, by way of the browser. */
    private Map<String, String> asked(Browser browser) {
        String way = browser.get("/login/bureau").location();
        URI there = URI.create(browser.get(way).location());
        assertThat(there.toString()).startsWith(service.issuer() + "/authorize");
        return UriComponentsBuilder.fromUri(there).build().getQueryParams().toSingleValueMap();
    }

    private static String back(Browser browser, Map<String, String> asked) {
        return browser.get("/login/oauth2/code/bureau?code=c&state=" + asked.get("state"))
                .location();
    }

    private static Settings settings(Map<Key, String> options) {
        return Settings.of(Optional.empty(), Map.of(), options);
    }
}
