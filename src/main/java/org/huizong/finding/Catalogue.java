package org.huizong.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of all findings in every language; {@code {0}} stands for the first argument. */
final class Catalogue {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Properties> SENTENCES = load();

    /** A longer argument is cut. */
    private static final int LONGEST = 160;
    /** To so many characters. */
    private static final int KEPT = 80;

    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
    /** Where a line breaks beside a letter that needs no spaces. */
    private static final Pattern WORDLESS =
            Pattern.compile("(?<=[^\\x00-\\x7f])\\s*\\R\\s*|\\s*\\R\\s*(?=[^\\x00-\\x7f])");

    private static final Pattern DIGITS = Pattern.compile("(\\d{30})\\d{30,}");

    private Catalogue() {}

    static String message(FindingCode code, Language language, List<String> arguments) {
        return fill(sentence(code + ".message", language), shortened(code, arguments));
    }

    static String repair(FindingCode code, Language language, List<String> arguments) {
        return fill(sentence(code + ".repair", language), shortened(code, arguments));
    }

    /**
     * Values and formulas of a file may be of any length, and a sentence is none any more with ten thousand characters in it.
     * What rules say keeps its words, and loses the middle of endless digits only.
     */
    private static List<String> shortened(FindingCode code, List<String> arguments) {
        boolean read = code.name().startsWith("R") || code.name().startsWith("I");
        return arguments.stream()
                .map(Catalogue::inOneLine)
                .map(argument -> argument.length() <= LONGEST ? argument : shortened(argument, read))
                .toList();
    }

    /** Labels are broken into lines to fit their cells; a sentence goes on. */
    private static String inOneLine(String argument) {
        return argument.indexOf('\n') < 0 && argument.indexOf('\r') < 0
                ? argument
                : LINES.matcher(WORDLESS.matcher(argument.strip()).replaceAll(""))
                        .replaceAll(" ");
    }

    private static String shortened(String argument, boolean read) {
        return read
                ? argument.substring(0, argument.offsetByCodePoints(0, KEPT)) + "…"
                : DIGITS.matcher(argument).replaceAll("$1…");
    }

    static String sentence(String key, Language language) {
        return Objects.requireNonNull(SENTENCES.get(language)).getProperty(key, "");
    }

    private static String fill(String sentence, List<String> arguments) {
        return SLOT.matcher(sentence).replaceAll(slot -> {
            int index = Integer.parseInt(slot.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? arguments.get(index) : "");
        });
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, load("messages_" + language.code() + ".properties"));
        }
        return all;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
