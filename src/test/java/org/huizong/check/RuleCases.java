package org.huizong.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One form filled without a fault, and for each of its rules one edit that breaks it: {@code src/test/resources/rules}.
 *
 * <p>A line {@code 字段 = 值} fills a field, a table below {@code 清单:} fills a list. After {@code == 用例} each line is a case:
 * {@code 编号 | 字段 = 值；清单[行].列 = 值 | 应有的问题}; {@code 成立} instead of problems says that the rule was decided and holds.
 * {@code 上年!字段 = 值} is a declaration around it, {@code 同类!字段 = 值,值,…} are several.
 *
 * @param form code and version
 * @param clean what the form is filled with, by field or by {@code 清单[行].列}
 */
record RuleCases(String form, Map<String, String> clean, List<Case> cases) {
    private static final Path FOLDER = Path.of("src/test/resources/rules");
    private static final String HOLDS = "成立";

    /** One edit of the clean form and the rules or codes that tell it. */
    record Case(String form, String id, Map<String, String> edits, String expected) {
        boolean holds() {
            return expected.equals(HOLDS);
        }

        /** The edits of the form itself. */
        Map<String, String> own() {
            Map<String, String> own = new LinkedHashMap<>(edits);
            own.keySet().removeIf(key -> key.contains("!"));
            return own;
        }

        /** The edits that make declarations around it. */
        Map<String, String> around() {
            Map<String, String> around = new LinkedHashMap<>(edits);
            around.keySet().removeIf(key -> !key.contains("!"));
            return around;
        }

        TreeSet<String> tells() {
            return Arrays.stream(expected.split("\\s+"))
                    .filter(word -> !word.isEmpty() && !holds())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return form + " " + id + " " + edits;
        }
    }

    static RuleCases of(String form) throws IOException {
        Map<String, String> clean = new LinkedHashMap<>();
        List<Case> cases = new ArrayList<>();
        List<String> lines = Files.readAllLines(path(form));
        int start = lines.indexOf("== 用例");
        String list = "";
        List<String> header = List.of();
        int row = 0;
        for (String line : lines.subList(0, start)) {
            if (line.startsWith("|") && header.isEmpty()) {
                header = parts(line);
            } else if (line.startsWith("|")) {
                row++;
                fill(clean, list + "[" + row + "].", header, parts(line));
            } else if (line.endsWith(":")) {
                list = line.substring(0, line.length() - 1);
                header = List.of();
                row = 0;
            } else if (line.contains(" = ")) {
                edit(clean, line);
            }
        }
        lines.subList(start + 1, lines.size()).stream()
                .filter(line -> line.contains(" | "))
                .map(line -> parts("| " + line + " |"))
                .forEach(parts -> cases.add(new Case(form, parts.get(0), edits(parts.get(1)), parts.get(2))));
        return new RuleCases(form, clean, cases);
    }

    /** Writes down what was found, for a person to look through. */
    static void expect(String form, Map<String, String> found) throws IOException {
        List<String> lines = Files.readAllLines(path(form)).stream()
                .map(line -> {
                    int end = line.lastIndexOf(" |");
                    String begin = end < 0 ? "" : line.substring(0, end);
                    boolean holds = line.endsWith(" | " + HOLDS);
                    return found.containsKey(begin) && !holds ? begin + " | " + found.get(begin) : line;
                })
                .toList();
        Files.write(path(form), lines);
    }

    private static Path path(String form) {
        return FOLDER.resolve(form.substring(0, form.indexOf('@')) + ".txt");
    }

    private static void fill(Map<String, String> clean, String prefix, List<String> header, List<String> values) {
        for (int i = 0; i < header.size() && i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                clean.put(prefix + header.get(i), values.get(i));
            }
        }
    }

    private static Map<String, String> edits(String text) {
        Map<String, String> edits = new LinkedHashMap<>();
        for (String edit : text.split("；", -1)) {
            edit(edits, edit);
        }
        return edits;
    }

    private static void edit(Map<String, String> edits, String text) {
        int equals = text.indexOf(" =");
        edits.put(text.substring(0, equals).strip(), text.substring(equals + 2).strip());
    }

    private static List<String> parts(String line) {
        String[] parts = line.strip().split("\\|", -1);
        return Arrays.stream(parts)
                .limit(parts.length - 1)
                .skip(1)
                .map(String::strip)
                .toList();
    }
}
