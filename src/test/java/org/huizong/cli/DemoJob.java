package org.huizong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.workbook.filled.TestForms;

/** A small job of one unit and one form, or of three units, laid out in a folder. */
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

    private static final String MORE_UNITS = """
              - {code: "100002", name: 乙县司法局, district: "100001"}
              - {code: "100003", name: 丙县司法局, district: "100001"}
            """;

    private DemoJob() {}

    /** Writes job.yaml, the template, and an empty inbox. */
    static void layOut(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.write(folder.resolve("templates/demo.xlsx"), TestForms.template().xlsx());
        Files.writeString(folder.resolve("job.yaml"), YAML);
    }

    /** The same with two more units, 乙县司法局 and 丙县司法局. */
    static void layOutThreeUnits(Path folder) throws IOException {
        layOut(folder);
        Files.writeString(folder.resolve("job.yaml"), YAML + MORE_UNITS);
    }

    /**
     * The form as a unit fills it in.
     *
     * @param totals 预算数, 执行数 and 执行率 of 支出合计, as cells
     */
    static byte[] filled(String unit, String totals, String basic, String projects) {
        return TestForms.filled()
                .with("甲县司法局", unit + "县司法局")
                .with("100.00 | 94.00    | 94.00%", totals)
                .with("60.00      |", basic + " |")
                .with("34.00      |", projects + " |")
                .xlsx();
    }
}
