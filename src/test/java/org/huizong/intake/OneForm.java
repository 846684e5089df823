package org.huizong.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.form.Period;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;

/** A folder with the one form of {@link TestForms}, and the examination of files by it. */
public final class OneForm {
    private static final List<Unit> UNITS =
            List.of(new Unit("100001", "甲县司法局", List.of(), "100001"), new Unit("100002", "甲县民政局", List.of(), "100001"));

    private final Path folder;
    private FormLibrary library;

    private OneForm(Path folder) {
        this.folder = folder;
        this.library = FormLibrary.load(folder);
    }

    /** Puts the form into a folder. */
    public static OneForm in(Path folder) throws IOException {
        Files.write(folder.resolve("demo.xlsx"), TestForms.template().xlsx());
        return new OneForm(folder);
    }

    /** Two units of one district, of which some owe the form for 2023. */
    static Registry owing(String... units) {
        return new Registry(
                List.of(new District("100001", "甲县", "")),
                UNITS,
                Stream.of(units)
                        .map(unit -> new Obligation(unit, "demo", new Period(2023)))
                        .toList());
    }

    /** Puts another template in the form's place. */
    void replace(TestBook template) throws IOException {
        Files.write(folder.resolve("demo.xlsx"), template.xlsx());
        library = FormLibrary.load(folder);
    }

    /** What a file is that nobody was asked for. */
    public Submission examine(String file, byte[] bytes) {
        return examine(Optional.empty(), file, bytes);
    }

    /** What a file is among what is owed. */
    Submission examine(Registry registry, String file, byte[] bytes) {
        return examine(Optional.of(registry), file, bytes);
    }

    private Submission examine(Optional<Registry> registry, String file, byte[] bytes) {
        Examiner examiner =
                registry.map(owed -> Examiner.of(library, owed)).orElseGet(() -> Examiner.withoutRegistry(library));
        return examiner.examine(new Receipt(file, Sha256.of(bytes), bytes.length), bytes)
                .parts()
                .get(0);
    }
}
