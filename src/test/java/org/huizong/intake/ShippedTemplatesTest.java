package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.form.TemplateTwin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTemplatesTest {
    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsWithoutAFault(Path template) {
        assertThat(FormLibrary.lint(template)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateAgreesWithItsReadableTwin(Path template) throws IOException {
        Path twin = Path.of(template.toString().replace(".xlsx", ".md"));
        assertThat(Files.readString(twin))
                .isEqualTo(TemplateTwin.of(FormLibrary.read(template).template().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "indicators", "reports/汇总表"})
    void everyOtherWorkbookAgreesWithItsReadableTwinToo(String name) throws IOException {
        assertThat(Files.readString(Path.of("templates-xlsx", name + ".md")))
                .isEqualTo(ReadableTwin.of(Path.of("templates-xlsx", name + ".xlsx")));
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates-xlsx"))) {
            return files.filter(path -> path.toString().endsWith(".xlsx"))
                    .filter(path -> !path.endsWith("registry.xlsx") && !path.endsWith("indicators.xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
