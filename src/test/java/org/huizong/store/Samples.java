package org.huizong.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Explanation;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.intake.Evidence;
import org.huizong.intake.Receipt;
import org.huizong.intake.Sha256;
import org.huizong.intake.Submission;
import org.huizong.registry.Assignment;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Small submissions for tests. */
final class Samples {
    static final FormId FORM = new FormId("dept-self-evaluation", "2023");

    private Samples() {}

    static Assignment assignment(String name) {
        Registry registry =
                new Registry(List.of(), List.of(new Unit("441721", "阳西县司法局", List.of(), "441721")), List.of());
        return new Assignment(
                name,
                "司法",
                Path.of("inbox"),
                Path.of("templates"),
                registry,
                Assignment.Inclusion.READ,
                new Assignment.Overview(List.of(), List.of()),
                new Assignment.Report(Path.of("layout.xlsx"), false),
                java.util.Optional.empty());
    }

    static final Explanation EXPLANATION = new Explanation("W1", Place.ofCell("表", "C7", ""), "年中追加，见附件");

    static Submission submission(String file, String content) {
        return submission(file, content, declaration(file, Map.of("支出合计", text(file, content))));
    }

    static Submission submission(String file, String content, Declaration declaration) {
        return new Submission(
                new Receipt(file, Sha256.of(content), content.length()),
                Optional.of(FORM),
                "441721",
                Optional.of(new Period(2023)),
                Project.NONE,
                Outcome.ACCEPTED,
                Findings.NONE,
                Optional.of(declaration),
                "",
                Evidence.NONE,
                List.of());
    }

    static Submission unreadable(String file, String content, FindingCode code) {
        return new Submission(
                new Receipt(file, Sha256.of(content), content.length()),
                Optional.empty(),
                "",
                Optional.empty(),
                Project.NONE,
                Outcome.UNREADABLE,
                Findings.of(Finding.of(code, Place.ofFile(file))),
                Optional.empty(),
                "",
                Evidence.NONE,
                List.of());
    }

    static Declaration declaration(String file, Map<String, Value> values) {
        return new Declaration(FORM, values, Map.of());
    }

    static Value text(String file, String text) {
        return new Value(new Content.Text(text), text, new Place(file, "表", "B2", "甲/乙"));
    }

    static Value decimal(String file, String number, int decimals, String shown) {
        return new Value(new Content.Decimal(new BigDecimal(number), decimals), shown, new Place(file, "表", "C3", "数"));
    }

    /** One value of every kind, lists with and without lines. */
    static Declaration everything(String file) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("空", new Value(new Content.Blank(), "", new Place(file, "表", "A1", "空")));
        values.put("无处", Value.absent("无处"));
        values.put("文", text(file, "三公经费\n第二行 '\" \\ \uD842\uDFB7\uD83D\uDE00"));
        values.put("数", decimal(file, "2873.380", 3, "2,873.380"));
        values.put("率", decimal(file, "0.941", 3, "94.1%"));
        values.put("整", decimal(file, "12", 2, "12.00"));
        values.put("大", decimal(file, "1E+3", 0, "1000"));
        values.put("长", decimal(file, "-0.12345678901234567890123456789", 0, "…"));
        values.put("坏", new Value(new Content.Unreadable("#REF!"), "#REF!", new Place(file, "表", "D4", "坏")));
        Line first = new Line(1, Map.of("任务", text(file, "普法"), "金额", decimal(file, "10.50", 2, "10.50")));
        Line second = new Line(2, Map.of());
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        lines.put("任务", List.of(first, second));
        lines.put("指标", List.of());
        return new Declaration(FORM, values, lines);
    }

    /** The numbers of a declaration as they may be asked for in SQL: section, line, field, number. */
    static List<String> numbers(Declaration declaration) {
        List<String> all = new ArrayList<>();
        declaration
                .values()
                .forEach((field, value) -> value.number().ifPresent(number -> all.add(told("", 0, field, number))));
        declaration
                .lines()
                .forEach((section, lines) -> lines.forEach(line -> line.values()
                        .forEach((field, value) -> value.number()
                                .ifPresent(number -> all.add(told(section, line.number(), field, number))))));
        return all;
    }

    /** The numbers that a database holds, in their order. */
    static List<String> numbers(Database database) {
        return new JdbcTemplate(database.dataSource())
                .query(
                        "select section, line_no, field, number from declared_number order by id",
                        (row, index) -> told(
                                row.getString("section"),
                                row.getInt("line_no"),
                                row.getString("field"),
                                row.getBigDecimal("number")));
    }

    private static String told(String section, int line, String field, BigDecimal number) {
        return section + "#" + line + " " + field + " "
                + number.stripTrailingZeros().toPlainString();
    }
}
