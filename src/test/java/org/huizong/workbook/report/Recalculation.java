package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
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

/** Lets LibreOffice compute a workbook anew: every carried number is poisoned first, so that none can be believed. */
public final class Recalculation {
    private static final double NOT_YET_COMPUTED = -123456.75;

    /** LibreOffice believes the carried values unless it is told to compute everything on loading. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
            </oor:items>
            """;

    private Recalculation() {}

    /** Whether LibreOffice is here. */
    public static boolean isPossible() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /**
     * Asserts that LibreOffice comes to every value that the formulas of a workbook carry.
     *
     * @return how many formulas there are
     */
    public static int assertAgrees(Path file, Path scratch) throws IOException, InterruptedException {
        Path poisoned = Files.createDirectory(scratch.resolve("poisoned")).resolve("汇总表.xlsx");
        try (XSSFWorkbook ours = open(file)) {
            List<Cell> formulas = Written.formulas(ours);
            List<Object> expected = formulas.stream().map(Recalculation::shown).toList();
            formulas.stream().filter(Recalculation::isNumeric).forEach(cell -> cell.setCellValue(NOT_YET_COMPUTED));
            try (OutputStream out = Files.newOutputStream(poisoned)) {
                ours.write(out);
            }
            try (XSSFWorkbook theirs = open(recalculated(poisoned, scratch))) {
                for (int i = 0; i < formulas.size(); i++) {
                    same(at(theirs, formulas.get(i)), expected.get(i));
                }
            }
            return formulas.size();
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

    private static Path recalculated(Path file, Path scratch) throws IOException, InterruptedException {
        Path out = scratch.resolve("recalculated");
        Path user = Files.createDirectories(scratch.resolve("profile").resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        Process process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + scratch.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
        assertThat(out.resolve(file.getFileName()))
                .as(Files.readString(scratch.resolve("log")))
                .exists();
        return out.resolve(file.getFileName());
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
