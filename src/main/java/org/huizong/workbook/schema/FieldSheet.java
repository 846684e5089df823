package org.huizong.workbook.schema;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Area;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.Label;
import org.huizong.form.Rollup;
import org.huizong.workbook.grid.Grid;
import org.jspecify.annotations.Nullable;

/** Reads the sheet {@code _字段} of a template. */
final class FieldSheet {
    private static final Map<String, String> HEADERS = Map.ofEntries(
            entry("栏目", "section"),
            entry("名称", "name"),
            entry("标签", "label"),
            entry("类型", "type"),
            entry("角色", "role"),
            entry("计量单位", "unit"),
            entry("必填", "required"),
            entry("选项", "choices"),
            entry("位置", "place"),
            entry("汇总方式", "roll up"),
            entry("提示", "hint"),
            entry("带上年", "last year"));
    private static final List<String> NEEDED = List.of("栏目", "名称", "标签", "类型", "位置");

    private final List<Finding> findings;
    private final Map<Field, SchemaTable.Row> rows = new HashMap<>();
    private final Set<String> lost = new HashSet<>();

    FieldSheet(List<Finding> findings) {
        this.findings = findings;
    }

    /** The row of each field, for findings about it. */
    Map<Field, SchemaTable.Row> rows() {
        return rows;
    }

    /** The names of the fields whose rows are wrong, and of their sections. */
    Set<String> lost() {
        return lost;
    }

    /** The fields whose rows are right; every wrong word is a finding with its cell. */
    List<Field> read(Grid grid) {
        return SchemaTable.read(grid, HEADERS, NEEDED, findings).rows().stream()
                .map(this::field)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private @Nullable Field field(SchemaTable.Row row) {
        Optional<FieldType> type = word(row, "类型", FieldType::of, FieldType.words());
        Optional<FieldRole> role = word(row, "角色", FieldRole::of, "单位名称、单位代码、期间、值、分组、行名、列");
        Optional<Demand> demand = word(row, "必填", Demand::of, "是、应填、否");
        Optional<Rollup> rollup = Rollup.read(row.get("汇总方式"), row.place("汇总方式"), findings);
        Optional<Area> place = place(row);
        for (String needed : List.of("栏目", "名称", "标签")) {
            if (row.get(needed).isEmpty()) {
                row.fault(findings, FindingCode.T112, needed, needed);
            }
        }
        if (type.isEmpty() || role.isEmpty() || demand.isEmpty() || rollup.isEmpty() || place.isEmpty()) {
            lost.add(row.get("名称"));
            lost.add(row.get("栏目"));
            return null;
        }
        Field field = new Field(
                row.get("栏目"),
                row.get("名称"),
                Label.parse(row.get("标签")),
                type.get(),
                role.get(),
                row.get("计量单位"),
                demand.get(),
                row.get("选项"),
                place.get(),
                rollup.get(),
                row.get("提示"),
                row.get("带上年"));
        rows.put(field, row);
        return field;
    }

    private <T> Optional<T> word(
            SchemaTable.Row row, String header, Function<String, Optional<T>> words, String known) {
        Optional<T> meant = words.apply(row.get(header));
        if (meant.isEmpty()) {
            row.fault(findings, FindingCode.T104, header, row.get(header), known);
        }
        return meant;
    }

    private Optional<Area> place(SchemaTable.Row row) {
        try {
            return Optional.of(Area.of(row.get("位置")));
        } catch (IllegalArgumentException e) {
            row.fault(findings, FindingCode.T105, "位置", row.get("位置"));
            return Optional.empty();
        }
    }
}
