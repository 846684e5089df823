package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Lets LibreOffice print a workbook, and looks at its pages. */
public final class Rendering {
    private static final String DOTS_AN_INCH = "80";

    private Rendering() {}

    /** Whether LibreOffice and the program that makes pictures of its pages are here. */
    public static boolean isPossible() {
        return Stream.of("soffice", "pdftoppm")
                .allMatch(program -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** The pages of a workbook; the scratch folder must be there and is left with them. */
    public static List<BufferedImage> pages(byte[] workbook, Path scratch) throws IOException, InterruptedException {
        Path file = scratch.resolve("book.xlsx");
        Files.write(file, workbook);
        run(
                scratch,
                "soffice",
                "--headless",
                "-env:UserInstallation=" + scratch.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                scratch.toString(),
                file.toString());
        run(
                scratch,
                "pdftoppm",
                "-r",
                DOTS_AN_INCH,
                "-png",
                scratch.resolve("book.pdf").toString(),
                scratch.resolve("page").toString());
        List<BufferedImage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path page : files.filter(path -> path.toString().endsWith(".png"))
                    .sorted()
                    .toList()) {
                pages.add(ImageIO.read(page.toFile()));
            }
        }
        return pages;
    }

    private static void run(Path scratch, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as(Files.readString(scratch.resolve("log")))
                .isTrue();
    }
}
