package org.huizong.workbook.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Relation;
import org.huizong.workbook.grid.Grid;

/** Reads the sheet {@code _关联} of a template: which other forms its rules name. */
final class RelationSheet {
    private static final Map<String, String> HEADERS = Map.of("别名", "alias", "表", "form", "期间", "period");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final String PERIODS = "本期、上年、历年、同类";

    private final List<Finding> findings;
    private final Set<String> aliases = new HashSet<>();

    RelationSheet(List<Finding> findings) {
        this.findings = findings;
    }

    /** The relations whose rows are right; every wrong word is a finding with its cell. */
    List<Relation> read(Grid grid) {
        return SchemaTable.read(grid, HEADERS, List.of("别名", "表"), findings).rows().stream()
                .flatMap(row -> relation(row).stream())
                .toList();
    }

    private Optional<Relation> relation(SchemaTable.Row row) {
        String alias = row.get("别名");
        if (!NAME.matcher(alias).matches()) {
            findings.add(Finding.of(FindingCode.T119, row.place("别名"), alias));
        } else if (!aliases.add(alias)) {
            findings.add(Finding.of(FindingCode.T107, row.place("别名"), alias));
        }
        if (row.get("表").isEmpty()) {
            row.fault(findings, FindingCode.T112, "表", "表");
        }
        Optional<Relation.Kind> kind = Relation.Kind.of(row.get("期间"));
        if (kind.isEmpty()) {
            row.fault(findings, FindingCode.T104, "期间", row.get("期间"), PERIODS);
        }
        return kind.map(which -> new Relation(alias, row.get("表"), which));
    }
}
