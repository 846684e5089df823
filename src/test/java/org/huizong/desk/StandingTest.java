package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.STANDING;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;
import static org.huizong.desk.OpenDesk.wrong;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huizong.desk.Browser.Chosen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {
    private static final String REMINDER = "/jobs/shi/reminder";

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Browser bureau;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        bureau = desk.administrator();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyDistrictHasItsRatesInTreeOrder() {
        desk.visitor("甲一", "FILLER", "100001").send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        String page = bureau.get(STANDING).body().replaceAll("\\s+", "");
        assertThat(page).contains("丙市</a></th><tdclass=\"figure\">2</td><tdclass=\"figure\">1</td>");
        assertThat(page.indexOf("depth-0")).isLessThan(page.indexOf("depth-1"));
        assertThat(page).contains("报送率50.0%，按时率0.0%");
    }

    @Test
    void aDistrictOrAStateLeavesTheOthersOut() {
        desk.visitor("甲一", "FILLER", "100001").send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        assertThat(lines(STANDING + "?district=100001")).contains("甲县司法局").doesNotContain("乙县司法局");
        assertThat(lines(STANDING + "?state=owing")).contains("乙县司法局").doesNotContain("甲县司法局");
        assertThat(lines(STANDING + "?state=accepted")).contains("甲县司法局").doesNotContain("乙县司法局");
        assertThat(lines(STANDING + "?unit=%E4%B9%99%E5%8E%BF")).doesNotContain("甲县司法局");
    }

    @Test
    void aDistrictThatOneDoesNotSeeIsNotThere() {
        Browser reviewer = desk.visitor("乙审", "REVIEWER", "100002");
        assertThat(reviewer.get(STANDING + "?district=100001").status()).isEqualTo(404);
        assertThat(reviewer.get(REMINDER + "?district=100001").status()).isEqualTo(404);
        assertThat(reviewer.get(REMINDER + "?as=xlsx&district=100001").status()).isEqualTo(404);
    }

    @Test
    void theReminderListFollowsWhatIsSent() {
        assertThat(bureau.get(REMINDER).body()).contains("2家单位共2张表", "甲县司法局", "逾期1天");
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        filler.send(UPLOADS, new Chosen("表.xlsx", wrong("甲")));
        assertThat(bureau.get(REMINDER).body()).contains("退回未重报");
        filler.send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        assertThat(bureau.get(REMINDER).body()).contains("1家单位共1张表").doesNotContain("甲县司法局");
    }

    @Test
    void theReminderListNamesOnlyWhomOneSees() {
        Browser reviewer = desk.visitor("乙审", "REVIEWER", "100002");
        assertThat(reviewer.get(REMINDER).body()).contains("乙县司法局").doesNotContain("甲县司法局");
    }

    @Test
    void theReminderListIsAWorkbookAndALetterToo() throws IOException {
        Browser.Page workbook = bureau.get(REMINDER + "?as=xlsx&form=demo&year=2023");
        assertThat(workbook.kind()).contains("spreadsheetml");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook.bytes()))) {
            assertThat(book.getSheet("催报名单").getLastRowNum()).isEqualTo(2);
        }
        Browser.Page letter = bureau.get(REMINDER + "?as=docx&district=100001");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter.bytes()))) {
            assertThat(document.getParagraphArray(0).getText()).isEqualTo("试报催报名单（甲县）");
            assertThat(document.getTableArray(0).getNumberOfRows()).isEqualTo(2);
        }
    }

    @Test
    void whatWasReceivedIsShownInPages() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        for (int i = 0; i < 51; i++) {
            byte[] form = org.huizong.workbook.filled.TestForms.filled()
                    .with("| 58 ", "| " + i + " ")
                    .xlsx();
            filler.send(UPLOADS, new Chosen("表" + i + ".xlsx", form));
        }
        assertThat(filler.get(UPLOADS).body())
                .contains("第 1 页，共 2 页，51 条", "表50.xlsx")
                .doesNotContain(">表0.xlsx");
        assertThat(filler.get(UPLOADS + "?page=2").body()).contains(">表0.xlsx").doesNotContain("表50.xlsx");
    }

    /** The lines of the matrix. */
    private String lines(String path) {
        String page = bureau.get(path).body();
        int from = page.indexOf("class=\"standing\"");
        return page.substring(Math.max(0, from), Math.max(0, page.indexOf("</table>", Math.max(0, from))));
    }
}
