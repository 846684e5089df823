package org.huizong.workbook.filled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.schema.TemplateReader;

/** One of the forms that come with the program, for tests that fill in a part of it. */
record ShippedForm(FormTemplate template) {
    static ShippedForm of(String title) {
        try {
            byte[] blank = Files.readAllBytes(Path.of("templates-xlsx/" + title + ".xlsx"));
            return new ShippedForm(TemplateReader.read(blank, "").template().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a table says in the form. */
    FormReading read(String table) {
        return FilledWorkbook.open(TestBook.book().sheet("表", table).xlsx())
                .resembles(List.of(template))
                .orElseThrow()
                .read();
    }

    /** A value and where it stands, {@code 54 at D14}. */
    static String told(Value value) {
        return value.plain() + " at " + value.place().cell();
    }

    /** The column of a list. */
    static List<String> column(FormReading reading, String list, String column) {
        return reading.declaration().lines(list).stream()
                .map(line -> line.value(column).plain())
                .toList();
    }

    /** Where a finding of a code was told. */
    static List<String> cells(FormReading reading, FindingCode code) {
        return reading.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::place)
                .map(place -> place.cell())
                .toList();
    }
}
