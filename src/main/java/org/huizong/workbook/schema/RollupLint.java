package org.huizong.workbook.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Axis;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.RollupMethod;

/** Finds what is wrong with the way in which one field is to be rolled up. */
record RollupLint(FormTemplate template, Field field, Place place) {

    List<Finding> faults() {
        List<Finding> faults = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            if (axis != Axis.LINES || field.inList()) {
                check(field.rollup().along(axis), faults);
            }
        }
        if (!field.inList()
                && !field.rollup().lines().equals(field.rollup().districts())
                && field.rollup().lines().reckons()) {
            add(faults, FindingCode.T136, Axis.LINES.word(), field.name());
        }
        order(faults);
        return faults.stream().distinct().toList();
    }

    private void check(RollupMethod method, List<Finding> faults) {
        boolean counts = method instanceof RollupMethod.Count;
        boolean adds = method instanceof RollupMethod.Sum || method instanceof RollupMethod.Transfer;
        if (method.reckons() && !counts && !field.type().numeric()) {
            add(faults, FindingCode.T134, field.name(), field.type().word(), method.word());
        } else if (adds && field.type() == FieldType.PERCENT) {
            add(faults, FindingCode.T134, field.name(), field.type().word(), method.word());
        }
        partners(method, faults);
        if (method instanceof RollupMethod.Sum sum && !sum.transfer().isEmpty()) {
            transfer(sum.transfer(), faults);
        }
    }

    private void partners(RollupMethod method, List<Finding> faults) {
        List<String> partners = method.partners();
        if (partners.contains(field.name()) || partners.stream().distinct().count() < partners.size()) {
            add(faults, FindingCode.T133, method.word(), field.name());
        }
        for (String partner : partners) {
            Optional<Field> found = partner(partner);
            if (found.isEmpty()) {
                add(faults, FindingCode.T109, partner);
            } else if (!found.get().type().numeric()) {
                add(faults, FindingCode.T132, partner, found.get().type().word(), method.word());
            }
        }
    }

    /** A list reckons with its own columns, a field that stands once with others of its kind. */
    private Optional<Field> partner(String name) {
        return field.inList()
                ? template.section(field.section()).flatMap(section -> section.field(name))
                : template.field(name);
    }

    private void transfer(String name, List<Finding> faults) {
        if (template.field(name)
                .filter(its -> its.rollup().districts() instanceof RollupMethod.Transfer)
                .isEmpty()) {
            add(faults, FindingCode.T137, name);
        }
    }

    /** A quotient cannot be reckoned with again: what lies above it must be the same, made from what it was made of. */
    private void order(List<Finding> faults) {
        List<RollupMethod> upwards = field.rollup().upwards(field.inList());
        for (int i = 1; i < upwards.size(); i++) {
            RollupMethod below = upwards.get(i - 1);
            RollupMethod above = upwards.get(i);
            if ((below.divides() || above.partners().size() > 0) && !below.equals(above)) {
                add(faults, FindingCode.T135, below.word(), above.word());
            }
        }
    }

    private void add(List<Finding> faults, FindingCode code, String... arguments) {
        faults.add(Finding.of(code, place, arguments));
    }
}
