package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.rollup.Gathered;
import org.huizong.rollup.Received;
import org.junit.jupiter.api.Test;

/** What stands beside the workbook is written whole, or not at all, and with it. */
class AttachmentFolderTest extends RuntimeFixture {

    /** One machine copy and one city. */
    private record Attaching(String text) implements Publisher {
        @Override
        public void publish(Gathered gathered, ZonedDateTime madeAt, OutputStream out) throws IOException {
            Workshop.publish(gathered, madeAt, out);
        }

        @Override
        public boolean attaches() {
            return true;
        }

        @Override
        public List<Attachment> attachments(Gathered gathered, Received received, ZonedDateTime madeAt) {
            String known = received.files() + " " + received.days();
            return List.of(
                    new Attachment("figures.csv", out -> put(out, known)),
                    new Attachment("分市/440100广州市汇总表.xlsx", out -> put(out, text)));
        }

        private static void put(OutputStream out, String text) throws IOException {
            if (text.isEmpty()) {
                throw new IOException("No space left on device");
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static RunRequest request(Workshop workshop, String text) {
        return workshop.request("b1", Workshop::examine, new Attaching(text), Progress.NONE);
    }

    @Test
    void itStandsBesideTheWorkbookAndIsToldOf() throws IOException {
        Workshop workshop = workshop().fill(3);
        RunReport report = runtime.run(request(workshop, "甲"));
        assertThat(report.outputs())
                .extracting(Output::kind)
                .containsExactly(Output.Kind.WORKBOOK, Output.Kind.DATA, Output.Kind.CITIES);
        assertThat(files(workshop, 1)).contains("SHA256SUMS", "figures.csv", "分市/440100广州市汇总表.xlsx");
        assertThat(runtime.run(request(workshop, "甲")).outputs()).isEqualTo(report.outputs());
    }

    @Test
    void itKnowsHowManyFilesThereWereAndWhenTheyCame() throws IOException {
        Workshop workshop = workshop().fill(1);
        runtime.run(request(workshop, "甲"));
        runtime.run(workshop.request("b2", Workshop::examine, new Attaching("甲"), Progress.NONE));
        LocalDate first = LocalDate.ofInstant(Workshop.CLOCK.instant(), Workshop.CLOCK.getZone());
        assertThat(Files.readString(workshop.output(2).resolveSibling("figures.csv")))
                .isEqualTo("1 {单位0001.txt=" + first + "}");
    }

    @Test
    void whatWasChangedOrTakenAwayIsWrittenAgain() throws IOException {
        Workshop workshop = workshop().fill(2);
        runtime.run(request(workshop, "甲"));
        Files.writeString(workshop.output(1).resolveSibling("分市").resolve("440100广州市汇总表.xlsx"), "乙");
        assertThat(runtime.run(request(workshop, "甲")).changed()).isTrue();
        assertThat(Files.readString(workshop.output(2).resolveSibling("分市").resolve("440100广州市汇总表.xlsx")))
                .isEqualTo("甲");
    }

    @Test
    void aFullDiskLeavesNothing() {
        Workshop workshop = workshop().fill(2);
        assertRefused("J605", () -> runtime.run(request(workshop, "")));
        assertThat(workshop.output(1).getParent()).doesNotExist();
    }

    @Test
    void whatAKilledAttemptLeftIsReplaced() throws IOException {
        Workshop workshop = workshop().fill(2);
        Path old = workshop.output(1).resolveSibling("分市");
        Files.createDirectories(old);
        Files.writeString(old.resolve("430100长沙市汇总表.xlsx"), "old");
        new AttachmentFolder(old.getParent())
                .write(new Attaching("甲")
                        .attachments(
                                new Gathered(List.of(), List.of(), question -> org.huizong.rollup.Totals.NONE),
                                Received.UNKNOWN,
                                Workshop.CLOCK.instant().atZone(Workshop.CLOCK.getZone())));
        assertThat(files(workshop, 1)).containsExactly("SHA256SUMS", "figures.csv", "分市/440100广州市汇总表.xlsx");
    }

    private static List<String> files(Workshop workshop, int run) throws IOException {
        Path folder = workshop.output(run).resolveSibling("");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
