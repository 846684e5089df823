package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form with the twelve errors of the manual, saved by LibreOffice as {@code .xls}: sent back, mended in that, accepted. */
class PlantedErrorsInXlsTest {
    private static final Path PLANTED = Path.of("src/test/resources/xls/planted-errors.xls");
    private static final String JOB = """
            title: 试报
            period: 2023
            inbox: inbox
            templates: templates
            forms: [dept-self-evaluation]
            districts:
              - {code: "440103", name: 荔湾区}
            units:
              - {code: "440103", name: 广州市荔湾区司法局, district: "440103"}
            """;

    private static final String MENDED = """
            D4
            G5
            G18 6928.97
            G24 6952.31
            D40
            G42
            H42
            F45
            E47 ≥90%
            F19
            H19
            F39 全年办理法律援助案件320件。
            D58 指标设置需进一步提高。
            """;

    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @BeforeEach
    void theJob() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.copy(SelfEvaluation.TEMPLATE, folder.resolve("templates/form.xlsx"));
        Files.writeString(folder.resolve("job.yaml"), JOB);
    }

    @Test
    void eachIsMarkedAndTheMendedFileIsAcceptedWithItsExplanation() throws IOException {
        send(Files.readAllBytes(PLANTED));
        byte[] returned = returned();
        assertThat(notes(returned))
                .contains("D4", "G5", "G18", "G24", "D40", "G42", "H42", "F45", "E47", "H19", "F39", "D58")
                .contains("H56");

        send(SelfEvaluation.edited(returned, workbook -> {
            SelfEvaluation.type(workbook.getSheet(SelfEvaluation.SHEET), MENDED);
            explain(workbook.getSheetAt(0));
        }));

        assertThat(shell.out()).contains("收到 1 = 通过 0 + 有提示 1 ");
        assertThat(texts(folder.resolve("out/job/0002/试报汇总表.xlsx"), "问题与说明")).contains("总分另行评定");
        assertThat(texts(list("0002"), "问题清单")).contains("总分另行评定").doesNotContain("R303");
    }

    private static void explain(Sheet list) {
        for (int i = 4; i <= list.getLastRowNum(); i++) {
            if (list.getRow(i).getCell(3).getStringCellValue().equals("H56")) {
                list.getRow(i).getCell(11).setCellValue("总分另行评定");
            }
        }
    }

    private void send(byte[] file) throws IOException {
        Files.write(folder.resolve("inbox/自评表.xls"), file);
        String job = folder.resolve("job.yaml").toString();
        assertThat(shell.run("run", job, "--out", folder.resolve("out").toString()))
                .as(shell.err())
                .isZero();
    }

    private byte[] returned() throws IOException {
        return Files.readAllBytes(list("0001"));
    }

    private Path list(String run) throws IOException {
        try (Stream<Path> files =
                Files.list(folder.resolve("out/job").resolve(run).resolve("退回"))) {
            return files.filter(file -> file.toString().endsWith(".xls"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> notes(byte[] file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Map<?, ?> notes = workbook.getSheet(SelfEvaluation.SHEET).getCellComments();
            return notes.keySet().stream().map(Object::toString).collect(Collectors.toSet());
        }
    }

    private static String texts(Path file, String sheet) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            workbook.getSheet(sheet)
                    .forEach(row ->
                            row.forEach(cell -> texts.append(cell.toString()).append('\n')));
        }
        return texts.toString();
    }
}
