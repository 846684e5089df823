package org.huizong.desk;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for classes of tests, the one that {@code HUIZONG_CHROMIUM} names or that lies where Debian and others
 * put it; without one they say so and are skipped. It is started once for all of them. Every visitor has cookies of his
 * own, until the test ends.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback {
    static final int WIDE = 1440;
    static final int NARROW = 390;

    private static final int PATIENCE = 30_000;
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final List<Visit> visits = new ArrayList<>();
    private Optional<Running> running = Optional.empty();

    /** The browser and what steers it; closed after the last class. */
    private record Running(Playwright driver, com.microsoft.playwright.Browser browser) implements AutoCloseable {
        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    driver,
                    driver.chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(path().orElseThrow())
                                    .setArgs(List.of(
                                            "--no-sandbox", "--disable-gpu", "--disable-background-networking"))));
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }

    /**
     * Somebody at his screen.
     *
     * @param faults what scripts and the content security policy complained about
     */
    record Visit(BrowserContext context, Page page, List<String> faults) {
        /** Opens the login page and comes in. */
        Visit login(String name, String password) {
            page.navigate("/login");
            page.fill("#username", name);
            page.fill("#password", password);
            page.click("main button");
            page.waitForURL(url -> !url.contains("/login"));
            return this;
        }

        /** What he has before him, for the trace of a test that failed. */
        private String screen() {
            return page.url() + " " + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)") + "\n"
                    + page.evaluate("() => document.body.innerText");
        }
    }

    static Optional<Path> path() {
        return Stream.concat(Stream.ofNullable(System.getenv("HUIZONG_CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        Assumptions.assumeTrue(path().isPresent(), "Chromium is not here; HUIZONG_CHROMIUM names it");
        running = Optional.of(tests.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class));
    }

    /** Somebody who sits down at a wide screen, and has not come in yet. */
    Visit visit(OpenDesk desk) {
        return visit(desk, WIDE);
    }

    /** Somebody with a screen of this width. */
    Visit visit(OpenDesk desk, int width) {
        BrowserContext context = running.orElseThrow()
                .browser()
                .newContext(new NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + desk.port())
                        .setLocale("zh-CN")
                        .setAcceptDownloads(true)
                        .setViewportSize(width, 900));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        List<String> faults = new ArrayList<>();
        page.onPageError(faults::add);
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                faults.add(said.text());
            }
        });
        Visit visit = new Visit(context, page, faults);
        visits.add(visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        test.getExecutionException()
                .ifPresent(
                        failure -> visits.forEach(visit -> failure.addSuppressed(new AssertionError(visit.screen()))));
        visits.forEach(visit -> visit.context().close());
        visits.clear();
    }
}
