package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.huizong.intake.FormLibrary;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.zh-CN.md} says which form carries which rule of the regulations, and why no form can carry the rest. */
class RulesTableTest {
    private static final Path DOCUMENT = Path.of("docs/rules.zh-CN.md");
    private static final Pattern SHORT = Pattern.compile("\\*\\*([^*]+)\\*\\* `([a-z-]+)`");
    private static final Pattern RANGE = Pattern.compile("(.*?)([a-z]|\\d+)…([a-z]|\\d+)");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]\\d{3}\\b");

    /** The catalogue of checks that issue and documents speak of: letter, and how many. */
    private static final Map<String, Integer> CATALOGUE =
            new TreeMap<>(Map.of("C", 11, "F", 10, "W", 3, "X", 8, "D", 6, "A", 7, "T", 2));

    @Test
    void everyRuleOfTheCatalogueIsCarriedOrSaidWhyNot() throws IOException {
        List<String> rows = new ArrayList<>();
        rows(5).forEach(row -> rows.add(row.get(0)));
        rows(2).forEach(row -> rows.addAll(List.of(row.get(0).split("[ 、，]"))));
        assertThat(rows).containsAll(catalogue());
    }

    @Test
    void everyRowHasARuleOrACheckOfTheProgramItself() throws IOException {
        assertThat(rows(5)).allSatisfy(row -> {
            assertThat(row.get(2) + row.get(3)).as(row.get(0)).isNotBlank();
            assertThat(row.get(4)).as(row.get(0)).isNotBlank();
            CODE.matcher(row.get(3))
                    .results()
                    .forEach(code ->
                            assertThat(FindingCode.valueOf(code.group())).isNotNull());
        });
    }

    @Test
    void theTableNamesEveryRuleOfEveryFormAndNoOther() throws IOException {
        Map<String, TreeSet<String>> carried = new TreeMap<>();
        FormLibrary.load(Path.of("templates-xlsx")).templates().forEach(form -> carried.put(code(form), ids(form)));
        assertThat(told()).isEqualTo(carried);
    }

    private static List<String> catalogue() {
        List<String> all = new ArrayList<>();
        CATALOGUE.forEach((letter, last) ->
                IntStream.rangeClosed(1, last).forEach(number -> all.add("%s%02d".formatted(letter, number))));
        return all;
    }

    private static String code(FormTemplate form) {
        return form.id().code();
    }

    private static TreeSet<String> ids(FormTemplate form) {
        TreeSet<String> ids = new TreeSet<>();
        form.rules().stream().map(Rule::id).forEach(ids::add);
        return ids;
    }

    /** The rules that the table gives each form, by code. */
    private static Map<String, TreeSet<String>> told() throws IOException {
        Map<String, String> codes = new LinkedHashMap<>();
        SHORT.matcher(Files.readString(DOCUMENT)).results().forEach(match -> codes.put(match.group(1), match.group(2)));
        Map<String, TreeSet<String>> told = new TreeMap<>();
        for (List<String> row : rows(5)) {
            for (String group : row.get(2).split("；")) {
                String[] sides = group.split("：", 2);
                for (String form : sides.length < 2 ? new String[0] : sides[1].split("、")) {
                    assertThat(codes).as(row.get(0)).containsKey(form);
                    TreeSet<String> ids = told.computeIfAbsent(codes.get(form), code -> new TreeSet<>());
                    Stream.of(sides[0].split("、"))
                            .flatMap(RulesTableTest::range)
                            .forEach(id ->
                                    assertThat(ids.add(id)).as(form + " " + id).isTrue());
                }
            }
        }
        return told;
    }

    /** {@code C02a…c} and {@code R101…116} spelt out. */
    private static Stream<String> range(String ids) {
        Matcher range = RANGE.matcher(ids);
        if (!range.matches()) {
            return Stream.of(ids);
        }
        String head = range.group(1);
        String first = range.group(2);
        String last = range.group(3);
        return Character.isDigit(last.charAt(0))
                ? IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(last))
                        .mapToObj(number -> head + ("%0" + first.length() + "d").formatted(number))
                : IntStream.rangeClosed(first.charAt(0), last.charAt(0)).mapToObj(letter -> head + (char) letter);
    }

    /** The rows of all tables of a width, without their headings. */
    private static List<List<String>> rows(int width) throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| 规则 "))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == width)
                .toList();
    }
}
