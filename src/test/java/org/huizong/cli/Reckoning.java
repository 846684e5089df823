package org.huizong.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * What a job's figures come to, by plain arithmetic over numbers that were taken from known cells or from the list of what was
 * made up; with neither our reader nor our roll-up.
 */
final class Reckoning {
    private static final Pattern RATIO = Pattern.compile("比率\\((.+)/(.+)\\)");
    private static final Pattern SOURCE = Pattern.compile("\\| ([A-Z]+\\d+) \\| (.+?) \\| (.*?) \\| (00[0-4]) \\|");
    private static final Pattern LINE = Pattern.compile("(.+)\\[(.+)] 第\\d+行");
    private static final Pattern YAML = Pattern.compile("code: \"(\\d+)\",? name: ([^,}]+)");
    private static final DataFormatter WORDS = new DataFormatter();

    /** A field as its template describes it. */
    record Field(String form, String name, String section, String label, String type, String method) {
        String key() {
            return form + "/" + name;
        }
    }

    /** Numbers by form/field, then by the code of the unit. */
    final Map<String, Map<String, BigDecimal>> once = new HashMap<>();

    /** Numbers of lists by form/section/column, then by the code of the unit. */
    final Map<String, Map<String, List<BigDecimal>>> lines = new HashMap<>();

    /** Codes by the names of units and of districts. */
    final Map<String, String> units = new LinkedHashMap<>();

    final Map<String, String> areas = new LinkedHashMap<>();

    /** Fields by form/field, and the codes of forms by their titles. */
    final Map<String, Field> fields = new LinkedHashMap<>();

    final Map<String, String> forms = new HashMap<>();

    private Reckoning(Path templates) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(templates, "*.xlsx")) {
            for (Path one : all) {
                try (Workbook template = CityTruth.open(one)) {
                    if (template.getSheet("_字段") != null) {
                        describe(template);
                    }
                }
            }
        }
    }

    private void describe(Workbook template) {
        String form = word(template.getSheet("_表样").getRow(1), 0);
        Sheet sheet = template.getSheet("_字段");
        List<String> headers = new ArrayList<>();
        sheet.getRow(0)
                .forEach(cell -> headers.add(
                        WORDS.formatCellValue(cell).lines().findFirst().orElse("")));
        forms.put(word(template.getSheet("_表样").getRow(1), 2), form);
        for (Row row : sheet) {
            String[] label = word(row, headers.indexOf("标签")).split("×");
            Field field = new Field(
                    form,
                    word(row, headers.indexOf("名称")),
                    word(row, headers.indexOf("栏目")),
                    label[0].strip() + (label.length > 1 ? "/" + label[1].strip() : ""),
                    word(row, headers.indexOf("类型")),
                    word(row, headers.indexOf("汇总方式")));
            fields.put(field.key(), field);
        }
    }

    /** The five bureaus: every number from the cell that the list of sources names. */
    static Reckoning ofBureaus() throws IOException {
        Reckoning all = new Reckoning(Path.of("templates-xlsx"));
        for (String line : Files.readAllLines(Path.of("jobs/judicial-2023.yaml"))) {
            Matcher district = YAML.matcher(line);
            if (district.find()) {
                all.areas.put(district.group(2).strip(), district.group(1));
            }
        }
        Sheet sheet = null;
        String unit = "";
        String form = "";
        for (String line : Files.readAllLines(Path.of("docs/judicial-2023-sources.md"))) {
            if (line.startsWith("## ") && line.endsWith(".xlsx")) {
                String[] name = line.substring(3).strip().split("-");
                unit = name[0].substring(0, 6);
                all.units.put(name[0].substring(6), unit);
                form = all.forms.getOrDefault(name[1], name[1]);
                Path file =
                        Path.of("jobs/judicial-2023/inbox", line.substring(3).strip());
                try (Workbook book = CityTruth.open(file)) {
                    sheet = book.getSheetAt(0);
                }
            }
            Matcher source = SOURCE.matcher(line);
            if (source.find() && sheet != null) {
                CellReference at = new CellReference(source.group(1));
                all.put(form, source.group(2), unit, sheet.getRow(at.getRow()).getCell(at.getCol()));
            }
        }
        return all;
    }

    private void put(String form, String name, String unit, Cell cell) {
        BigDecimal number = number(cell);
        Matcher line = LINE.matcher(name);
        if (number != null && line.matches()) {
            lines.computeIfAbsent(form + "/" + line.group(1) + "/" + line.group(2), key -> new HashMap<>())
                    .computeIfAbsent(unit, key -> new ArrayList<>())
                    .add(number);
        } else if (number != null) {
            once.computeIfAbsent(form + "/" + name, key -> new HashMap<>()).put(unit, number);
        }
    }

    private static BigDecimal number(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            return new BigDecimal(((XSSFCell) cell).getRawValue());
        }
        String text = WORDS.formatCellValue(cell).strip();
        boolean percent = text.endsWith("%") || text.endsWith("％");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        return digits.matches("-?[\\d,]+(\\.\\d+)?")
                ? new BigDecimal(digits.replace(",", "")).movePointLeft(percent ? 2 : 0)
                : null;
    }

    /** A made-up city: every number as it was decided. */
    static Reckoning ofCity(Path city) throws IOException {
        Reckoning all = new Reckoning(city.resolve("templates"));
        try (Workbook registry = CityTruth.open(city.resolve("registry.xlsx"))) {
            registry.getSheet("单位").forEach(row -> all.units.put(word(row, 1), word(row, 0)));
            registry.getSheet("区划").forEach(row -> all.areas.put(word(row, 1), word(row, 0)));
        }
        for (String[] value : new CityTruth(city).values()) {
            BigDecimal number = new BigDecimal(value[7]);
            value[1] = value[8].isEmpty() ? value[1] : value[1] + "#" + value[8];
            if (value[5].equals("0")) {
                all.once
                        .computeIfAbsent(value[2] + "/" + value[6], key -> new HashMap<>())
                        .put(value[1], number);
            } else {
                all.lines
                        .computeIfAbsent(value[2] + "/" + value[4] + "/" + value[6], key -> new HashMap<>())
                        .computeIfAbsent(value[1], key -> new ArrayList<>())
                        .add(number);
            }
        }
        return all;
    }

    /** Code of a unit by its name; of one of its projects with that behind it, {@code 990101001#虚构项目}. */
    String code(String name) {
        int end = name.indexOf('：');
        return end < 0
                ? units.getOrDefault(name, "?")
                : units.getOrDefault(name.substring(0, end), "?") + "#" + name.substring(end + 1);
    }

    boolean knows(String name) {
        return !code(name).startsWith("?");
    }

    /** Whether a row adds up the projects that a unit evaluated. */
    boolean adds(String unit, Field field) {
        String code = code(unit);
        return once.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(field.form() + "/"))
                .anyMatch(entry -> entry.getValue().keySet().stream().anyMatch(key -> key.startsWith(code + "#")));
    }

    /** The units of a unit, a district or the whole, by name. */
    Predicate<String> in(String unit, String area) {
        if (!unit.isEmpty() || units.containsKey(area)) {
            String code = code(unit.isEmpty() ? area : unit);
            return its -> its.equals(code) || its.startsWith(code + "#");
        }
        String code = areas.getOrDefault(area, area.equals("合计") ? "" : "?");
        String prefix =
                code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
        return its -> its.startsWith(prefix);
    }

    List<BigDecimal> values(String key, Predicate<String> in) {
        return once.getOrDefault(key, Map.of()).entrySet().stream()
                .filter(entry -> in.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Null when nobody gave a number. */
    BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal::add).orElse(null);
    }

    /** The numerators and denominators of a rate, of those that gave both; none when it is no rate. */
    List<List<BigDecimal>> pairs(Field rate, Predicate<String> in) {
        Matcher ratio = RATIO.matcher(rate.method());
        if (!ratio.matches()) {
            return List.of();
        }
        Map<String, BigDecimal> above = once.getOrDefault(rate.form() + "/" + ratio.group(1), Map.of());
        Map<String, BigDecimal> below = once.getOrDefault(rate.form() + "/" + ratio.group(2), Map.of());
        List<String> both = above.keySet().stream()
                .filter(unit -> in.test(unit) && below.containsKey(unit))
                .toList();
        return List.of(
                both.stream().map(above::get).toList(),
                both.stream().map(below::get).toList());
    }

    /** Rate × denominator and denominator of those that gave no numerator; a whole number where the numerator is one. */
    List<List<BigDecimal>> derived(Field rate, Predicate<String> in) {
        Matcher ratio = RATIO.matcher(rate.method());
        if (!ratio.matches()) {
            return List.of();
        }
        String numerator = rate.form() + "/" + ratio.group(1);
        Map<String, BigDecimal> below = once.getOrDefault(rate.form() + "/" + ratio.group(2), Map.of());
        Map<String, BigDecimal> rates = once.getOrDefault(rate.key(), Map.of());
        List<String> derived = rates.keySet().stream()
                .filter(unit -> in.test(unit) && below.containsKey(unit))
                .filter(unit -> !once.getOrDefault(numerator, Map.of()).containsKey(unit))
                .toList();
        boolean whole = fields.get(numerator).type().equals("整数");
        return List.of(
                derived.stream()
                        .map(unit -> rates.get(unit).multiply(below.get(unit)))
                        .map(product -> whole ? product.setScale(0, RoundingMode.HALF_UP) : product)
                        .toList(),
                derived.stream().map(below::get).toList());
    }

    static BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return above == null || below == null || below.signum() == 0
                ? null
                : above.divide(below, MathContext.DECIMAL64);
    }

    static BigDecimal plus(BigDecimal one, BigDecimal other) {
        return Stream.of(one, other)
                .filter(number -> number != null)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    static String word(Row row, int column) {
        return row == null ? "" : WORDS.formatCellValue(row.getCell(column)).strip();
    }
}
