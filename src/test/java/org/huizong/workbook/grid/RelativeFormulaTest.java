package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula of several cells is known for each of them. */
class RelativeFormulaTest {
    private static final int FORMULAS = Integer.getInteger("huizong.formulas", 2000);
    private static final List<String> SHEETS = List.of("表", "Sheet2", "收支 表", "It''s", "Q1", "2024");
    private static final Pattern SHEET = Pattern.compile("(?:'[^'\"]*(?:''[^'\"]*)*'|表|Sheet2)!");
    private static final List<String> WORDS =
            List.of("税率", "TAX_2024", "_x1", "XFE1", "A1048577", "R1C1x", "ABCD12", "基本A1", "率.x2");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "B1*2                        | C3*2",
                "$A1+A$1+$A$1+a1             | $A3+B$1+$A$1+B3",
                "SUM(A1:B2,$C$1:C1)          | SUM(B3:C4,$C$1:D3)",
                "SUM(A1:B$1)                 | SUM(B$1:C3)",
                "SUM(A:A,$B:C,1:1,$2:$3)     | SUM(B:B,$B:D,3:3,$2:$3)",
                "LOG10(A1)+ATAN2(B1,1)       | LOG10(B3)+ATAN2(C3,1)",
                "TAX2024*TAX_2024+A1         | TAX2024*TAX_2024+B3",
                "税A1+基本支出A1+A1税+A1          | 税A1+基本支出A1+A1税+B3",
                "Sheet1!A1+'A1 A1'!B2        | Sheet1!B3+'A1 A1'!C4",
                "'It''s A1'!A1&\"A1\"\"A1\"  | 'It''s A1'!B3&\"A1\"\"A1\"",
                "SUM(AB1:AB3!C1)             | SUM(AB1:AB3!D3)",
                "[1]Sheet1!A1+'[2]A 1'!A1    | [1]Sheet1!B3+'[2]A 1'!B3",
                "T1[A1]+T1[[#This Row],[B'[2]]+A1 | T1[A1]+T1[[#This Row],[B'[2]]+B3",
                "1E5+1.5E+3+A1%              | 1E5+1.5E+3+B3%",
                "IF(A1=#REF!,#DIV/0!,#N/A)   | IF(B3=#REF!,#DIV/0!,#N/A)",
                "A1:INDEX(A:A,3)             | B3:INDEX(B:B,3)",
                "XFD1+A1048575+XFD$1:A1      | #REF!+#REF!+#REF!",
                "XFE1+A1048577+ABCD1+A0      | XFE1+A1048577+ABCD1+A0",
            })
    void relativeReferencesMoveAndNothingElse(String formula, String moved) {
        assertThat(new RelativeFormula(formula, Set.of("tax2024")).at(2, 1)).isEqualTo(moved);
    }

    @Test
    void itMovesReferencesAsPoiDoes() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SHEETS.forEach(name -> workbook.createSheet(name.replace("''", "'")));
            for (String word : WORDS) {
                var name = workbook.createName();
                name.setNameName(word);
                name.setRefersToFormula("表!$A$1");
            }
            XSSFEvaluationWorkbook book = XSSFEvaluationWorkbook.create(workbook);
            for (int seed = 0; seed < FORMULAS; seed++) {
                Random random = new Random(seed);
                String formula = new Generated(random).expression(3);
                int down = random.nextInt(40);
                int right = random.nextInt(20);
                String ours = new RelativeFormula(formula, Set.of()).at(down, right);
                assertThat(moved(ours, 0, 0, book))
                        .as("%s by %d, %d", formula, down, right)
                        .isEqualTo(moved(formula, down, right, book));
                assertThat(sheets(ours)).isEqualTo(sheets(formula));
            }
        }
    }

    /** POI moves references and drops their sheets, which is why those are compared apart. */
    private static String moved(String formula, int down, int right, XSSFEvaluationWorkbook book) {
        Ptg[] moved = new SharedFormula(SpreadsheetVersion.EXCEL2007)
                .convertSharedFormulas(parsed(formula, book), down, right);
        return FormulaRenderer.toFormulaString(book, moved);
    }

    private static List<String> sheets(String formula) {
        return SHEET.matcher(formula).results().map(MatchResult::group).toList();
    }

    private static Ptg[] parsed(String formula, XSSFEvaluationWorkbook book) {
        return FormulaParser.parse(formula, book, FormulaType.CELL, 0, 0);
    }

    /** Formulas at random. */
    private record Generated(Random random) {
        private String expression(int depth) {
            return switch (depth == 0 ? 9 : random.nextInt(10)) {
                case 0 -> expression(depth - 1) + pick("+", "-", "*", "/", "&", "^", "=", "<>", "<=") + operand();
                case 1 -> "(" + expression(depth - 1) + ")";
                case 2 -> pick("SUM", "MAX", "COUNTA") + "(" + range() + "," + expression(depth - 1) + ")";
                case 3 -> "IF(" + operand() + ">" + operand() + "," + expression(depth - 1) + "," + text() + ")";
                case 4 -> "-LOG10(" + operand() + "%)";
                case 5 -> "SUMIF(" + range() + "," + text() + "," + range() + ")";
                default -> operand();
            };
        }

        private String operand() {
            return switch (random.nextInt(6)) {
                case 0 -> pick("1", "2.5", "1E5", "100", "TRUE", "#REF!", "#N/A");
                case 1 -> text();
                case 2 -> WORDS.get(random.nextInt(WORDS.size()));
                default -> sheet() + cell();
            };
        }

        private String text() {
            return pick("\"A1\"", "\"\"", "\"他说\"\"B2\"\"\"", "\"'$C$3\"");
        }

        private String range() {
            return sheet()
                    + switch (random.nextInt(4)) {
                        case 0 -> column() + ":" + column();
                        case 1 ->
                            pick("", "$") + (1 + random.nextInt(90)) + ":" + pick("", "$") + (1 + random.nextInt(90));
                        default -> cell() + ":" + cell();
                    };
        }

        private String sheet() {
            if (random.nextInt(3) > 0) {
                return "";
            }
            String name = SHEETS.get(random.nextInt(SHEETS.size()));
            return name.equals("表") || name.equals("Sheet2") ? name + "!" : "'" + name + "'!";
        }

        private String cell() {
            return column() + pick("", "$") + (1 + random.nextInt(200));
        }

        private String column() {
            return pick("", "$") + pick("A", "B", "Z", "AA", "AZ", "LOG", "TAX", "XB");
        }

        private String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
