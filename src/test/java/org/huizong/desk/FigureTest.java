package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.intake.Sha256;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 数据: from a total to its parts to the cell that it was read from; the numbers are those of the workbook. */
class FigureTest {
    static final String FIGURES = "/jobs/shi/figures";
    static final String FIELD = asked("form", "demo", "year", "2023", "section", "收支情况", "field", "支出合计");

    private final byte[] first = form("甲", "60.00      |", "94.00    |");
    private final byte[] second = form("乙", "1,006.50   |", "1,040.50 |");

    @TempDir
    Path folder;

    @Test
    void beforeTheFirstRunThereIsNothingToSee() throws IOException {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            assertThat(desk.administrator().get(FIGURES).body()).contains("还没有汇总过");
        }
    }

    @Test
    void everyNumberOfAColumnIsThatOfTheMachineCopyWithCoverageAndRun() throws IOException {
        try (OpenDesk desk = ran(first, second)) {
            String page = desk.administrator().get(FIGURES + "/column?" + FIELD).body();

            assertThat(page).contains("第 1 次汇总，截至 2024-03-01 09:30", "2/2 已报", "甲县", "乙县", "万元");
            assertThat(exact(page)).isEqualTo(copied(desk, "支出合计", "value"));
            assertThat(page).contains(">1,134.50<", ">1,040.50<", ">94.00<");
        }
    }

    @Test
    void aSectionStandsSideBySideAsInTheWorkbook() throws IOException {
        try (OpenDesk desk = ran(first, second)) {
            Browser administrator = desk.administrator();
            String home = administrator.get(FIGURES).body();
            String table = administrator
                    .get(FIGURES + "/table?" + asked("form", "demo", "year", "2023", "section", "收支情况"))
                    .body();

            assertThat(home).contains("部门收支表", "收支情况", "data-chart");
            assertThat(table).contains("基本支出", "项目支出", "1,066.50", "1,134.50", "2/2 已报");
        }
    }

    @Test
    void aUnitsFigureLeadsToItsCellAndToTheFileAsItCame() throws IOException {
        try (OpenDesk desk = ran(first, second)) {
            Browser administrator = desk.administrator();
            String page = administrator.get(FIGURES + "/column?" + FIELD).body();
            Matcher link = Pattern.compile("href=\"([^\"]*figures/source[^\"]*unit=100002)\"")
                    .matcher(page);
            assertThat(link.find()).isTrue();

            String source =
                    administrator.get(link.group(1).replace("&amp;", "&")).body();

            assertThat(source).contains("乙.xlsx!部门收支表!C7", "1,040.50", Sha256.of(second), "wide excerpt", " sought");
            Browser.Page original = administrator.get(FIGURES + "/original?run=1&file=" + encoded("乙.xlsx"));
            assertThat(original.bytes()).isEqualTo(second);
            assertThat(original.header("Content-Disposition")).startsWith("attachment;");
        }
    }

    @Test
    void aRateShowsWhatItIsMadeOfDownToTheCells() throws IOException {
        try (OpenDesk desk = ran(OpenDesk.good("甲"), OpenDesk.good("乙"))) {
            Browser administrator = desk.administrator();
            String rate = asked("form", "demo", "year", "2023", "section", "收支情况", "field", "执行率");

            assertThat(administrator.get(FIGURES + "/column?" + rate).body())
                    .contains("94.00%", "分子", "分母", "188", "200");
            assertThat(administrator
                            .get(FIGURES + "/source?unit=100001&" + rate)
                            .body())
                    .contains("甲.xlsx!部门收支表!D7", "甲.xlsx!部门收支表!C7", "甲.xlsx!部门收支表!B7");
        }
    }

    @Test
    void whoSentNothingIsNamedAndDoesNotCount() throws IOException {
        try (OpenDesk desk = ran(first)) {
            String page = desk.administrator().get(FIGURES + "/column?" + FIELD).body();

            assertThat(page).contains("1/2 已报，缺：乙县司法局", "没有计入", ">乙县<");
        }
    }

    @Test
    void theLinesAreOrderedByTheirNumbersOnRequest() throws IOException {
        try (OpenDesk desk = ran(first, second)) {
            Browser administrator = desk.administrator();

            assertThat(administrator
                            .get(FIGURES + "/column?order=FALLING&" + FIELD)
                            .body())
                    .containsSubsequence("<table", "乙县司法局", "甲县司法局");
            assertThat(administrator
                            .get(FIGURES + "/column?order=RISING&" + FIELD)
                            .body())
                    .containsSubsequence("<table", "甲县司法局", "乙县司法局");
        }
    }

    @Test
    void aReviewerSeesHisDistrictsFiguresAndNoOthers() throws IOException {
        try (OpenDesk desk = ran(first, second)) {
            Browser reviewer = desk.visitor("审", "REVIEWER", "100001");

            for (String path : List.of("", "/column?" + FIELD, "/table?" + FIELD, "/source?unit=100001&" + FIELD)) {
                assertThat(reviewer.get(FIGURES + path).body())
                        .as(path)
                        .doesNotContain("1,134.5", "1,040.5", "乙县", "1134.5");
            }
            assertThat(reviewer.get(FIGURES + "/column?" + FIELD).body()).contains("94", "甲县");
            for (String path : List.of(
                    "/source?unit=100002&" + FIELD,
                    "/column?at=100002&" + FIELD,
                    "/column?at=100000&" + FIELD,
                    "/original?run=1&file=" + encoded("乙.xlsx"))) {
                assertThat(reviewer.get(FIGURES + path).status()).as(path).isEqualTo(404);
            }
            Browser filler = desk.visitor("填", "FILLER", "100001");
            assertThat(filler.get(FIGURES).status()).isEqualTo(404);
            assertThat(filler.get(FIGURES + "/column?" + FIELD).status()).isEqualTo(404);
        }
    }

    @Test
    void figuresThatWereChangedOnTheDiskAreNotShown() throws IOException {
        try (OpenDesk desk = ran(first, second)) {
            Path copy = desk.out(1).resolve("totals.json");
            Files.writeString(copy, Files.readString(copy).replace("1134.50", "9134.50"));

            assertThat(desk.administrator().get(FIGURES).body())
                    .contains("已不在输出文件夹里，或被改动过")
                    .doesNotContain("9,134");
        }
    }

    @Test
    void whatWasPublishedEarlierCanStillBeLookedAt() throws IOException {
        try (OpenDesk desk = ran(first, second)) {
            desk.put("乙.xlsx", OpenDesk.good("乙"));
            Browser administrator = desk.administrator();
            administrator.get(FIGURES);
            administrator.post("/jobs/shi/runs", Map.of());
            desk.awaitRun();

            assertThat(administrator.get(FIGURES + "/column?" + FIELD).body()).contains("第 2 次汇总", ">188.00<");
            assertThat(administrator.get(FIGURES + "/column?run=1&" + FIELD).body())
                    .contains("第 1 次汇总", ">1,134.50<");
            assertThat(administrator
                            .get(FIGURES + "/source?run=1&unit=100002&" + FIELD)
                            .body())
                    .contains(Sha256.of(second));
        }
    }

    @Test
    void nobodyComesToAColumnThatIsNotThere() throws IOException {
        try (OpenDesk desk = ran(first)) {
            Browser administrator = desk.administrator();
            for (String path : List.of(
                    "/column", "/table", "/source?unit=100001", "/column?year=x", "/original?run=1&file=../x")) {
                assertThat(administrator.get(FIGURES + path).status()).as(path).isBetween(400, 404);
            }
        }
    }

    /** A desk whose first run has published these files. */
    private OpenDesk ran(byte[]... files) throws IOException {
        OpenDesk desk = OpenDesk.in(folder, RunDownloadTest::publishing);
        String[] names = {"甲.xlsx", "乙.xlsx"};
        for (int i = 0; i < files.length; i++) {
            desk.put(names[i], files[i]);
        }
        Browser administrator = desk.administrator();
        administrator.get("/jobs/shi/runs");
        administrator.post("/jobs/shi/runs", Map.of());
        desk.awaitRun();
        return desk;
    }

    private static byte[] form(String county, String basic, String all) {
        return TestForms.filled()
                .with("甲县司法局", county + "县司法局")
                .with("60.00      |", basic)
                .with("94.00    |", all)
                .with("94.00%", "")
                .with("100.00 |", "2,000.00 |")
                .xlsx();
    }

    /** The exact numbers of a page's table, the total first. */
    private static List<String> exact(String page) {
        return Pattern.compile("<td class=\"figure\" title=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The exact numbers of a column in the machine copy, without the grand total that the only 省 says once more. */
    private static List<String> copied(OpenDesk desk, String field, String figure) throws IOException {
        List<String> lines = Files.readAllLines(desk.out(1).resolve("totals.csv"));
        List<String> names = List.of(lines.get(0).split(","));
        return lines.stream()
                .map(line -> line.split(","))
                .filter(line -> line[names.indexOf("field")].equals(field)
                        && line[names.indexOf("figure")].equals(figure)
                        && !line[names.indexOf("level")].equals("0"))
                .map(line -> line[names.indexOf("value")])
                .toList();
    }

    private static String asked(String... pairs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            text.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(encoded(pairs[i + 1]));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
