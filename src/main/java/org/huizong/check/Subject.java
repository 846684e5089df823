package org.huizong.check;

import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is about: one of its operands, and what the form says of it.
 *
 * @param field null for the names of an enumeration's entry
 * @param many whether it is a range over several declarations
 * @param owed whether it must be filled in, so that its absence is told already
 */
record Subject(Operand operand, @Nullable Field field, boolean many, boolean owed) {
    static Subject of(Operand operand, String scope, Vocabulary vocabulary) {
        Field field = vocabulary.field(operand, scope).orElse(null);
        boolean many = vocabulary
                .relative(operand.source())
                .filter(relative -> relative.relation().kind().many())
                .isPresent();
        return new Subject(operand, field, many, owed(operand, field));
    }

    private static boolean owed(Operand operand, @Nullable Field field) {
        boolean single = !operand.isColumn() && !operand.isForeign();
        return single && field != null && !field.inList() && field.demand() == Demand.REQUIRED;
    }
}
