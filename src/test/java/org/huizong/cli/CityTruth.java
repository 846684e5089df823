package org.huizong.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A made-up city reckoned all over again: from {@code truth.csv}, the names in its registry and the labels in its templates,
 * with neither our reader nor our roll-up.
 */
final class CityTruth {
    private static final Pattern RATIO = Pattern.compile("比率\\((.+)/(.+)\\)");
    private static final DataFormatter WORDS = new DataFormatter();

    /** Numbers by form, field and unit. */
    private final Map<String, Map<String, BigDecimal>> once = new HashMap<>();

    private final Map<String, String> fieldOf = new HashMap<>();
    private final Map<String, String> ratioOf = new HashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, String> areas = new LinkedHashMap<>();
    private final List<String[]> faults;
    private final List<String[]> values;

    CityTruth(Path city) throws IOException {
        values = csv(city.resolve("truth.csv"));
        faults = csv(city.resolve("faults.csv"));
        for (String[] value : values) {
            if (value[5].equals("0")) {
                once.computeIfAbsent(value[2] + "/" + value[6], key -> new HashMap<>())
                        .put(value[1], new BigDecimal(value[7]));
            }
        }
        try (Workbook registry = open(city.resolve("registry.xlsx"))) {
            registry.getSheet("单位").forEach(row -> units.put(word(row, 1), word(row, 0)));
            registry.getSheet("区划").forEach(row -> areas.put(word(row, 1), word(row, 0)));
        }
        for (String form : List.of("部门整体支出绩效自评表", "司法行政业务年报表")) {
            try (Workbook template = open(city.resolve("templates").resolve(form + ".xlsx"))) {
                labels(word(template.getSheet("_表样").getRow(1), 0), template.getSheet("_字段"));
            }
        }
    }

    /** Every number: district, unit, form, period, section, line, field, value, project. */
    List<String[]> values() {
        return values;
    }

    /** Every planted fault: district, unit, form, period, fault, file, field, cell, typed, right, expected, project. */
    List<String[]> faults() {
        return faults;
    }

    private void labels(String form, Sheet fields) {
        List<String> headers = new ArrayList<>();
        fields.getRow(0)
                .forEach(cell -> headers.add(
                        WORDS.formatCellValue(cell).lines().findFirst().orElse("")));
        Set<String> twice = new HashSet<>();
        for (Row row : fields) {
            String[] label = word(row, headers.indexOf("标签")).split("×");
            String field = form + "/" + word(row, headers.indexOf("名称"));
            String section = word(row, headers.indexOf("栏目"));
            String path = section + "|" + label[0].strip() + (label.length > 1 ? "/" + label[1].strip() : "");
            fieldOf.put(path, field);
            if (twice.add(section + "|" + label[0].strip())) {
                fieldOf.putIfAbsent(section + "|" + label[0].strip(), field);
            }
            ratioOf.put(field, word(row, headers.indexOf("汇总方式")));
        }
    }

    /** How many figures of the sheet of annual figures were found right. */
    int checkIndicators(Sheet sheet, List<String> wrong) {
        int checked = 0;
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (word(row, 2).isEmpty()) {
                break;
            }
            if (word(row, 1).endsWith("仅供参考）")) {
                continue;
            }
            String field = row == null ? null : fieldOf.get(word(row, 0) + "|" + word(row, 1));
            if (field == null) {
                wrong.add("row " + (i + 1) + ": no such figure");
                continue;
            }
            Predicate<String> in = in(word(row, 3).isEmpty() ? word(row, 2) : word(row, 3));
            Matcher ratio = RATIO.matcher(ratioOf.getOrDefault(field, ""));
            if (ratio.matches() && !units.containsKey(word(row, 3))) {
                String form = field.substring(0, field.indexOf('/') + 1);
                BigDecimal above = sum(form + ratio.group(1), in);
                BigDecimal below = sum(form + ratio.group(2), in);
                checked += same(row, 6, above, wrong) + same(row, 7, below, wrong);
                checked += same(row, 5, above.divide(below, MathContext.DECIMAL64), wrong);
            } else {
                checked += same(row, 5, sum(field, in), wrong);
            }
        }
        return checked;
    }

    /** How many amounts of the sheet of amounts were found right. */
    int checkMoney(Sheet sheet, List<String> wrong) {
        int checked = 0;
        List<String> fields = List.of();
        for (Row row : sheet) {
            String first = word(row, 0);
            if (first.equals("地区")) {
                fields = columns(sheet, row.getRowNum());
            } else if (areas.containsKey(first) || units.containsKey(first) || first.equals("合计")) {
                Predicate<String> in = in(units.containsKey(word(row, 1)) ? word(row, 1) : first);
                for (int column = 3; column < fields.size(); column++) {
                    if (!fields.get(column).isEmpty()) {
                        checked += same(row, column, sum(fields.get(column), in), wrong);
                    }
                }
            }
        }
        return checked;
    }

    /** The fields of the columns below a head of three rows. */
    private List<String> columns(Sheet sheet, int head) {
        List<String> fields = new ArrayList<>(List.of("", "", ""));
        String section = "";
        String label = "";
        for (int column = 3; !word(sheet.getRow(head + 2), column).isEmpty(); column++) {
            String above = word(sheet.getRow(head), column);
            section = above.isEmpty() ? section : above;
            String middle = word(sheet.getRow(head + 1), column);
            label = middle.isEmpty() ? label : middle;
            fields.add(fieldOf.getOrDefault(section + "|" + label + "/" + word(sheet.getRow(head + 2), column), "?"));
        }
        return fields;
    }

    private Predicate<String> in(String area) {
        if (units.containsKey(area)) {
            return units.get(area)::equals;
        }
        String code = areas.getOrDefault(area, "99");
        return unit -> unit.startsWith(code.endsWith("00") ? code.substring(0, 4) : code);
    }

    private BigDecimal sum(String field, Predicate<String> in) {
        return once.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(entry -> in.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int same(Row row, int column, BigDecimal expected, List<String> wrong) {
        double found =
                row.getCell(column) == null ? Double.NaN : row.getCell(column).getNumericCellValue();
        if (Math.abs(found - expected.doubleValue()) > 1e-9 * Math.max(1, Math.abs(found))) {
            wrong.add(row.getSheet().getSheetName() + "!" + row.getCell(column).getAddress() + ": " + found + ", not "
                    + expected);
        }
        return 1;
    }

    static Workbook open(Path path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)));
    }

    private static String word(Row row, int column) {
        return row == null ? "" : WORDS.formatCellValue(row.getCell(column)).strip();
    }

    private static List<String[]> csv(Path path) throws IOException {
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
