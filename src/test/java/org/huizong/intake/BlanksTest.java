package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.form.Validity;
import org.huizong.registry.Assignment;
import org.huizong.registry.AssignmentFile;
import org.huizong.registry.Lineage;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.junit.jupiter.api.Test;

class BlanksTest {
    private static final FormLibrary LIBRARY = FormLibrary.load(Path.of("templates-xlsx"));
    private static final Assignment JUDICIAL = AssignmentFile.read(Path.of("jobs/judicial-2023.yaml"));
    private static final Registry REGISTRY = JUDICIAL.registry();
    private static final List<Blanks.Blank> BLANKS =
            new Blanks(LIBRARY, REGISTRY, List.of()).all().toList();

    @Test
    void everyUnitGetsTheFormsThatItOwesInTheFolderOfItsDistrict() {
        assertThat(BLANKS).hasSize(REGISTRY.obligations().size());
        assertThat(BLANKS)
                .extracting(Blanks.Blank::path)
                .contains("广东省/阳江市/阳西县/441721_阳西县司法局_司法行政业务年报表.xlsx", "广东省/广州市/荔湾区/440103_荔湾区司法局_部门整体预算绩效目标申报表.xlsx");
    }

    @Test
    void everyBlankIsKnownAsItsFormOfItsUnitAndPeriodAndOnlyLacksValues() {
        Examiner examiner = Examiner.of(LIBRARY, REGISTRY);
        for (int i = 0; i < BLANKS.size(); i++) {
            var owed = REGISTRY.obligations().get(i);
            Submission read = examine(examiner, BLANKS.get(i).bytes());
            assertThat(read.form().orElseThrow().code()).isEqualTo(owed.form());
            assertThat(read.unit()).isEqualTo(owed.unit());
            assertThat(read.period()).contains(owed.period());
            assertThat(read.evidence().stamped()).isTrue();
            assertThat(read.evidence().unit().source()).isEqualTo(Evidence.Source.CELL);
            assertThat(read.evidence().period().source()).isEqualTo(Evidence.Source.CELL);
            assertThat(read.findings()).as(BLANKS.get(i).path()).allMatch(BlanksTest::missesSomething);
        }
    }

    @Test
    void aFormForEachProjectComesAsABlankForEachWithItsNameFilledIn() {
        Obligation owed = new Obligation(
                "441721",
                "project-self-evaluation",
                new Period(2023),
                null,
                List.of(new Project("法律援助专项"), new Project("普法/宣传")));
        Registry registry = new Registry(REGISTRY.districts(), REGISTRY.units(), List.of(owed));
        List<Blanks.Blank> blanks =
                new Blanks(LIBRARY, registry, List.of()).all().toList();
        assertThat(blanks)
                .extracting(Blanks.Blank::path)
                .containsExactly(
                        "广东省/阳江市/阳西县/441721_阳西县司法局_项目支出绩效自评表_法律援助专项.xlsx",
                        "广东省/阳江市/阳西县/441721_阳西县司法局_项目支出绩效自评表_普法_宣传.xlsx");
        assertThat(examine(Examiner.of(LIBRARY, registry), blanks.get(1).bytes())
                        .project())
                .isEqualTo(new Project("普法/宣传"));
    }

    @Test
    void theProjectsOfTheYearBeforeGetTheirBlanksWhereTheRegistryNamesNone() {
        FormId form = new FormId("project-self-evaluation", "2023");
        Value name = new Value(new Content.Text("法律援助专项"), "法律援助专项", Place.NONE);
        Kept before =
                new Kept(1, "441721", form, new Period(2022), new Declaration(form, Map.of("项目名称", name), Map.of()));
        Obligation owed = new Obligation("441721", form.code(), new Period(2023));
        Registry registry = new Registry(REGISTRY.districts(), REGISTRY.units(), List.of(owed));
        assertThat(new Blanks(LIBRARY, registry, List.of(before)).all())
                .singleElement()
                .satisfies(blank -> assertThat(blank.path()).endsWith("自评表_法律援助专项.xlsx"));
    }

    @Test
    void theSameBlankIsTheSameBytes() {
        List<Blanks.Blank> again =
                new Blanks(LIBRARY, REGISTRY, List.of()).all().toList();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).bytes()).isEqualTo(BLANKS.get(i).bytes());
        }
    }

    @Test
    void labelsAreLockedAndInputsAreOpen() throws IOException {
        try (XSSFWorkbook book = open(blank("441721_阳西县司法局_司法行政"))) {
            XSSFSheet page = book.getSheetAt(0);
            assertThat(page.getProtect()).isTrue();
            assertThat(at(page, "D84").getCellStyle().getLocked()).isFalse();
            assertThat(at(page, "B84").getCellStyle().getLocked()).isTrue();
            assertThat(at(page, "B3").getCellStyle().getLocked()).isTrue();
            assertThat(book).extracting(sheet -> sheet.getSheetName()).containsExactly("司法行政业务年报表", "填报检查");
        }
    }

    @Test
    void listsOfAnyLengthLieOnAVeryHiddenSheet() throws IOException {
        try (XSSFWorkbook book = open(blank("441721_阳西县司法局_部门整体支出"))) {
            assertThat(book.getSheetVisibility(book.getSheetIndex("_选项"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.getSheetAt(0).getDataValidations())
                    .extracting(list -> list.getValidationConstraint().getFormula1())
                    .contains("'_选项'!$A$2:$A$3", "'_选项'!$B$2:$B$5");
        }
    }

    @Test
    void whatIsTypedIsReadBackAndItsRulesAreShownLive() throws IOException {
        byte[] filled;
        try (XSSFWorkbook book = open(blank("441721_阳西县司法局_司法行政"))) {
            XSSFSheet page = book.getSheetAt(0);
            at(page, "D97").setCellValue(187);
            at(page, "D98").setCellValue(100);
            at(page, "D99").setCellValue(80);
            at(page, "D100").setCellValue(8);
            at(page, "D84").setCellValue(1468);
            at(page, "D85").setCellValue(1468);
            at(page, "D86").setCellValue(1);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            assertThat(live(book, "J08")).isEqualTo("请核对");
            assertThat(live(book, "L06")).isEqualTo("通过");
            assertThat(live(book, "J09")).isEqualTo("未填全");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            filled = out.toByteArray();
        }
        Submission read = examine(Examiner.of(LIBRARY, REGISTRY), filled);
        assertThat(read.declaration().orElseThrow().value("法援案件数").number())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("187"));
        assertThat(read.findings().stream().map(finding -> finding.detail().rule()))
                .contains("J08")
                .doesNotContain("L06");
    }

    /** A value that must be there, or a rule that asks for lines of a list. */
    private static boolean missesSomething(Finding finding) {
        return Set.of(FindingCode.C401, FindingCode.C402).contains(finding.code())
                || finding.detail().rule().startsWith("C0");
    }

    private static String live(XSSFWorkbook book, String rule) {
        XSSFSheet sheet = book.getSheet("填报检查");
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(rule)) {
                return row.getCell(4).getStringCellValue();
            }
        }
        return "";
    }

    @Test
    void lastYearsFiguresAreFilledInWhereTheFormSaysSo() throws IOException {
        Submission last = examine(Examiner.of(LIBRARY, REGISTRY), filledIn());
        Registry next = new Registry(
                REGISTRY.districts(),
                REGISTRY.units(),
                List.of(new Obligation("441721", "judicial-annual", new Period(2024), LocalDate.of(2025, 3, 31))));
        Kept kept = new Kept(
                1,
                "441721",
                last.form().orElseThrow(),
                new Period(2023),
                last.declaration().orElseThrow());
        Blanks.Blank blank =
                new Blanks(LIBRARY, next, List.of(kept)).all().findFirst().orElseThrow();
        try (XSSFWorkbook book = open(blank.bytes())) {
            assertThat(at(book.getSheetAt(0), "D46").getNumericCellValue()).isEqualTo(33);
            assertThat(at(book.getSheetAt(0), "D45").toString()).isEmpty();
            assertThat(book.getSheet("填报检查").getRow(1).getCell(0).toString())
                    .isEqualTo("填报单位：阳西县司法局（441721）　期间：2024年度　截止日：2025-03-31\n"
                            + "已填入上年数（D46），取自本单位2023年度（任意名称.xlsx），请核对。");
            assertThat(book.getSheetAt(0).getDataValidations())
                    .filteredOn(
                            word -> word.getRegions().getCellRangeAddresses()[0].isInRange(45, 3))
                    .singleElement()
                    .satisfies(word -> {
                        assertThat(word.getPromptBoxText()).isEqualTo("取自本单位2023年度（任意名称.xlsx），请核对。");
                        assertThat(word.getShowErrorBox()).isFalse();
                    });
        }
    }

    @Test
    void figuresOfUnitsThatWereMergedSayWhoseTheyWere() throws IOException {
        Submission last = examine(Examiner.of(LIBRARY, REGISTRY), filledIn());
        FormId form = last.form().orElseThrow();
        Declaration declared = last.declaration().orElseThrow();
        Lineage merged = new Lineage(
                Map.of("440103", "441721"),
                Map.of(),
                Map.of("440103", List.of(new Validity(null, LocalDate.of(2024, 6, 30)))));
        Registry next = new Registry(
                REGISTRY.districts(),
                REGISTRY.units(),
                List.of(new Obligation("441721", "judicial-annual", new Period(2024))),
                merged);
        List<Kept> kept = List.of(
                new Kept(1, "441721", form, new Period(2023), declared),
                new Kept(2, "440103", form, new Period(2023), declared.in("荔湾.xlsx")));
        Blanks.Blank blank = new Blanks(LIBRARY, next, kept).all().findFirst().orElseThrow();
        try (XSSFWorkbook book = open(blank.bytes())) {
            assertThat(at(book.getSheetAt(0), "D46").getNumericCellValue()).isEqualTo(66);
            assertThat(book.getSheet("填报检查").getRow(1).getCell(0).toString())
                    .endsWith("取自本单位2023年度（任意名称.xlsx）、原荔湾区司法局（440103）2023年度（荔湾.xlsx），合并计算，请核对。");
        }
    }

    @Test
    void figuresOfAProjectThatMovedAndWasRenamedSayWhoseItWasAndUnderWhichName() {
        var form = LIBRARY.templates().stream()
                .filter(one -> one.id().code().equals("project-self-evaluation"))
                .findFirst()
                .orElseThrow();
        Value name = new Value(new Content.Text("法律援助2022"), "法律援助2022", Place.ofFile("援助.xlsx"));
        Kept part = new Kept(
                1,
                "440103",
                form.id(),
                new Period(2022),
                new Declaration(form.id(), Map.of(form.key(), name), Map.of()));
        assertThat(new CarriedFrom(REGISTRY, "441721", new Project("法律援助2023")).say(List.of(part), form))
                .isEqualTo("原荔湾区司法局（440103）2022年度“法律援助2022”（援助.xlsx）");
    }

    @Test
    void aLineThatNobodyHasBegunIsNotColoured() throws IOException {
        try (XSSFWorkbook book = open(blank("440103_荔湾区司法局_部门整体预算绩效目标申报表"))) {
            XSSFSheet page = book.getSheetAt(0);
            assertThat(coloured(book, at(page, "A14"))).isFalse();
            at(page, "D14").setCellValue(3);
            assertThat(coloured(book, at(page, "A14"))).isTrue();
            assertThat(coloured(book, at(page, "A15"))).isFalse();
        }
    }

    @Test
    void whatAllLinesTogetherLackIsColouredOnce() throws IOException {
        try (XSSFWorkbook book = open(blank("440103_荔湾区司法局_部门整体预算绩效目标申报表"))) {
            XSSFSheet page = book.getSheetAt(0);
            at(page, "A23").setCellValue("产出指标");
            assertThat(coloured(book, at(page, "A23"))).isTrue();
            assertThat(coloured(book, at(page, "A24"))).isFalse();
        }
    }

    private static boolean coloured(XSSFWorkbook book, XSSFCell cell) {
        return !new ConditionalFormattingEvaluator(book, new XSSFFormulaEvaluator(book))
                .getConditionalFormattingForCell(cell)
                .isEmpty();
    }

    @Test
    void whatWeFillInDoesNotLookLikeSomethingToBeFilledIn() throws IOException {
        try (XSSFWorkbook book = open(blank("441721_阳西县司法局_部门整体支出"))) {
            XSSFSheet page = book.getSheetAt(0);
            assertThat(at(page, "C3").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(at(page, "D40").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }

    private static byte[] filledIn() throws IOException {
        try (XSSFWorkbook book = open(blank("441721_阳西县司法局_司法行政"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            at(book.getSheetAt(0), "D45").setCellValue(33);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] blank(String part) {
        Optional<Blanks.Blank> found =
                BLANKS.stream().filter(blank -> blank.path().contains(part)).findFirst();
        return found.orElseThrow().bytes();
    }

    private static Submission examine(Examiner examiner, byte[] bytes) {
        return examiner.examine(new Receipt("任意名称.xlsx", "", bytes.length), bytes)
                .parts()
                .get(0);
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static XSSFCell at(XSSFSheet page, String address) {
        CellReference spot = new CellReference(address);
        return page.getRow(spot.getRow()).getCell(spot.getCol());
    }
}
