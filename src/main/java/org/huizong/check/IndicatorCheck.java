package org.huizong.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.IndicatorName;
import org.huizong.declaration.Target;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.indicator.Misfit;

/**
 * Confronts the indicators of a form with the catalogue: C440 to C443. Only names that the catalogue has are looked at; what
 * a name might mean is the bureau's question, not the submitter's.
 */
public final class IndicatorCheck {
    private IndicatorCheck() {}

    /** What does not fit the catalogue as it is at the end of a period. */
    public static Findings of(
            FormTemplate template, Declaration declaration, IndicatorCatalogue catalogue, Period period) {
        List<Finding> findings = new ArrayList<>();
        Map<String, IndicatorName> seen = new HashMap<>();
        for (IndicatorName name : IndicatorName.of(template, declaration)) {
            Optional<Indicator> indicator = catalogue.named(name.written().text(), period.lastDay());
            indicator.ifPresent(its -> {
                Misfit.of(name.written(), its).forEach(misfit -> findings.add(finding(misfit, name, its)));
                String once = name.section() + "\n" + name.field() + "\n" + its.code();
                IndicatorName before = seen.putIfAbsent(once, name);
                if (before != null
                        && !before.written().key().equals(name.written().key())) {
                    findings.add(twice(name, before, its));
                }
            });
        }
        return new Findings(findings);
    }

    private static Finding finding(Misfit misfit, IndicatorName name, Indicator indicator) {
        String text = name.written().text();
        Optional<Target> target = name.targets().stream().findFirst();
        Place place =
                target.map(Target::value).map(Value::place).orElse(name.name().place());
        return switch (misfit) {
            case DIRECTION ->
                Finding.of(
                        FindingCode.C440,
                        place,
                        text,
                        indicator.name(),
                        indicator.direction().sign(),
                        target.map(its -> its.reading().raw()).orElse(""));
            case MEASURE ->
                Finding.of(
                        FindingCode.C441,
                        place,
                        text,
                        indicator.name(),
                        indicator.measure(),
                        name.written().measure());
            case KIND ->
                Finding.of(
                        FindingCode.C442,
                        name.name().place(),
                        text,
                        indicator.name(),
                        indicator.kind().word(),
                        name.kind());
        };
    }

    private static Finding twice(IndicatorName name, IndicatorName before, Indicator indicator) {
        return Finding.of(
                FindingCode.C443,
                name.name().place(),
                name.written().text(),
                String.valueOf(before.line()),
                before.written().text(),
                indicator.name());
    }
}
