package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.workbook.written.FileLinks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program reads the formulas and comes to the same values. */
class RecalculationTest {
    @TempDir
    Path folder;

    @Test
    void libreOfficeComputesWhatTheCellsCarry() throws Exception {
        Assumptions.assumeTrue(Recalculation.isPossible(), "LibreOffice (soffice) is not on the PATH");
        Path file = folder.resolve("sample.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ConsolidatedWorkbook.write(Sample.consolidation(), Written.layout(), FileLinks.NONE, out);
        }
        assertThat(Recalculation.assertAgrees(file, folder)).isPositive();
    }
}
