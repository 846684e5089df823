package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huizong.desk.OpenDesk.STANDING;
import static org.huizong.desk.OpenDesk.UPLOADS;
import static org.huizong.desk.OpenDesk.good;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.desk.Browser.Chosen;
import org.huizong.finding.Outcome;
import org.huizong.job.BatchRuntime;
import org.huizong.job.FileResult;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionTest {
    @TempDir
    Path folder;

    private OpenDesk desk;
    private Browser bureau;

    @BeforeEach
    void open() throws IOException {
        desk = OpenDesk.in(folder, Map.of("demo", "部门收支表", "plan", "年度计划表"));
        bureau = desk.administrator();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aUnitThatNobodyKnowsIsSaidAndTheFormCountsAtOnce() {
        assertThat(sent("一.xlsx", unknown("58"))).contains("退回");
        correct(1, Map.of("unit", "100001 甲县司法局"));
        assertThat(bureau.get(UPLOADS + "/1").body())
                .contains("甲县司法局", "line card accepted", "单位由 admin 于 2024-03-01 09:30 更正", "单位按更正认作“甲县司法局”");
        assertThat(bureau.get(STANDING).body()).contains("mark accepted", "1/4");
    }

    @Test
    void theSameWordsInTheNextFileAreAnsweredAsBefore() {
        sent("一.xlsx", unknown("58"));
        correct(1, Map.of("unit", "甲县司法局"));
        assertThat(sent("二.xlsx", unknown("57"))).contains("甲县司法局", "单位按上次更正（admin，2024-03-01 09:30）");
    }

    @Test
    void whatCameBeforeWithTheSameWordsFollowsToo() {
        sent("一.xlsx", unknown("58"));
        sent("二.xlsx", unknown("57"));
        correct(2, Map.of("unit", "100001"));
        assertThat(bureau.get(UPLOADS + "/1").body()).contains("单位按上次更正", "line card accepted");
        assertThat(bureau.get(UPLOADS).body()).doesNotContain("mark returned");
    }

    @Test
    void whatWasSaidIsTakenBack() {
        sent("一.xlsx", unknown("58"));
        correct(1, Map.of("unit", "100001"));
        correct(1, Map.of("back", "UNIT"));
        assertThat(bureau.get(UPLOADS + "/1").body())
                .contains("line card returned")
                .doesNotContain("更正（");
        assertThat(sent("二.xlsx", unknown("57"))).doesNotContain("按上次更正");
        assertThat(bureau.get(STANDING).body()).contains("0/4");
    }

    @Test
    void anotherSendersWordsMeanNothingOfIt() {
        sent("一.xlsx", unknown("58"));
        correct(1, Map.of("unit", "100001"));
        Browser other = desk.visitor("乙一", "FILLER", "100002");
        assertThat(other.send(UPLOADS, new Chosen("三.xlsx", unknown("56"))).body())
                .contains("乙县司法局")
                .doesNotContain("甲县司法局", "按上次更正");
    }

    @Test
    void whoeverSendsForOneUnitSaysNoOther() {
        Browser filler = desk.visitor("甲一", "FILLER", "100001");
        filler.send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        Browser.Page told = filler.post(UPLOADS + "/1/corrections", Map.of("unit", "100002"));
        assertThat(filler.get(told.location()).body()).contains("没有更正：请选报送人可以报送的单位。");
        assertThat(filler.get(UPLOADS + "/1").body()).contains("甲县司法局").doesNotContain("乙县司法局");
    }

    @Test
    void anothersUploadIsNotThereToBeCorrected() {
        desk.visitor("甲一", "FILLER", "100001").send(UPLOADS, new Chosen("表.xlsx", good("甲")));
        Browser other = desk.visitor("乙一", "FILLER", "100002");
        assertThat(other.post(UPLOADS + "/1/corrections", Map.of("year", "2022"))
                        .status())
                .isEqualTo(404);
        Browser reader = desk.visitor("领导", "READER", "");
        assertThat(reader.post(UPLOADS + "/1/corrections", Map.of("year", "2022"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFormIsReadAsWhatItIsSaidToBe() {
        sent("一.xlsx", good("甲"));
        correct(1, Map.of("form", "plan@1"));
        assertThat(bureau.get(UPLOADS + "/1").body()).contains("年度计划表 · 2023年度", "表由 admin");
        assertThat(bureau.post(UPLOADS + "/1/corrections", Map.of("form", "none@1"))
                        .location())
                .contains("fault=amend.form.wrong");
    }

    @Test
    void aYearIsSaidForTheFileAlone() {
        sent("一.xlsx", good("甲"));
        correct(1, Map.of("year", "2022"));
        assertThat(bureau.get(UPLOADS + "/1").body()).contains("2022年度", "年度由 admin");
        assertThat(sent("二.xlsx", good("乙"))).contains("2023年度");
    }

    @Test
    void aRunComesToTheSameAndExaminesOnlyWhatWasSaid() {
        sent("一.xlsx", unknown("58"));
        desk.visitor("乙一", "FILLER", "100002").send(UPLOADS, new Chosen("表.xlsx", good("乙")));
        assertThat(run())
                .extracting(CorrectionTest::outcome)
                .containsExactlyInAnyOrder(Outcome.RETURNED, Outcome.ACCEPTED);
        correct(1, Map.of("unit", "100001"));
        assertThat(bureau.get(STANDING).body()).contains("2/4");
        assertThat(run())
                .extracting(FileResult::handling, CorrectionTest::outcome)
                .containsExactlyInAnyOrder(
                        tuple(FileResult.Handling.READ, Outcome.ACCEPTED),
                        tuple(FileResult.Handling.UNCHANGED, Outcome.ACCEPTED));
        assertThat(run()).extracting(FileResult::handling).containsOnly(FileResult.Handling.UNCHANGED);
        assertThat(bureau.get(STANDING).body()).contains("2/4");
    }

    private static Outcome outcome(FileResult file) {
        return file.outcome().orElseThrow();
    }

    private List<FileResult> run() {
        try (BatchRuntime runtime = BatchRuntime.open(desk.job().databaseUrl(), Map.of())) {
            return runtime.run(desk.job().request()).files();
        }
    }

    private String sent(String name, byte[] form) {
        return bureau.send(UPLOADS, new Chosen(name, form)).body();
    }

    private void correct(int number, Map<String, String> said) {
        Map<String, String> fields = new HashMap<>(said);
        fields.put("index", "0");
        assertThat(bureau.post(UPLOADS + "/" + number + "/corrections", fields).location())
                .isEqualTo(UPLOADS + "/" + number);
    }

    /** A form of a unit that no registry has. */
    private static byte[] unknown(String score) {
        return TestForms.filled()
                .with("甲县司法局", "柒局")
                .with("| 58 ", "| " + score + " ")
                .with("| 98 ", "| " + (Integer.parseInt(score) + 40) + " ")
                .xlsx();
    }
}
