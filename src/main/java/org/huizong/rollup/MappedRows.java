package org.huizong.rollup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.IndicatorName;
import org.huizong.declaration.Target;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorMapper;
import org.huizong.indicator.IndicatorMapping;

/** Makes the {@link MappedRow}s: every 三级指标 of every form that counts. */
record MappedRows(DistrictTree tree, List<FormTemplate> templates, IndicatorMapper mapper) {
    private static final Set<String> NONE = Set.of("无", "/", "-", "—", "－");

    /** What is known first, by indicator; then what must be confirmed, then the rest; each in tree order. */
    List<MappedRow> of(List<Sheaf> sheaves) {
        return sheaves.stream()
                .flatMap(sheaf -> sheaf.filers().stream().flatMap(unit -> rows(sheaf, unit)))
                .sorted(Comparator.comparing((MappedRow row) -> rank(row.mapping()))
                        .thenComparing(row -> code(row.mapping())))
                .toList();
    }

    private Stream<MappedRow> rows(Sheaf sheaf, Filer unit) {
        return sheaf.counted(unit).stream()
                .flatMap(one -> one.declaration().stream()
                        .flatMap(declaration -> names(declaration).map(name -> row(sheaf, unit, name, one.file()))));
    }

    private Stream<IndicatorName> names(Declaration declaration) {
        return templates.stream()
                .filter(template -> template.id().equals(declaration.form()))
                .flatMap(template -> IndicatorName.of(template, declaration).stream());
    }

    private MappedRow row(Sheaf sheaf, Filer unit, IndicatorName name, String file) {
        Place place = name.name().place();
        return new MappedRow(
                mapper.map(name.written(), sheaf.period().lastDay()),
                tree.district(unit),
                unit.name(),
                sheaf.title(),
                name.kind(),
                name.name().plain(),
                shown(name.targets().stream()
                        .flatMap(target -> Stream.of(
                                        target.operator().stream(), Stream.of(target.value()), target.unit().stream())
                                .flatMap(values -> values))),
                shown(name.targets().stream()
                        .flatMap(target -> target.reached().stream())
                        .map(Target.Reached::value)),
                place.file().isEmpty() ? place.in(file) : place);
    }

    private static String shown(Stream<Value> values) {
        return together(values.map(value -> value.shown().isEmpty() ? value.plain() : value.shown()));
    }

    /** Written texts as one. */
    static String together(Stream<String> texts) {
        return texts.map(String::strip).filter(text -> !text.isEmpty()).reduce("", MappedRows::together);
    }

    /** Of a target for the whole time and one for the year, what says that there is none is not shown beside the other. */
    private static String together(String left, String right) {
        if (left.isEmpty() || NONE.contains(left)) {
            return right;
        }
        return NONE.contains(right) ? left : left + " " + right;
    }

    private static int rank(IndicatorMapping mapping) {
        if (mapping.indicator().isPresent()) {
            return 0;
        }
        if (mapping instanceof IndicatorMapping.Proposed) {
            return 1;
        }
        return mapping instanceof IndicatorMapping.Unknown ? 2 : 3;
    }

    private static String code(IndicatorMapping mapping) {
        return mapping.indicator()
                .or(() -> mapping.proposals().stream()
                        .map(IndicatorMapping.Proposal::indicator)
                        .findFirst())
                .map(Indicator::code)
                .orElse("");
    }
}
