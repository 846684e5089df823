package org.huizong.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Compares the counts, rates, ranks and list totals of a consolidated workbook with plain arithmetic over the words and numbers
 * that stand beside them, and the lines of lists with what was sent.
 */
final class ReckonedCounts {
    private static final Set<String> SENT = Set.of("通过", "有提示", "退回");
    private static final Pattern MEASURED = Pattern.compile("([≥≤]?)\\s*([\\d.]+)\\s*(\\D*)");

    private final Reckoning reckoning;
    private final List<String> wrong = new ArrayList<>();
    private int checked;

    ReckonedCounts(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** What is not as it should be, each with its cell. */
    List<String> wrong() {
        return wrong;
    }

    int checked() {
        return checked;
    }

    /**
     * 报送情况: the foot of each form's column, from the words above it.
     *
     * @return how often each word stands on the sheet
     */
    Map<String, Integer> standings(Sheet sheet) {
        Map<String, Integer> all = new HashMap<>();
        int head = head(sheet, "省", 0);
        for (int column = 4; !Reckoning.word(sheet.getRow(head), column).isEmpty(); column++) {
            Map<String, Integer> words = new HashMap<>();
            int i = head + 1;
            for (; reckoning.units.containsKey(Reckoning.word(sheet.getRow(i), 3)); i++) {
                String word = Reckoning.word(sheet.getRow(i), column).replaceFirst(" .*", "");
                words.merge(word, 1, Integer::sum);
            }
            int owed = owed(words);
            int sent = sent(words);
            same(sheet.getRow(i), column, BigDecimal.valueOf(owed));
            same(sheet.getRow(i + 1), column, BigDecimal.valueOf(sent));
            same(sheet.getRow(i + 2), column, BigDecimal.valueOf(owed - sent));
            same(sheet.getRow(i + 3), column, share(sent, owed));
            int good = words.getOrDefault("通过", 0) + words.getOrDefault("有提示", 0);
            same(sheet.getRow(i + 4), column, share(good, owed));
            words.forEach((word, count) -> all.merge(word, count, Integer::sum));
        }
        return all;
    }

    private static int owed(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum() - words.getOrDefault("不要求", 0);
    }

    private static int sent(Map<String, Integer> words) {
        return SENT.stream().mapToInt(word -> words.getOrDefault(word, 0)).sum();
    }

    /**
     * 总览: how many files came and what became of them.
     *
     * @param words how often each stands on 报送情况
     * @param unreadable files that are none of these
     */
    void overview(Sheet sheet, Map<String, Integer> words, int unreadable) {
        Row counts = sheet.getRow(head(sheet, "已收（份）", 0) + 1);
        same(counts, 0, BigDecimal.valueOf(sent(words) + unreadable));
        same(counts, 1, count(words, "通过"));
        same(counts, 2, count(words, "有提示"));
        same(counts, 3, count(words, "退回"));
        same(counts, 4, BigDecimal.valueOf(unreadable));
        same(counts, 5, BigDecimal.valueOf(owed(words)));
        same(counts, 6, BigDecimal.valueOf(sent(words)));
        same(counts, 7, share(sent(words), owed(words)));
    }

    private static BigDecimal count(Map<String, Integer> words, String word) {
        return BigDecimal.valueOf(words.getOrDefault(word, 0));
    }

    /** A list: the numbers of each column line by line as they were sent, and their total. */
    void list(Sheet sheet, String form, String list) {
        int head = head(sheet, "地区", 0);
        Map<String, List<BigDecimal>> sent = new HashMap<>();
        for (int column = 2; !Reckoning.word(sheet.getRow(head), column).isEmpty(); column++) {
            String key = form + "/" + list + "/" + Reckoning.word(sheet.getRow(head), column);
            if (!reckoning.lines.containsKey(key)) {
                continue;
            }
            reckoning.lines.get(key).forEach((unit, numbers) -> sent.put(unit, new ArrayList<>(numbers)));
            BigDecimal total = BigDecimal.ZERO;
            int i = head + 1;
            for (; reckoning.knows(Reckoning.word(sheet.getRow(i), 1)); i++) {
                Cell cell = sheet.getRow(i).getCell(column);
                List<BigDecimal> rest = sent.get(reckoning.code(Reckoning.word(sheet.getRow(i), 1)));
                if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                    BigDecimal next = rest == null || rest.isEmpty() ? null : rest.remove(0);
                    same(sheet.getRow(i), column, next);
                    total = next == null ? total : total.add(next);
                }
            }
            if (Reckoning.word(sheet.getRow(i), 0).equals("合计")) {
                same(sheet.getRow(i), column, total);
            }
            sent.values().stream()
                    .filter(rest -> !rest.isEmpty())
                    .forEach(rest -> wrong.add(sheet.getSheetName() + " " + key + ": without " + rest));
            sent.clear();
        }
    }

    /** 指标完成: each line from its target and result, each unit from its lines. */
    void attained(Sheet ofUnits, Sheet sheet) {
        int lines = head(sheet, "指标", 2);
        Map<String, int[]> units = new LinkedHashMap<>();
        for (int i = lines + 1; !Reckoning.word(sheet.getRow(i), 2).isEmpty(); i++) {
            Row row = sheet.getRow(i);
            int[] counts = units.computeIfAbsent(Reckoning.word(row, 1), unit -> new int[3]);
            counts[0]++;
            boolean comparable = !Reckoning.word(row, 7).isEmpty();
            counts[1] += comparable ? 1 : 0;
            counts[2] += Reckoning.word(row, 7).equals("是") ? 1 : 0;
            if (comparable) {
                line(row);
            }
        }
        Map<String, BigDecimal> rates = new HashMap<>();
        units.forEach((unit, counts) -> rates.put(unit, share(counts[2], counts[1])));
        for (int i = head(ofUnits, "指标数", 2) + 1;
                !Reckoning.word(ofUnits.getRow(i), 1).isEmpty();
                i++) {
            Row row = ofUnits.getRow(i);
            int[] counts = units.getOrDefault(Reckoning.word(row, 1), new int[3]);
            for (int k = 0; k < counts.length; k++) {
                same(row, 2 + k, BigDecimal.valueOf(counts[k]));
            }
            BigDecimal own = rates.get(Reckoning.word(row, 1));
            same(row, 5, own);
            same(row, 6, rank(own, new ArrayList<>(rates.values())));
        }
    }

    private void line(Row row) {
        Matcher target = MEASURED.matcher(Reckoning.word(row, 3));
        Matcher result = MEASURED.matcher(Reckoning.word(row, 4));
        if (!target.matches() || !result.matches()) {
            wrong.add(where(row.getCell(3)) + ": not read");
            return;
        }
        BigDecimal asked = new BigDecimal(target.group(2));
        BigDecimal reached = new BigDecimal(result.group(2));
        boolean less = target.group(1).equals("≤");
        same(row, 5, less ? null : reached.divide(asked, MathContext.DECIMAL64));
        same(row, 6, reached.subtract(asked));
        boolean met = less ? reached.compareTo(asked) <= 0 : reached.compareTo(asked) >= 0;
        if (!Reckoning.word(row, 7).equals(met ? "是" : "否")) {
            wrong.add(where(row.getCell(7)) + ": " + Reckoning.word(row, 7));
        }
    }

    /** 自评得分: the points of each group as the lines of the indicators have them, the difference, and the rank. */
    void scores(Sheet sheet, Sheet indicators) {
        int head = head(sheet, "地区", 0);
        Map<String, BigDecimal> groups = groups(indicators);
        List<Row> rows = new ArrayList<>();
        for (int i = head + 2; reckoning.units.containsKey(Reckoning.word(sheet.getRow(i), 1)); i++) {
            rows.add(sheet.getRow(i));
        }
        int sum = column(sheet.getRow(head), "得分合计");
        int written = column(sheet.getRow(head), "自评总分");
        List<BigDecimal> totals =
                rows.stream().map(row -> ranked(row, sum, written)).toList();
        for (Row row : rows) {
            String group = "";
            for (int column = 3; column < sum; column++) {
                String above = Reckoning.word(sheet.getRow(head), column);
                group = above.isEmpty() ? group : above;
                String key =
                        Reckoning.word(row, 1) + "|" + group + "|" + Reckoning.word(sheet.getRow(head + 1), column);
                same(row, column, groups.get(key));
            }
            BigDecimal total = number(row, sum);
            BigDecimal own = number(row, written);
            same(row, written + 1, total == null || own == null ? null : total.subtract(own));
            same(row, column(sheet.getRow(head), "名次"), rank(ranked(row, sum, written), totals));
        }
    }

    /** What a unit is ranked by: its lines' points, or what it wrote where it has no lines. */
    private static BigDecimal ranked(Row row, int sum, int written) {
        BigDecimal total = number(row, sum);
        return total == null ? number(row, written) : total;
    }

    private static Map<String, BigDecimal> groups(Sheet indicators) {
        int head = head(indicators, "地区", 0);
        Map<String, BigDecimal> groups = new HashMap<>();
        for (int i = head + 1; !Reckoning.word(indicators.getRow(i), 2).isEmpty(); i++) {
            Row row = indicators.getRow(i);
            for (String name : List.of("分值", "得分")) {
                BigDecimal number = number(row, column(indicators.getRow(head), name));
                if (number != null) {
                    String key = Reckoning.word(row, 1) + "|" + Reckoning.word(row, 2) + "|" + name;
                    groups.merge(key, number, BigDecimal::add);
                }
            }
        }
        return groups;
    }

    /** One more than there are greater ones; null for nothing. */
    private static BigDecimal rank(BigDecimal own, List<BigDecimal> all) {
        return own == null
                ? null
                : BigDecimal.valueOf(1
                        + all.stream()
                                .filter(other -> other != null
                                        && Comparator.<BigDecimal>naturalOrder().compare(other, own) > 0)
                                .count());
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    private static int column(Row head, String name) {
        for (Cell cell : head) {
            if (Reckoning.word(head, cell.getColumnIndex()).equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(name + " is not on " + head.getSheet().getSheetName());
    }

    private static int head(Sheet sheet, String name, int column) {
        for (Row row : sheet) {
            if (Reckoning.word(row, column).equals(name)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError(name + " is not on " + sheet.getSheetName());
    }

    /** Null for a blank. */
    private static BigDecimal number(Row row, int column) {
        Cell cell = row.getCell(column);
        boolean none = cell == null || Reckoning.word(row, column).isEmpty() || cell.getCellType() == CellType.STRING;
        return none ? null : BigDecimal.valueOf(cell.getNumericCellValue()).round(new MathContext(15));
    }

    private void same(Row row, int column, BigDecimal expected) {
        checked++;
        BigDecimal found = number(row, column);
        boolean equal = found == null || expected == null
                ? found == expected
                : found.subtract(expected).abs().doubleValue()
                        <= 1e-12 * Math.max(1, expected.abs().doubleValue());
        if (!equal) {
            wrong.add(row.getSheet().getSheetName() + "!" + (column + 1) + "/" + (row.getRowNum() + 1) + ": " + found
                    + ", not " + expected);
        }
    }

    private static String where(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }
}
