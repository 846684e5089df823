package org.huizong.rollup;

import java.util.ArrayList;
import java.util.List;
import org.huizong.form.Field;

/** Names the columns of {@link MoneyTables} and {@link IndicatorBlocks}, in their order. */
final class TotalColumns {
    private TotalColumns() {}

    static List<TotalColumn> of(List<Sheaf> sheaves) {
        List<TotalColumn> columns = new ArrayList<>();
        int table = 0;
        for (Sheaf sheaf : sheaves) {
            List<Field> fields = MoneyTables.fields(sheaf);
            for (int column = 0; column < fields.size(); column++) {
                columns.add(column(sheaf, fields.get(column), new Origin.Amount(table, column)));
            }
            table += fields.isEmpty() ? 0 : 1;
        }
        int block = 0;
        for (Sheaf sheaf : sheaves) {
            for (FieldFigures figures : IndicatorBlocks.fields(sheaf).toList()) {
                columns.add(column(sheaf, figures.field(), new Origin.Indicator(block++)));
            }
        }
        return columns;
    }

    private static TotalColumn column(Sheaf sheaf, Field field, Origin origin) {
        String method = field.rollup().word();
        return new TotalColumn(
                origin, sheaf.form().id(), sheaf.period(), field.section(), field.name(), method, sheaf.measure(field));
    }
}
