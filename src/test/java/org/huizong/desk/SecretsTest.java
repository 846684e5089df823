package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.UPLOADS;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.desk.Browser.Chosen;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever happens at the desk, what only its owner may know stands nowhere, and the log names no file and no cell. */
class SecretsTest {
    private static final String DATABASE = "Datenbank-Geheim-1";
    private static final String SIGN_ON = "Anmeldung-Geheim-2";
    private static final String METRICS = "Messung-Geheim-3";
    private static final String TRIED = "Versuch-Geheim-4";

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level usual = Level.WARN;
    private final List<String> secrets = new ArrayList<>(List.of(DATABASE, SIGN_ON, METRICS, TRIED));
    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.first(folder);
        secrets.add(desk.firstPassword());
        Settings settings = Settings.of(
                Optional.empty(),
                Map.of("HUIZONG_DB_PASSWORD", DATABASE),
                Map.of(
                        Key.OIDC_ISSUER,
                        "http://127.0.0.1:1",
                        Key.OIDC_CLIENT,
                        "desk",
                        Key.OIDC_SECRET,
                        SIGN_ON,
                        Key.METRICS_TOKEN,
                        METRICS));
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        desk.reopen(plan -> new DeskPlan(
                plan.host(),
                plan.port(),
                url,
                List.of(new ChangedSource(plan.jobs().get(0), job -> new DeskJob(job.request(), job.library(), url))),
                plan.clock(),
                settings));
        secrets.add(desk.password());
        // Whatever opens a desk sets up the log anew.
        usual = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void close() {
        root.detachAppender(log);
        root.setLevel(usual);
        desk.close();
    }

    @Test
    void noSecretStandsInLogTrailPagesOrMetrics() {
        Browser administrator = desk.administrator();
        administrator.get("/tokens");
        Browser.Page made = administrator.post("/tokens", Map.of("label", "程序", "days", "30"));
        String token = OpenDesk.shown(made);
        secrets.add(token);
        secrets.add(administrator.session());
        desk.browser().login("admin", TRIED);
        desk.browser().login("路人", TRIED);
        desk.browser().get("/login/bureau");
        desk.browser().get("/metrics", Map.of("X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer " + METRICS));
        assertThat(desk.program(token).get("/jobs").status()).isEqualTo(200);
        assertThat(desk.program(token + "x").get("/jobs").status()).isEqualTo(401);
        sendsWhatNamesSomebody(administrator);
        String everywhere = List.of(
                        "/",
                        "/login",
                        "/trail",
                        "/trail/trail.csv",
                        "/accounts",
                        "/accounts/admin",
                        "/tokens",
                        "/password")
                .stream()
                .map(path -> administrator.get(path).body())
                .collect(Collectors.joining("\n"));
        everywhere += administrator.get("/metrics").body()
                + administrator.get("/health").body();
        assertThat(everywhere).contains("admin", "huizong_uploads_total").doesNotContain(secrets);
        desk.withoutDatabase(() -> {
            assertThat(administrator.get(UPLOADS).body()).doesNotContain(secrets);
            desk.browser().login("admin", TRIED);
        });
        assertThat(logged())
                .contains("the database failed", "cannot be reached")
                .doesNotContain(secrets)
                .doesNotContain("张三", "李四");
    }

    private static void sendsWhatNamesSomebody(Browser administrator) {
        byte[] form = TestForms.filled().with("群众满意度", "李四").xlsx();
        administrator.get(UPLOADS);
        administrator.send(UPLOADS, new Chosen("张三.xlsx", form), new Chosen("张三.txt", new byte[] {1}));
    }

    private String logged() {
        return log.list.stream()
                .map(event ->
                        event.getLoggerName() + " " + event.getMDCPropertyMap() + " " + event.getFormattedMessage())
                .collect(Collectors.joining("\n"));
    }

    /** For whoever wants stack traces with their messages in the log. */
    @Test
    void noneStandsInTheTracesOfFaultsEither() {
        Browser administrator = desk.administrator();
        secrets.add(administrator.session());
        desk.withoutDatabase(() -> {
            administrator.get(UPLOADS);
            desk.browser().login("admin", TRIED);
        });
        String traces = log.list.stream()
                .filter(event -> event.getThrowableProxy() != null)
                .map(event -> ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(traces).contains("Exception").doesNotContain(secrets);
    }
}
