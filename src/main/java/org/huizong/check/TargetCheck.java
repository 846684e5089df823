package org.huizong.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Target;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.ActualDoubt;
import org.huizong.indicator.TargetRemark;

/** Looks at each target: what its writing leaves open, and whether what was reached fits it. */
final class TargetCheck {
    private TargetCheck() {}

    /** R350 to R368, each once at its cell. */
    static Findings of(FormTemplate template, Declaration declaration) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Target target : Target.of(template, declaration)) {
            if (target.isReadable()) {
                target.reading().remarks().forEach(remark -> findings.add(finding(target, remark)));
                target.reached().forEach(reached -> findings.addAll(doubts(target, reached.value())));
            }
        }
        return new Findings(List.copyOf(findings));
    }

    /** An operator that nobody knows is told at its own cell. */
    private static Finding finding(Target target, TargetRemark remark) {
        Value cell =
                remark == TargetRemark.OPERATOR_UNKNOWN ? target.operator().orElse(target.value()) : target.value();
        return remark.at(cell.place(), target.reading().raw(), cell.plain());
    }

    private static List<Finding> doubts(Target target, Value reached) {
        if (reached.isBlank() || reached.content() instanceof Content.Unreadable) {
            return List.of();
        }
        return ActualDoubt.of(target.reading(), reached.plain()).stream()
                .map(doubt -> doubt.at(reached.place(), reached.plain(), target.reading()))
                .toList();
    }
}
