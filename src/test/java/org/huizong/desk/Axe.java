package org.huizong.desk;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's axe, let into a page from outside: AxeBuilder does the same, with everything that it found sent over twice. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String GRAVE = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ' ' + rule.nodes.map(node => node.html).join(' '))
            """;

    private Axe() {}

    /** The serious and critical faults of a page, each with the elements that have it. */
    static List<String> faults(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(GRAVE)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
