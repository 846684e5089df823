package org.huizong.workbook.filled;

import java.math.BigDecimal;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FieldType;

/** An amount with the name of its field and its place; never zero. */
record NamedValue(String name, String measure, BigDecimal number, Place place) {
    /** The amount that a value of a field is; none when it is zero, no number, or no amount. */
    static Optional<NamedValue> amount(Field field, Value value) {
        return field.type() == FieldType.AMOUNT
                        && value.content() instanceof Content.Decimal decimal
                        && decimal.value().signum() != 0
                ? Optional.of(new NamedValue(field.name(), field.measure(), decimal.value(), value.place()))
                : Optional.empty();
    }

    /** Its name and figure, as it is told. */
    String told() {
        return name + " " + number.toPlainString();
    }
}
