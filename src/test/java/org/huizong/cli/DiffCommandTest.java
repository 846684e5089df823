package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one job compared: what moved, by how much, and why. */
class DiffCommandTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void aJobOfThreeUnitsThatRan() throws IOException {
        DemoJob.layOutThreeUnits(folder);
        put("甲", "甲", "100.00 | 94.00    | 94.00%", "60.00", "34.00");
        put("乙", "乙", "200.00 | 94.00    | 47.00%", "60.00", "34.00");
        assertThat(run()).isZero();
    }

    @Test
    void aCorrectedFileMovesItsTotalsAndIsNamedWithCellsAndCause() throws IOException {
        put("甲", "甲", "100.00 | 95.00    | 95.00%", "61.00", "34.00");
        assertThat(run()).isZero();
        assertThat(diff("1", "2")).isZero();
        assertThat(shell.out())
                .contains("第 1 次运行 → 第 2 次运行：1 份有变动，0 份重新审核而没有变动")
                .containsPattern("合计 .*支出合计.*：188 → 189（\\+1，1 个单位）")
                .containsPattern("甲县司法局 .*改后重报 .*甲.xlsx")
                .containsPattern("执行率：94.00% → 95.00%  部门收支表!D7")
                .doesNotContain("乙县司法局");
    }

    @Test
    void aNewFileAndAWithdrawnOneAreNamed() throws IOException {
        put("丙", "丙", "100.00 | 94.00    | 94.00%", "60.00", "34.00");
        Files.delete(folder.resolve("inbox/乙.xlsx"));
        assertThat(run()).isZero();
        assertThat(diff("1", "2")).isZero();
        assertThat(shell.out())
                .containsPattern("丙县司法局 .*新报送  未报 → 通过  丙.xlsx")
                .containsPattern("乙县司法局 .*撤回或不再计入  通过 → 未报  乙.xlsx")
                .containsPattern("合计 .*支出合计/预算数：300 → 200（-100，2 个单位）")
                .doesNotContainPattern("合计 .*支出合计/执行数")
                .doesNotContain("群众满意度");
    }

    @Test
    void anotherFileOfTheSameUnitCountsNow() throws IOException {
        put("甲-修改", "甲", "100.00 | 95.00    | 95.00%", "61.00", "34.00");
        assertThat(run()).isZero();
        assertThat(diff("1", "2")).isZero();
        assertThat(shell.out()).containsPattern("甲县司法局 .*改以另一份文件为准.*甲.xlsx → 甲-修改.xlsx");
    }

    @Test
    void aChangedTemplateThatReadsTheSameIsOnlyCounted() throws IOException {
        Files.write(
                folder.resolve("templates/demo.xlsx"),
                TestForms.template(
                                TestForms.FIELDS, TestForms.RULES + "| N1 | | 警告 | 执行率>=0.5 | 低。 | 说明。 | 执行率 | | | |")
                        .xlsx());
        assertThat(run()).isZero();
        assertThat(diff("1", "2")).isZero();
        assertThat(shell.out()).contains("1 份有变动，1 份重新审核而没有变动").containsPattern("乙县司法局 .*重新审核  通过 → 有提示");
    }

    @Test
    void aRunThatChangedNothingStandsForTheOneBefore() throws IOException {
        assertThat(run()).isZero();
        assertThat(diff("1", "2")).isZero();
        assertThat(shell.out()).contains("0 份有变动，0 份重新审核而没有变动");
    }

    @Test
    void aRunThatNeverWasIsToldInOneSentence() throws IOException {
        assertThat(diff("1", "9")).isNotZero();
        assertThat(shell.err()).contains("J616", "没有第 9 次运行");
    }

    private int run() {
        return shell.onJob(folder, "run");
    }

    private int diff(String before, String after) {
        return shell.onJob(folder, "diff", before, after);
    }

    private void put(String file, String unit, String totals, String basic, String projects) throws IOException {
        Files.write(folder.resolve("inbox/" + file + ".xlsx"), DemoJob.filled(unit, totals, basic, projects));
    }
}
