package org.huizong.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.desk.Chromium.Visit;
import org.huizong.job.RunRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** 汇总 at a screen: started, watched, stopped, taken up again, and its workbook opened; by whom it concerns. */
class RunJourneyTest {
    private static final String FILE = "/jobs/shi/runs/1/download?file=workbook";
    private static final String ARCHIVE = "/jobs/shi/runs/1/archive";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private final Gate files = new Gate();
    private final CountDownLatch writing = new CountDownLatch(1);
    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder, request -> held(RunDownloadTest.publishing(request)));
        desk.put("甲.xlsx", OpenDesk.good("甲"));
        desk.put("乙.xlsx", OpenDesk.good("乙"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void isWatchedWithoutReloadingAndItsWorkbookHoldsTheTotals() throws Exception {
        Visit visit = administrator();
        Page page = visit.page();
        page.click("#start");
        files.reached.await();
        Locator live = page.locator("#live");
        assertThat(live).containsText("已存盘 0 份，共 2 份");
        page.evaluate("window.kept = true");
        files.goOn.countDown();
        assertThat(live).containsText("正在写汇总表");
        assertThat(page.evaluate("window.kept")).isEqualTo(true);
        writing.countDown();
        assertThat(page.locator("table.runs .mark")).hasText("已完成");
        assertThat(page.locator("table.runs")).containsText("收到 2 = 通过 2");

        page.locator("table.runs a").click();
        Download saved = page.waitForDownload(
                page.locator(".outputs a").filter(new Locator.FilterOptions().setHasText("试报汇总表.xlsx"))::click);
        assertThat(saved.suggestedFilename()).isEqualTo("试报汇总表.xlsx");
        try (InputStream in = Files.newInputStream(saved.path());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(total(book, "支出合计")).isEqualTo(188);
        }
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void isStoppedAndTakenUpAgain() throws Exception {
        writing.countDown();
        Visit visit = administrator();
        Page page = visit.page();
        page.click("#start");
        files.reached.await();
        page.click("#stop");
        assertThat(page.locator("#live")).containsText("正在停下");
        files.goOn.countDown();
        assertThat(page.locator("table.runs .mark")).hasText("已停止");
        assertThat(page.locator("#start")).hasText("继续第 1 次汇总");
        page.click("#start");
        assertThat(page.locator("table.runs .mark")).hasText("已完成");
        assertThat(page.locator("table.runs")).containsText("收到 2 = 通过 2");
        page.locator("table.runs a").click();
        assertThat(page.locator(".attempts tbody tr")).hasCount(2);
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void aTotalIsFollowedToTheCellThatItCameFrom() {
        ran();
        Visit visit = administrator();
        Page page = visit.page();
        page.navigate(FigureTest.FIGURES + "/column?" + FigureTest.FIELD);
        assertThat(page.locator(".sum b")).hasText("188.00");
        page.locator("table.figures tr")
                .filter(new Locator.FilterOptions().setHasText("甲县"))
                .locator("td.figure a")
                .click();
        assertThat(page.locator(".excerpt .sought")).containsText("94.00");
        assertThat(page.locator(".source code").first()).hasText("甲.xlsx!部门收支表!C7");
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void anotherDistrictSeesNothingOfIt() {
        ran();
        Visit other = CHROMIUM.visit(desk).login("乙审", desk.made("乙审", "REVIEWER", "100002"));
        String figures = FigureTest.FIGURES;
        for (String path : List.of(
                RunTest.RUNS,
                RunTest.RUNS + "/1",
                figures,
                figures + "/table?" + FigureTest.FIELD,
                figures + "/column?" + FigureTest.FIELD)) {
            assertThat(status(other, path)).as(path).isEqualTo(200);
            assertThat(other.page().locator("body")).not().containsText("甲");
            assertThat(other.page().locator("body")).not().containsText("188.00");
        }
        for (String path : List.of(
                FILE,
                ARCHIVE,
                RunTest.RUNS + "/1/download?file=totals.csv",
                RunTest.RUNS + "/1/download?file=returned",
                figures + "/source?unit=100001&" + FigureTest.FIELD,
                figures + "/column?at=100001&" + FigureTest.FIELD,
                figures + "/table?at=100001&" + FigureTest.FIELD,
                figures + "/original?run=1&file=%E7%94%B2.xlsx")) {
            assertThat(status(other, path)).as(path).isEqualTo(404);
        }
        Program program = desk.program("乙程", "REVIEWER", "100002");
        assertThat(program.get(RunTest.RUNS + "/1").body()).doesNotContain("\"received\"", "甲");
        assertThat(program.get(figures + "/rows?" + FigureTest.FIELD).body()).doesNotContain("甲", "188");
        assertThat(program.get(figures + "/lineage?unit=100001&" + FigureTest.FIELD)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFillerOfTheDistrictSeesNoRunNoFigureAndNoArchive() {
        ran();
        Visit filler = CHROMIUM.visit(desk).login("甲一", desk.made("甲一", "FILLER", "100001"));
        for (String path : List.of(
                RunTest.RUNS,
                RunTest.RUNS + "/1",
                FILE,
                ARCHIVE,
                FigureTest.FIGURES,
                FigureTest.FIGURES + "/source?unit=100001&" + FigureTest.FIELD)) {
            assertThat(status(filler, path)).as(path).isEqualTo(404);
        }
        filler.page().navigate(OpenDesk.UPLOADS);
        assertThat(filler.page().locator("nav")).not().containsText("汇总");
    }

    private static int status(Visit visit, String path) {
        Response answer = visit.page().navigate(path);
        return answer == null ? 0 : answer.status();
    }

    private Visit administrator() {
        Visit visit = CHROMIUM.visit(desk).login("admin", desk.password());
        visit.page().navigate(RunTest.RUNS);
        return visit;
    }

    /** A run that nobody watches. */
    private void ran() {
        files.goOn.countDown();
        writing.countDown();
        desk.administrator().post(RunTest.RUNS, Map.of());
        desk.awaitRun();
    }

    /** Held before its first file, and before it writes. */
    private RunRequest held(RunRequest request) {
        return RunTest.publishing(RunTest.watched(request, files), new HeldPublisher(request.publisher(), writing));
    }

    /** The number of the row 合计 in the last column below a heading of 汇总表. */
    private static double total(XSSFWorkbook book, String heading) {
        XSSFSheet sheet = book.getSheet("汇总表");
        assertThat(sheet.getRow(5).getCell(5).getStringCellValue()).isEqualTo(heading);
        assertThat(sheet.getRow(6).getCell(6).getStringCellValue()).isEqualTo("执行数");
        assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("合计");
        return book.getCreationHelper()
                .createFormulaEvaluator()
                .evaluate(sheet.getRow(7).getCell(6))
                .getNumberValue();
    }
}
