package org.huizong.workbook.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.report.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows written as bytes into sheets that POI framed. */
class FramedPackageTest {
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2026, 1, 1, 0, 0);

    static Stream<String> hostileTexts() {
        return Stream.of(
                "<c r=\"A1\">&amp;</c>",
                "]]>",
                "</sheetData>",
                " 前后有空格 ",
                "两\n行",
                "𠮷野家",
                "_x000D_",
                "=HYPERLINK(\"http://x\")",
                "a\tb",
                "\u0000控\u0001制\uFFFE字\uD800符",
                "x".repeat(40_000),
                "字".repeat(70_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void everyTextComesOutAsTheHouseStoresIt(String text) throws IOException {
        String stored = SafeText.of(text).replace("_x005F_", "_");
        try (XSSFWorkbook book = open(written((paper, rows) -> {
            for (int row = 1; row < 4; row++) {
                rows.row(row, 1);
                rows.text(0, paper.ink(Look.WORD), text);
            }
        }))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(IntStream.range(1, 4).mapToObj(row -> sheet.getRow(row).getCell(0)))
                    .extracting(XSSFCell::getStringCellValue)
                    .containsOnly(stored);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isEqualTo(SafeText.looksLikeFormula(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-0.10",
                "12.3400",
                "100",
                "1E+3",
                "1E-9",
                "0.1234567890123456789",
                "-98765432109.87"
            })
    void aNumberIsStoredAsEverywhereElse(String digits) throws IOException {
        BigDecimal value = new BigDecimal(digits);
        try (XSSFWorkbook book = open(written((paper, rows) -> {
            rows.row(1, 1);
            rows.number(2, paper.ink(Look.NUMBER), value);
        }))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getCTCell().getV())
                    .isEqualTo(Numbers.stored(value));
        }
    }

    @Test
    void textsThatNeverComeAgainAreWrittenIntoTheirCells() throws IOException {
        try (XSSFWorkbook book = open(written((paper, rows) -> {
            Ink ink = paper.ink(Look.WORD);
            for (int row = 1; row <= 5_000; row++) {
                rows.row(row, 1);
                rows.text(0, ink, "第" + row + "行");
                rows.text(1, ink, "第" + row % 7 + "区");
            }
        }))) {
            assertThat(book.getSharedStringSource().getUniqueCount()).isBetween(1_000, 1_300);
            XSSFRow last = book.getSheetAt(0).getRow(5_000);
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("第5000行");
            assertThat(last.getCell(1).getStringCellValue()).isEqualTo("第2区");
        }
    }

    @Test
    void rowsOfManyLinesAreHigh() throws IOException {
        try (XSSFWorkbook book = open(written((paper, rows) -> {
            rows.row(1, 1);
            rows.row(2, 3);
            rows.row(4, 1_000);
        }))) {
            assertThat(List.of(1, 2, 4))
                    .extracting(row -> book.getSheetAt(0).getRow(row).getHeightInPoints())
                    .containsExactly(19.5f, 48.5f, 409f);
        }
    }

    @Test
    void equalRowsMakeEqualBytes() throws IOException {
        Filling filling = (paper, rows) -> {
            for (int row = 1; row <= 20_000; row++) {
                rows.row(row, 1);
                rows.text(0, paper.ink(Look.WORD), "第" + row % 99 + "区");
                rows.count(1, paper.ink(Look.WORD), row);
            }
        };
        assertThat(written(filling)).isEqualTo(written(filling));
    }

    @Test
    void rowsGoDownwardsAndEndWithTheSheet() {
        assertThatThrownBy(() -> written((paper, rows) -> rows.row(0, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written((paper, rows) -> rows.row(RowBytes.MOST_ROWS, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullDiskIsToldToTheOneWhoWrites() {
        OutputStream full = new OutputStream() {
            private int room = 50_000;

            @Override
            public void write(int one) throws IOException {
                if (--room < 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        assertThatThrownBy(() -> write(full, (paper, rows) -> {
                    Ink ink = paper.ink(Look.WORD);
                    for (int row = 1; row < 200_000; row++) {
                        rows.row(row, 1);
                        rows.text(0, ink, Integer.toString(row * 7_919));
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }

    private interface Filling {
        void fill(Paper paper, RowBytes rows) throws IOException;
    }

    private static byte[] written(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, filling);
        return out.toByteArray();
    }

    private static void write(OutputStream out, Filling filling) throws IOException {
        try (XSSFWorkbook frame = Written.layout().open()) {
            Paper paper = Written.paper(frame);
            paper.head(0, List.of("文字", "数", "金额"));
            frame.getProperties().getCoreProperties().setCreated(NEW_YEAR + ":00Z");
            FramedPackage pack = new FramedPackage(frame, NEW_YEAR);
            pack.add(new LongSheet(paper.sheet(), 9, 3, rows -> filling.fill(paper, rows)));
            pack.write(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
