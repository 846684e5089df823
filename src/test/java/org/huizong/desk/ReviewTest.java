package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.REVIEW;
import static org.huizong.desk.OpenDesk.REVIEWS;
import static org.huizong.desk.OpenDesk.STANDING;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;
import static org.huizong.desk.OpenDesk.wrong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.desk.Browser.Chosen;
import org.huizong.finding.Outcome;
import org.huizong.job.BatchRuntime;
import org.huizong.job.FileResult;
import org.huizong.job.RunReport;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    private static final Pattern POINT = Pattern.compile("name=\"point\" value=\"([0-9a-f]{16})\"");

    private static final String CELLS = REVIEW + "/cell?sheet=%E9%83%A8%E9%97%A8%E6%94%B6%E6%94%AF%E8%A1%A8&cell=";

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Browser filler;
    private Browser reviewer;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        filler = desk.visitor("甲一", "FILLER", "100001");
        reviewer = desk.visitor("审核一", "REVIEWER", "100001");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFormStandsBesideItsFindingsEachInItsCells() {
        send(wrong("甲"));
        assertThat(reviewer.get(REVIEW).body())
                .contains(
                        "甲县司法局", "部门收支表 · 2023年度", "相差", "怎样改", "<th scope=\"col\">C</th>", "sought", "61.00", "待单位更正");
        assertThat(reviewer.get(STANDING).body()).contains(REVIEW);
    }

    @Test
    void aReturnedFormIsSentBackWithItsReasonEverywhere() {
        send(good("甲"));
        assertThat(act(reviewer, "return", Map.of("words", "附件三与本表不符"))).contains("已退回。", "附件三与本表不符");
        assertThat(filler.get(REVIEW).body()).contains("mark returned", "附件三与本表不符", "审核一 2024-03-01 09:30");
        assertThat(filler.get(STANDING).body()).contains("mark returned");
        assertThat(run()).containsExactly(Outcome.RETURNED);
        act(reviewer, "accept", Map.of());
        assertThat(run()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void aWaivedErrorLetsTheFormCountWithAWarning() {
        send(wrong("甲"));
        assertThat(act(reviewer, "accept", Map.of())).contains("没有办理：还有错误");
        assertThat(waive("机构合并", "审核一")).contains("特批已登记", "已特批", "机构合并");
        assertThat(filler.get(STANDING).body()).contains("mark warned");
        assertThat(run()).containsExactly(Outcome.WARNED);
        assertThat(filler.get(STANDING).body()).contains("mark warned");
    }

    @Test
    void aWaiverNeedsAReasonAndAnApproverWhoReviewsTheUnit() {
        send(wrong("甲"));
        desk.made("乙审", "REVIEWER", "100002");
        assertThat(waive("　！", "审核一")).contains("请写明原因");
        assertThat(waive("机构合并", "")).contains("批准人须是");
        assertThat(waive("机构合并", "乙审")).contains("批准人须是", "机构合并");
        assertThat(waive("机构合并", "甲一")).contains("批准人须是");
        assertThat(run()).containsExactly(Outcome.RETURNED);
    }

    @Test
    void aWaiverThatAnotherIsToApproveIsInForceOnceHeHas() {
        send(wrong("甲"));
        Browser chief = desk.visitor("科长", "REVIEWER", "100000");
        waive("机构合并", "科长");
        assertThat(reviewer.get(REVIEWS).body()).contains("待批准");
        assertThat(run()).containsExactly(Outcome.RETURNED);
        assertThat(act(reviewer, "approve", Map.of("refers", "1"))).contains("没有办理");
        assertThat(act(chief, "approve", Map.of("refers", "1"))).contains("已批准");
        assertThat(run()).containsExactly(Outcome.WARNED);
    }

    @Test
    void aFillerAnswersAWarningAndTheFormWaitsForTheReviewer() {
        send(TestForms.filled()
                .with("100.00 | 94.00    | 94.00%", "90.00 | 94.00    | 104.44%")
                .xlsx());
        assertThat(reviewer.get(REVIEWS).body()).contains("待单位核实");
        String point = point(filler.get(REVIEW).body());
        assertThat(act(filler, "answer", Map.of("point", point, "words", "年中追加预算")))
                .contains("核实说明已登记。", "年中追加预算");
        assertThat(reviewer.get(REVIEWS).body()).contains("turn reviews");
        act(reviewer, "accept", Map.of());
        assertThat(filler.get(REVIEW).body()).contains("已审核");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "return", "waive", "approve"})
    void onlyThoseWhoReviewDecide(String deed) {
        send(wrong("甲"));
        filler.get(REVIEW);
        assertThat(filler.post(REVIEW + "/" + deed, Map.of("words", "同意", "approver", "甲一"))
                        .status())
                .isEqualTo(403);
        Browser reader = desk.visitor("领导", "READER", "");
        assertThat(reader.get(REVIEW).body()).contains("相差").doesNotContain("/accept", "/comment");
        assertThat(reader.post(REVIEW + "/" + deed, Map.of()).status()).isEqualTo(403);
        assertThat(reader.post(REVIEW + "/comment", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void anotherDistrictSeesNoneOfIt() {
        send(wrong("甲"));
        Stream.of(desk.visitor("乙一", "FILLER", "100002"), desk.visitor("乙审", "REVIEWER", "100002"))
                .forEach(stranger -> {
                    assertThat(stranger.get(REVIEWS).body()).doesNotContain("甲县");
                    assertThat(stranger.get(REVIEW).status()).isEqualTo(404);
                    assertThat(stranger.get(REVIEW + "/cell?sheet=x&cell=C7").status())
                            .isEqualTo(404);
                    for (String deed : List.of("answer", "comment", "undo")) {
                        assertThat(stranger.post(REVIEW + "/" + deed, Map.of("words", "看看"))
                                        .status())
                                .isEqualTo(404);
                    }
                });
    }

    @Test
    void whatNobodySentIsNotThere() {
        assertThat(reviewer.get(REVIEW).status()).isEqualTo(404);
        assertThat(reviewer.get(REVIEWS + "/100001/demo/9999").status()).isEqualTo(404);
        assertThat(reviewer.get(REVIEWS + "/nobody/none/2023").status()).isEqualTo(404);
    }

    @Test
    void aDecisionWithoutTheTokenOfAPageIsRefused() {
        send(good("甲"));
        reviewer.withoutToken();
        assertThat(reviewer.post(REVIEW + "/return", Map.of("words", "不符")).status())
                .isEqualTo(403);
        assertThat(run()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void aDecisionAboutARevisionThatWasReplacedIsNotMade() {
        send(wrong("甲"));
        Map<String, String> shown = shown(reviewer.get(REVIEW).body());
        send(good("甲"));
        assertThat(post(reviewer, "return", with(shown, Map.of("words", "合计不对"))))
                .contains("又报了新的一版", "您写的是：", "合计不对");
        assertThat(filler.get(STANDING).body()).contains("mark accepted");
    }

    @Test
    void ofTwoWhoDecideAtOnceBothAreKeptAndTheSecondIsTold() {
        send(good("甲"));
        Browser second = desk.visitor("审核二", "REVIEWER", "100000");
        Map<String, String> shown = shown(second.get(REVIEW).body());
        act(reviewer, "accept", Map.of());
        assertThat(post(second, "return", with(shown, Map.of("words", "附件不符"))))
                .contains("您打开页面以后，审核一 已于 2024-03-01 09:30 作出决定：审核通过");
        assertThat(reviewer.get(REVIEW).body()).contains("mark returned", "附件不符");
        assertThat(run()).containsExactly(Outcome.RETURNED);
    }

    @Test
    void whatIsTakenBackNoLongerHoldsAndStaysInTheHistory() {
        send(good("甲"));
        act(reviewer, "return", Map.of("words", "附件不符"));
        assertThat(act(filler, "undo", Map.of("refers", "1"))).contains("没有办理");
        assertThat(act(reviewer, "undo", Map.of("refers", "1"))).contains("已撤回", "附件不符");
        assertThat(run()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void aNewRevisionShowsWhatItChanged() {
        send(wrong("甲"));
        act(reviewer, "return", Map.of("words", "合计不对"));
        send(good("甲"));
        String page = filler.get(REVIEW).body();
        assertThat(page)
                .contains("第 2 版，共 2 版", "<del>61.00</del>", "<ins>60.00</ins>", "已解决的问题", "合计不对", "mark accepted");
        run();
        assertThat(filler.get(REVIEW).body()).contains("第 2 版，共 2 版", "<del>61.00</del>", "<ins>60.00</ins>");
    }

    @Test
    void bothSidesTalkAboutACell() {
        send(good("甲"));
        String cell = CELLS + "C7";
        assertThat(act(reviewer, "comment", Map.of("sheet", "部门收支表", "cell", "c7", "words", "口径是？")))
                .contains("批注已登记。", "口径是？", "sought");
        Map<String, String> shown = shown(filler.get(cell).body());
        post(filler, "comment", with(shown, Map.of("sheet", "部门收支表", "cell", "C7", "words", "含追加<b>")));
        assertThat(reviewer.get(cell).body()).contains("口径是？").contains("含追加&lt;b&gt;");
        assertThat(reviewer.get(REVIEW).body()).contains("部门收支表!C7", "口径是？");
        assertThat(act(reviewer, "comment", Map.of("sheet", "没有", "cell", "C7", "words", "？甲")))
                .contains("没有这个单元格");
    }

    @Test
    void scriptsInCellsAreText() {
        send(TestForms.filled()
                .with("60.00      |", "61.00      |")
                .with("办理案件数", "<script>alert(1)</script>")
                .xlsx());
        assertThat(reviewer.get(CELLS + "B11").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void theListIsFilteredByWhomItWaitsForAndByDistrict() {
        send(wrong("甲"));
        Browser administrator = desk.administrator();
        administrator.send(UPLOADS, new Chosen("乙.xlsx", good("乙")));
        assertThat(administrator.get(REVIEWS).body()).contains("甲县司法局", "乙县司法局");
        assertThat(administrator.get(REVIEWS + "?turn=reviews").body())
                .contains("乙县司法局")
                .doesNotContain("甲县司法局");
        assertThat(administrator.get(REVIEWS + "?district=100001").body())
                .contains("甲县司法局")
                .doesNotContain("乙县司法局");
        assertThat(administrator.get(REVIEWS + "?page=x").status()).isEqualTo(400);
        assertThat(administrator.speaking("en").get(REVIEW).body()).contains("Reason for sending it back");
    }

    @Test
    void severalFormsAreAcceptedAtOnceUnlessOneWasReplaced() {
        send(good("甲"));
        Matcher chosen = Pattern.compile("name=\"id\" value=\"([0-9a-f]+)\"")
                .matcher(reviewer.get(REVIEWS).body());
        assertThat(chosen.find()).isTrue();
        Map<String, String> form = Map.of("id", chosen.group(1), "turn", "", "district", "");
        filler.get(STANDING);
        assertThat(filler.post(REVIEWS + "/accept", form).status()).isEqualTo(403);
        assertThat(reviewer.get(reviewer.post(REVIEWS + "/accept", form).location())
                        .body())
                .contains("已审核通过 1 份。", "turn done");
        assertThat(reviewer.get(reviewer.post(REVIEWS + "/accept", form).location())
                        .body())
                .contains("已审核通过 0 份。", "另有 1 份没有办理");
    }

    @Test
    void whatGoesBackFromTheDeskSaysWhatTheReviewerDecided() {
        send(good("甲"));
        assertThat(filler.get(UPLOADS + "/1").body()).doesNotContain("退回通知");
        act(reviewer, "return", Map.of("words", "附件三与本表不符"));
        assertThat(filler.get(UPLOADS + "/1").body()).contains("退回通知", "1．〔错误〕审核人退回：附件三与本表不符");
        assertThat(filler.get(UPLOADS + "/1/returned/0").status()).isEqualTo(200);
    }

    private void send(byte[] form) {
        filler.get(UPLOADS);
        assertThat(filler.send(UPLOADS, new Chosen("表.xlsx", form)).status()).isEqualTo(200);
    }

    private String waive(String words, String approver) {
        String point = point(reviewer.get(REVIEW).body());
        return act(reviewer, "waive", Map.of("point", point, "words", words, "approver", approver));
    }

    private static String point(String page) {
        Matcher found = POINT.matcher(page);
        assertThat(found.find()).as("a finding in " + page).isTrue();
        return found.group(1);
    }

    private static Map<String, String> shown(String page) {
        Map<String, String> shown = new HashMap<>();
        for (String name : List.of("digest", "part", "seen")) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            shown.put(name, found.find() ? found.group(1) : "");
        }
        return shown;
    }

    private static Map<String, String> with(Map<String, String> shown, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(shown);
        all.putAll(more);
        return all;
    }

    /** Looks at the form, does something, and looks at what it is led to. */
    private static String act(Browser who, String deed, Map<String, String> fields) {
        return post(who, deed, with(shown(who.get(REVIEW).body()), fields));
    }

    private static String post(Browser who, String deed, Map<String, String> fields) {
        Browser.Page answer = who.post(REVIEW + "/" + deed, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return who.get(answer.location()).body();
    }

    private List<Outcome> run() {
        try (BatchRuntime runtime = BatchRuntime.open(desk.job().databaseUrl(), Map.of())) {
            RunReport report = runtime.run(desk.job().request());
            return report.files().stream()
                    .map(FileResult::outcome)
                    .flatMap(java.util.Optional::stream)
                    .toList();
        }
    }
}
