package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.desk.Browser.Chosen;
import org.huizong.desk.Chromium.Visit;
import org.huizong.store.Account.Role;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, as every role: Axe looks at it on a wide screen, and it fits a telephone. */
class PagesTest {
    /** Every page of the desk: whoever adds one adds it here. Those that a role may not see answer it with a page too. */
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
            "/accounts",
            "/accounts/admin",
            "/trail",
            "/trail/whole",
            "/password",
            "/tokens",
            "/nowhere");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Role.class)
    void isFreeOfGraveFaultsAndFitsATelephone(Role role) throws Exception {
        try (OpenDesk desk = OpenDesk.in(folder, RunDownloadTest::publishing)) {
            desk.visitor("甲一", "FILLER", "100001").send(OpenDesk.UPLOADS, new Chosen("表.xlsx", OpenDesk.wrong("甲")));
            desk.administrator()
                    .send(
                            FormsTest.FORMS,
                            new Chosen("表样.xlsx", FormsTest.stricter().xlsx()));
            desk.put("甲.xlsx", OpenDesk.good("甲"));
            desk.administrator().post(RunTest.RUNS, Map.of());
            desk.awaitRun();
            Visit visit = CHROMIUM.visit(desk);
            List<String> faults = faultsOf(visit, "/login");
            visit.login("来者", desk.made("来者", role.name(), place(role)));
            PAGES.forEach(path -> faults.addAll(faultsOf(visit, path)));
            assertThat(faults).isEmpty();
        }
    }

    private static List<String> faultsOf(Visit visit, String path) {
        Page page = visit.page();
        page.setViewportSize(Chromium.WIDE, 900);
        page.navigate(path);
        List<String> faults = new ArrayList<>();
        new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(PagesTest::told)
                        .forEach(faults::add);
        page.setViewportSize(Chromium.NARROW, 900);
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wider).intValue() > 0) {
            faults.add("wider than a telephone by " + wider);
        }
        faults.addAll(visit.faults());
        visit.faults().clear();
        return faults.stream().map(fault -> path + ": " + fault).collect(Collectors.toList());
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static String place(Role role) {
        return switch (role) {
            case FILLER -> "100001";
            case REVIEWER -> "100000";
            case ADMINISTRATOR, READER -> "";
        };
    }
}
