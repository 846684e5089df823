package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.desk.Browser.Chosen;
import org.huizong.desk.Chromium.Visit;
import org.huizong.store.Account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;

/** Every page, as every role: Axe looks at it on a wide screen, and it fits a telephone. */
class PagesTest {
    /** One address at least of every page. Those that a role may not see answer it with a page too. */
    private static final List<String> PAGES = List.of(
            "/",
            OpenDesk.UPLOADS,
            OpenDesk.UPLOADS + "/1",
            OpenDesk.STANDING,
            OpenDesk.REVIEWS,
            OpenDesk.REVIEW,
            OpenDesk.REVIEW + "/cell?sheet=部门收支表&cell=C7",
            FormsTest.FORMS,
            FormsTest.FORMS + "?q=支出",
            FormsTest.FORMS + "/demo/1",
            FormsTest.DRAFT,
            FormsTest.DRAFT + "/trial?files=all",
            RunTest.RUNS,
            RunTest.RUNS + "/1",
            FigureTest.FIGURES,
            FigureTest.FIGURES + "/table?" + FigureTest.FIELD,
            FigureTest.FIGURES + "/column?" + FigureTest.FIELD,
            FigureTest.FIGURES + "/source?unit=100001&" + FigureTest.FIELD,
            "/jobs/shi/reminder",
            "/jobs/shi/schedule",
            "/accounts",
            "/accounts/admin",
            "/trail",
            "/trail/whole",
            "/password",
            "/tokens",
            "/nowhere");

    private static final Set<Class<?>> NO_PAGES = Set.of(void.class, ResponseEntity.class);
    private static final String LOGIN = "/login";
    private static final String RULES = """
            () => { const count = rules => [...rules].reduce((sum, rule) => sum + 1 + (rule.cssRules ? count(rule.cssRules) : 0), 0);
              return count(document.styleSheets[0].cssRules); }
            """;

    /** What stands in the frame, without the tokens that are others in every session. */
    private static final String MAIN =
            "document.querySelector('main').innerHTML.replace(/name=\"_csrf\" value=\"[^\"]*\"/g, '')";

    private static final Set<String> SHOWN = new HashSet<>();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path folder;

    private static OpenDesk desk;

    /** A form that came back and one that did not, a new version of the form, a run. */
    @BeforeAll
    static void open() throws IOException {
        desk = OpenDesk.in(folder, RunDownloadTest::publishing);
        desk.visitor("甲一", "FILLER", "100001").send(OpenDesk.UPLOADS, new Chosen("表.xlsx", OpenDesk.wrong("甲")));
        Browser administrator = desk.administrator();
        administrator.send(
                FormsTest.FORMS, new Chosen("表样.xlsx", FormsTest.stricter().xlsx()));
        desk.put("甲.xlsx", OpenDesk.good("甲"));
        administrator.post(RunTest.RUNS, Map.of());
        desk.awaitRun();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /**
     * What several roles are shown alike in the frame is looked at once; the frame of each with the first page that he sees.
     */
    @ParameterizedTest
    @EnumSource(Role.class)
    void isFreeOfGraveFaultsAndFitsATelephone(Role role) {
        String name = "来者" + role;
        Visit visit = CHROMIUM.visit(desk).login(name, desk.made(name, role.name(), place(role)));
        List<String> faults = new ArrayList<>();
        boolean framed = false;
        for (String path : PAGES) {
            visit.page().navigate(path);
            if (SHOWN.add(String.valueOf(visit.page().evaluate(MAIN))) || !framed) {
                faults.addAll(faultsOf(visit, path));
                framed = true;
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theLoginIsFreeOfGraveFaultsAndFitsATelephone() {
        Visit visit = CHROMIUM.visit(desk);
        visit.page().navigate(LOGIN);
        assertThat(faultsOf(visit, LOGIN)).isEmpty();
    }

    @Test
    void aGraveFaultIsSeen() {
        Visit visit = CHROMIUM.visit(desk);
        visit.page()
                .setContent(
                        "<!DOCTYPE html><html lang=zh><title>图</title><main style='width:2000px'><img src=x></main>");
        assertThat(faultsOf(visit, ""))
                .anyMatch(fault -> fault.contains("image-alt"))
                .anyMatch(fault -> fault.contains("telephone"));
    }

    @Test
    void noPageIsForgotten() {
        List<PathContainer> seen = PAGES.stream()
                .map(path -> PathContainer.parsePath(path.split("\\?", 2)[0]))
                .toList();
        assertThat(pages())
                .filteredOn(page -> seen.stream().noneMatch(page::matches))
                .extracting(PathPattern::getPatternString)
                // Looked at by somebody who is not in; looked at as what is nowhere; loaded into a page; leads
                // elsewhere.
                .containsExactlyInAnyOrder(LOGIN, "/error", "/jobs/{job}/runs/live", "/login/bureau");
    }

    @Test
    void everyRuleOfTheStyleSheetIsUnderstood() {
        Visit visit = CHROMIUM.visit(desk);
        visit.page().navigate(LOGIN);
        String sheet = new String(desk.browser().get("/desk.css").bytes(), StandardCharsets.UTF_8);
        assertThat(visit.page().evaluate(RULES))
                .isEqualTo((int) sheet.chars().filter(letter -> letter == '{').count());
    }

    /** Where the desk answers with a page: what is saved is none, nor what programs read. */
    private static List<PathPattern> pages() {
        return desk.mappings().getHandlerMethods().entrySet().stream()
                .filter(its -> gets(its.getKey().getMethodsCondition().getMethods()))
                .filter(its -> !its.getValue().getBeanType().isAnnotationPresent(RestController.class))
                .filter(its -> !NO_PAGES.contains(its.getValue().getMethod().getReturnType()))
                .flatMap(its -> Objects.requireNonNull(its.getKey().getPathPatternsCondition()).getPatterns().stream())
                .toList();
    }

    private static boolean gets(Set<RequestMethod> methods) {
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<String> faultsOf(Visit visit, String path) {
        Page page = visit.page();
        page.setViewportSize(Chromium.WIDE, 900);
        List<String> faults = new ArrayList<>(Axe.faults(page));
        page.setViewportSize(Chromium.NARROW, 900);
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wider).intValue() > 0) {
            faults.add("wider than a telephone by " + wider);
        }
        faults.addAll(visit.faults());
        visit.faults().clear();
        return faults.stream().map(fault -> path + ": " + fault).collect(Collectors.toList());
    }

    private static String place(Role role) {
        return switch (role) {
            case FILLER -> "100001";
            case REVIEWER -> "100000";
            case ADMINISTRATOR, READER -> "";
        };
    }
}
