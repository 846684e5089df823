package org.huizong.workbook.filled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Reads names of labels that belong together, one group a line. */
final class LabelGroups {
    private LabelGroups() {}

    /** The groups of a file beside this class, each name as what it is compared by. */
    static List<List<String>> load(String file, UnaryOperator<String> key) {
        try (InputStream in = Objects.requireNonNull(LabelGroups.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.strip().split("\\s+", -1)))
                    .map(names -> names.stream().map(key).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
