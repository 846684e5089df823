package org.huizong.workbook.filled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;
import org.huizong.workbook.schema.TemplateReader;

/** The blanks of all shipped forms; forms on paper are told apart from all of them. */
final class PaperBlanks {
    /** A form and the sheet of its blank. */
    record Blank(FormTemplate template, Grid grid) {
        @Override
        public String toString() {
            return template.id().code();
        }
    }

    static final List<Blank> ALL = all();

    private PaperBlanks() {}

    /** What the program reads on sheets of these. */
    static List<FormReading> read(List<PaperForm> forms) {
        return FilledWorkbook.open(PaperForm.xlsx(forms))
                .forms(ALL.stream().map(Blank::template).toList(), 0.6)
                .stream()
                .map(FilledWorkbook.Resemblance::read)
                .toList();
    }

    private static List<Blank> all() {
        try (Stream<Path> files = Files.list(Path.of("templates-xlsx"))) {
            List<Blank> blanks = new ArrayList<>();
            for (Path path : files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !file.endsWith("registry.xlsx") && !file.endsWith("indicators.xlsx"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(path);
                FormTemplate template =
                        TemplateReader.read(bytes, "").template().orElseThrow();
                GridBook book = ((Opening.Opened) GridReader.open(bytes)).book();
                blanks.add(
                        new Blank(template, book.grid(template.layout().sheet()).orElseThrow()));
            }
            return List.copyOf(blanks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
