package org.huizong.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.huizong.cli.Reckoning.Field;

/** Compares every number on the summary sheets of a consolidated workbook with what it is reckoned to be. */
final class ReckonedSheets {
    private static final String DERIVED = "（含推算分子）";
    private static final String AVERAGE = "（简单平均，仅供参考）";

    private final Reckoning reckoning;
    private final Map<String, List<Field>> byPath = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> checked = new HashSet<>();

    ReckonedSheets(Reckoning reckoning) {
        this.reckoning = reckoning;
        for (Field field : reckoning.fields.values()) {
            String row = field.label().split("/")[0];
            for (String name :
                    new HashSet<>(List.of(field.label(), row, field.label().replaceFirst("/(.*)$", "（$1）")))) {
                byPath.computeIfAbsent(field.section() + "|" + name, key -> new ArrayList<>())
                        .add(field);
            }
        }
    }

    /** What is not as it should be, each with its cell. */
    List<String> wrong() {
        return wrong;
    }

    int checked() {
        return checked.size();
    }

    /** 分区明细: every number on it. */
    void detail(Sheet sheet) {
        int head = head(sheet, "栏目");
        for (int i = head + 1; !Reckoning.word(sheet.getRow(i), 2).isEmpty(); i++) {
            Row row = sheet.getRow(i);
            String name = Reckoning.word(row, 1);
            String plain = name.replace(DERIVED, "").replace(AVERAGE, "");
            Field field = field(Reckoning.word(row, 0) + "|" + plain);
            Predicate<String> in = reckoning.in(Reckoning.word(row, 3), Reckoning.word(row, 2));
            if (field == null) {
                wrong.add("分区明细 row " + (i + 1) + ": no such figure");
            } else if (name.endsWith(DERIVED)) {
                derived(row, field, in);
            } else if (name.endsWith(AVERAGE)) {
                same(row, 5, average(field, in));
            } else {
                itself(row, field, in);
            }
            everyNumberWasChecked(row);
        }
    }

    private void itself(Row row, Field field, Predicate<String> in) {
        List<List<BigDecimal>> pairs = reckoning.pairs(field, in);
        boolean unit = isOne(row, field);
        if (pairs.isEmpty()) {
            boolean averaged = field.method().equals("平均") && !unit;
            same(row, 5, averaged ? average(field, in) : reckoning.sum(reckoning.values(field.key(), in)));
            return;
        }
        BigDecimal above = reckoning.sum(pairs.get(0));
        BigDecimal below = reckoning.sum(pairs.get(1));
        same(row, 6, above);
        same(row, 7, below);
        same(row, 5, unit ? reckoning.sum(reckoning.values(field.key(), in)) : Reckoning.quotient(above, below));
    }

    private void derived(Row row, Field field, Predicate<String> in) {
        List<List<BigDecimal>> pairs = reckoning.pairs(field, in);
        List<List<BigDecimal>> derived = reckoning.derived(field, in);
        BigDecimal above = reckoning.sum(derived.get(0));
        BigDecimal below = reckoning.sum(derived.get(1));
        same(row, 6, above);
        same(row, 7, below);
        boolean unit = isOne(row, field);
        BigDecimal with = Reckoning.quotient(
                Reckoning.plus(above, reckoning.sum(pairs.get(0))), Reckoning.plus(below, reckoning.sum(pairs.get(1))));
        same(row, 5, unit ? reckoning.sum(reckoning.values(field.key(), in)) : with);
    }

    /** Whether a row shows what one form says, and adds up nothing. */
    private boolean isOne(Row row, Field field) {
        String unit = Reckoning.word(row, 3);
        return !unit.isEmpty() && !reckoning.adds(unit, field);
    }

    private BigDecimal average(Field field, Predicate<String> in) {
        List<BigDecimal> values = reckoning.values(field.key(), in);
        return Reckoning.quotient(reckoning.sum(values), BigDecimal.valueOf(values.size()));
    }

    /** 汇总表: every number on it, and how many units gave each. */
    void money(Sheet sheet) {
        List<Field> fields = List.of();
        for (Row row : sheet) {
            String first = Reckoning.word(row, 0);
            if (first.equals("地区")) {
                fields = columns(sheet, row.getRowNum());
            } else if (first.matches("有数(单位|项目)")) {
                given(row, fields);
            } else if (reckoning.areas.containsKey(first) || reckoning.knows(first) || first.equals("合计")) {
                Predicate<String> in = reckoning.in(Reckoning.word(row, 1), first);
                for (int i = 0; i < fields.size(); i++) {
                    same(
                            row,
                            3 + i,
                            reckoning.sum(reckoning.values(fields.get(i).key(), in)));
                }
                everyNumberWasChecked(row);
            }
        }
    }

    private void given(Row row, List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            int given = reckoning.values(fields.get(i).key(), unit -> true).size();
            if (!row.getCell(3 + i).getStringCellValue().startsWith(given + "/")) {
                wrong.add(where(row.getCell(3 + i)) + ": not " + given);
            }
        }
    }

    /** The fields of the columns below a head of three rows. */
    private List<Field> columns(Sheet sheet, int head) {
        List<Field> fields = new ArrayList<>();
        String section = "";
        String label = "";
        int last = sheet.getRow(head + 1).getLastCellNum();
        for (int column = 3; column < last; column++) {
            String above = Reckoning.word(sheet.getRow(head), column);
            section = above.isEmpty() ? section : above;
            String middle = Reckoning.word(sheet.getRow(head + 1), column);
            label = middle.isEmpty() ? label : middle;
            String below = Reckoning.word(sheet.getRow(head + 2), column);
            Field field = field(section + "|" + label + (below.isEmpty() ? "" : "/" + below));
            if (field == null) {
                wrong.add("汇总表 " + section + "|" + label + "/" + below + ": no such column");
            } else {
                fields.add(field);
            }
        }
        return fields;
    }

    /** 总览: the key figures that the job asks for, by their titles. */
    void overview(Sheet sheet, Map<String, String> titles) {
        for (Row row : sheet) {
            for (int column = 0; column <= 4; column += 4) {
                String field = titles.get(Reckoning.word(row, column));
                if (field != null && row.getRowNum() > 6) {
                    List<List<BigDecimal>> pairs = reckoning.pairs(reckoning.fields.get(field), unit -> true);
                    same(
                            row,
                            column + 1,
                            pairs.isEmpty()
                                    ? reckoning.sum(reckoning.values(field, unit -> true))
                                    : Reckoning.quotient(reckoning.sum(pairs.get(0)), reckoning.sum(pairs.get(1))));
                }
            }
        }
    }

    /** 总览: the key figures that a job gets which asks for none, found by their labels. */
    void overview(Sheet sheet) {
        Map<String, String> titles = new HashMap<>();
        for (Row row : sheet) {
            for (int column = 0; column <= 4; column += 4) {
                String title = Reckoning.word(row, column);
                byPath.keySet().stream()
                        .filter(path -> !title.isEmpty() && path.endsWith("|" + title))
                        .findFirst()
                        .ifPresent(path -> titles.put(title, field(path).key()));
            }
        }
        int before = checked.size();
        overview(sheet, titles);
        if (checked.size() - before < titles.size() || titles.size() < 10) {
            wrong.add("总览: only " + titles.keySet());
        }
    }

    /** 自评得分: what the lines' scores come to, and the total that the unit wrote. */
    void scores(Sheet sheet, String form, String list, String total) {
        int head = head(sheet, "地区");
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(head).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        for (int i = head + 2; reckoning.knows(Reckoning.word(sheet.getRow(i), 1)); i++) {
            String unit = reckoning.code(Reckoning.word(sheet.getRow(i), 1));
            if (!reckoning.once.getOrDefault(form + "/" + total, Map.of()).containsKey(unit)
                    && columns.containsKey("表")) {
                continue;
            }
            List<BigDecimal> scores =
                    reckoning.lines.getOrDefault(form + "/" + list, Map.of()).getOrDefault(unit, List.of());
            same(sheet.getRow(i), columns.get("得分合计"), reckoning.sum(scores));
            BigDecimal written =
                    reckoning.once.getOrDefault(form + "/" + total, Map.of()).get(unit);
            if (written != null) {
                same(sheet.getRow(i), columns.get("自评总分"), written);
            }
        }
    }

    /** 尾差与控制总数: what the files, the units and the total come to, column by column. */
    void control(Sheet sheet) {
        for (int i = head(sheet, "报表") + 1; !Reckoning.word(sheet.getRow(i), 1).isEmpty(); i++) {
            Row row = sheet.getRow(i);
            String[] path = Reckoning.word(row, 1).split("（分|/", 2);
            String full = Reckoning.word(row, 1).replaceFirst("/", "|");
            String half = full.endsWith("（分子）") ? "0" : full.endsWith("（分母）") ? "1" : "";
            Field field = field(half.isEmpty() ? full : full.substring(0, full.length() - 4));
            if (field == null || path.length < 2) {
                wrong.add("尾差与控制总数 row " + (i + 1) + ": no such column");
                continue;
            }
            List<BigDecimal> numbers = half.isEmpty()
                    ? reckoning.values(field.key(), unit -> true)
                    : reckoning.pairs(field, unit -> true).get(Integer.parseInt(half));
            same(row, 3, BigDecimal.valueOf(numbers.size()));
            BigDecimal sum = numbers.isEmpty() ? BigDecimal.ZERO : reckoning.sum(numbers);
            for (int column : List.of(4, 5, 7)) {
                same(row, column, sum);
            }
            if (!row.getCell(11).getStringCellValue().equals("平")) {
                wrong.add(where(row.getCell(11)) + ": " + row.getCell(11).getStringCellValue());
            }
        }
    }

    /** Where several forms have it, one that anybody gave a number for. */
    private Field field(String path) {
        List<Field> all = byPath.getOrDefault(path, List.of());
        return all.stream()
                .filter(field -> reckoning.once.containsKey(field.key())
                        || reckoning.pairs(field, unit -> true).stream().anyMatch(half -> !half.isEmpty()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    private static int head(Sheet sheet, String first) {
        for (Row row : sheet) {
            if (Reckoning.word(row, 0).equals(first)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError(first + " is not on " + sheet.getSheetName());
    }

    private void same(Row row, int column, BigDecimal expected) {
        Cell cell = row.getCell(column);
        checked.add(where(cell));
        boolean blank = cell.getCellType() == CellType.BLANK
                || (cell.getCellType() != CellType.NUMERIC
                        && Reckoning.word(row, column).isEmpty());
        if (expected == null || blank) {
            if (!blank || expected != null) {
                wrong.add(where(cell) + ": " + Reckoning.word(row, column) + ", not " + expected);
            }
            return;
        }
        double found = cell.getNumericCellValue();
        if (Math.abs(found - expected.doubleValue()) > 1e-12 * Math.max(1, Math.abs(found))) {
            wrong.add(where(cell) + ": " + found + ", not " + expected);
        }
    }

    private void everyNumberWasChecked(Row row) {
        for (Cell cell : row) {
            boolean number = cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA;
            if (number && !checked.contains(where(cell))) {
                wrong.add(where(cell) + ": not looked at");
            }
        }
    }

    private static String where(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }
}
