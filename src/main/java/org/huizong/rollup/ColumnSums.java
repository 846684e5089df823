package org.huizong.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;

/** Which columns of a table of amounts are sums of others: the rules of the form that say nothing else. */
final class ColumnSums {
    /** {@code a=IF(OR(a=0,SUM(b,c)=0),a,b+c)}: said of forms that have both sides. */
    private static final Pattern WHERE_BOTH =
            Pattern.compile("([^=()]+)=IF\\(OR\\(\\1=0,SUM\\(([^()]+)\\)=0\\),\\1,([^()=]+)\\)");

    private final Map<Integer, ColumnSum> byTotal = new HashMap<>();
    private final List<ColumnSum> taken = new ArrayList<>();

    private ColumnSums() {}

    /** Every rule that says {@code a=b+c} of these columns, in the order of the form. */
    static List<ColumnSum> of(FormTemplate form, List<Field> columns) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            numbers.put(columns.get(i).name(), i);
        }
        return form.rules().stream()
                .map(Rule::formula)
                .flatMap(formula -> read(formula, numbers).stream())
                .toList();
    }

    private static List<ColumnSum> read(String formula, Map<String, Integer> numbers) {
        Matcher both = WHERE_BOTH.matcher(formula.replace(" ", ""));
        String[] sides = both.matches() ? new String[] {both.group(1), both.group(3)} : formula.split("=", -1);
        if (sides.length != 2 || !numbers.containsKey(sides[0].strip())) {
            return List.of();
        }
        List<String> parts =
                Arrays.stream(sides[1].split("\\+", -1)).map(String::strip).toList();
        boolean known = parts.stream().allMatch(numbers::containsKey);
        return known
                ? List.of(new ColumnSum(
                        numbers.get(sides[0].strip()),
                        parts.stream().map(numbers::get).toList()))
                : List.of();
    }

    /**
     * Those that can be kept together: a column is a sum once, and of nothing that is a sum of it.
     *
     * @param holds whether a sum is true of every line of the table
     */
    static List<ColumnSum> together(List<ColumnSum> sums, Predicate<ColumnSum> holds) {
        ColumnSums kept = new ColumnSums();
        sums.stream().filter(holds).forEach(kept::take);
        return kept.taken;
    }

    private void take(ColumnSum sum) {
        if (!byTotal.containsKey(sum.total()) && !leadsTo(sum.parts(), sum.total(), new HashSet<>())) {
            byTotal.put(sum.total(), sum);
            taken.add(sum);
        }
    }

    private boolean leadsTo(List<Integer> columns, int total, Set<Integer> seen) {
        for (int column : columns) {
            ColumnSum below = byTotal.get(column);
            if (column == total || (seen.add(column) && below != null && leadsTo(below.parts(), total, seen))) {
                return true;
            }
        }
        return false;
    }
}
