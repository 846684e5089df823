package org.huizong.rollup;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.form.Area;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Label;
import org.huizong.form.Layout;
import org.huizong.form.MissingPolicy;
import org.huizong.form.Period;
import org.huizong.form.PeriodKind;
import org.huizong.form.Project;
import org.huizong.form.Rollup;
import org.huizong.form.Rule;
import org.huizong.form.Section;
import org.huizong.form.Validity;
import org.huizong.registry.Assignment;
import org.huizong.registry.Assignment.FieldRef;
import org.huizong.registry.Assignment.Inclusion;
import org.huizong.registry.Assignment.Overview;
import org.huizong.registry.District;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;

/** A small bureau for the tests: districts, units, forms and what was sent, each written as one line of text. */
final class Bureau {
    static final ZonedDateTime NOON = ZonedDateTime.parse("2026-11-20T12:00:00+08:00");

    private final List<District> districts = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private final Map<String, List<Section>> forms = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final List<Contribution> sent = new ArrayList<>();
    private final List<FieldRef> figures = new ArrayList<>();
    private final List<FieldRef> charts = new ArrayList<>();
    private Inclusion inclusion = Inclusion.READ;

    /** {@code 44 广东省}, or {@code 4417 阳江市 44} below another. */
    Bureau district(String... lines) {
        for (String line : lines) {
            String[] part = line.split(" ");
            districts.add(new District(part[0], part[1], part.length > 2 ? part[2] : ""));
        }
        return this;
    }

    /** {@code 441721 阳西县司法局 441721}: code, name, district. */
    Bureau unit(String... lines) {
        for (String line : lines) {
            String[] part = line.split(" ");
            units.add(new Unit(part[0], part[1], List.of(), part[2]));
        }
        return this;
    }

    /** A form; each field {@code section/name type rollup [measure]}, its label may hold a header: {@code 支出×执行}. */
    Bureau form(String code, String title, String... fields) {
        Map<String, List<Field>> sections = new LinkedHashMap<>();
        for (String line : fields) {
            String[] part = line.split(" ");
            String section = part[0].substring(0, part[0].indexOf('/'));
            String label = part[0].substring(section.length() + 1);
            boolean group = label.startsWith("@");
            boolean list = section.startsWith("*");
            Field field = new Field(
                    section.replace("*", ""),
                    label.replace("×", "").replace("@", ""),
                    Label.parse(label.replace("@", "")),
                    FieldType.of(part[1]).orElseThrow(),
                    group ? FieldRole.GROUP : list ? FieldRole.COLUMN : FieldRole.VALUE,
                    part.length > 3 ? part[3] : "",
                    Demand.OPTIONAL,
                    "",
                    Area.of("B2"),
                    Rollup.read(part[2], Place.NONE, new ArrayList<>()).orElseThrow(),
                    "",
                    "");
            sections.computeIfAbsent(field.section(), name -> new ArrayList<>()).add(field);
        }
        titles.put(code, title);
        forms.put(
                code,
                sections.entrySet().stream()
                        .map(entry -> new Section(entry.getKey(), entry.getValue()))
                        .toList());
        return this;
    }

    Bureau owes(String form, int year, String... codes) {
        Stream.of(codes).forEach(unit -> obligations.add(new Obligation(unit, form, new Period(year))));
        return this;
    }

    /** The projects that a unit must send a form for. */
    Bureau owesProjects(String form, int year, String unit, String... projects) {
        obligations.add(new Obligation(
                unit,
                form,
                new Period(year),
                null,
                Stream.of(projects).map(Project::new).toList()));
        return this;
    }

    /** A unit sends the form of a project. */
    Bureau sendsFor(String project, String unit, String form, Outcome outcome, String... values) {
        sent.add(new Contribution(
                unit,
                form,
                Optional.of(new Period(2023)),
                new Project(project),
                outcome,
                Optional.of(DeclaredText.of(form, values)),
                Findings.NONE,
                unit + form + project + ".xlsx",
                "sha" + unit + project,
                sent.size() + 1,
                List.of()));
        return this;
    }

    /** The same with a last day. */
    Bureau owesUntil(String form, int year, String day, String... codes) {
        Stream.of(codes)
                .forEach(unit -> obligations.add(new Obligation(unit, form, new Period(year), LocalDate.parse(day))));
        return this;
    }

    Bureau only(Inclusion which) {
        inclusion = which;
        return this;
    }

    Bureau figure(String form, String field, String title) {
        figures.add(new FieldRef(form, field, title));
        return this;
    }

    /** A rule of a form that says nothing but its formula. */
    Bureau rule(String form, String formula) {
        Rule rule = new Rule(
                "R" + formula.length(),
                "",
                Severity.ERROR,
                formula,
                "",
                "",
                "",
                MissingPolicy.AS_ZERO,
                BigDecimal.ZERO,
                "",
                Validity.ALWAYS,
                new Rule.Places(Place.NONE, Place.NONE, Place.NONE, Place.NONE, Place.NONE, Place.NONE));
        rules.computeIfAbsent(form, code -> new ArrayList<>()).add(rule);
        return this;
    }

    Bureau chart(String form, String field) {
        charts.add(new FieldRef(form, field, ""));
        return this;
    }

    /** A unit sends a form; values {@code 名称=1.20}, {@code 率=94.1%}, lines {@code *清单: a=1; b=2}. */
    Bureau sends(String unit, String form, int year, Outcome outcome, String... values) {
        sent.add(new Contribution(
                unit,
                form,
                Optional.of(new Period(year)),
                Project.NONE,
                outcome,
                outcome == Outcome.UNREADABLE ? Optional.empty() : Optional.of(DeclaredText.of(form, values)),
                Findings.NONE,
                unit + form + year + ".xlsx",
                "sha" + unit + form + year,
                sent.size() + 1,
                List.of()));
        return this;
    }

    Bureau accepted(String unit, String form, String... values) {
        return sends(unit, form, 2023, Outcome.ACCEPTED, values);
    }

    Bureau finds(String unit, String form, Finding... findings) {
        sent.add(new Contribution(
                unit,
                form,
                Optional.of(new Period(2023)),
                Project.NONE,
                Outcome.RETURNED,
                Optional.empty(),
                Findings.of(findings),
                unit + ".xlsx",
                "sha",
                sent.size() + 1,
                List.of()));
        return this;
    }

    Bureau sends(Contribution contribution) {
        sent.add(contribution);
        return this;
    }

    Consolidation consolidation() {
        return consolidator().consolidate(gathered(), NOON);
    }

    Consolidation consolidation(Received received) {
        return consolidator().consolidate(gathered(), received, NOON);
    }

    Consolidation consolidation(District district) {
        return consolidator().within(district).consolidate(gathered(), NOON);
    }

    Consolidator consolidator() {
        Registry registry = new Registry(districts, units, obligations);
        Assignment assignment = new Assignment(
                "test",
                "测试汇总",
                Path.of("in"),
                Path.of("forms"),
                registry,
                inclusion,
                new Overview(figures, charts),
                new Assignment.Report(Path.of("layout.xlsx"), false),
                java.util.Optional.empty());
        return new Consolidator(assignment, templates());
    }

    private Gathered gathered() {
        return new Gathered(sent, earlier(), aggregation());
    }

    private List<Gathered.Earlier> earlier() {
        return sent.stream()
                .filter(one -> one.declaration().isPresent() && one.period().isPresent())
                .map(one -> new Gathered.Earlier(
                        one.unit(), one.form(), one.period().orElseThrow(), one.project(), one.reading()))
                .toList();
    }

    private Aggregation aggregation() {
        Map<Long, Declaration> declarations = new HashMap<>();
        sent.forEach(one -> one.declaration().ifPresent(its -> declarations.put(one.reading(), its)));
        return new MemoryAggregation(declarations);
    }

    private List<FormTemplate> templates() {
        return forms.entrySet().stream()
                .map(entry -> new FormTemplate(
                        new FormId(entry.getKey(), "2023"),
                        titles.get(entry.getKey()),
                        PeriodKind.YEAR,
                        "万元",
                        entry.getValue(),
                        rules.getOrDefault(entry.getKey(), List.of()),
                        List.of(),
                        new Layout("表", List.of()),
                        List.of(),
                        false,
                        "",
                        ""))
                .toList();
    }

    /** Level, name, unit and the value of each figure, blanks as {@code -}. */
    static List<String> shown(List<TreeRow> rows) {
        return rows.stream()
                .map(row ->
                        row.level() + " " + row.name() + (row.unit().isEmpty() ? "" : " " + row.unit()) + values(row))
                .toList();
    }

    private static String values(TreeRow row) {
        StringBuilder text = new StringBuilder();
        row.figures().stream()
                .limit(3)
                .forEach(figure -> text.append(' ')
                        .append(figure.value() == null ? "-" : figure.value().toPlainString()));
        return text.toString();
    }

    /** Two provinces; 阳西 and 荔湾 in 广东, 零陵 in 湖南, each with its 司法局. */
    static Bureau three() {
        return new Bureau()
                .district("440000 广东省", "440100 广州市 440000", "440103 荔湾区 440100")
                .district("441700 阳江市 440000", "441721 阳西县 441700")
                .district("430000 湖南省", "431100 永州市 430000", "431102 零陵区 431100")
                .unit("440103 荔湾局 440103", "441721 阳西局 441721", "431102 零陵局 431102");
    }

    /** The same with one form 年报 for 2023 that all three owe. */
    static Bureau threeOwing(String... fields) {
        return three().form("annual", "年报", fields).owes("annual", 2023, "440103", "441721", "431102");
    }
}
