package org.huizong.rollup;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.finding.Outcome;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.indicator.IndicatorMapper;
import org.huizong.registry.Assignment;
import org.huizong.registry.Assignment.FieldRef;
import org.huizong.registry.Assignment.Overview;
import org.huizong.registry.District;
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
    private final String scope;

    /** Rolls up this assignment on these forms; of several versions of one form the newest gives the layout. */
    public Consolidator(Assignment assignment, List<FormTemplate> templates) {
        this(assignment, templates, Optional.empty());
    }

    /** The same with the names of indicators told by a mapper. */
    public Consolidator(Assignment assignment, List<FormTemplate> templates, Optional<IndicatorMapper> mapper) {
        this(assignment, templates, mapper, "");
    }

    private Consolidator(
            Assignment assignment, List<FormTemplate> templates, Optional<IndicatorMapper> mapper, String scope) {
        this.scope = scope;
        this.assignment = assignment;
        this.mapper = mapper;
        this.templates = List.copyOf(templates);
        this.tree = new DistrictTree(assignment.registry());
    }

    /** The 市 of the registry that have a unit, in its order. */
    public List<District> cities() {
        return assignment.registry().districts().stream()
                .filter(district -> Rank.of(district) == Rank.CITY)
                .filter(city ->
                        tree.units().stream().anyMatch(unit -> tree.path(unit).contains(city)))
                .toList();
    }

    /** The same for one district with all below it; what others sent is left out. */
    public Consolidator within(District district) {
        return new Consolidator(assignment.within(district), templates, mapper, district.name());
    }

    /** What was gathered comes to this, made at a time that is printed on the overview. */
    public Consolidation consolidate(Gathered gathered, ZonedDateTime madeAt) {
        return consolidate(gathered, Received.UNKNOWN, madeAt);
    }

    /** The same, with what is known of the files that it came in. */
    public Consolidation consolidate(Gathered gathered, Received received, ZonedDateTime madeAt) {
        List<Contribution> contributions = within(gathered.contributions());
        Aggregation aggregation = gathered.aggregation();
        List<Sheaf> sheaves = sheaves(contributions);
        Map<Sheaf, SheafTotals> totals = new LinkedHashMap<>();
        sheaves.forEach(sheaf -> totals.put(sheaf, new SheafTotals(tree, sheaf, aggregation)));
        Sources sources = new Sources(tree);
        Overviews overviews = new Overviews(tree, totals, sources);
        Overview shown = overviews.orDefault(assignment.overview());
        Map<Sheaf, YearBefore> before = before(sheaves, shown, gathered);
        // The order of these calls numbers the sources: as the sheets are printed.
        List<MoneyTable> money = money(totals, before, sources, aggregation);
        List<IndicatorBlock> indicators = new ArrayList<>();
        totals.forEach((sheaf, its) -> indicators.addAll(
                new IndicatorBlocks(tree, sources).of(sheaf, its, Objects.requireNonNull(before.get(sheaf)))));
        indicators.addAll(new PeriodBlocks(tree, aggregation).of(sheaves));
        List<LineTable> lines = new LineTables(tree, totals, sources).tables();
        List<ScoreRow> scores = scores(before, sources);
        List<ChartSeries> charts = overviews.charts(shown);
        return new Consolidation(
                heading(contributions, sheaves, received, madeAt),
                overviews.figures(shown, before),
                charts,
                new Standings(tree, sheaves).table(),
                money,
                indicators,
                lines,
                new AttainmentTables(tree).of(sheaves),
                scores,
                new FindingRows(tree, templates).of(contributions),
                sources.rows(),
                sources.files(),
                mapped(sheaves),
                new Closing(
                        scope,
                        new UnsentRows(tree, assignment.registry(), received, madeAt.toLocalDate()).of(sheaves),
                        control(sheaves, contributions, sources, scope.isEmpty() ? received : Received.UNKNOWN, lines),
                        TotalColumns.of(sheaves)));
    }

    private List<MoneyTable> money(
            Map<Sheaf, SheafTotals> totals, Map<Sheaf, YearBefore> before, Sources sources, Aggregation aggregation) {
        List<MoneyTable> money = new ArrayList<>();
        totals.forEach((sheaf, its) -> new MoneyTables(tree, sources)
                .of(sheaf, new Transfers(tree, sheaf, its, aggregation), Objects.requireNonNull(before.get(sheaf)))
                .ifPresent(money::add));
        return money;
    }

    private List<MappedRow> mapped(List<Sheaf> sheaves) {
        return mapper.map(its -> new MappedRows(tree, templates, its).of(sheaves))
                .orElse(List.of());
    }

    private List<ScoreRow> scores(Map<Sheaf, YearBefore> before, Sources sources) {
        List<ScoreRow> scores = new ArrayList<>();
        before.forEach((sheaf, its) -> scores.addAll(new ScoreRows(tree, sources).of(sheaf, its)));
        return scores;
    }

    private List<Contribution> within(List<Contribution> all) {
        return scope.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> assignment.registry().unit(one.unit()).isPresent())
                        .toList();
    }

    /** Files are counted for the whole, not for a district. */
    private Arrivals arrivals(List<Contribution> contributions, Received received) {
        Received whole = scope.isEmpty() ? received : Received.UNKNOWN;
        List<Outcome> outcomes = contributions.stream()
                .filter(one -> !one.isOurs())
                .map(Contribution::outcome)
                .toList();
        return new Arrivals(whole.files(), whole.ignored(), whole.replaced(), outcomes);
    }

    private ControlTotals control(
            List<Sheaf> sheaves,
            List<Contribution> contributions,
            Sources sources,
            Received received,
            List<LineTable> lines) {
        long printed = lines.stream().mapToLong(table -> table.lines().size()).sum();
        return new ControlTotals(
                new Controls(sheaves, contributions, sources).identities(received, printed),
                new Ties(contributions).of(sheaves));
    }

    /** Everything that is rolled up, and what the overview and the scores show, a year before. */
    private Map<Sheaf, YearBefore> before(List<Sheaf> sheaves, Overview shown, Gathered gathered) {
        Map<Sheaf, YearBefore> all = new LinkedHashMap<>();
        for (Sheaf sheaf : sheaves) {
            Stream<String> names = shown.figures().stream()
                    .filter(figure -> figure.form().equals(sheaf.code()))
                    .map(FieldRef::field);
            Stream<Field> more =
                    Stream.concat(names, Stream.of(ScoreRows.TOTAL)).flatMap(name -> sheaf.form().field(name).stream());
            Stream<Field> asked = sheaf.form().fields().filter(field -> !field.inList() && SheafTotals.isAsked(field));
            List<Field> fields = Stream.concat(asked, more).distinct().toList();
            all.put(sheaf, new YearBefore(sheaf, fields, gathered));
        }
        return all;
    }

    private Heading heading(
            List<Contribution> contributions, List<Sheaf> sheaves, Received received, ZonedDateTime madeAt) {
        String periods = assignment.registry().obligations().stream()
                .map(Obligation::period)
                .distinct()
                .sorted()
                .map(Period::shown)
                .collect(Collectors.joining("、"));
        boolean returned =
                sheaves.stream().anyMatch(sheaf -> sheaf.filers().stream().anyMatch(sheaf::returned));
        return new Heading(assignment.title(), periods, madeAt, returned, arrivals(contributions, received));
    }

    /** One for each form and period that is asked for, in the order of the job file. */
    private List<Sheaf> sheaves(List<Contribution> contributions) {
        return assignment.registry().obligations().stream()
                .map(owed -> new Asked(owed.form(), owed.period()))
                .distinct()
                .flatMap(asked -> newest(asked.form())
                        .map(form -> new Sheaf(form, asked.period(), assignment, contributions, tree)))
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
