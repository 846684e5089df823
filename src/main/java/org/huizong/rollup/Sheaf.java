package org.huizong.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.huizong.form.Project;
import org.huizong.form.RollupMethod;
import org.huizong.registry.Assignment;
import org.huizong.registry.Assignment.Inclusion;
import org.huizong.registry.Unit;

/** One form for one period: who owes it, who sent it, and whose figures count. Different periods are never added up. */
final class Sheaf {
    private final FormTemplate form;
    private final Period period;
    private final Set<String> owing = new HashSet<>();
    private final Map<String, List<Project>> expected = new HashMap<>();
    private final Map<String, Map<Project, Contribution>> sent = new HashMap<>();
    private final Map<String, Map<Project, Contribution>> counted = new HashMap<>();
    private final List<Filer> filers = new ArrayList<>();

    Sheaf(
            FormTemplate form,
            Period period,
            Assignment assignment,
            List<Contribution> contributions,
            DistrictTree tree) {
        this.form = form;
        this.period = period;
        assignment.registry().obligations().stream()
                .filter(owed -> owed.form().equals(code()) && owed.period().equals(period))
                .forEach(owed -> {
                    owing.add(owed.unit());
                    expected.put(owed.unit(), owed.projects());
                });
        contributions.stream()
                .filter(one -> one.form().equals(code()))
                .forEach(one -> take(one, assignment.inclusion()));
        tree.units().forEach(unit -> filers.addAll(filers(unit)));
    }

    private void take(Contribution contribution, Inclusion inclusion) {
        if (contribution.period().isEmpty()) {
            of(sent, contribution).putIfAbsent(contribution.project(), contribution);
        } else if (contribution.period().get().equals(period)) {
            of(sent, contribution).put(contribution.project(), contribution);
            if (counts(contribution, inclusion)) {
                of(counted, contribution).put(contribution.project(), contribution);
            }
        }
    }

    private static Map<Project, Contribution> of(
            Map<String, Map<Project, Contribution>> all, Contribution contribution) {
        return all.computeIfAbsent(contribution.unit(), unit -> new LinkedHashMap<>());
    }

    /** The projects that the registry names, then those that came besides; the unit itself when there are none. */
    List<Filer> filers(Unit unit) {
        Set<Project> projects = new LinkedHashSet<>(expected.getOrDefault(unit.code(), List.of()));
        projects.addAll(sent.getOrDefault(unit.code(), Map.of()).keySet());
        return projects.isEmpty()
                ? List.of(Filer.of(unit))
                : projects.stream().map(project -> new Filer(unit, project)).toList();
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

    /** All who owe it or sent it, and all other units, in tree order. */
    List<Filer> filers() {
        return List.copyOf(filers);
    }

    /** Whether anybody fills it in for a project. */
    boolean hasProjects() {
        return filers.stream().anyMatch(filer -> !filer.project().isNone());
    }

    /** Those who have anything to do with it. */
    List<Filer> concerned() {
        return filers.stream().filter(this::concerns).toList();
    }

    boolean owes(Unit unit) {
        return owing.contains(unit.code());
    }

    boolean owes(Filer filer) {
        return owes(filer.unit());
    }

    /** Whether the registry names this very project of the unit. */
    boolean expects(Filer filer) {
        return expected.getOrDefault(filer.unit().code(), List.of()).contains(filer.project());
    }

    /** What somebody sent, counted or not. */
    Optional<Contribution> sent(Filer filer) {
        return find(sent, filer);
    }

    /** What somebody sent, when its figures are rolled up. */
    Optional<Contribution> counted(Filer filer) {
        return find(counted, filer);
    }

    private static Optional<Contribution> find(Map<String, Map<Project, Contribution>> all, Filer filer) {
        return Optional.ofNullable(all.get(filer.unit().code())).map(its -> its.get(filer.project()));
    }

    /** Whether a submission is this form for this period. */
    boolean isAbout(Contribution contribution) {
        return contribution.form().equals(code())
                && contribution.period().filter(period::equals).isPresent();
    }

    /** Whether the figures of a submission are rolled up. */
    @SuppressWarnings("ReferenceEquality") // a submission is itself
    boolean counts(Contribution contribution) {
        return counted.getOrDefault(contribution.unit(), Map.of()).get(contribution.project()) == contribution;
    }

    boolean counts(Filer filer) {
        return counted(filer).isPresent();
    }

    /** Whether figures count although their form was sent back. */
    boolean returned(Filer filer) {
        return counted(filer).filter(one -> one.outcome() == Outcome.RETURNED).isPresent();
    }

    /** Whether somebody has anything to do with it. */
    boolean concerns(Filer filer) {
        return owes(filer) || counts(filer);
    }

    /** The counted value of a field that stands once. */
    Value value(Filer filer, String field) {
        return counted(filer)
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
