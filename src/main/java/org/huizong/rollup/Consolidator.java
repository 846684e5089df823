package org.huizong.rollup;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.indicator.IndicatorMapper;
import org.huizong.registry.Assignment;
import org.huizong.registry.Assignment.Overview;
import org.huizong.registry.Obligation;
import org.huizong.rollup.Consolidation.Heading;

/**
 * Makes one {@link Consolidation} of what the units sent.
 *
 * <p>A function of its arguments alone: the same contributions in the same order give an equal consolidation. Only forms
 * and periods that the assignment asks for are rolled up; findings of all others are still listed.
 */
public final class Consolidator {
    private final Assignment assignment;
    private final List<FormTemplate> templates;
    private final DistrictTree tree;
    private final Optional<IndicatorMapper> mapper;

    /** Rolls up this assignment on these forms; of several versions of one form the newest gives the layout. */
    public Consolidator(Assignment assignment, List<FormTemplate> templates) {
        this(assignment, templates, Optional.empty());
    }

    /** The same with the names of indicators told by a mapper. */
    public Consolidator(Assignment assignment, List<FormTemplate> templates, Optional<IndicatorMapper> mapper) {
        this.assignment = assignment;
        this.mapper = mapper;
        this.templates = List.copyOf(templates);
        this.tree = new DistrictTree(assignment.registry());
    }

    /** What these current submissions, at most one for each unit, form and period, come to. */
    public Consolidation consolidate(List<Contribution> contributions, ZonedDateTime madeAt) {
        List<Sheaf> sheaves = sheaves(contributions);
        Sources sources = new Sources(tree);
        // The order of these calls numbers the sources: as the sheets are printed.
        List<MoneyTable> money = sheaves.stream()
                .flatMap(sheaf -> new MoneyTables(tree, sources).of(sheaf).stream())
                .toList();
        List<IndicatorBlock> indicators = sheaves.stream()
                .flatMap(sheaf -> new IndicatorBlocks(tree, sources).of(sheaf).stream())
                .toList();
        List<LineTable> lines = new LineTables(tree, sheaves, sources).tables();
        List<ScoreRow> scores = sheaves.stream()
                .flatMap(sheaf -> new ScoreRows(tree, sources).of(sheaf).stream())
                .toList();
        Overviews overviews = new Overviews(tree, sheaves, sources);
        Overview shown = overviews.orDefault(assignment.overview());
        List<ChartSeries> charts = overviews.charts(shown);
        return new Consolidation(
                heading(contributions, sheaves, madeAt),
                overviews.figures(shown),
                charts,
                new Standings(tree, sheaves).table(),
                money,
                indicators,
                lines,
                scores,
                new FindingRows(tree, templates).of(contributions),
                sources.rows(),
                sources.files(),
                mapper.map(its -> new MappedRows(tree, templates, its).of(sheaves))
                        .orElse(List.of()));
    }

    private Heading heading(List<Contribution> contributions, List<Sheaf> sheaves, ZonedDateTime madeAt) {
        String periods = assignment.registry().obligations().stream()
                .map(Obligation::period)
                .distinct()
                .sorted()
                .map(Period::shown)
                .collect(Collectors.joining("、"));
        boolean returned =
                sheaves.stream().anyMatch(sheaf -> tree.units().stream().anyMatch(sheaf::returned));
        return new Heading(
                assignment.title(),
                periods,
                madeAt,
                returned,
                contributions.stream().map(Contribution::outcome).toList());
    }

    /** One for each form and period that is asked for, in the order of the job file. */
    private List<Sheaf> sheaves(List<Contribution> contributions) {
        return assignment.registry().obligations().stream()
                .map(owed -> new Asked(owed.form(), owed.period()))
                .distinct()
                .flatMap(asked ->
                        newest(asked.form()).map(form -> new Sheaf(form, asked.period(), assignment, contributions)))
                .toList();
    }

    private record Asked(String form, Period period) {}

    private Stream<FormTemplate> newest(String code) {
        return templates.stream()
                .filter(template -> template.id().code().equals(code))
                .max(Comparator.comparing(template -> template.id().version()))
                .stream();
    }
}
