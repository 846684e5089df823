package org.huizong.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.CpuBench;
import org.huizong.workbook.formula.PoiFormulas;
import org.huizong.workbook.schema.TemplateReader;
import org.huizong.workbook.filled.TestBook;

/**
 * Thirty rules over a form of two hundred values: ours, and the same formulas in an XSSF workbook that the values are
 * written into; processor time of one thread, by turns.
 */
public final class RulesBench {
    private static final int SINGLES = 100;
    private static final int LINES = 10;
    private static final int COLUMNS = 10;
    private static final int FORMS = 64;
    private static final int WARM = 30_000;
    private static final int ROUNDS = 11;
    private static final int A_ROUND = 400;

    private static final String OURS = "30 rules, huizong";

    private final FormTemplate template = template();
    private final Rulebook book = Rulebook.of(template, new PoiFormulas());
    private final List<Declaration> forms =
            IntStream.range(0, FORMS).mapToObj(this::declaration).toList();
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final List<Cell> formulas = new ArrayList<>();
    private int next;

    private RulesBench() {
        Sheet sheet = workbook.createSheet("form");
        for (int i = 0; i < rules().size(); i++) {
            Cell cell = sheet.createRow(1000 + i).createCell(0);
            cell.setCellFormula(addressed(rules().get(i)));
            formulas.add(cell);
        }
        for (int row = 0; row < SINGLES + LINES; row++) {
            Row made = sheet.createRow(row);
            for (int column = 0; column < COLUMNS; column++) {
                made.createCell(column);
            }
        }
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        RulesBench bench = new RulesBench();
        Map<String, Callable<?>> ways = new LinkedHashMap<>();
        ways.put(OURS, bench::confronted);
        ways.put("values checked one by one and 30 rules, huizong", bench::ours);
        ways.put("30 rules, XSSF workbook", bench::xssf);
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
            CpuBench.time(way.getValue(), WARM);
            figures.put(way.getKey(), new double[ROUNDS]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                figures.get(way.getKey())[round] = CpuBench.time(way.getValue(), A_ROUND);
            }
        }
        print(figures);
    }

    private static void print(Map<String, double[]> figures) {
        figures.values().forEach(Arrays::sort);
        double ours = figures.get(OURS)[ROUNDS / 2];
        System.out.println("| way | ms processor time a form: median | least | × ours |");
        System.out.println("| --- | ---: | ---: | ---: |");
        figures.forEach((way, times) -> System.out.printf(
                Locale.ROOT, "| %s | %.4f | %.4f | %.2f |%n", way, times[ROUNDS / 2], times[0], times[ROUNDS / 2] / ours));
    }

    private Findings ours() {
        return FormCheck.check(book, forms.get(next++ % FORMS), Optional.empty());
    }

    private Findings confronted() {
        return new RuleCheck(book, forms.get(next++ % FORMS), Surroundings.NONE).check(rule -> true);
    }

    private Integer xssf() {
        Declaration form = forms.get(next++ % FORMS);
        Sheet sheet = workbook.getSheetAt(0);
        for (int i = 0; i < SINGLES; i++) {
            sheet.getRow(i).getCell(0).setCellValue(number(form.value("项" + i)));
        }
        List<Line> lines = form.lines("清单");
        for (int row = 0; row < LINES; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                sheet.getRow(SINGLES + row)
                        .getCell(column)
                        .setCellValue(number(lines.get(row).value("列" + column)));
            }
        }
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        int held = 0;
        for (Cell formula : formulas) {
            held += evaluator.evaluate(formula).getBooleanValue() ? 1 : 0;
        }
        return held;
    }

    private static double number(Value value) {
        return value.number().orElse(BigDecimal.ZERO).doubleValue();
    }

    /** Eight sums, eight comparisons, eight rates, six over the list. */
    private static List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int at = i * 12;
            rules.add("项%d=项%d+项%d+项%d".formatted(at, at + 1, at + 2, at + 3));
            rules.add("项%d<=项%d".formatted(at + 4, at + 5));
            rules.add("ABS(项%d-项%d/项%d)<=0.5".formatted(at + 6, at + 7, at + 8));
        }
        for (int i = 0; i < 3; i++) {
            rules.add("SUM(清单[列%d])=项%d".formatted(i, i + 96));
            rules.add("COUNTIFS(清单[列%d],\">0\")>=1".formatted(i + 3));
        }
        return rules;
    }

    private static String addressed(String rule) {
        String text = java.util.regex.Pattern.compile("清单\\[列(\\d)]")
                .matcher(rule)
                .replaceAll(match -> {
                    char column = (char) ('A' + Integer.parseInt(match.group(1)));
                    return column + "" + (SINGLES + 1) + ":" + column + (SINGLES + LINES);
                });
        return java.util.regex.Pattern.compile("项(\\d+)")
                .matcher(text)
                .replaceAll(match -> "A" + (Integer.parseInt(match.group(1)) + 1));
    }

    private Declaration declaration(int seed) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < SINGLES; i++) {
            values.put("项" + i, value("B" + (i + 2), "项/" + i, seed + i));
        }
        // the sums and the totals agree, so that nothing has to be told
        for (int i = 0; i < 8; i++) {
            int at = i * 12;
            int sum = 3 * (seed + at) + 6;
            values.put("项" + at, value("B" + (at + 2), "项/" + at, sum));
            values.put("项" + (at + 6), value("B" + (at + 8), "项/" + (at + 6), 1));
        }
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < LINES; row++) {
            Map<String, Value> line = new LinkedHashMap<>();
            for (int column = 0; column < COLUMNS; column++) {
                line.put("列" + column, value((char) ('A' + column) + "" + (row + 105), "清单/列" + column, 10));
            }
            lines.add(new Line(row + 1, line));
        }
        for (int i = 96; i < 99; i++) {
            values.put("项" + i, value("B" + (i + 2), "项/" + i, 10 * LINES));
        }
        return new Declaration(template.id(), values, Map.of("清单", lines));
    }

    private static Value value(String cell, String path, int number) {
        String text = number + ".00";
        return new Value(new Content.Decimal(new BigDecimal(text), 2), text, new Place("甲.xlsx", "表", cell, path));
    }

    private static FormTemplate template() {
        StringBuilder blank = new StringBuilder("| 表 |\n");
        StringBuilder fields =
                new StringBuilder("| 栏目 | 名称 | 标签 | 类型 | 角色 | 计量单位 | 必填 | 选项 | 位置 | 汇总方式 | 提示 |\n");
        for (int i = 0; i < SINGLES; i++) {
            blank.append("| 项").append(i).append(" |  |\n");
            fields.append("| 项 | 项%d | 项%d | 金额 | | 万元 | 否 | | B%d | | |\n".formatted(i, i, i + 2));
        }
        blank.append("| 清单 |\n|");
        for (int i = 0; i < COLUMNS; i++) {
            blank.append(" 列").append(i).append(" |");
            char at = (char) ('A' + i);
            fields.append("| 清单 | 列%d | 列%d | 金额 | 列 | 万元 | 否 | | %s104:%s105 | | |\n".formatted(i, i, at, at));
        }
        blank.append("\n|  |\n|  |\n");
        String table = IntStream.range(0, rules().size())
                .mapToObj(i -> "| R" + i + " | 错误 | " + rules().get(i) + " | 不符。 |\n")
                .collect(Collectors.joining());
        byte[] bytes = TestBook.book()
                .sheet("表", blank.toString())
                .sheet("_表样", "| 代码 | 版本 | 名称 | 期间类型 | 表页 |\n| bench | '1 | 表 | 年度 | 表 |\n")
                .sheet("_字段", fields.toString())
                .sheet("_公式", "| 编号 | 级别 | 公式 | 说明 |\n" + table)
                .stamped("bench@1")
                .xlsx();
        var reading = TemplateReader.read(bytes, "");
        return reading.template().orElseThrow(() -> new IllegalStateException(
                reading.findings().list().toString()));
    }
}
