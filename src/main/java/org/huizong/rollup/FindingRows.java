package org.huizong.rollup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.form.FormTemplate;
import org.huizong.registry.Unit;

/** Makes the {@link FindingRow}s of all current submissions. */
final class FindingRows {
    private final DistrictTree tree;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    FindingRows(DistrictTree tree, List<FormTemplate> templates) {
        this.tree = tree;
        for (Unit unit : tree.units()) {
            order.put(unit.code(), order.size());
            units.put(unit.code(), unit);
        }
        templates.forEach(template -> titles.put(template.id().code(), template.title()));
    }

    /** Units in tree order, unrecognised files last; of one unit the gravest first. */
    List<FindingRow> of(List<Contribution> contributions) {
        return contributions.stream()
                .flatMap(contribution ->
                        contribution.findings().stream().map(finding -> new Told(contribution, finding)))
                .sorted(Comparator.comparing((Told told) -> place(told.contribution()))
                        .thenComparing(told -> told.finding().severity()))
                .map(this::row)
                .toList();
    }

    private record Told(Contribution contribution, Finding finding) {}

    private int place(Contribution contribution) {
        return order.getOrDefault(contribution.unit(), order.size());
    }

    private FindingRow row(Told told) {
        Contribution contribution = told.contribution();
        Optional<Unit> unit = Optional.ofNullable(units.get(contribution.unit()));
        Finding finding = told.finding();
        return new FindingRow(
                unit.map(tree::district).orElse(""),
                unit.map(known -> new Filer(known, contribution.project()).name())
                        .orElse(contribution.unit()),
                titles.getOrDefault(contribution.form(), ""),
                finding.place().file().isEmpty() ? finding.in(contribution.file()) : finding,
                contribution.explanation(finding));
    }
}
