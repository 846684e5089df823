package org.huizong.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.declaration.Value;
import org.huizong.finding.Outcome;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.RollupMethod;
import org.huizong.registry.Assignment;
import org.huizong.registry.Assignment.Inclusion;
import org.huizong.registry.Obligation;
import org.huizong.registry.Unit;

/** One form for one period: who owes it, who sent it, and whose figures count. Different periods are never added up. */
final class Sheaf {
    private final FormTemplate form;
    private final Period period;
    private final Set<String> owing = new HashSet<>();
    private final Map<String, Contribution> sent = new HashMap<>();
    private final Map<String, Contribution> counted = new HashMap<>();

    Sheaf(FormTemplate form, Period period, Assignment assignment, List<Contribution> contributions) {
        this.form = form;
        this.period = period;
        assignment.registry().obligations().stream()
                .filter(owed -> owed.form().equals(code()) && owed.period().equals(period))
                .map(Obligation::unit)
                .forEach(owing::add);
        contributions.stream()
                .filter(one -> one.form().equals(code()))
                .forEach(one -> take(one, assignment.inclusion()));
    }

    private void take(Contribution contribution, Inclusion inclusion) {
        if (contribution.period().isEmpty()) {
            sent.putIfAbsent(contribution.unit(), contribution);
        } else if (contribution.period().get().equals(period)) {
            sent.put(contribution.unit(), contribution);
            if (counts(contribution, inclusion)) {
                counted.put(contribution.unit(), contribution);
            }
        }
    }

    private static boolean counts(Contribution contribution, Inclusion inclusion) {
        return contribution.declaration().isPresent()
                && inclusion.admits(contribution.outcome(), contribution.findings());
    }

    FormTemplate form() {
        return form;
    }

    Period period() {
        return period;
    }

    String code() {
        return form.id().code();
    }

    /** For example {@code 部门整体支出绩效自评表（2023年度）}. */
    String title() {
        return form.title() + "（" + period.shown() + "）";
    }

    boolean owes(Unit unit) {
        return owing.contains(unit.code());
    }

    /** What a unit sent, counted or not. */
    Optional<Contribution> sent(Unit unit) {
        return Optional.ofNullable(sent.get(unit.code()));
    }

    /** What a unit sent, when its figures are rolled up. */
    Optional<Contribution> counted(Unit unit) {
        return Optional.ofNullable(counted.get(unit.code()));
    }

    /** Whether a submission is this form for this period. */
    boolean isAbout(Contribution contribution) {
        return contribution.form().equals(code())
                && contribution.period().filter(period::equals).isPresent();
    }

    /** Whether the figures of a submission are rolled up. */
    @SuppressWarnings("ReferenceEquality") // a submission is itself
    boolean counts(Contribution contribution) {
        return counted.get(contribution.unit()) == contribution;
    }

    boolean counts(Unit unit) {
        return counted.containsKey(unit.code());
    }

    /** Whether a unit's figures count although its form was sent back. */
    boolean returned(Unit unit) {
        return counted(unit).filter(one -> one.outcome() == Outcome.RETURNED).isPresent();
    }

    /** Whether a unit has anything to do with it. */
    boolean concerns(Unit unit) {
        return owes(unit) || counts(unit);
    }

    /** The counted value of a field that stands once. */
    Value value(Unit unit, String field) {
        return counted(unit)
                .flatMap(Contribution::declaration)
                .map(declaration -> declaration.value(field))
                .orElseGet(() -> Value.absent(field));
    }

    /** The unit of measure of a field as it is printed beside a figure, or the empty string. */
    String measure(Field field) {
        if (!field.measure().isEmpty()) {
            return field.measure();
        }
        return switch (field.type()) {
            case PERCENT -> "%";
            case AMOUNT -> form.unitOfAccount();
            default -> "";
        };
    }

    /** Whether an amount is in the unit of account, so that it belongs into the form's {@link MoneyTable}. */
    boolean isMoney(Field field) {
        return field.type() == FieldType.AMOUNT
                && (field.rollup().districts() instanceof RollupMethod.Sum
                        || field.rollup().districts() instanceof RollupMethod.Transfer)
                && (field.measure().isEmpty() || field.measure().equals(form.unitOfAccount()));
    }
}
