package org.huizong.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huizong.desk.Browser.Chosen;
import org.huizong.desk.Chromium.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a 审核人 decides is chased or not, and somebody of another district sees none of it. */
class ChaseJourneyTest {
    private static final String REMINDER = "/jobs/shi/reminder";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        desk.visitor("甲一", "FILLER", "100001").send(OpenDesk.UPLOADS, new Chosen("表.xlsx", OpenDesk.wrong("甲")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsWaivedAndSentBackShowsInMatrixAndReminderList() {
        Visit reviewer = CHROMIUM.visit(desk).login("审核一", desk.made("审核一", "REVIEWER", "100001"));
        Page page = reviewer.page();
        page.navigate(REMINDER);
        assertThat(page.locator("table.owing")).containsText("退回未重报");
        page.navigate(OpenDesk.STANDING);
        page.locator("table.standing a.mark.returned").click();
        page.locator(".line details summary", new Page.LocatorOptions().setHasText("特批"))
                .first()
                .click();
        page.locator(".line textarea:visible").fill("机构合并");
        page.locator(".line details[open] button").click();
        assertThat(page.locator(".told")).containsText("特批已登记");
        page.navigate(OpenDesk.STANDING);
        assertThat(page.locator("table.standing a.mark.warned")).hasCount(1);
        page.navigate(REMINDER);
        assertThat(page.locator("main")).containsText("应报的表已全部报送");
        page.navigate(OpenDesk.REVIEW);
        page.fill("#reason", "附件三与本表不符");
        page.locator("form:has(#reason) button").click();
        assertThat(page.locator(".told")).containsText("已退回");
        page.navigate(REMINDER);
        assertThat(page.locator("table.owing")).containsText("退回未重报");
        assertThat(reviewer.faults()).isEmpty();
    }

    @Test
    void anotherDistrictSeesNoneOfIt() {
        Visit other = CHROMIUM.visit(desk).login("乙审", desk.made("乙审", "REVIEWER", "100002"));
        Page page = other.page();
        for (String path : List.of(OpenDesk.UPLOADS, OpenDesk.STANDING, OpenDesk.REVIEWS, REMINDER)) {
            page.navigate(path);
            assertThat(page.locator("main")).not().containsText("甲县司法局");
        }
        for (String path : List.of("/uploads/1", "/uploads/1/returned/0", "/reviews/100001/demo/2023")) {
            Response answer = page.navigate("/jobs/shi" + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
        Program program = desk.program("乙程", "REVIEWER", "100002");
        assertThat(program.get("/jobs/shi/submissions/1").status()).isEqualTo(404);
        assertThat(program.get("/jobs/shi/submissions/1/findings").status()).isEqualTo(404);
        assertThat(program.get("/jobs/shi/matrix").body()).doesNotContain("甲县司法局");
    }
}
