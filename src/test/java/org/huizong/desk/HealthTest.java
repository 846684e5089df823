package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huizong.setting.Key;
import org.huizong.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
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
    void everybodyIsToldWhetherItIsWellAndNothingElse() {
        Browser.Page page = desk.browser().get("/health");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(desk.visitor("甲一", "FILLER", "100001").get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theAdministratorIsToldOfEveryPart() {
        assertThat(desk.administrator().get("/health").body())
                .contains("\"database\":{", "\"disk\":{", "\"shi/inbox\":", "\"folders\":{", "\"runs\":{");
    }

    @Test
    void aDeskWhoseDatabaseIsAwayIsDown() {
        desk.withoutDatabase(() -> {
            Browser.Page page = desk.browser().get("/health");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body()).isEqualTo("{\"status\":\"DOWN\"}");
        });
    }

    @Test
    void whatWasReceivedIsCounted() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        byte[] form = OpenDesk.good("甲");
        filler.send(OpenDesk.UPLOADS, new Browser.Chosen("表.xlsx", form));
        filler.send(OpenDesk.UPLOADS, new Browser.Chosen("表.xlsx", form));
        filler.send(OpenDesk.UPLOADS, new Browser.Chosen("张三.txt", new byte[] {1}));
        assertThat(desk.browser().get("/metrics").body())
                .contains("huizong_uploads_total{outcome=\"accepted\"} 1.0")
                .contains("huizong_uploads_total{outcome=\"again\"} 1.0")
                .contains("huizong_uploads_total{outcome=\"refused\"} 1.0")
                .contains("huizong_examination_seconds_count 3")
                .contains("huizong_examination_seconds_bucket{le=\"5.0\"}")
                .contains("huizong_disk_free_bytes{folder=\"shi/inbox\"}")
                .contains("huizong_run_going{job=\"shi\"} 0.0")
                .contains("huizong_run_last_age_seconds{job=\"shi\"} NaN")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("张三", "甲一", "甲县");
    }

    @Test
    void fromElsewhereTheMetricsNeedTheTokenOrAnAdministrator() {
        desk.reopen(plan -> new DeskPlan(
                plan.host(),
                plan.port(),
                plan.databaseUrl(),
                plan.jobs(),
                plan.clock(),
                Settings.of(Optional.empty(), Map.of(), Map.of(Key.METRICS_TOKEN, "0123456789abcdef"))));
        Map<String, String> elsewhere = Map.of("X-Forwarded-For", "203.0.113.9");
        assertThat(desk.browser().get("/metrics", elsewhere).status()).isEqualTo(302);
        assertThat(metrics("0123456789abcdee")).isEqualTo(302);
        assertThat(metrics("")).isEqualTo(302);
        assertThat(metrics("0123456789abcdef")).isEqualTo(200);
        assertThat(desk.visitor("甲一", "FILLER", "100001")
                        .get("/metrics", elsewhere)
                        .status())
                .isEqualTo(403);
        assertThat(desk.administrator().get("/metrics", elsewhere).status()).isEqualTo(200);
    }

    private int metrics(String token) {
        return desk.browser()
                .get("/metrics", Map.of("X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer " + token))
                .status();
    }

    @Test
    void nothingElseOfTheKindIsThere() {
        for (String path : new String[] {
            "/actuator", "/actuator/health", "/health/database", "/env", "/heapdump", "/h2-console", "/metrics/x"
        }) {
            assertThat(desk.browser().get(path).location()).as(path).isEqualTo("/login");
            assertThat(desk.administrator().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aMishapCarriesTheReferenceThatTheLogHas() {
        Browser administrator = desk.administrator();
        desk.withoutDatabase(
                () -> assertThat(administrator.get(OpenDesk.STANDING).body())
                        .contains("数据库暂时用不了")
                        .containsPattern("编号 [0-9a-f]{8}，"));
    }
}
