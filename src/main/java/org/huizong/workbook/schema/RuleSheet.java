package org.huizong.workbook.schema;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Severity;
import org.huizong.form.MissingPolicy;
import org.huizong.form.Rule;
import org.huizong.form.Validity;
import org.huizong.workbook.grid.Grid;

/** Reads the sheet {@code _公式} of a template. */
final class RuleSheet {
    private static final Map<String, String> HEADERS = Map.ofEntries(
            entry("编号", "id"),
            entry("栏目", "section"),
            entry("级别", "severity"),
            entry("公式", "formula"),
            entry("说明", "message"),
            entry("修改建议", "repair"),
            entry("定位", "target"),
            entry("缺值", "missing"),
            entry("容差", "tolerance"),
            entry("依据", "source"),
            entry("适用起", "from"),
            entry("适用止", "to"));
    private static final List<String> NEEDED = List.of("编号", "级别", "公式", "说明");

    private final List<Finding> findings;

    RuleSheet(List<Finding> findings) {
        this.findings = findings;
    }

    /** The rules, whose wrong words are left out; each of these is a finding with its cell. */
    List<Rule> read(Grid grid) {
        return SchemaTable.read(grid, HEADERS, NEEDED, findings).rows().stream()
                .map(this::rule)
                .toList();
    }

    private Rule rule(SchemaTable.Row row) {
        Optional<Severity> severity = severity(row.get("级别"));
        if (severity.isEmpty() && !row.get("级别").isEmpty()) {
            row.fault(findings, FindingCode.T104, "级别", row.get("级别"), "错误、警告、提示");
        }
        Optional<MissingPolicy> missing = MissingPolicy.of(row.get("缺值"));
        if (missing.isEmpty()) {
            row.fault(findings, FindingCode.T104, "缺值", row.get("缺值"), "任一缺则跳过、全缺则跳过、作零");
        }
        Optional<BigDecimal> tolerance = tolerance(row);
        for (String needed : List.of("编号", "级别", "公式", "说明")) {
            if (row.get(needed).isEmpty()) {
                row.fault(findings, FindingCode.T112, needed, needed);
            }
        }
        return new Rule(
                row.get("编号"),
                row.get("栏目"),
                severity.orElse(Severity.ERROR),
                row.get("公式"),
                row.get("说明"),
                row.get("修改建议"),
                row.get("定位"),
                missing.orElse(MissingPolicy.SKIP_IF_ANY),
                tolerance.orElse(BigDecimal.ZERO),
                row.get("依据"),
                validity(row),
                places(row));
    }

    private static Rule.Places places(SchemaTable.Row row) {
        return new Rule.Places(
                row.place("编号"), row.place("栏目"), row.place("公式"), row.place("说明"), row.place("修改建议"), row.place("定位"));
    }

    private static Optional<Severity> severity(String word) {
        return Stream.of(Severity.values())
                .filter(one -> one.word(Language.CHINESE).equals(word)
                        || one.word(Language.ENGLISH).equalsIgnoreCase(word))
                .findFirst();
    }

    private Validity validity(SchemaTable.Row row) {
        Optional<LocalDate> from = day(row, "适用起", Validity::firstDay);
        Optional<LocalDate> to = day(row, "适用止", Validity::lastDay);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            row.fault(findings, FindingCode.T128, "适用止", row.get("适用起"), row.get("适用止"));
        }
        return new Validity(from.orElse(null), to.orElse(null));
    }

    private Optional<LocalDate> day(SchemaTable.Row row, String header, Function<String, Optional<LocalDate>> reading) {
        Optional<LocalDate> day = reading.apply(row.get(header));
        if (day.isEmpty() && !row.get(header).isEmpty()) {
            row.fault(findings, FindingCode.T104, header, row.get(header), "2024、2024-07、2024-07-01");
        }
        return day;
    }

    private Optional<BigDecimal> tolerance(SchemaTable.Row row) {
        String text = row.get("容差");
        if (text.matches("\\d{0,9}(\\.\\d{1,9})?")) {
            return Optional.of(text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text));
        }
        row.fault(findings, FindingCode.T104, "容差", text, "0、0.01、0.1");
        return Optional.empty();
    }
}
