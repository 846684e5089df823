package org.huizong.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Target;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Severity;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.ActualDoubt;
import org.huizong.indicator.TargetRemark;

/** Looks at each target: what its writing leaves open, and whether what was reached fits it. */
final class TargetCheck {
    /** So many notices of one kind are told one by one. */
    private static final int FEW = 3;

    private TargetCheck() {}

    /** R350 to R368, R391 and R392, each once at its cell. */
    static Findings of(FormTemplate template, Declaration declaration) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Target target : Target.of(template, declaration)) {
            if (target.isReadable()) {
                target.reading().remarks().forEach(remark -> findings.add(finding(target, remark)));
                target.reached().forEach(reached -> findings.addAll(doubts(target, reached.value())));
            }
        }
        return new Findings(gathered(findings));
    }

    /** The same notice about many cells of a form is told once, at the first of them, with all their addresses. */
    private static List<Finding> gathered(Set<Finding> findings) {
        Map<FindingCode, List<Finding>> alike = findings.stream()
                .filter(finding -> finding.severity() == Severity.NOTICE)
                .collect(Collectors.groupingBy(Finding::code));
        List<Finding> gathered = new ArrayList<>();
        for (Finding finding : findings) {
            List<Finding> same = alike.getOrDefault(finding.code(), List.of());
            if (same.size() <= FEW) {
                gathered.add(finding);
            } else if (finding.equals(same.get(0))) {
                gathered.add(Finding.of(finding.code(), finding.place(), summary(same)));
            }
        }
        return gathered;
    }

    private static String summary(List<Finding> same) {
        String texts = same.stream()
                .map(finding -> finding.detail().arguments().get(0))
                .distinct()
                .limit(FEW)
                .collect(Collectors.joining("、"));
        String cells = same.stream().map(finding -> finding.place().cell()).collect(Collectors.joining("、"));
        return texts + " 等 " + same.size() + " 处（" + cells + "）";
    }

    /** An operator that nobody knows or that says no sign is told at its own cell. */
    private static Finding finding(Target target, TargetRemark remark) {
        boolean aboutSign = remark == TargetRemark.OPERATOR_UNKNOWN || remark == TargetRemark.SIGN_UNSAID;
        Value cell = aboutSign ? target.operator().orElse(target.value()) : target.value();
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
