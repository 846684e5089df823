package org.huizong.rollup;

import java.util.List;
import java.util.Optional;
import org.huizong.form.Field;
import org.huizong.rollup.MoneyTable.Column;
import org.huizong.rollup.Sources.Named;

/** Makes the {@link MoneyTable} of a sheaf. */
record MoneyTables(DistrictTree tree, Sources sources) {

    /** The table, when anybody gave an amount. */
    Optional<MoneyTable> of(Sheaf sheaf, Transfers transfers, YearBefore before) {
        List<Field> fields = fields(sheaf);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Coverage coverage = new Coverage(tree, sheaf, sheaf::counts, unit -> "");
        TreeTable table = new TreeTable(
                node -> coverage.ofTotal(node.filers()) + transfers.note(node),
                coverage,
                unit -> figures(sheaf, fields, unit),
                node -> totals(node, fields, transfers),
                node -> transfers.less(node, fields, sources));
        List<Column> columns = fields.stream().map(MoneyTables::column).toList();
        List<TreeRow> rows = table.rows(tree.rows(sheaf.concerned(), sheaf::counts));
        int owing = sheaf.concerned().size();
        MoneyTable money = new MoneyTable(sheaf.title(), sheaf.form().unitOfAccount(), columns, rows, owing);
        return Optional.of(money.summing(
                ColumnSums.of(sheaf.form(), fields),
                before.compares() ? fields.stream().map(before::change).toList() : List.of()));
    }

    /** The amounts that anybody gave, in the form's order. */
    static List<Field> fields(Sheaf sheaf) {
        return sheaf.form()
                .fields()
                .filter(field -> !field.inList() && sheaf.isMoney(field))
                .filter(field -> sheaf.filers().stream().anyMatch(new FieldFigures(sheaf, field)::gave))
                .toList();
    }

    private static List<Figure> totals(DistrictTree.Node node, List<Field> fields, Transfers transfers) {
        return fields.stream()
                .map(field -> Optional.ofNullable(transfers.net(node.sums(), field))
                        .map(total -> new Figure(total, 0))
                        .orElse(Figure.NONE))
                .toList();
    }

    private List<Figure> figures(Sheaf sheaf, List<Field> fields, Filer unit) {
        return fields.stream()
                .map(field -> sources.figure(sheaf, unit, Named.of(sheaf, field), sheaf.value(unit, field.name())))
                .toList();
    }

    private static Column column(Field field) {
        return new Column(field.section(), field.label().row(), field.label().column());
    }
}
