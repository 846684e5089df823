package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huizong.workbook.returned.Rendering;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A returned workbook on paper: the list, and behind it the form as it was, with colours where something is wrong. */
class RenderedReturnTest {
    /** Edges of letters are a little darker on a darker fill. */
    private static final int DARK = 80;

    private static final int LIGHT = 160;
    /** Below it stands the number of the page, which is another one behind the list. */
    private static final double FOOT = 0.93;

    private static final String PLANTED = """
            D4 见附件
            G42 8
            H42 9
            F45 基本完成
            """;

    @TempDir
    private Path folder;

    private final Shell shell = Shell.chinese();

    @Test
    void everyLineAndLetterOfTheFormStaysWhereItWasAndOnlyFillsAreOthers() throws Exception {
        Assumptions.assumeTrue(Rendering.isPossible(), "LibreOffice (soffice) or pdftoppm is not on the PATH");
        byte[] sent = SelfEvaluation.filled(SelfEvaluation.GOOD, PLANTED);
        List<BufferedImage> before = pages("before", sent);
        List<BufferedImage> after = pages("after", returned(sent));
        List<BufferedImage> form = after.subList(after.size() - before.size(), after.size());
        int filled = 0;
        for (int page = 0; page < before.size(); page++) {
            assertThat(changedInk(before.get(page), form.get(page))).isZero();
            filled += changedFill(before.get(page), form.get(page));
        }
        assertThat(after).hasSizeGreaterThan(before.size());
        assertThat(filled).isPositive();
    }

    private List<BufferedImage> pages(String name, byte[] file) throws IOException, InterruptedException {
        return Rendering.pages(file, Files.createDirectory(folder.resolve(name)));
    }

    private byte[] returned(byte[] sent) throws IOException {
        Path file = Files.write(folder.resolve("表.xlsx"), sent);
        shell.run("check", file.toString(), "--return", folder.resolve("退回").toString());
        try (Stream<Path> files = Files.list(folder.resolve("退回"))) {
            return Files.readAllBytes(files.filter(path -> path.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** How many dots are dark on one page and light on the other. */
    private static int changedInk(BufferedImage one, BufferedImage other) {
        assertThat(List.of(other.getWidth(), other.getHeight())).isEqualTo(List.of(one.getWidth(), one.getHeight()));
        return count(one, (x, y) -> differs(light(one.getRGB(x, y)), light(other.getRGB(x, y))));
    }

    /** How many dots are another colour. */
    private static int changedFill(BufferedImage one, BufferedImage other) {
        return count(one, (x, y) -> one.getRGB(x, y) != other.getRGB(x, y));
    }

    private interface Dot {
        boolean is(int x, int y);
    }

    private static int count(BufferedImage page, Dot dot) {
        int count = 0;
        for (int y = 0; y < page.getHeight() * FOOT; y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                count += dot.is(x, y) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean differs(int one, int other) {
        return Math.min(one, other) < DARK && Math.max(one, other) > LIGHT;
    }

    private static int light(int colour) {
        return ((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3;
    }
}
