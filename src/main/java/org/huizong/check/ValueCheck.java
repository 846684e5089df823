package org.huizong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.form.Choice;
import org.huizong.form.ChoiceText;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;

/** Looks at each value by itself: is it there, is it of its type, is it allowed, is anything in it that should not be. */
final class ValueCheck {
    private static final Pattern MONTHS =
            Pattern.compile("(?:20\\d{2}年)?(1[0-2]|[1-9])月?[-—–~～至到](?:20\\d{2}年)?(1[0-2]|[1-9])月份?");

    private final FormTemplate template;
    private final Declaration declaration;
    private final List<Finding> findings = new ArrayList<>();
    private final TextCheck text;

    ValueCheck(FormTemplate template, Declaration declaration) {
        this.template = template;
        this.declaration = declaration;
        this.text = new TextCheck(template, findings);
    }

    Findings check() {
        template.fields().filter(field -> !field.inList()).forEach(field -> {
            check(field, declaration.value(field.name()));
        });
        template.lists()
                .forEach(section -> section.fields().forEach(field -> {
                    for (Line line : declaration.lines(section.name())) {
                        check(field, line.value(field.name()));
                    }
                }));
        return new Findings(findings);
    }

    /** A field whose label was not found has been reported already; nothing more is said about it. */
    private void check(Field field, Value value) {
        if (value.place().cell().isEmpty()) {
            return;
        }
        if (value.isBlank()) {
            missing(field, value);
        } else if (!text.tellsPlaceholder(field, value)) {
            filled(field, value);
            text.tell(field, value);
        }
    }

    private void filled(Field field, Value value) {
        if (value.content() instanceof Content.Unreadable unreadable) {
            add(
                    unreadableCode(field, unreadable.text()),
                    value,
                    field,
                    field.type().word(),
                    unreadable.text());
        } else if (!fits(field, value)) {
            misfit(field, value);
        } else if (field.type() == FieldType.INTEGER && isNegative(value)) {
            add(FindingCode.C406, value, field, value.shown());
        } else {
            choice(field, value);
        }
    }

    /** What stands there, not what its number format makes of it: 60.5 may be printed as 61. */
    private void misfit(Field field, Value value) {
        String found = value.number().isPresent() ? value.plain() : value.shown();
        String type = field.type().word();
        findings.add(Finding.of(FindingCode.C403, value.place(), field.name(), type, PersonalNumber.mask(found))
                .comparing(PersonalNumber.mask(found), type));
    }

    private static FindingCode unreadableCode(Field field, String text) {
        if (text.startsWith("#")) {
            return FindingCode.R304;
        }
        return field.type() == FieldType.DATE ? FindingCode.C403 : FindingCode.R303;
    }

    private void missing(Field field, Value value) {
        if (field.demand() == Demand.REQUIRED) {
            add(FindingCode.C401, value, field);
        } else if (field.demand() == Demand.EXPECTED) {
            add(FindingCode.C402, value, field);
        }
    }

    private static boolean fits(Field field, Value value) {
        if (field.type() == FieldType.INTEGER) {
            return value.number()
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .isPresent();
        }
        return field.type() != FieldType.MONTHS || isSpan(value.plain().replaceAll("\\s", ""));
    }

    private static boolean isSpan(String months) {
        Matcher span = MONTHS.matcher(months);
        return span.matches() && Integer.parseInt(span.group(1)) <= Integer.parseInt(span.group(2));
    }

    private static boolean isNegative(Value value) {
        return value.number().filter(number -> number.signum() < 0).isPresent();
    }

    private void choice(Field field, Value value) {
        if (field.choices().isEmpty()) {
            return;
        }
        List<Choice> choices = template.choices(field.choices());
        if (ChoiceText.find(value.plain(), choices).isEmpty()) {
            List<String> allowed = choices.stream().map(Choice::value).toList();
            add(FindingCode.C404, value, field, value.shown(), String.join("、", allowed));
        }
    }

    private void add(FindingCode code, Value value, Field field, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = field.name();
        for (int i = 0; i < more.length; i++) {
            arguments[i + 1] = PersonalNumber.mask(more[i]);
        }
        findings.add(Finding.of(code, value.place(), arguments)
                .comparing(PersonalNumber.mask(value.shown()), code == FindingCode.C404 ? more[1] : ""));
    }
}
