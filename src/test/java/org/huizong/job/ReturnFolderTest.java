package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folder 退回 of a run. */
class ReturnFolderTest extends RuntimeFixture {
    @Test
    void everyFileWithFindingsGoesBackWithItsTextAndOneTextOfAll() throws IOException {
        Workshop workshop = workshop().fill(14);
        workshop.put("区/单位0021.csv", "21");

        runtime.run(workshop.request());

        Path returned = returned(workshop, 1);
        assertThat(files(returned))
                .containsExactly(
                        "《退回》单位0007_问题1处.txt",
                        "《退回》单位0011_问题1处.txt",
                        "《退回》单位0014_问题1处.txt",
                        "区/《退回》单位0021_问题1处.txt",
                        "退回通知.txt");
        byte[] all = Files.readAllBytes(returned.resolve("退回通知.txt"));
        assertThat(all).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(all, StandardCharsets.UTF_8))
                .containsSubsequence("退回通知\r\n", "单位0021.csv", "单位0007.txt", "单位0014.txt", "核实通知\r\n", "单位0011.txt");
        assertThat(returned.getParent().toFile().list()).containsExactlyInAnyOrder("退回", "司法汇总表.xlsx");
    }

    @Test
    void aFolderThatIsGoneComesBackThoughNothingElseChanged() throws IOException {
        Workshop workshop = workshop().fill(21);
        RunReport first = runtime.run(workshop.request());
        List<String> before = files(returned(workshop, 1));
        delete(returned(workshop, 1));

        assertThat(outputs(workshop)).containsExactly(workshop.output(1));
        assertThat(runtime.run(workshop.request()).changed()).isTrue();

        assertThat(files(returned(workshop, 2))).isEqualTo(before);
        assertThat(outputs(workshop)).containsExactly(workshop.output(2), returned(workshop, 2));
        assertThat(first.outputs()).hasSize(2);
    }

    @Test
    void aTextThatIsGoneComesBackToo() throws IOException {
        Workshop workshop = workshop().fill(21);
        runtime.run(workshop.request());
        Files.delete(returned(workshop, 1).resolve("《退回》单位0007_问题1处.txt"));

        assertThat(runtime.run(workshop.request()).changed()).isTrue();

        assertThat(returned(workshop, 2).resolve("《退回》单位0007_问题1处.txt")).exists();
    }

    @Test
    void whatAnExplorerLeavesInTheFolderDoesNotMatter() throws IOException {
        Workshop workshop = workshop().fill(21);
        runtime.run(workshop.request());
        Files.writeString(returned(workshop, 1).resolve("Thumbs.db"), "");
        Files.writeString(returned(workshop, 1).resolve("~$《退回》单位0007_问题1处.xlsx"), "");

        assertThat(runtime.run(workshop.request()).changed()).isFalse();
    }

    private List<Path> outputs(Workshop workshop) {
        return runtime.status(workshop.name(), workshop.request().out()).orElseThrow().outputs().stream()
                .map(Output::path)
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    @Test
    void whereNobodyIsToBeToldAnythingThereIsNoFolder() {
        Workshop workshop = workshop().fill(3);

        runtime.run(workshop.request());

        assertThat(returned(workshop, 1)).doesNotExist();
    }

    @Test
    void whatAKilledAttemptLeftIsReplaced() throws IOException {
        Workshop workshop = workshop().fill(7);
        Publisher failing = (gathered, madeAt, out) -> {
            Files.createDirectories(returned(workshop, 1).resolve("old"));
            throw new IllegalStateException("fault");
        };
        assertRefused("J610", () -> runtime.run(workshop.request("b1", Workshop::examine, failing, Progress.NONE)));
        assertThat(workshop.output(1).getParent()).doesNotExist();

        runtime.run(workshop.request());

        assertThat(files(returned(workshop, 1))).hasSize(2);
    }

    private static Path returned(Workshop workshop, int run) {
        return workshop.output(run).resolveSibling("退回");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
