package org.huizong.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program reads the formulas and comes to the same values. */
class RecalculationTest {
    private static final double NOT_YET_COMPUTED = -123456.75;

    /** LibreOffice believes the carried values unless it is told to compute everything on loading. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
            </oor:items>
            """;

    @TempDir
    Path folder;

    @Test
    void libreOfficeComputesWhatTheCellsCarry() throws Exception {
        Assumptions.assumeTrue(onPath("soffice"), "LibreOffice (soffice) is not on the PATH");
        Path poisoned = Files.createDirectory(folder.resolve("in")).resolve("汇总表.xlsx");
        try (XSSFWorkbook ours = Written.open(Sample.consolidation())) {
            List<Cell> formulas = Written.formulas(ours);
            List<Object> expected =
                    formulas.stream().map(RecalculationTest::shown).toList();
            formulas.stream().filter(RecalculationTest::isNumeric).forEach(cell -> cell.setCellValue(NOT_YET_COMPUTED));
            try (OutputStream out = Files.newOutputStream(poisoned)) {
                ours.write(out);
            }
            try (XSSFWorkbook theirs = open(recalculated(poisoned))) {
                for (int i = 0; i < formulas.size(); i++) {
                    same(at(theirs, formulas.get(i)), expected.get(i));
                }
            }
        }
    }

    private static void same(Cell cell, Object expected) {
        String where = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        if (expected instanceof Double number) {
            assertThat(cell.getNumericCellValue()).as(where).isCloseTo(number, within(1e-9));
        } else {
            assertThat(shown(cell)).as(where).isEqualTo(expected);
        }
    }

    private static Object shown(Cell cell) {
        return isNumeric(cell) ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
    }

    private static boolean isNumeric(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC;
    }

    private static Cell at(XSSFWorkbook workbook, Cell cell) {
        return workbook.getSheet(cell.getSheet().getSheetName())
                .getRow(cell.getRowIndex())
                .getCell(cell.getColumnIndex());
    }

    private Path recalculated(Path file) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path user = Files.createDirectories(folder.resolve("profile").resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        Process process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
        assertThat(out.resolve(file.getFileName()))
                .as(Files.readString(folder.resolve("log")))
                .exists();
        return out.resolve(file.getFileName());
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
