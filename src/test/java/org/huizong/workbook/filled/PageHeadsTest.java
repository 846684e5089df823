package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;
import org.huizong.workbook.schema.TemplateReader;
import org.junit.jupiter.api.Test;

/** Headers copied to the top of the next page are no second form; a second form is. */
class PageHeadsTest {
    private static final FormTemplate FORM =
            TemplateReader.read(TestForms.template().xlsx(), "").template().orElseThrow();

    /** The form down to the first line of its list. */
    private static final String TOP = TestForms.FILLED.substring(0, TestForms.FILLED.indexOf("| 满意度指标"));

    @Test
    void headersAtTheTopOfTheNextPageDoNotEndTheList() {
        List<FilledWorkbook.Resemblance> parts = parts(TOP + """
                | 一级指标   | 三级指标 | 分值   | 得分     |
                | 满意度指标 | 群众满意度 | 40   | 40       |
                | 合计       | 98   |            |          |
                """);
        assertThat(parts).hasSize(1);
        FormReading reading = parts.get(0).read();
        assertThat(ShippedForm.column(reading, "绩效指标", "三级指标")).containsExactly("办理案件数", "群众满意度");
        assertThat(ShippedForm.told(reading.declaration().value("总分"))).isEqualTo("98 at B14");
        assertThat(ShippedForm.cells(reading, FindingCode.R374)).isEmpty();
    }

    @Test
    void norWithTheTitleAboveThem() {
        List<FilledWorkbook.Resemblance> parts = parts(TOP + """
                | 部门收支表 | <    | <          | <        |
                | 一级指标   | 三级指标 | 分值   | 得分     |
                | 满意度指标 | 群众满意度 | 40   | 40       |
                | 合计       | 98   |            |          |
                """);
        assertThat(parts).hasSize(1);
        assertThat(ShippedForm.column(parts.get(0).read(), "绩效指标", "三级指标")).containsExactly("办理案件数", "群众满意度");
        assertThat(ShippedForm.told(parts.get(0).read().declaration().value("总分")))
                .isEqualTo("98 at B15");
    }

    @Test
    void norWhereALabelBesideTheListStandsInEveryRow() {
        FormReading reading = ShippedForm.of("项目支出绩效自评表").read("""
                | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | 绩效指标 | 产出指标 | 数量指标 | 宣传场次 | ≥50场 | 52场 | 45 | 45 |
                | 续表 | | | | | | | |
                | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | 绩效指标 | 效益指标 | 社会效益指标 | 化解率 | ≥95% | 96% | 45 | 45 |
                | 总分 | | | | | | 90 | 90 |
                """);
        assertThat(ShippedForm.column(reading, "绩效指标", "三级指标")).containsExactly("宣传场次", "化解率");
        assertThat(ShippedForm.told(reading.declaration().value("自评总分"))).isEqualTo("90 at H6");
    }

    @Test
    void aSecondFormBelowIsStillASecondForm() {
        String whole = TOP + "| 合计       | 58   |            |          |\n";
        List<FilledWorkbook.Resemblance> parts = parts(whole + whole.replace("甲县", "乙县"));
        assertThat(parts)
                .extracting(part -> part.read().declaration().value("单位名称").plain())
                .containsExactly("甲县司法局", "乙县司法局");
    }

    @Test
    void headersBelowTheFootAreNoPartOfTheListAboveIt() {
        FormReading reading = parts(TOP + """
                | 合计       | 58   |            |          |
                | 一级指标   | 三级指标 | 分值   | 得分     |
                | 满意度指标 | 群众满意度 | 40   | 40       |
                """).get(0).read();
        assertThat(ShippedForm.column(reading, "绩效指标", "三级指标")).containsExactly("办理案件数");
    }

    @Test
    void headersOfTwoRowsAreBothPassedOver() {
        FormReading reading = ShippedForm.of("项目支出绩效目标执行监控表").read("""
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行数（情况） | 全年预计完成情况 | 偏差原因分析 | < | 完成目标可能性 | < | < | 备注 |
                | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 原因说明 | 确定能 | 有可能 | 完全不可能 | ^ |
                | 产出指标 | 数量指标 | 宣传场次 | ≥50场 | 30场 | 52场 | | | ✔ | | | |
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行数（情况） | 全年预计完成情况 | 偏差原因分析 | < | 完成目标可能性 | < | < | 备注 |
                | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 原因说明 | 确定能 | 有可能 | 完全不可能 | ^ |
                | | | 调解件数 | ≥200件 | 120件 | 210件 | | | ✔ | | | |
                """);
        assertThat(ShippedForm.column(reading, "绩效指标", "三级指标")).containsExactly("宣传场次", "调解件数");
        assertThat(ShippedForm.column(reading, "绩效指标", "一级指标")).containsExactly("产出指标", "产出指标");
    }

    @Test
    void noShippedBlankHasHeadersTwice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates-xlsx"))) {
            List<Path> blanks = files.filter(path -> path.toString().endsWith("表.xlsx"))
                    .sorted()
                    .toList();
            assertThat(blanks).hasSizeGreaterThan(9);
            FormIndex forms = FormIndex.of(blanks.stream()
                    .map(path -> TemplateReader.read(bytes(path), "").template().orElseThrow())
                    .toList());
            for (Path blank : blanks) {
                GridBook book = ((Opening.Opened) GridReader.open(bytes(blank))).book();
                book.pages()
                        .forEach(grid -> assertThat(forms.labels(grid).heads())
                                .as(blank.toString())
                                .isEmpty());
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<FilledWorkbook.Resemblance> parts(String table) {
        return FilledWorkbook.open(TestBook.book().sheet("表", table).xlsx()).parts(FormIndex.of(List.of(FORM)), 0.5);
    }
}
