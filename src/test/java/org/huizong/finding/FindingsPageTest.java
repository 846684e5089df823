package org.huizong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that explains the codes says what the program says, with an example of each. */
class FindingsPageTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/org/huizong/finding/examples_zh.properties");
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    private static final Properties WRITTEN = new Properties();

    @BeforeAll
    static void readExamples() throws IOException {
        try (Reader in = Files.newBufferedReader(EXAMPLES)) {
            WRITTEN.load(in);
        }
    }

    @Test
    void thePageHasEveryCodeWithItsSentencesUnderTheHeadingOfItsLetter() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/findings.md")).stream()
                .filter(line -> line.matches("## .*|\\| [A-Z]\\d{3} \\|.*"))
                .map(line -> line.replaceFirst("(## .) .*", "$1"))
                .toList();
        assertThat(String.join("\n", rows)).isEqualTo(expected());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyExampleGivesAllThatTheSentencesAskFor(FindingCode code) {
        assertThat(WRITTEN.getProperty(code.name()))
                .as("%s in examples_zh.properties: 位置|{0}|{1}…", code)
                .isNotNull();
        assertThat(arguments(code))
                .hasSize(asked(code))
                .allSatisfy(argument -> assertThat(argument).isNotBlank());
    }

    @Test
    void thereIsNoExampleOfACodeThatIsNone() {
        assertThat(WRITTEN.stringPropertyNames())
                .isSubsetOf(Stream.of(FindingCode.values()).map(Enum::name).toList());
    }

    private static String expected() {
        StringBuilder page = new StringBuilder();
        char letter = ' ';
        for (FindingCode code : FindingCode.values()) {
            if (code.name().charAt(0) != letter) {
                letter = code.name().charAt(0);
                page.append("## ").append(letter).append('\n');
            }
            page.append(row(code)).append('\n');
        }
        return page.toString().strip();
    }

    private static String row(FindingCode code) {
        return Stream.of(
                        code.name(),
                        code.severity().word(Language.CHINESE),
                        Catalogue.sentence(code + ".message", Language.CHINESE),
                        example(code),
                        Catalogue.sentence(code + ".repair", Language.CHINESE),
                        Catalogue.sentence(code + ".message", Language.ENGLISH))
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The sentence as the program would say it; the repair too where it has something to fill in. */
    private static String example(FindingCode code) {
        String place = WRITTEN.getProperty(code.name(), "").split("\\|", -1)[0];
        String said = Catalogue.message(code, Language.CHINESE, arguments(code));
        String before = place.isEmpty() ? "" : place + "：";
        if (!SLOT.matcher(Catalogue.sentence(code + ".repair", Language.CHINESE))
                .find()) {
            return before + said;
        }
        String end = said.matches(".*[。？！]") ? "" : "。";
        return before + said + end + "怎样改：" + Catalogue.repair(code, Language.CHINESE, arguments(code));
    }

    private static List<String> arguments(FindingCode code) {
        return Arrays.stream(WRITTEN.getProperty(code.name(), "").split("\\|", -1))
                .skip(1)
                .toList();
    }

    /** How many arguments the four sentences of a code take. */
    private static int asked(FindingCode code) {
        int most = 0;
        for (Language language : Language.values()) {
            for (String key : List.of(".message", ".repair")) {
                Matcher slot = SLOT.matcher(Catalogue.sentence(code + key, language));
                while (slot.find()) {
                    most = Math.max(most, Integer.parseInt(slot.group(1)) + 1);
                }
            }
        }
        return most;
    }
}
