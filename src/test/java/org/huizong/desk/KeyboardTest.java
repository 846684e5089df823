package org.huizong.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import org.huizong.desk.Chromium.Visit;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A 填报人 without a mouse: whatever has the focus shows it, and what happened is said to a screen reader. */
class KeyboardTest {
    private static final int MOST_STEPS = 60;
    /** Whether what has the focus, or the label that stands for it, has a line around it that can be seen. */
    private static final String SEEN = """
            () => { const at = document.activeElement;
              return [at, ...(at.labels || [])].some(one => {
                const look = getComputedStyle(one), box = one.getBoundingClientRect();
                return look.outlineStyle === 'solid' && parseFloat(look.outlineWidth) >= 2 && box.width > 10 && box.height > 10; }); }
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Visit filler;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        filler = CHROMIUM.visit(desk);
        page = filler.page();
        // Chromium is told beforehand that files are chosen for it: told with the key, it may hear the key first.
        page.onFileChooser(chooser -> {});
        page.navigate("/login");
        // The page is loaded before its first field has the focus: what is typed in between goes nowhere.
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type("甲一");
        to("#password");
        page.keyboard().type(desk.made("甲一", "FILLER", "100001"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(OpenDesk.UPLOADS));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theFirstStepLeadsPastTheNavigation() {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.evaluate(SEEN)).isEqualTo(true);
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#file")).isFocused();
    }

    @Test
    void aFormIsSentItsVerdictReadAndItsRecognitionCorrected() {
        send(OpenDesk.wrong("甲"));
        Locator line = page.locator("#lines .line");
        assertThat(line.locator(".head .mark")).hasText("退回");
        assertThat(page.locator("#told[role=status]")).containsText("收支.xlsx 退回");
        to("#lines .amend summary");
        page.keyboard().press("Enter");
        to("#lines input[name=year]");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("2022");
        to("#lines .amend button.main");
        page.keyboard().press("Enter");
        assertThat(line.locator(".forms")).containsText("2022年度");
        assertThat(line.locator(".amend summary")).isFocused();
        assertThat(page.locator("#told")).containsText("2022年度");
        to("#lines a[download]");
        to("#lines .acts summary");
        page.keyboard().press("Enter");
        to("#lines .acts pre");
        assertThat(page.locator("#lines .acts pre")).containsText("退回");
        assertThat(filler.faults()).isEmpty();
    }

    @Test
    void whatWasReceivedIsReachedAndOpened() {
        send(TestForms.filled().xlsx());
        to("#past th a");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(OpenDesk.UPLOADS + "/1"));
        assertThat(page.locator(".line .mark").first()).hasText("通过");
    }

    private void send(byte[] form) {
        to("#file");
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Enter"));
        chooser.setFiles(new FilePayload("收支.xlsx", "application/octet-stream", form));
        assertThat(page.locator("#past tbody tr")).hasCount(1);
    }

    /** Steps on to an element; every step shows where it is. */
    private void to(String element) {
        for (int i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as("focus is seen on %s", page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", element))) {
                return;
            }
        }
        throw new AssertionError("no step leads to " + element);
    }
}
