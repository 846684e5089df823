package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.huizong.desk.Program.Answer;
import org.huizong.intake.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ApiRunTest {
    private static final String RUNS = "/jobs/shi/runs";
    private static final String FIGURES = "/jobs/shi/figures";
    private static final String COLUMN =
            "?form=demo&year=2023&section=" + encoded("收支情况") + "&field=" + encoded("支出合计");

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Program administrator;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder, RunDownloadTest::publishing);
        administrator = desk.program("管", "ADMINISTRATOR", "");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRunIsStartedAndToldWithItsAccounting() throws IOException {
        assertThat(run(OpenDesk.good("甲")).status()).isEqualTo(202);
        JsonNode run = administrator.get(RUNS).json("Runs").at("/items/0");
        assertThat(run.at("/state").asString()).isEqualTo("PUBLISHED");
        assertThat(run.at("/by").asString()).isEqualTo("管");
        assertThat(run.at("/accounting/received").asInt()).isEqualTo(1);
        assertThat(administrator.get(RUNS + "/1").json("Run")).isEqualTo(run);
        assertThat(administrator.get(RUNS + "/2").status()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorStartsOneAndAFillerSeesNone() {
        assertThat(desk.program("领导", "READER", "").post(RUNS, "").status()).isEqualTo(403);
        Program filler = desk.program("甲一", "FILLER", "100001");
        assertThat(filler.post(RUNS, "").status()).isEqualTo(403);
        assertThat(filler.get(RUNS).status()).isEqualTo(404);
        assertThat(filler.get(FIGURES).status()).isEqualTo(404);
        assertThat(administrator.get(RUNS).json("Runs").at("/items")).isEmpty();
    }

    @Test
    void figuresAreExactTextAndLeadToTheirCells() throws IOException {
        byte[] form = OpenDesk.good("甲");
        run(form);
        assertThat(administrator.get(FIGURES).json("Columns").at("/items")).isNotEmpty();
        JsonNode rows =
                administrator.get(FIGURES + "/rows" + COLUMN).json("Rows").at("/items");
        assertThat(rows.get(0).at("/kind").asString()).isEqualTo("TOTAL");
        assertThat(rows.get(0).at("/figures/value").asString()).matches("\\d+(\\.\\d+)?");
        JsonNode source = administrator
                .get(FIGURES + "/lineage" + COLUMN + "&unit=100001")
                .json("Lineage")
                .at("/items/0");
        assertThat(source.at("/file").asString()).isEqualTo("甲.xlsx");
        assertThat(source.at("/cell").asString()).isEqualTo("C7");
        assertThat(source.at("/digest").asString()).isEqualTo(Sha256.of(form));
        assertThat(source.at("/value").asString())
                .isEqualTo(rows.get(0).at("/figures/value").asString());
    }

    @Test
    void figuresOfAnotherDistrictAreNotThere() throws IOException {
        run(OpenDesk.good("甲"));
        Program reviewer = desk.program("乙审", "REVIEWER", "100002");
        assertThat(reviewer.get(FIGURES + "/lineage" + COLUMN + "&unit=100001").status())
                .isEqualTo(404);
        assertThat(reviewer.get(FIGURES + "/rows" + COLUMN + "&at=100001").status())
                .isEqualTo(404);
        assertThat(reviewer.get(FIGURES + "/rows" + COLUMN).body()).doesNotContain("甲县");
        for (String asked : List.of("?form=x&year=2023&field=y", "", "?year=x", "?run=99")) {
            assertThat(administrator.get(FIGURES + "/rows" + asked).status())
                    .as(asked)
                    .isIn(400, 404);
        }
    }

    private Answer run(byte[] form) throws IOException {
        desk.put("甲.xlsx", form);
        Answer started = administrator.post(RUNS, "");
        started.json("Started");
        desk.awaitRun();
        return started;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
