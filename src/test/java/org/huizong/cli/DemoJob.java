package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.workbook.TestForms;

/** A small job of one unit and one form, laid out in a folder. */
final class DemoJob {
    static final String YAML = """
            title: 试报
            period: 2023
            inbox: inbox
            templates: templates
            forms: [demo]
            districts:
              - {code: "100001", name: 甲县}
            units:
              - {code: "100001", name: 甲县司法局, district: "100001"}
            """;

    private DemoJob() {}

    /** Writes job.yaml, the template, and an empty inbox. */
    static void layOut(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.write(folder.resolve("templates/demo.xlsx"), TestForms.template().xlsx());
        Files.writeString(folder.resolve("job.yaml"), YAML);
    }
}
