package org.huizong.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list too long for one sheet goes on on the next. */
class LongSheetsTest {
    private static final int MOST = 3;

    private final Consolidation sample = Sample.consolidation();
    private XSSFWorkbook workbook;

    @BeforeEach
    void open() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(sample, Written.layout(), FileLinks.NONE, new Longest(MOST, MOST), out);
        workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void everySourceStandsOnceInOrder() {
        List<Integer> numbers = new ArrayList<>();
        for (XSSFSheet sheet : sheets("数据来源")) {
            for (int row = 3; sheet.getRow(row) != null && row < 3 + MOST; row++) {
                numbers.add((int) sheet.getRow(row).getCell(0).getNumericCellValue());
            }
        }
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, sample.sources().size())
                        .boxed()
                        .toList());
    }

    @Test
    void everyLinkLeadsToTheLineOfItsFigure() {
        List<XSSFHyperlink> links = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .flatMap(sheet -> sheet.getHyperlinkList().stream())
                .filter(link -> link.getLocation().startsWith("'数据来源")
                        && !link.getLocation().endsWith("!A1"))
                .toList();
        assertThat(links).anyMatch(link -> link.getLocation().startsWith("'数据来源（2）'!A"));
        assertThat(links).allSatisfy(link -> {
            String[] parts = link.getLocation().split("'!A");
            XSSFSheet sheet = workbook.getSheet(parts[0].substring(1));
            int row = Integer.parseInt(parts[1]) - 1;
            assertThat(row).isBetween(3, 2 + MOST);
            assertThat(sheet.getRow(row).getCell(6)).isNotNull();
        });
    }

    @Test
    void theFilesStandOnTheLastSheetAlone() {
        List<XSSFSheet> sheets = sheets("数据来源");
        assertThat(sheets).hasSizeGreaterThan(1);
        assertThat(Written.find(sheets.get(sheets.size() - 1), "来源文件")).isNotNull();
        assertThat(sheets.get(0).getLastRowNum()).isEqualTo(2 + MOST);
    }

    @Test
    void everySheetOfOneListHasItsHeadFilterAndFrozenRows() {
        assertThat(sheets("数据来源")).allSatisfy(sheet -> {
            assertThat(sheet.getRow(2).getCell(11).getStringCellValue()).isEqualTo("单元格");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:L");
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(3);
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:L" + (sheet.getLastRowNum() + 1));
        });
    }

    @Test
    void findingsGoOnOnTheNextSheetToo() {
        List<XSSFSheet> sheets = sheets("问题与说明");
        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(1).getSheetName()).isEqualTo("问题与说明（2）");
        assertThat(sheets.get(1).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(4);
    }

    private List<XSSFSheet> sheets(String name) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .filter(sheet -> sheet.getSheetName().startsWith(name))
                .toList();
    }
}
