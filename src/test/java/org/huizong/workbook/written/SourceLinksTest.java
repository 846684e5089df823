package org.huizong.workbook.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.SourceRow;
import org.huizong.workbook.report.ConsolidatedWorkbook;
import org.huizong.workbook.report.Sample;
import org.huizong.workbook.report.Written;
import org.junit.jupiter.api.Test;

/** Every line of 数据来源 leads to the cell of the file that its figure was read from. */
class SourceLinksTest {
    private static final Consolidation SAMPLE = Sample.consolidation();
    private static final FileLinks INBOX = file -> "../../../inbox/" + file.replace("!/", "!%2F");

    @Test
    void aLineLeadsToItsFileSheetAndCell() throws IOException {
        try (XSSFWorkbook book = open(INBOX, Longest.USUAL)) {
            XSSFSheet sheet = book.getSheet("数据来源");
            Map<Integer, XSSFHyperlink> links = links(sheet);
            for (int i = 0; i < SAMPLE.sources().size(); i++) {
                SourceRow source = SAMPLE.sources().get(i);
                XSSFHyperlink link = links.get(3 + i);
                assertThat(link.getType()).isEqualTo(HyperlinkType.FILE);
                assertThat(target(sheet, link))
                        .isEqualTo(INBOX.to(source.place().file()));
                assertThat(link.getCTHyperlink().getLocation())
                        .isEqualTo("'" + source.place().sheet() + "'!"
                                + source.place().cell());
                assertThat(sheet.getRow(3 + i).getCell(11).getStringCellValue())
                        .isEqualTo(source.place().cell());
            }
        }
    }

    @Test
    void theLinesOfAFileShareOneRelation() throws IOException {
        try (XSSFWorkbook book = open(INBOX, Longest.USUAL)) {
            List<String> targets = targets(book.getSheet("数据来源"));
            assertThat(targets).doesNotHaveDuplicates();
            assertThat(targets)
                    .hasSameElementsAs(SAMPLE.files().stream()
                            .map(file -> INBOX.to(file.file()))
                            .toList());
        }
    }

    @Test
    void theListOfFilesLeadsToThem() throws IOException {
        try (XSSFWorkbook book = open(INBOX, Longest.USUAL)) {
            XSSFSheet sheet = book.getSheet("数据来源");
            int first = Written.find(sheet, "来源文件").getRowIndex() + 2;
            XSSFHyperlink link = links(sheet).get(first);
            assertThat(target(sheet, link))
                    .isEqualTo(INBOX.to(SAMPLE.files().get(0).file()));
            assertThat(link.getCTHyperlink().getLocation()).isNull();
        }
    }

    @Test
    void anArchiveAndATextFileAreOpenedAndNoMore() throws IOException {
        for (String ending : List.of(".zip", ".csv")) {
            try (XSSFWorkbook book = open(file -> "../甲" + ending, Longest.USUAL)) {
                XSSFSheet sheet = book.getSheet("数据来源");
                assertThat(links(sheet).values()).isNotEmpty().allSatisfy(link -> {
                    assertThat(target(sheet, link)).isEqualTo("../甲" + ending);
                    assertThat(link.getCTHyperlink().getLocation()).isNull();
                });
                assertThat(targets(sheet)).hasSize(1);
            }
        }
    }

    @Test
    void whereNobodyKnowsTheWayTheTextStandsAlone() throws IOException {
        try (XSSFWorkbook book = open(FileLinks.NONE, Longest.USUAL)) {
            XSSFSheet sheet = book.getSheet("数据来源");
            assertThat(links(sheet)).isEmpty();
            assertThat(sheet.getRow(3).getCell(11).getStringCellValue())
                    .isEqualTo(SAMPLE.sources().get(0).place().cell());
        }
    }

    @Test
    void aNewSheetBeginsBeforeASheetHasMoreLinksThanExcelTakes() throws IOException {
        try (XSSFWorkbook book = open(INBOX, new Longest(1_000, 4))) {
            assertThat(links(book.getSheet("数据来源"))).hasSize(4);
            assertThat(links(book.getSheet("数据来源（2）"))).isNotEmpty();
            assertThat(targets(book.getSheet("数据来源"))).hasSize((int) SAMPLE.sources().stream()
                    .limit(4)
                    .map(SourceRow::file)
                    .distinct()
                    .count());
        }
        assertThat(Longest.USUAL.linked()).isLessThanOrEqualTo(65_530);
    }

    @Test
    void noLinkIsAFormulaAndEqualWaysMakeEqualBytes() throws IOException {
        assertThat(bytes(INBOX, Longest.USUAL)).isEqualTo(bytes(INBOX, Longest.USUAL));
        try (XSSFWorkbook book = open(INBOX, Longest.USUAL)) {
            assertThat(Written.formulas(book))
                    .noneMatch(cell -> cell.getCellFormula().contains("HYPERLINK"));
        }
    }

    private static Map<Integer, XSSFHyperlink> links(XSSFSheet sheet) {
        return sheet.getHyperlinkList().stream()
                .filter(link -> link.getCTHyperlink().getId() != null)
                .collect(Collectors.toMap(XSSFHyperlink::getFirstRow, link -> link));
    }

    private static String target(XSSFSheet sheet, XSSFHyperlink link) {
        PackageRelationship relation =
                sheet.getPackagePart().getRelationship(link.getCTHyperlink().getId());
        assertThat(relation.getTargetMode()).isEqualTo(TargetMode.EXTERNAL);
        return relation.getTargetURI().toString();
    }

    private static List<String> targets(XSSFSheet sheet) {
        return StreamSupport.stream(relations(sheet).spliterator(), false)
                .filter(relation -> relation.getTargetMode() == TargetMode.EXTERNAL)
                .map(relation -> relation.getTargetURI().toString())
                .toList();
    }

    private static PackageRelationshipCollection relations(XSSFSheet sheet) {
        try {
            return sheet.getPackagePart().getRelationships();
        } catch (InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static XSSFWorkbook open(FileLinks ways, Longest longest) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(ways, longest)));
    }

    private static byte[] bytes(FileLinks ways, Longest longest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(SAMPLE, Written.layout(), ways, longest, out);
        return out.toByteArray();
    }
}
