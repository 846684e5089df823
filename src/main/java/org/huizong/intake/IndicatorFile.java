package org.huizong.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.workbook.schema.CatalogueReader;

/** Reads the indicator catalogue from disk. */
public final class IndicatorFile {
    private IndicatorFile() {}

    /**
     * Reads a catalogue.
     *
     * @throws Refusal with everything that is wrong with it, each with file, sheet and cell; J670 when it cannot be read
     */
    public static IndicatorCatalogue read(Path workbook) {
        String file = workbook.toString();
        try {
            return IndicatorCatalogue.of(CatalogueReader.read(Files.readAllBytes(workbook)));
        } catch (Refusal refusal) {
            throw new Refusal(refusal.findings().map(finding -> finding.in(file)));
        } catch (IOException e) {
            String reason = Finding.of(FindingCode.J612, Place.NONE, file).message(Language.CHINESE);
            throw new Refusal(Finding.of(FindingCode.J670, Place.ofFile(file), file, reason));
        }
    }
}
