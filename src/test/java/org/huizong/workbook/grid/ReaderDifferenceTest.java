package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader and POI's model of a workbook give the same grids. */
class ReaderDifferenceTest {
    private static final int BOOKS_A_SEED = Integer.getInteger("huizong.books", 500);

    @ParameterizedTest
    @MethodSource("workbooks")
    void onEveryWorkbookOfTheRepository(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(GridText.of(XlsxReader.alone(bytes).orElseThrow()))
                .isEqualTo(GridText.of(PoiReader.readXlsx(bytes)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void onGeneratedWorkbooks(long seed) {
        for (int i = 0; i < BOOKS_A_SEED; i++) {
            byte[] bytes = GeneratedBook.of(seed * 1_000_000 + i);
            Optional<GridBook> ours = XlsxReader.alone(bytes);
            assertThat(GridText.of(ours.orElseThrow()))
                    .as("seed " + (seed * 1_000_000 + i))
                    .isEqualTo(GridText.of(PoiReader.readXlsx(bytes)));
        }
    }

    @Test
    void onWhatPoiWrites() {
        for (TestBook book : List.of(TestForms.filled(), TestForms.template())) {
            byte[] bytes = book.xlsx();
            assertThat(GridText.of(XlsxReader.alone(bytes).orElseThrow()))
                    .isEqualTo(GridText.of(PoiReader.readXlsx(bytes)));
        }
    }

    static List<Path> workbooks() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("templates-xlsx"));
                Stream<Path> jobs = Files.walk(Path.of("jobs"))) {
            return Stream.concat(templates, jobs)
                    .filter(file -> file.toString().endsWith(".xlsx"))
                    .toList();
        }
    }
}
