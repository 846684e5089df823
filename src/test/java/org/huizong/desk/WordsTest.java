package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.store.Account.Role;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path ROOM = Path.of("src/main/resources/org/huizong/desk");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z.-]+)[(}]");

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("words_en.properties")).isEqualTo(keys("words.properties"));
    }

    @Test
    void everyWordOfAPageIsThere() throws IOException {
        Set<String> known = keys("words.properties");
        try (Stream<Path> pages = Files.list(ROOM.resolve("pages"))) {
            for (Path page : pages.toList()) {
                Set<String> used = KEY.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
                assertThat(known).as(page.toString()).containsAll(used);
            }
        }
    }

    @Test
    void everyLookAndEveryRoleHasItsWord() throws IOException {
        Set<String> known = keys("words.properties");
        assertThat(Stream.of(Looks.values()).map(look -> "look." + look.css())).allMatch(known::contains);
        assertThat(Stream.of(Role.values()).map(role -> "role." + role)).allMatch(known::contains);
    }

    private static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(ROOM.resolve(file))) {
            words.load(in);
        }
        return words.stringPropertyNames();
    }
}
