package org.huizong.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FieldType;

/** An amount with the name of its field and its place; never zero. */
record NamedValue(String name, String measure, BigDecimal number, Place place) {
    /** The amount that a value of a field is; none when it is zero, no number, or no amount. */
    static Optional<NamedValue> amount(Field field, Value value) {
        return value.number()
                .filter(number -> field.type() == FieldType.AMOUNT && number.signum() != 0)
                .map(number -> new NamedValue(field.name(), field.measure(), number, value.place()));
    }

    /** Its name and figure, as it is told. */
    String told() {
        return name + " " + number.toPlainString();
    }
}
