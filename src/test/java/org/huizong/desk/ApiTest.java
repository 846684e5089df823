package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.good;
import static org.huizong.desk.OpenDesk.wrong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huizong.desk.Browser.Chosen;
import org.huizong.desk.Program.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    private static final String SUBMISSIONS = "/jobs/shi/submissions";

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Program filler;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        filler = desk.program("甲一", "FILLER", "100001");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFileIsReceivedOnceAndToldWithItsFindings() throws IOException {
        byte[] form = wrong("甲");
        Answer first = filler.send("表.xlsx", form, "");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/v1" + SUBMISSIONS + "/1");
        assertThat(first.json("Received").at("/submission/outcome").asString()).isEqualTo("RETURNED");
        assertThat(first.json("Received").at("/findings/0/place/cell").asString())
                .matches("[A-Z]+\\d+");
        Answer again = filler.send("另名.xlsx", form, "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json("Received").at("/findings/0/code").asString()).isEqualTo("W802");
        assertThat(desk.inbox()).containsExactly("网上报送/甲县司法局/收件00000001/表.xlsx");
    }

    @Test
    void theSameKeyAndBytesGetTheSameAnswerAndOtherBytesNone() throws IOException {
        byte[] form = good("甲");
        Answer first = filler.send("表.xlsx", form, "k1");
        Answer again = filler.send("表.xlsx", form, "k1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = filler.send("表.xlsx", wrong("甲"), "k1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json("Problem").at("/code").asString()).isEqualTo("W851");
        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void theSameKeyManyTimesAtOnceGetsOneAnswer() throws IOException {
        byte[] form = good("甲");
        List<String> bodies = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> filler.send("表.xlsx", form, "k1").body())
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void aKeyOfOneIsNoKeyOfAnother() {
        filler.send("表.xlsx", good("甲"), "k1");
        Program other = desk.program("乙一", "FILLER", "100002");
        assertThat(other.send("表.xlsx", good("乙"), "k1").status()).isEqualTo(201);
    }

    @Test
    void whatIsNotTakenIsAProblemWithTheCodesOfThePages() throws IOException {
        Answer foreign = filler.send("表.xlsx", good("乙"), "");
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.kind()).isEqualTo("application/problem+json");
        assertThat(foreign.json("Problem").at("/code").asString()).isEqualTo("W801");
        assertThat(foreign.json("Problem").at("/repair").asString()).isNotEmpty();
        assertThat(filler.send("说明.docx", new byte[] {1, 2}, "").status()).isEqualTo(422);
        assertThat(filler.send("大.xlsx", new byte[(Receiving.MOST_MEGABYTES << 20) + 1], "")
                        .json("Problem")
                        .at("/code")
                        .asString())
                .isEqualTo("LARGE");
        assertThat(filler.post(SUBMISSIONS, "x").status()).isIn(400, 415);
        assertThat(filler.send("表.xlsx", good("甲"), "schlüssel mit Leerzeichen").status())
                .isEqualTo(400);
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void theListIsPagedAndWithinSight() {
        IntStream.range(0, 3).forEach(i -> filler.send("表.xlsx", desk.variant("甲", i), ""));
        desk.program("乙一", "FILLER", "100002").send("表.xlsx", good("乙"), "");
        Answer page = filler.get(SUBMISSIONS + "?limit=2");
        assertThat(page.json("Submissions").at("/items")).hasSize(2);
        String next = page.json("Submissions").at("/next").asString();
        Answer last = filler.get(SUBMISSIONS + "?limit=2&cursor=" + next);
        assertThat(last.json("Submissions").at("/items")).hasSize(1);
        assertThat(last.body()).doesNotContain("\"next\"").doesNotContain("null");
        assertThat(desk.program("领导", "READER", "")
                        .get(SUBMISSIONS)
                        .json("Submissions")
                        .at("/items"))
                .hasSize(4);
    }

    @Test
    void oneSubmissionItsFindingsAndItsMarkedWorkbookAreThere() {
        filler.send("表.xlsx", wrong("甲"), "");
        assertThat(filler.get(SUBMISSIONS + "/1")
                        .json("Submission")
                        .at("/received")
                        .asString())
                .isEqualTo("2024-03-01T09:30+08:00");
        Answer findings = filler.get(SUBMISSIONS + "/1/findings");
        String returned = findings.json("Findings").at("/files/0/returned").asString();
        assertThat(filler.get(returned.replace("/api/v1", "")).bytes()).startsWith('P', 'K');
        assertThat(filler.speaking("en").get(SUBMISSIONS + "/1/findings").body())
                .contains("differ");
    }

    @Test
    void theMatrixFollowsAndTellsWhatIsMissing() {
        assertThat(filler.get("/jobs/shi/matrix")
                        .json("Matrix")
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("OVERDUE");
        filler.send("表.xlsx", good("甲"), "");
        Answer matrix = filler.get("/jobs/shi/matrix");
        assertThat(matrix.json("Matrix").at("/items")).hasSize(1);
        assertThat(matrix.json("Matrix").at("/items/0/state").asString()).isEqualTo("ACCEPTED");
        assertThat(matrix.json("Matrix").at("/items/0/submission").asInt()).isEqualTo(1);
        assertThat(filler.get("/jobs").json("Jobs").at("/items/0/name").asString())
                .isEqualTo("shi");
    }

    @Test
    void whatIsAnothersIsAbsentLikeWhatIsNotThere() {
        filler.send("表.xlsx", wrong("甲"), "");
        Program other = desk.program("乙一", "FILLER", "100002");
        String absent = other.get(SUBMISSIONS + "/99").body();
        for (String path : List.of("/1", "/1/findings", "/1/returned/0")) {
            Answer answer = other.get(SUBMISSIONS + path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(absent);
        }
        assertThat(other.get(SUBMISSIONS).body()).doesNotContain("甲县司法局");
        assertThat(other.get("/jobs/other/matrix").body()).isEqualTo(absent);
    }

    @Test
    void aReaderReadsAndSendsNothing() throws IOException {
        Answer refused = desk.program("领导", "READER", "").send("表.xlsx", good("甲"), "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json("Problem").at("/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(desk.inbox()).isEmpty();
    }

    @Test
    void withoutATokenOrWithAnotherNothingIsAnswered() {
        for (String token : List.of("hz_" + "a".repeat(43), "x", "")) {
            Answer answer = desk.program(token).get("/jobs");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json("Problem").at("/code").asString()).isEqualTo("UNKNOWN");
        }
        assertThat(desk.browser().get("/api/v1/jobs").status()).isEqualTo(401);
        assertThat(desk.browser().get("/api/v1/openapi.json").status()).isEqualTo(401);
    }

    @Test
    void aTokenMakesNoSessionAndIsStoredAsItsDigest() {
        assertThat(filler.get("/jobs").header("Set-Cookie")).isEmpty();
        assertThat(desk.database().tokens().of("甲一")).singleElement().satisfies(token -> {
            assertThat(token.usedAt()).isPresent();
            assertThat(token.toString()).doesNotContain("hz_");
        });
    }

    @Test
    void aTokenIsMadeAndTakenBackByItsOwnerAlone() {
        Browser browser = desk.visitor("乙一", "FILLER", "100002");
        browser.get("/tokens");
        Program program = desk.program(OpenDesk.shown(browser.post("/tokens", Map.of("label", "报送程序", "days", "30"))));
        assertThat(program.get("/jobs").status()).isEqualTo(200);
        assertThat(browser.get("/tokens").body())
                .contains("报送程序", "2024-03-31 09:30")
                .doesNotContain("hz_");
        assertThat(browser.post("/tokens/1/revoke", Map.of()).status()).isEqualTo(404);
        assertThat(browser.post("/tokens/2/revoke", Map.of()).location()).isEqualTo("/tokens");
        assertThat(program.get("/jobs").status()).isEqualTo(401);
        assertThat(browser.post("/tokens", Map.of("label", "x", "days", "99999"))
                        .body())
                .contains("用途");
    }

    @Test
    void aLockedAccountsTokensAreWorthNothing() {
        desk.database().accounts().state("甲一", org.huizong.store.Account.State.LOCKED);
        assertThat(filler.get("/jobs").status()).isEqualTo(401);
    }

    @Test
    void aPageMayAskToo() {
        Browser browser = desk.visitor("乙一", "FILLER", "100002");
        assertThat(browser.get("/api/v1/jobs").status()).isEqualTo(200);
        assertThat(browser.withoutToken()
                        .send("/api/v1" + SUBMISSIONS, new Chosen("表.xlsx", good("乙")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatAProgramDoesIsOnTheTrailWithItsToken() {
        filler.send("表.xlsx", good("甲"), "");
        assertThat(desk.administrator().get("/trail?account=%E7%94%B2%E4%B8%80").body())
                .contains("收件号 1", "127.0.0.1 token=1");
    }
}
