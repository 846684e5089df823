package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Language;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line and 总览 count files and forms alike, however the forms lie in the files. */
class ArrivalsTest {
    private static final String TOLD = "收到文件 5 个，忽略 1 个；其余文件共有报表 4 份，其中 1 份已被同一单位的另一份替换，实计 3 份：通过 2、有提示 0、退回 0、无法读取 1";

    @TempDir
    Path folder;

    private final Shell shell = new Shell(Language.CHINESE);

    @BeforeEach
    void layOut() throws IOException {
        DemoJob.layOutThreeUnits(folder);
        byte[] first = TestForms.filled().xlsx();
        inbox("1甲.xlsx", first);
        inbox("2甲（副本）.xlsx", first);
        inbox("3甲更正.xlsx", DemoJob.filled("甲", "100.00 | 95.00    | 95.00%", "60.00", "35.00"));
        inbox("4乙.xlsx", DemoJob.filled("乙", "100.00 | 94.00    | 94.00%", "60.00", "34.00"));
        inbox("5丙.xlsx", TestBook.book().sheet("随便", "| 无关 |").xlsx());
    }

    @Test
    void theSameSentenceStandsOnTheScreenAndInTheOverview() throws IOException {
        assertThat(run()).isZero();
        assertThat(shell.out()).contains(TOLD);
        assertThat(overview()).contains(TOLD);
    }

    @Test
    void itIsToldAgainWhenNothingChanged() {
        run();
        assertThat(run()).isZero();
        assertThat(shell.out()).contains("未变 4", TOLD);
    }

    private void inbox(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve("inbox").resolve(name), bytes);
    }

    private int run() {
        return shell.run(
                "run",
                folder.resolve("job.yaml").toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private Stream<String> overview() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            Path file = all.filter(path -> path.toString().endsWith("汇总表.xlsx"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                Stream.Builder<String> texts = Stream.builder();
                book.getSheet("总览")
                        .forEach(row -> row.forEach(cell -> {
                            if (cell.getCellType() == CellType.STRING) {
                                texts.add(cell.getStringCellValue());
                            }
                        }));
                return texts.build();
            }
        }
    }
}
