package org.huizong.rollup;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huizong.form.Field;
import org.huizong.registry.Unit;
import org.huizong.rollup.MoneyTable.Column;

/** Makes the {@link MoneyTable} of a sheaf. */
record MoneyTables(DistrictTree tree, Sources sources) {

    /** The table, when anybody gave an amount. */
    Optional<MoneyTable> of(Sheaf sheaf) {
        List<Field> fields = sheaf.form()
                .fields()
                .filter(field -> !field.inList() && sheaf.isMoney(field))
                .filter(field -> tree.units().stream().anyMatch(new FieldFigures(sheaf, field)::gave))
                .toList();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        TreeTable table = new TreeTable(
                fields.size(),
                new Coverage(sheaf, sheaf::counts, unit -> ""),
                unit -> figures(sheaf, fields, unit),
                UnaryOperator.identity());
        List<Column> columns = fields.stream().map(MoneyTables::column).toList();
        List<TreeRow> rows = table.rows(tree.rows(sheaf::concerns, sheaf::counts));
        return Optional.of(new MoneyTable(sheaf.title(), sheaf.form().unitOfAccount(), columns, rows));
    }

    private List<Figure> figures(Sheaf sheaf, List<Field> fields, Unit unit) {
        return fields.stream()
                .map(field -> sources.figure(sheaf, unit, field.path(), sheaf.value(unit, field.name())))
                .toList();
    }

    private static Column column(Field field) {
        return new Column(field.section(), field.label().row(), field.label().column());
    }
}
