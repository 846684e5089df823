package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturningTest {
    private static final String FORM = "部门收支表";

    @TempDir
    private Path folder;

    private Examiner examiner;
    private Returning returning;

    @BeforeEach
    void oneForm() throws IOException {
        Files.write(folder.resolve("demo.xlsx"), TestForms.template().xlsx());
        FormLibrary library = FormLibrary.load(folder);
        examiner = Examiner.withoutRegistry(library);
        returning = new Returning(library.templates(), Optional.empty(), Optional.of(LocalDate.of(2024, 3, 31)));
    }

    @Test
    void aFormWithoutFindingsDoesNotGoBack() {
        assertThat(back("a.xlsx", TestForms.filled().xlsx())).isEmpty();
    }

    @Test
    void aReturnedFormIsAcceptedOnceItsCellIsMended() throws IOException {
        for (byte[] good : List.of(TestForms.filled().xlsx(), TestForms.filled().xls())) {
            byte[] bad = edited(good, workbook -> put(workbook, 6, 2, 84));
            byte[] returned =
                    back("a.xlsx", bad).orElseThrow().workbook().orElseThrow().bytes();
            assertThat(examine(returned).findings()).extracting(Finding::code).isEqualTo(codes(bad));

            byte[] mended = edited(returned, workbook -> put(workbook, 6, 2, 94));

            assertThat(examine(mended).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(back("a.xlsx", mended)).isEmpty();
        }
    }

    @Test
    void aNoticeNamesTheProjectOfAFormThatIsFilledInForEach() throws IOException {
        FormLibrary library = FormLibrary.load(folder);
        Verdict.Part part = new Verdict.Part(
                Optional.of(library.templates().get(0).id()),
                "甲县司法局",
                Optional.of(new Period(2023)),
                new Project("人民调解\n经费"),
                Outcome.RETURNED,
                Findings.of(Finding.of(FindingCode.R301, Place.ofCell("收支", "C7", ""), "支出合计")),
                List.of());
        String notice = returning
                .of(new Verdict("a.xlsx", List.of(part)), new byte[0], new ReturnNames())
                .orElseThrow()
                .notice();
        assertThat(notice).contains("报送的《" + FORM + "》（2023年度，项目“人民调解 经费”）已收悉");
    }

    @Test
    void anExplanationComesBackWithItsWarningAndGoesOutAgain() throws IOException {
        byte[] overspent = edited(TestForms.filled().xlsx(), workbook -> put(workbook, 6, 1, 90));
        byte[] returned =
                back("a.xlsx", overspent).orElseThrow().workbook().orElseThrow().bytes();

        byte[] answered = edited(returned, workbook -> answer(workbook.getSheetAt(0), "W1", "年中追加预算"));

        assertThat(examine(answered).explanations())
                .extracting(Explanation::about, Explanation::text)
                .contains(org.assertj.core.groups.Tuple.tuple("W1", "年中追加预算"));
        byte[] again =
                back("a.xlsx", answered).orElseThrow().workbook().orElseThrow().bytes();
        assertThat(examine(again).explanations()).isEqualTo(examine(answered).explanations());
    }

    @Test
    void anErrorIsNotExplainedAway() throws IOException {
        byte[] returned = back("a.xlsx", wrongSum())
                .orElseThrow()
                .workbook()
                .orElseThrow()
                .bytes();

        Submission again = examine(edited(returned, workbook -> answer(workbook.getSheetAt(0), "S1", "无误")));

        assertThat(again.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(again.findings()).extracting(Finding::code).contains(FindingCode.W701);
    }

    @Test
    void theNoticeSaysWhoWhatWhereHowAndUntilWhen() throws IOException {
        ReturnedFile back = back("区/甲.xlsx", wrongSum()).orElseThrow();

        assertThat(back.path()).startsWith("区/《退回》甲_问题").endsWith("处");
        assertThat(back.notice())
                .startsWith("退回通知\n\n甲县司法局：\n\n你单位报送的《部门收支表》（2023年度）已收悉")
                .contains("现予退回", "〔错误〕", "C7", "修改办法：", "《退回》甲_问题", ".xlsx”", "2024年3月31日前");
    }

    @Test
    void theNoticeAsksForWhatIsOpenAndForNoMore() throws IOException {
        byte[] overspent = edited(TestForms.filled().xlsx(), workbook -> {
            put(workbook, 6, 1, 90);
            put(workbook, 6, 3, 1.0444);
        });
        ReturnedFile first = back("a.xlsx", overspent).orElseThrow();
        assertThat(first.notice())
                .startsWith("核实通知\n")
                .contains("（警告 1 处），数据已收下，有关事项请予核实。", "2．黄色单元格请核实，有误的更正，无误的在")
                .doesNotContain("红色", "蓝色");

        byte[] answered = edited(first.bytes(), workbook -> answer(workbook.getSheetAt(0), "W1", "年中追加预算"));
        assertThat(back("a.xlsx", answered).orElseThrow().notice())
                .startsWith("审核提示\n")
                .contains("（警告 1 处），数据已收下；警告均已附核实说明，无需重新报送。", "　　已附核实说明：年中追加预算")
                .doesNotContain("办理要求", "修改办法", "请予核实");

        byte[] worse = edited(answered, workbook -> put(workbook, 4, 2, 59));
        assertThat(back("a.xlsx", worse).orElseThrow().notice())
                .startsWith("退回通知\n")
                .contains("（错误 1 处、警告 1 处），其中 1 处已附核实说明，现予退回", "2．红色单元格必须更正；已附核实说明的不必再填。");
    }

    @Test
    void theDayThatTheRegistrySetsGoesBeforeAnyOther() throws IOException {
        Obligation owed = new Obligation("甲县司法局", "demo", new Period(2023), LocalDate.of(2024, 3, 15));
        Registry registry = new Registry(List.of(), List.of(), List.of(owed));
        Returning dated = new Returning(
                FormLibrary.load(folder).templates(), Optional.of(registry), Optional.of(LocalDate.of(2024, 3, 31)));

        assertThat(notice(dated)).contains("请于2024年3月15日前办结报回");
        assertThat(notice(dated.on(LocalDate.of(2024, 3, 15)))).contains("请于2024年3月15日前办结报回");
        assertThat(notice(dated.on(LocalDate.of(2024, 3, 16)))).contains("报送截止日期（2024年3月15日）已过，请尽快办结报回");
    }

    private String notice(Returning dated) throws IOException {
        byte[] bytes = wrongSum();
        Examined examined = examiner.examine(new Receipt("甲.xlsx", "", bytes.length), bytes);
        return dated.of(Verdict.of(examined), bytes, new ReturnNames())
                .orElseThrow()
                .notice();
    }

    @Test
    void aFileThatCannotBeOpenedGetsOnlyTheNotice() {
        ReturnedFile back =
                back("乱.xlsx", "文字".getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(back.workbook()).isEmpty();
        assertThat(back.notice()).contains("有关单位：", "无法读取", "请按上述办法处理后").doesNotContain("随附");
    }

    @Test
    void namesAreSafeAndNeverGivenTwice() {
        ReturnNames names = new ReturnNames();
        assertThat(names.take("甲.zip!/局/表.xlsx", 3)).isEqualTo("甲.zip/局/《退回》表_问题3处");
        assertThat(names.take("甲.zip!/局/表.XLS", 3)).isEqualTo("甲.zip/局/《退回》表_问题3处(2)");
        assertThat(names.take("《退回》表_问题12处.xlsx", 1)).isEqualTo("《退回》表_问题1处");
        assertThat(names.take("a/../x:?\u202Ey\n.csv", 1)).isEqualTo("a/_/《退回》x___y__问题1处");
        assertThat(names.take("长".repeat(200) + ".xlsx", 1).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(230);
    }

    private static byte[] wrongSum() throws IOException {
        return edited(TestForms.filled().xlsx(), workbook -> put(workbook, 6, 2, 84));
    }

    private static void put(Workbook workbook, int row, int column, double number) {
        workbook.getSheet(FORM).getRow(row).getCell(column).setCellValue(number);
    }

    private Optional<ReturnedFile> back(String file, byte[] bytes) {
        Examined examined = examiner.examine(new Receipt(file, "", bytes.length), bytes);
        return returning.of(Verdict.of(examined), bytes, new ReturnNames());
    }

    private Submission examine(byte[] bytes) {
        return examiner.examine(new Receipt("a.xlsx", "", bytes.length), bytes)
                .parts()
                .get(0);
    }

    private List<FindingCode> codes(byte[] bytes) {
        return examine(bytes).findings().stream().map(Finding::code).toList();
    }

    private static void answer(Sheet list, String rule, String words) {
        list.forEach(row -> {
            if (row.getCell(10) != null && row.getCell(10).getStringCellValue().equals(rule)) {
                row.createCell(11).setCellValue(words);
            }
        });
    }

    private interface Change {
        void in(Workbook workbook);
    }

    private static byte[] edited(byte[] file, Change change) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.in(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
