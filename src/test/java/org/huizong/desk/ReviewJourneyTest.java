package org.huizong.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.huizong.desk.Browser.Chosen;
import org.huizong.desk.Chromium.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An 审核人 at his screen. */
class ReviewJourneyTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Visit reviewer;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        desk.visitor("甲一", "FILLER", "100001").send(OpenDesk.UPLOADS, new Chosen("表.xlsx", OpenDesk.wrong("甲")));
        reviewer = CHROMIUM.visit(desk).login("审核一", desk.made("审核一", "REVIEWER", "100001"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void waivesAnErrorAndSendsBackAndTheMatrixFollows() {
        Page page = reviewer.page();
        page.navigate(OpenDesk.STANDING);
        page.locator("tbody .mark.returned").click();
        Locator finding = page.locator(".line").first();
        assertThat(finding.locator(".excerpt .sought")).containsText("94.00");
        finding.locator("summary", new Locator.LocatorOptions().setHasText("特批"))
                .click();
        finding.locator("form[action$=waive] textarea").fill("机构合并，按合并后口径填报");
        finding.locator("form[action$=waive] button").click();
        assertThat(page.locator(".told")).containsText("特批已登记");
        page.navigate(OpenDesk.STANDING);
        assertThat(page.locator("tbody .mark.warned")).hasCount(1);
        page.locator("tbody .mark.warned").click();
        page.fill("#reason", "附件三与本表不符");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("退回").setExact(true))
                .click();
        assertThat(page.locator(".told")).containsText("已退回");
        page.navigate(OpenDesk.STANDING);
        assertThat(page.locator("tbody .mark.returned")).hasCount(1);
        assertThat(reviewer.faults()).isEmpty();
    }
}
