package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several forms on one sheet: none is lost, none gets what belongs to another. */
class SeveralFormsTest {
    private static final String FIRST = TestForms.FILLED;

    private static final String STAFF_BLANK = """
            | 人员情况统计表 | <    | 单位：元 | |
            | 填表单位   |      |  | |
            | 编制人数   |      |  | |
            | 项目支出   |      |  | |
            | 基本支出   |      |  | |
            | 在职人数   |      |  | |
            | 退休人数   |      |  | |
            """;

    private static final String STAFF = STAFF_BLANK
            .replace("| 填表单位   |      |", "| 填表单位   | 乙县司法局 |")
            .replace("| 编制人数   |      |", "| 编制人数   | 92 |")
            .replace("| 在职人数   |      |", "| 在职人数   | 88 |");

    @TempDir
    private Path folder;

    private FormLibrary library;

    @BeforeEach
    void twoForms() throws IOException {
        Files.write(folder.resolve("demo.xlsx"), TestForms.template().xlsx());
        Files.write(
                folder.resolve("staff.xlsx"),
                TestBook.book()
                        .sheet("人员情况统计表", STAFF_BLANK)
                        .sheet("_表样", """
                                | 代码 | 版本 | 名称 | 期间类型 | 表页 | 金额单位 | 说明 |
                                | staff | '1 | 人员情况统计表 | 年度 | 人员情况统计表 | 元 | |
                                """)
                        .sheet("_字段", """
                                | 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |
                                | 表头 | 填表单位 | 填表单位 | 文本 | 单位名称 | | 是 | | B2 | | |
                                | 人员 | 编制人数 | 编制人数 | 整数 | | 人 | 否 | | B3 | 合计 | |
                                | 人员 | 项目支出 | 项目支出 | 金额 | | 元 | 否 | | B4 | 合计 | |
                                | 人员 | 基本支出 | 基本支出 | 金额 | | 元 | 否 | | B5 | 合计 | |
                                | 人员 | 在职人数 | 在职人数 | 整数 | | 人 | 否 | | B6 | 合计 | |
                                | 人员 | 退休人数 | 退休人数 | 整数 | | 人 | 否 | | B7 | 合计 | |
                                """)
                        .stamped("staff@1")
                        .xlsx());
        library = FormLibrary.load(folder);
    }

    @Test
    void aFormWhoseLabelsAnotherFormAboveItHasIsReadToo() {
        List<Submission> parts = parts(FIRST + STAFF);
        assertThat(parts).extracting(Submission::part).containsExactly("表!1", "表!14");
        assertThat(value(parts.get(1), "在职人数")).isEqualTo("88 at B19");
        assertThat(value(parts.get(0), "支出合计")).isEqualTo("94.00 at C7");
    }

    @Test
    void formsInAnyOrderAreRead() {
        List<Submission> parts = parts(STAFF + FIRST + STAFF.replace("88", "77"));
        assertThat(parts).extracting(Submission::part).containsExactly("表!1", "表!8", "表!21");
        assertThat(value(parts.get(2), "在职人数")).isEqualTo("77 at B26");
    }

    @Test
    void aUnitLineOfOneFormSaysNothingOfAnother() {
        assertThat(codes(parts(FIRST + STAFF))).doesNotContain(FindingCode.R332);
    }

    @Test
    void theSecondPartBeginsAtItsTitle() {
        List<Submission> parts = parts(FIRST + "| | | | |\n| | | | |\n" + FIRST.replace("甲县", "乙县"));
        assertThat(parts).extracting(Submission::part).containsExactly("表!1", "表!16");
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.evidence().missing()).isEmpty();
            assertThat(part.evidence().confidence()).isEqualTo(1);
        });
    }

    @Test
    void aPieceOfAFormBelowAListIsToldAndNotReadAsItsLines() {
        String piece = FIRST.lines().limit(5).reduce("", (above, line) -> above + line + "\n");
        List<Submission> parts = parts(FIRST + piece);
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).declaration().orElseThrow().lines("绩效指标")).hasSize(2);
        assertThat(parts.get(0).findings().list())
                .filteredOn(finding -> finding.code() == FindingCode.R375)
                .extracting(finding -> finding.place().cell())
                .containsExactly("A14");
    }

    @Test
    void aFormBesideAnotherIsReadAtItsOwnCells() {
        List<Submission> parts = parts(beside(FIRST, FIRST.replace("甲县", "乙县").replace("94.00 ", "93.00 ")));
        assertThat(parts).extracting(Submission::part).containsExactly("表!1", "表!F1");
        assertThat(parts).extracting(Submission::unit).containsExactly("甲县司法局", "乙县司法局");
        assertThat(value(parts.get(1), "支出合计")).isEqualTo("93.00 at H7");
    }

    @Test
    void anotherFormThanTheStampSaysIsTold() {
        byte[] pasted = TestBook.book().sheet("表", FIRST).stamped("staff@1").xlsx();
        Submission part = examine(pasted).get(0);
        assertThat(part.form().orElseThrow().code()).isEqualTo("demo");
        assertThat(codes(List.of(part))).contains(FindingCode.I249);
        byte[] own = TestBook.book().sheet("表", FIRST).stamped("demo@1").xlsx();
        assertThat(codes(examine(own))).doesNotContain(FindingCode.I249);
    }

    @Test
    void aSheetThatShowsHowItIsFilledInIsNotReadBesideTheFormItself() {
        TestBook book =
                TestBook.book().sheet("填报示例", FIRST.replace("甲县", "示例县")).sheet("表", FIRST);
        List<Submission> parts = examine(book.xlsx());
        assertThat(parts).extracting(Submission::unit).containsExactly("甲县司法局");
        assertThat(codes(parts)).contains(FindingCode.R397);
    }

    @Test
    void aSheetCalledSoIsReadWhereItIsAllThereIs() {
        String blank = FIRST.replaceAll("甲县司法局|2023年度|\\d+\\.\\d+%?|优|办理案件数|群众满意度|(?<= )(58|60|40|98)(?= )", "");
        List<Submission> parts =
                examine(TestBook.book().sheet("样表", FIRST).sheet("表", blank).xlsx());
        assertThat(parts).extracting(Submission::unit).containsExactly("甲县司法局");
        assertThat(codes(parts)).doesNotContain(FindingCode.R397);
    }

    private static String beside(String left, String right) {
        List<String> lines = new ArrayList<>();
        List<String> others = right.lines().toList();
        left.lines().forEach(line -> lines.add(line.stripTrailing() + " " + others.get(lines.size())));
        return String.join("\n", lines);
    }

    private static String value(Submission part, String field) {
        var value = part.declaration().orElseThrow().value(field);
        return value.shown() + " at " + value.place().cell();
    }

    private static List<FindingCode> codes(List<Submission> parts) {
        return parts.stream()
                .flatMap(part -> part.findings().list().stream())
                .map(Finding::code)
                .toList();
    }

    private List<Submission> parts(String table) {
        return examine(TestBook.book().sheet("表", table).xlsx());
    }

    private List<Submission> examine(byte[] bytes) {
        return Examiner.withoutRegistry(library)
                .examine(new Receipt("a.xlsx", Sha256.of(bytes), bytes.length), bytes)
                .parts();
    }
}
