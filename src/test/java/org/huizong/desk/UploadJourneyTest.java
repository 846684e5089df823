package org.huizong.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.desk.Chromium.Visit;
import org.huizong.store.FullDatabaseDisk;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A 填报人 at his screen. */
class UploadJourneyTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Visit filler;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder, Map.of("demo", "部门收支表", "plan", "年度计划表", "staff", "人员情况表"));
        filler = CHROMIUM.visit(desk).login("甲一", desk.made("甲一", "FILLER", "100001"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofThreeFormsOneComesBackIsMendedAndAccepted() throws IOException {
        Page page = filler.page();
        page.navigate(OpenDesk.UPLOADS);
        page.setInputFiles("#file", new FilePayload[] {
            file("收支.xlsx", TestForms.filled()),
            file("计划.xlsx", OpenDesk.as(TestForms.filled().with("60.00      |", "61.00      |"), "plan", "年度计划表")),
            file("人员.xlsx", OpenDesk.as(TestForms.filled(), "staff", "人员情况表"))
        });
        assertThat(page.locator("#lines .line.accepted")).hasCount(2);
        Locator back = page.locator("#lines .line.returned");
        assertThat(back).containsText("相差");
        Download returned = page.waitForDownload(back.locator("a[download]")::click);
        page.setInputFiles("#file", new FilePayload(returned.suggestedFilename(), XLSX, mended(returned)));
        assertThat(page.locator("#lines .line.accepted")).hasCount(3);
        page.navigate(OpenDesk.STANDING);
        assertThat(page.locator("tbody .mark.accepted")).hasCount(3);
        assertThat(filler.faults()).isEmpty();
    }

    @Test
    void anExpiredSessionKeepsTheChosenFiles() {
        Page page = filler.page();
        page.navigate(OpenDesk.UPLOADS);
        Page another = filler.context().newPage();
        another.navigate("/password");
        another.click(".leave button");
        another.waitForURL(url -> url.contains("/login"));
        page.setInputFiles("#file", new FilePayload[] {
            file("收支.xlsx", TestForms.filled()), file("人员.xlsx", OpenDesk.as(TestForms.filled(), "staff", "人员情况表"))
        });
        Locator lines = page.locator("#lines .line");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("登录已过期")))
                .hasCount(2);
        assertThat(page.locator("#past tbody tr")).hasCount(0);
        Page door = filler.context().waitForPage(lines.first().locator("a.button")::click);
        door.fill("#username", "甲一");
        door.fill("#password", desk.password());
        door.click("main button");
        door.waitForURL(url -> !url.contains("/login"));
        lines.nth(0).locator("button").click();
        assertThat(page.locator("#lines .line.accepted")).hasCount(1);
        lines.nth(1).locator("button").click();
        assertThat(page.locator("#lines .line.accepted")).hasCount(2);
        assertThat(page.locator("#past tbody tr")).hasCount(2);
    }

    @Test
    void aFullDiskIsToldInEachLineWhichKeepsItsFileUntilThereIsRoom() throws IOException {
        Page page = filler.page();
        page.navigate(OpenDesk.UPLOADS);
        FullDatabaseDisk.of(desk.database());
        page.setInputFiles("#file", new FilePayload[] {
            file("收支.xlsx", TestForms.filled()), file("人员.xlsx", OpenDesk.as(TestForms.filled(), "staff", "人员情况表"))
        });
        Locator lines = page.locator("#lines .line");
        assertThat(lines.locator("p.fault")).containsText(new String[] {"服务器磁盘已满，文件没有收下。", "服务器磁盘已满，文件没有收下。"});
        assertThat(lines.first()).containsText("收支.xlsx");
        assertThat(page.locator("#told")).containsText("服务器磁盘已满，文件没有收下。");
        assertThat(page.locator("#past tbody tr")).hasCount(0);
        assertThat(desk.inbox()).isEmpty();
        FullDatabaseDisk.over(desk.database());
        lines.nth(0).locator("button").click();
        assertThat(page.locator("#lines .line.accepted")).hasCount(1);
        lines.nth(1).locator("button").click();
        assertThat(page.locator("#lines .line.accepted")).hasCount(2);
        assertThat(page.locator("#past tbody tr")).hasCount(2);
        assertThat(desk.inbox()).hasSize(2);
        assertThat(filler.faults()).isEmpty();
    }

    @Test
    void whatNobodyRecognisesIsSentAgainAsTheFormThatItIsSaidToBe() {
        Page page = filler.page();
        page.navigate(OpenDesk.UPLOADS);
        page.setInputFiles("#file", file("旧.xlsx", TestBook.book().sheet("表", """
                | 单位名称   | 甲县司法局 | 年度 | 2023年度 |
                | 基本支出   |      | 60.00      |          |
                | 支出合计   | 100.00 | 94.00    | 94.00%   |
                """)));
        Locator asked = page.locator("#lines .line.unreadable form.as-form");
        asked.locator("select").selectOption("demo@1");
        asked.locator("button").click();
        Locator line = page.locator("#lines .line.returned");
        assertThat(line).containsText("收件号 2");
        assertThat(line).containsText("表由 甲一");
    }

    @Test
    void aFormIsCorrectedInTwoClicksAndTakenBackInTwo() {
        Page page = filler.page();
        page.navigate(OpenDesk.UPLOADS);
        page.setInputFiles("#file", file("收支.xlsx", TestForms.filled()));
        Locator line = page.locator("#lines .line");
        line.locator(".amend summary").click();
        line.locator("input[name=year]").fill("2022");
        line.locator(".amend button.main").click();
        assertThat(line).containsText("2022年度");
        line.locator(".amend summary").click();
        line.locator("button[name=back]").click();
        assertThat(line).containsText("2023年度");
        assertThat(filler.faults()).isEmpty();
    }

    @Test
    void aFolderIsChosenAsAWhole() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers").resolve("甲"));
        Files.write(papers.resolve("收支.xlsx"), TestForms.filled().xlsx());
        Files.write(papers.resolve("~$收支.xlsx"), new byte[] {1});
        Page page = filler.page();
        page.navigate(OpenDesk.UPLOADS);
        page.setInputFiles("#folder", folder.resolve("papers"));
        assertThat(page.locator("#lines .line")).hasCount(1);
        assertThat(page.locator("#lines .line.accepted")).hasCount(1);
    }

    private static FilePayload file(String name, TestBook form) {
        return new FilePayload(name, XLSX, form.xlsx());
    }

    /** The returned workbook with the wrong amount written right. */
    private static byte[] mended(Download returned) throws IOException {
        try (InputStream in = Files.newInputStream(returned.path());
                XSSFWorkbook book = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheet("部门收支表").getRow(4).getCell(2).setCellValue(60);
            book.write(out);
            return out.toByteArray();
        }
    }
}
