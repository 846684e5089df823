package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.huizong.desk.Browser.Chosen;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.job.BatchRuntime;
import org.huizong.job.RunReport;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is the first of March 2024; the form in use is demo@1. */
class FormsTest {
    static final String FORMS = "/jobs/shi/forms";
    static final String DRAFT = FORMS + "/demo/2";

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Browser administrator;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder);
        administrator = desk.administrator();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** The form's second version: what was spent must stay below the budget by ten. */
    static TestBook stricter() {
        return TestForms.template()
                .with("demo | '1", "demo | '2")
                .with("支出合计<=支出预算", "支出合计<=支出预算-10")
                .stamped("demo@2");
    }

    private Browser.Page hand(TestBook template) {
        return administrator.send(FORMS, new Chosen("新表样.xlsx", template.xlsx()));
    }

    private Browser.Page activate(String from, String why) {
        return administrator.post(DRAFT + "/activation", Map.of("from", from, "instead", "1", "why", why));
    }

    private RunReport run() {
        try (BatchRuntime runtime = BatchRuntime.open(desk.job().databaseUrl(), Map.of())) {
            return runtime.run(desk.job().request());
        }
    }

    private boolean keptNothing() throws IOException {
        try (Stream<Path> files = Files.walk(desk.templates())) {
            return files.filter(Files::isRegularFile).count() == 1;
        }
    }

    @Test
    void everybodySeesEveryFormWithItsFieldsAndRules() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        assertThat(filler.get(FORMS).body()).contains("本任务要报的表", "部门收支表", "现用").doesNotContain("上传并检查");
        assertThat(filler.get(FORMS + "/demo/1").body())
                .contains("支出合计=基本支出+项目支出", "支出合计 × 执行数", "任一缺则跳过", "依据：表内勾稽", "比率(支出合计/支出预算)", "优、良");
    }

    @Test
    void thePictureShowsWhereWhatIsFilledIn() {
        assertThat(administrator.get(FORMS + "/demo/1").body())
                .contains("<td class=\"text\" colspan=\"4\">部门收支表</td>", "<td class=\"field\">支出合计</td>");
    }

    @Test
    void aSearchFindsFieldsAndRules() {
        assertThat(administrator.get(FORMS + "?q=满意度").body())
                .contains("1 处", "X3")
                .doesNotContain("X2");
        assertThat(administrator.get(FORMS + "/demo/1?q=满意度").body())
                .contains("X3")
                .doesNotContain("X2");
    }

    @Test
    void aFillerGetsHisOwnBlankAndEverybodyTheTemplate() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        Browser.Page blank = filler.get(FORMS + "/demo/blank");
        assertThat(blank.status()).isEqualTo(200);
        assertThat(filler.send(UPLOADS, new Chosen("空白.xlsx", blank.bytes())).body())
                .contains("甲县司法局");
        assertThat(filler.get(FORMS + "/demo/1/workbook").bytes()).startsWith('P', 'K');
        assertThat(administrator.get(FORMS + "/demo/blank").status()).isEqualTo(404);
    }

    @Test
    void aTemplateWithFaultsIsToldThemAllAndNotKept() throws IOException {
        String page = hand(stricter().with("执行率=支出合计/支出预算", "执行率=支出合计/支出予算").with("| 选项 |", "| 单选 |"))
                .body();
        assertThat(page).contains("没有保存", "_字段!", "_公式!", "怎样改");
        assertThat(keptNothing()).isTrue();
    }

    @Test
    void theVersionInUseWithOtherContentIsRefused() throws IOException {
        TestBook other = TestForms.template().with("支出合计<=支出预算", "支出合计<=支出预算*2");
        assertThat(hand(other).body()).contains("已有表样“demo@1”，内容与这一份不同，没有保存。");
        assertThat(keptNothing()).isTrue();
    }

    @Test
    void whatIsNoTemplateSaysWhatItIsAndIsNotKept() throws IOException {
        assertThat(administrator.send(FORMS, new Chosen("甲.xlsx", good("甲"))).body())
                .contains("这不是表样：是填报用的“部门收支表”。");
        byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(administrator
                        .send(FORMS, new Chosen("<script>.xlsx", script))
                        .body())
                .contains("没有保存")
                .doesNotContain("<script>alert", "Exception");
        assertThat(administrator.send(FORMS, new Chosen("空.xlsx", new byte[0])).body())
                .contains("还没有选文件");
        assertThat(keptNothing()).isTrue();
    }

    @Test
    void onlyTheAdministratorChangesAnythingOrSeesADraft() throws IOException {
        hand(stricter());
        Browser reviewer = desk.visitor("丙审", "REVIEWER", "100000");
        assertThat(reviewer.get(FORMS).body()).doesNotContain("demo/2");
        assertThat(reviewer.get(DRAFT).status()).isEqualTo(404);
        assertThat(reviewer.get(FORMS + "/demo/1/trial").status()).isEqualTo(404);
        assertThat(reviewer.send(FORMS, new Chosen("表.xlsx", stricter().xlsx())).status())
                .isEqualTo(403);
        assertThat(reviewer.post(DRAFT + "/activation", Map.of("from", "2024-03-05", "why", "试"))
                        .status())
                .isEqualTo(403);
        assertThat(reviewer.post(FORMS + "/reload", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aDraftIsTriedOnWhatWasReceived() {
        desk.visitor("甲一", "FILLER", "100001").send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        run();
        assertThat(hand(stricter()).location()).isEqualTo(DRAFT + "?done=kept");
        assertThat(administrator.get(DRAFT + "/trial").body())
                .contains("会查出 1/1 份（现在 0 份）", "支出合计&lt;=支出预算-10", "甲县司法局", "另有 5 条公式没有改动");
    }

    @Test
    void theFilesThatWereReceivedAreExaminedAnewToSeeWhatWouldCome() {
        desk.visitor("甲一", "FILLER", "100001").send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        run();
        hand(stricter()
                .with(
                        "| 收支情况 | 支出预算 | 支出合计 × 预算数 | 金额 | | 万元 | 应填 |",
                        "| 收支情况 | 支出预算 | 支出合计 × 预算数 | 整数 | | 万元 | 应填 |"));
        assertThat(administrator.get(DRAFT + "/trial?files=all").body())
                .contains("1 份文件（共 1 份），1 份结果有变化", "mark accepted\">通过</span> →", "支出 94.00 大于预算 100.00")
                .doesNotContain("这一版已停用");
        assertThat(administrator.get(FORMS + "/demo/1/trial?files=all").body()).doesNotContain("份结果有变化");
    }

    @Test
    void whatARuleNoLongerFindsIsShownToo() {
        byte[] wrong = OpenDesk.wrong("甲");
        desk.visitor("甲一", "FILLER", "100001").send(UPLOADS, new Chosen("表.xlsx", wrong));
        run();
        hand(stricter().with("支出合计=基本支出+项目支出", "支出合计>=项目支出"));
        assertThat(administrator.get(DRAFT + "/trial").body()).contains("会查出 0/1 份（现在 1 份）", "不再查出的问题（列出 1 处）");
    }

    @Test
    void anActivatedVersionIsUsedFromItsDayOnByDeskAndRun() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        filler.send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        run();
        hand(stricter());
        assertThat(activate("2024-03-02", "规则改严").location()).isEqualTo(DRAFT + "?done=activated");
        assertThat(administrator.get(DRAFT).body()).contains("待启用", "2024-03-02 起", "全部 1 份文件");
        assertThat(run().changed()).isFalse();
        assertThat(filler.get(UPLOADS + "/1").body()).contains("line card accepted");

        desk.clock().forward(Duration.ofDays(1));
        assertThat(filler.get(UPLOADS + "/1").body()).contains("line card warned", "这一版已停用", "大于预算");
        assertThat(administrator.get(FORMS).body()).contains("已停用", "到 2024-03-01 止", "现用");
        RunReport later = run();
        assertThat(later.files().get(0).outcome()).contains(Outcome.WARNED);
        assertThat(desk.job().library().over()).containsExactly(new FormId("demo", "1"));
    }

    @Test
    void aVersionWithOtherLabelsIsOfferedBesideTheOldOne() {
        hand(stricter());
        assertThat(administrator.get(DRAFT).body()).contains("value=\"1\" checked=\"checked\"");
        hand(stricter().with("| 等级       |", "| 自评等级   |").with("等级 | 等级 | 选项", "等级 | 自评等级 | 选项"));
        assertThat(administrator.get(DRAFT).body()).contains("自评等级", "一般并行").doesNotContain("checked=\"checked\"");
    }

    @Test
    void aVersionMayBeTakenBackBeforeItsDay() {
        hand(stricter());
        activate("2024-03-02", "规则改严");
        assertThat(administrator.post(DRAFT + "/withdrawal", Map.of()).location())
                .isEqualTo(DRAFT + "?done=withdrawn");
        desk.clock().forward(Duration.ofDays(1));
        assertThat(administrator.get(DRAFT).body()).contains("草稿", "登记从 2024-03-02 起启用", "撤回启用");
        assertThat(administrator.get(FORMS + "/demo/1").body()).contains("现用");
    }

    @Test
    void whatWasDoneIsOnTheTrailWithoutItsReason() {
        hand(stricter());
        activate("三月", "规则改严");
        activate("2024-03-02", "规则改严");
        assertThat(administrator.get("/trail").body())
                .contains("上传表样", "表 demo@2", "启用表样", "启用日期 2024-03-02")
                .doesNotContain("规则改严");
    }

    @Test
    void whatIsInUseIsNotTakenBack() {
        hand(stricter());
        activate("2024-03-01", "规则改严");
        assertThat(administrator.post(DRAFT + "/withdrawal", Map.of()).body()).contains("别人刚刚改过这一版的状态");
        assertThat(administrator.get(DRAFT).body()).contains("现用");
    }

    @Test
    void anActivationNeedsADayToComeAndAReason() {
        hand(stricter());
        assertThat(activate("2024-02-29", "规则改严").body()).contains("启用日期不能早于今天。");
        assertThat(activate("三月", "规则改严").body()).contains("请填写启用日期。");
        assertThat(activate("2024-03-02", " ").body()).contains("请写理由");
        assertThat(administrator.get(DRAFT).body()).contains("mark missing");
    }

    @Test
    void aDraftIsReplacedByABetterOneAndDropped() {
        Chosen first = new Chosen("新表样.xlsx", stricter().xlsx());
        administrator.send(FORMS, first);
        assertThat(administrator.send(FORMS, first).body()).contains("内容与这一份完全相同");
        assertThat(hand(stricter().with("预算-10", "预算-9")).location()).isEqualTo(DRAFT + "?done=kept");
        assertThat(administrator.get(DRAFT).body()).contains("支出合计&lt;=支出预算-9");
        assertThat(administrator.post(DRAFT + "/removal", Map.of()).location()).isEqualTo(FORMS + "?done=dropped");
        assertThat(administrator.get(DRAFT).status()).isEqualTo(404);
    }

    @Test
    void theAdministratorIsToldWhyANewStateIsNotTaken() throws IOException {
        Files.writeString(desk.templates().resolve("demo.xlsx"), "一半");
        assertThat(administrator.post(FORMS + "/reload", Map.of()).location()).isEqualTo(FORMS);
        assertThat(administrator.get(FORMS).body()).contains("有错，没有采用", "demo.xlsx", "部门收支表");
        Files.write(desk.templates().resolve("demo.xlsx"), TestForms.template().xlsx());
        assertThat(administrator.post(FORMS + "/reload", Map.of()).location()).isEqualTo(FORMS + "?done=reloaded");
        assertThat(administrator.get(FORMS).body()).doesNotContain("有错，没有采用");
    }
}
