package org.huizong.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.TemplateReading;
import org.huizong.form.TemplateTwin;
import org.huizong.workbook.schema.BookTwin;

/** The readable twin of a workbook of the templates' folder: of a form, of the registry, of the indicators, of a layout. */
public final class ReadableTwin {
    private ReadableTwin() {}

    /**
     * The twin of a workbook.
     *
     * @throws Refusal with every fault of a template, or J612 when there is no such file
     */
    public static String of(Path path) {
        byte[] bytes = bytes(path);
        Optional<String> kind = NewVersion.kind(bytes);
        if (kind.isPresent()) {
            return BookTwin.of(kind.get(), bytes);
        }
        TemplateReading reading = FormLibrary.read(bytes);
        return reading.template()
                .map(TemplateTwin::of)
                .orElseThrow(() -> new Refusal(reading.findings().map(finding -> finding.in(path.toString()))));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J612, Place.ofFile(path.toString()), path.toString()));
        }
    }
}
