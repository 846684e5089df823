package org.huizong.workbook.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.check.Rulebook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rule;
import org.huizong.form.Section;
import org.huizong.form.TargetFields;
import org.huizong.workbook.formula.FormulaTracks;

/** Finds what does not fit together in a template: places without labels, names used twice, lists that are not there. */
final class TemplateLint {
    /** The header of what tells a unit's forms apart. */
    static final String KEY = "分表依据";

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final List<String> SIDES = List.of("左", "右", "差");

    private final FormTemplate template;
    private final Map<Field, SchemaTable.Row> rows;
    private final List<Finding> findings;

    TemplateLint(FormTemplate template, Map<Field, SchemaTable.Row> rows, List<Finding> findings) {
        this.template = template;
        this.rows = rows;
        this.findings = findings;
    }

    /**
     * Checks all of it.
     *
     * @param key where the form says what tells a unit's forms apart
     */
    void check(Place key) {
        Set<String> names = new HashSet<>();
        Set<String> places = new HashSet<>();
        template.fields().forEach(field -> {
            checkNames(field, names, places);
            checkField(field);
        });
        template.sections().stream().filter(Section::isList).forEach(this::checkList);
        template.sections().forEach(this::checkTargets);
        checkRoles();
        checkKey(key);
        Set<String> rules = new HashSet<>();
        template.rules().stream()
                .filter(rule -> !rule.id().isEmpty() && !rules.add(rule.id()))
                .forEach(rule -> add(FindingCode.T107, rule.places().id(), rule.id()));
        template.rules().forEach(this::checkRule);
    }

    /** A template without unit or period leaves both to the file's name. */
    private void checkRoles() {
        for (FieldRole role : List.of(FieldRole.UNIT_NAME, FieldRole.PERIOD)) {
            if (template.field(role).isEmpty()) {
                add(FindingCode.T116, Place.ofCell("_字段", "A1", ""), role.word());
            }
        }
    }

    /** Forms are told apart by words that must be there: by nothing else of a form can two projects be known. */
    private void checkKey(Place place) {
        if (!template.isPerProject()) {
            return;
        }
        boolean words = template.field(template.key())
                .filter(field -> field.type() == FieldType.TEXT
                        && field.demand() == Demand.REQUIRED
                        && field.role() == FieldRole.VALUE)
                .isPresent();
        if (!words) {
            add(FindingCode.T152, place, template.key(), fitting());
        }
    }

    /** The fields that could tell forms apart. */
    private String fitting() {
        List<String> names = template.fields()
                .filter(field -> field.type() == FieldType.TEXT && field.role() == FieldRole.VALUE)
                .map(Field::name)
                .limit(3)
                .toList();
        return names.isEmpty() ? "项目名称" : String.join("、", names);
    }

    private void checkNames(Field field, Set<String> names, Set<String> places) {
        if (!NAME.matcher(field.name()).matches()) {
            add(FindingCode.T119, place(field, "名称"), field.name());
        }
        if (!names.add(field.inList() ? field.section() + "/" + field.name() : field.name())) {
            add(FindingCode.T107, place(field, "名称"), field.name());
        }
        if (!places.add(field.place().first().a1())) {
            add(FindingCode.T107, place(field, "位置"), field.place().a1());
        }
    }

    private void checkField(Field field) {
        if (template.layout().anchor(field).isEmpty()) {
            add(
                    FindingCode.T106,
                    place(field, "位置"),
                    field.name(),
                    field.place().a1(),
                    field.label().path());
        }
        if (!field.choices().isEmpty() && template.choices(field.choices()).isEmpty()) {
            add(FindingCode.T110, place(field, "选项"), field.choices());
        }
        if (!field.carried().isEmpty()
                && (field.inList() || template.field(field.carried()).isEmpty())) {
            add(FindingCode.T109, place(field, "带上年"), field.carried());
        }
        findings.addAll(new RollupLint(template, field, place(field, "汇总方式")).faults());
    }

    private void checkList(Section section) {
        Field first = section.fields().get(0);
        section.fields().stream()
                .filter(field -> !field.inList()
                        || field.place().first().row() != first.place().first().row()
                        || field.place().last().row() != first.place().last().row())
                .forEach(field ->
                        add(FindingCode.T105, place(field, "位置"), field.place().a1()));
    }

    /** Operators, units and what was reached are nothing without the targets that they belong to. */
    private void checkTargets(Section section) {
        TargetFields.unpaired(section)
                .forEach(field -> add(
                        FindingCode.R369,
                        place(field, "类型"),
                        section.name(),
                        field.type().word()));
    }

    private void checkRule(Rule rule) {
        boolean scoped = rule.section().isEmpty()
                || template.section(rule.section()).isPresent()
                || !template.choices(rule.section()).isEmpty();
        if (scoped) {
            checkTarget(rule);
            checkSlots(rule, rule.message(), rule.places().message());
            checkSlots(rule, rule.repair(), rule.places().repair());
        } else {
            add(FindingCode.T109, rule.places().section(), rule.section());
        }
    }

    private void checkTarget(Rule rule) {
        String target = rule.target();
        if (target.isEmpty()
                || template.field(target).isPresent()
                || template.section(target).isPresent()) {
            return;
        }
        int bracket = target.indexOf('[');
        boolean column = bracket > 0
                && target.endsWith("]")
                && template.section(target.substring(0, bracket))
                        .flatMap(section -> section.field(target.substring(bracket + 1, target.length() - 1)))
                        .isPresent();
        boolean ownColumn = template.section(rule.section())
                .flatMap(section -> section.field(target))
                .isPresent();
        if (!column && !ownColumn) {
            add(FindingCode.T109, rule.places().target(), target);
        }
    }

    private void checkSlots(Rule rule, String sentence, Place place) {
        if (SLOT.matcher(sentence).replaceAll("").matches("(?s).*[{}].*")) {
            add(FindingCode.T138, place, rule.id(), Rulebook.shown(sentence));
        }
        SLOT.matcher(sentence)
                .results()
                .map(slot -> slot.group(1))
                .filter(name -> !SIDES.contains(name) && !FormulaTracks.ENTRY.contains(name) && !name.contains("!"))
                .filter(name -> template.field(name).isEmpty())
                .filter(name -> template.section(rule.section())
                        .flatMap(section -> section.field(name))
                        .isEmpty())
                .forEach(name -> add(FindingCode.T123, place, rule.id(), name));
    }

    private Place place(Field field, String header) {
        SchemaTable.Row row = rows.get(field);
        Place cell = row == null ? Place.NONE : row.place(header);
        return Place.ofCell(cell.sheet(), cell.cell(), field.section() + "/" + field.name());
    }

    private void add(FindingCode code, Place place, String... arguments) {
        findings.add(Finding.of(code, place, arguments));
    }
}
