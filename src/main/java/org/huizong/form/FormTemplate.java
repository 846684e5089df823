package org.huizong.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form's schema, read from its template workbook.
 *
 * @param title the official title
 * @param unitOfAccount 元, 万元 or 亿元: what the form's amounts are in
 * @param relations what its rules may name besides itself, by alias
 * @param csv whether it may be sent in as comma-separated text
 * @param key name of the field that tells a unit's forms apart (分表依据), the empty string when a unit fills in one only
 * @param digest SHA-256 of the template workbook, in hex
 */
public record FormTemplate(
        FormId id,
        String title,
        PeriodKind periodKind,
        String unitOfAccount,
        List<Section> sections,
        List<Rule> rules,
        List<Choice> choices,
        Layout layout,
        List<Relation> relations,
        boolean csv,
        String key,
        String digest) {
    /** Copies. */
    public FormTemplate {
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
        choices = List.copyOf(choices);
        relations = List.copyOf(relations);
    }

    /** Whether a unit fills in one for each project. */
    public boolean isPerProject() {
        return !key.isEmpty();
    }

    /** The same form with some of its rules. */
    public FormTemplate with(List<Rule> some) {
        return new FormTemplate(
                id, title, periodKind, unitOfAccount, sections, some, choices, layout, relations, csv, key, digest);
    }

    /** All fields in the form's order. */
    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** The field that stands once and has this name. */
    public Optional<Field> field(String name) {
        return fields().filter(field -> !field.inList() && field.name().equals(name))
                .findFirst();
    }

    /** The field that plays a role. */
    public Optional<Field> field(FieldRole role) {
        return fields().filter(field -> field.role() == role).findFirst();
    }

    /** The section of a name. */
    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** The lists in the form's order. */
    public List<Section> lists() {
        return sections.stream().filter(Section::isList).toList();
    }

    /** What its rules may name: the relations that the template declares, and those of every form to itself. */
    public List<Relation> allRelations() {
        return Stream.concat(relations.stream(), Relation.ofItself(id).stream()).toList();
    }

    /** The entries of an enumeration, none when there is no such enumeration. */
    public List<Choice> choices(String list) {
        return choices.stream().filter(choice -> choice.list().equals(list)).toList();
    }
}
