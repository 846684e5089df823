package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledDeskLeftIsRemovedByTheNextAndNothingElse() throws IOException {
        Path dead = Files.createDirectories(folder.resolve("huizong-desk-1"));
        Files.writeString(dead.resolve(".lock"), "");
        Files.writeString(dead.resolve("upload_1.tmp"), "申报");
        Path nobodys = Files.createDirectories(folder.resolve("huizong-desk-2"));
        Path others = Files.createDirectories(folder.resolve("tomcat.8080"));
        try (Landing living = Landing.in(folder)) {
            assertThat(dead).doesNotExist();
            assertThat(nobodys).exists();
            assertThat(others).exists();
            Files.writeString(living.folder().resolve("upload_2.tmp"), "申报");
            try (Landing next = Landing.in(folder)) {
                assertThat(next.folder()).exists();
                assertThat(living.folder().resolve("upload_2.tmp")).exists();
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/huizong-desk-[!2]*");
    }

    @Test
    void thatOfAnotherProcessIsLeftToItAndRemovedWhenItWasKilled() throws Exception {
        Path folder = Files.createDirectories(this.folder.resolve("other"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path its;
        try {
            its = Path.of(String.valueOf(other.inputReader().readLine()));
            Landing.in(folder).close();
            assertThat(its).exists();
        } finally {
            other.destroyForcibly().waitFor();
        }
        Landing.in(folder).close();
        assertThat(its).doesNotExist();
    }

    /** Another process, with a folder of its own. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(Landing.in(Path.of(arguments[0])).folder());
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
