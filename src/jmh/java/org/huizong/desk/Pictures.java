package org.huizong.desk;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the manual's pictures: walks a desk of made-up units as each of its users, and writes every page as a wide screen
 * and a telephone show it, {@code NAME-1440.png} and {@code NAME-390.png}. The same desk gives the same
 * pictures, but for digests and the order of files that came at once.
 *
 * <p>Argument: the folder to write into.
 */
public final class Pictures {
    private static final String JOB = "/jobs/2023";
    private static final String REVIEW = JOB + "/reviews/" + DemoDesk.BUREAU + "/dept-self-evaluation/2023";
    private static final String FORM = JOB + "/forms/dept-self-evaluation/";
    private static final String FIELD = "form=dept-self-evaluation&year=2023&section=" + encoded("收支情况");
    private static final List<Integer> WIDTHS = List.of(Chromium.WIDE, Chromium.NARROW);
    private static final int PATIENCE = 60_000;
    private static final int TALL = 1000;
    private static final int SHORT = 844;

    private final DemoDesk desk;
    private final com.microsoft.playwright.Browser browser;
    private final Path out;
    private final Map<String, Page> at = new HashMap<>();

    private Pictures(DemoDesk desk, com.microsoft.playwright.Browser browser, Path out) {
        this.desk = desk;
        this.browser = browser;
        this.out = out;
    }

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Path city = Files.createTempDirectory("huizong-pictures");
        try (DemoDesk desk = new DemoDesk(city);
                Playwright driver = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            com.microsoft.playwright.Browser browser = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.path().orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--font-render-hinting=none")));
            Pictures pictures = new Pictures(desk, browser, out);
            pictures.firstRun();
            pictures.filler();
            desk.clock().forward(Duration.ofDays(4));
            pictures.administrator();
            pictures.reviewer();
            pictures.designer();
            pictures.everybody();
        }
    }

    private void filler() throws IOException {
        Page door = page();
        door.navigate("/login");
        take("login", door);
        Page page = as("甲区司法局");
        page.navigate("/");
        take("home", page);
        page.navigate(JOB + "/uploads");
        take("uploads-empty", page);
        Path[] own = desk.files(DemoDesk.BUREAU);
        page.setInputFiles("#file", new Path[] {desk.spoilt(own[1]), own[0]});
        PlaywrightAssertions.assertThat(page.locator("#lines .line .mark:not(.small)")).hasCount(2);
        PlaywrightAssertions.assertThat(page.locator("#past tbody tr")).hasCount(2);
        take("uploads", page);
        page.locator("#lines .amend summary").first().click();
        take("correct", page, "#now");
        desk.clock().forward(Duration.ofMinutes(20));
        shot("upload", page, JOB + "/uploads/1");
        shot("standing-filler", page, JOB + "/standing");
        shot("forms-filler", page, JOB + "/forms");
        shot("password", page, "/password");
        page.navigate(REVIEW);
        page.locator(".line details summary", new Page.LocatorOptions().setHasText("批注")).first().click();
        page.locator(".line details[open] textarea").fill("合并后口径，附件二有说明。");
        page.locator(".line details[open] button").click();
        take("review-filler", page);
    }

    /** Before 甲区 has sent anything. */
    private void firstRun() {
        Page page = as("admin");
        shot("runs-empty", page, JOB + "/runs");
        page.locator("#start").click();
        PlaywrightAssertions.assertThat(page.locator("#live progress")).isVisible();
        take("runs-live", page);
        desk.seen();
        PlaywrightAssertions.assertThat(page.locator("table.runs .mark")).hasText("已完成");
        desk.clock().forward(Duration.ofDays(1));
    }

    private void administrator() throws IOException {
        Page page = as("admin");
        page.navigate(JOB + "/uploads");
        page.setInputFiles("#file", desk.files("100[2-5]_"));
        PlaywrightAssertions.assertThat(page.locator("#lines .line progress")).hasCount(0);
        take("uploads-bureau", page);
        page.navigate(JOB + "/runs");
        page.locator("#start").click();
        PlaywrightAssertions.assertThat(page.locator("table.runs .mark")).hasCount(2);
        PlaywrightAssertions.assertThat(page.locator("table.runs .mark").first()).hasText("已完成");
        take("runs", page);
        shot("run", page, JOB + "/runs/2");
        take("run-files", page, "section[aria-labelledby=files-title]");
        shot("schedule", page, JOB + "/schedule");
        shot("accounts", page, "/accounts");
        shot("account", page, "/accounts/" + encoded("甲区审核"));
        shot("trail", page, "/trail");
        shot("trail-whole", page, "/trail/whole");
        shot("tokens", page, "/tokens");
    }

    private void reviewer() {
        Page page = as("市局审核");
        shot("standing", page, JOB + "/standing");
        shot("reminder", page, JOB + "/reminder");
        page.locator("details summary").first().click();
        take("reminder-text", page);
        shot("worklist", page, JOB + "/reviews");
        page.navigate(REVIEW);
        page.locator(".line summary", new Page.LocatorOptions().setHasText("特批")).first().click();
        take("review", page);
        take("review-findings", page, "section[aria-labelledby=findings-title]");
        shot("cell", page, REVIEW + "/cell?sheet=" + encoded("部门整体支出绩效自评表") + "&cell=F32");
        page.navigate(REVIEW);
        page.fill("#reason", "三公经费合计与分项不符，请核对后重报。");
        page.locator("form:has(#reason) button").click();
        take("review-returned", page);
    }

    private void designer() throws IOException {
        Page page = as("admin");
        page.navigate(JOB + "/forms");
        page.setInputFiles("input[type=file]", desk.template());
        page.locator("form[enctype] button").click();
        take("forms", page);
        shot("form", page, FORM + "2023");
        page.locator("details summary", new Page.LocatorOptions().setHasText("表的样子")).click();
        take("form-picture", page, "details[open]");
        shot("forms-search", page, JOB + "/forms?q=" + encoded("三公"));
        shot("draft", page, FORM + "2024");
        shot("trial", page, FORM + "2024/trial");
    }

    private void everybody() {
        Page page = as("分管领导");
        shot("figures", page, JOB + "/figures");
        shot("table", page, JOB + "/figures/table?" + FIELD);
        String field = FIELD + "&field=" + encoded("本年支出合计执行");
        shot("column", page, JOB + "/figures/column?" + field);
        shot("source", page, JOB + "/figures/source?unit=990102001&" + field);
        shot("standing-leader", page, JOB + "/standing?district=990102");
        shot("nowhere", page, "/nowhere");
    }

    /** Somebody's own page, who has come in. */
    private Page as(String name) {
        return at.computeIfAbsent(name, who -> {
            Page page = page();
            page.navigate("/login");
            page.fill("#username", who);
            page.fill("#password", DemoDesk.PASSWORD);
            page.click("main button");
            page.waitForURL(url -> !url.contains("/login"));
            return page;
        });
    }

    private Page page() {
        return browser.newContext(new NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + desk.port())
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"))
                .newPage();
    }

    private void shot(String name, Page page, String path) {
        page.navigate(path);
        take(name, page);
    }

    private void take(String name, Page page) {
        take(name, page, "body");
    }

    /** What stands from an element downwards, as much as somebody sees at once. */
    private void take(String name, Page page, String from) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, width == Chromium.WIDE ? TALL : SHORT);
            page.evaluate("scrollTo(0, 0)");
            Locator start = page.locator(from).first();
            double top = from.equals("body") ? 0 : Math.max(0, start.boundingBox().y - 12);
            double whole = ((Number) page.evaluate("document.body.scrollHeight")).doubleValue();
            double height = Math.min(whole - top, width == Chromium.WIDE ? TALL : SHORT);
            byte[] png = page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(new Clip(0, top, width, height)));
            try {
                FewColours.write(png, out.resolve(name + "-" + width + ".png"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        page.setViewportSize(Chromium.WIDE, TALL);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
