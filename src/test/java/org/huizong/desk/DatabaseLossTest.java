package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.STANDING;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.huizong.desk.Browser.Chosen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under an open desk, is frozen, or loses its sessions, and comes back. */
class DatabaseLossTest {
    private static final String AWAY = "数据库暂时用不了，请过一分钟再试";

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private Relay relay;
    private OpenDesk desk;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        postgres = started();
        relay = new Relay(postgres.getPort());
        desk = OpenDesk.in(folder.resolve("desk"));
        String url = "jdbc:postgresql://127.0.0.1:" + relay.port() + "/postgres?user=postgres";
        desk.reopen(plan -> new DeskPlan(
                plan.host(),
                plan.port(),
                url,
                List.of(new ChangedSource(plan.jobs().get(0), job -> new DeskJob(job.request(), job.library(), url))),
                plan.clock()));
        browser = desk.administrator();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        relay.close();
        postgres.close();
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @Test
    void aDatabaseThatIsStoppedIsToldAndUsedAgainOnceItIsStarted() throws IOException {
        postgres.close();
        assertThatEverybodyIsAskedToComeAgain();
        postgres = started();
        relay.to(postgres.getPort());
        assertThatItWorks();
    }

    @Test
    void aDatabaseThatIsFrozenHoldsNobodyUp() throws IOException {
        relay.freeze();
        assertThatEverybodyIsAskedToComeAgain();
        relay.thaw();
        assertThatItWorks();
    }

    @Test
    void sessionsThatAreCutAreNotNoticed() throws IOException {
        relay.cut();
        assertThatItWorks();
    }

    private void assertThatEverybodyIsAskedToComeAgain() throws IOException {
        byte[] form = good("甲");
        CompletableFuture<Browser.Page> standing = asked(() -> browser.get(STANDING));
        CompletableFuture<Browser.Page> accounts = asked(() -> browser.get("/accounts"));
        CompletableFuture<Browser.Page> sent = asked(() -> browser.sendByScript(UPLOADS, new Chosen("表.xlsx", form)));
        CompletableFuture<Browser.Page> health = asked(() -> desk.browser().get("/health"));
        CompletableFuture<Browser.Page> login = asked(() -> {
            Browser stranger = desk.browser();
            stranger.get("/login");
            return stranger.post("/login", Map.of("username", "admin", "password", desk.password()));
        });
        for (Browser.Page page : List.of(standing.join(), accounts.join(), login.join())) {
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("60");
            assertThat(page.body()).contains(AWAY);
        }
        assertThat(sent.join().status()).isEqualTo(503);
        assertThat(health.join().body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(desk.inbox()).isEmpty();
    }

    /** An answer that is waited for beside others. */
    private static CompletableFuture<Browser.Page> asked(Supplier<Browser.Page> question) {
        return CompletableFuture.supplyAsync(question, task -> new Thread(task).start());
    }

    private void assertThatItWorks() throws IOException {
        Browser.Page page = browser.get(UPLOADS);
        while (page.status() == 503) {
            page = browser.get(UPLOADS);
        }
        assertThat(page.status()).isEqualTo(200);
        assertThat(browser.send(UPLOADS, new Chosen("表.xlsx", good("甲"))).body())
                .contains("收件号");
        assertThat(browser.get(STANDING).body()).contains("mark accepted");
        assertThat(desk.inbox()).hasSize(1);
        assertThat(desk.browser().login("admin", desk.password())).isEqualTo("/");
    }
}
