package org.huizong.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.registry.UnitFinder;
import org.huizong.registry.UnitFinder.Match;

/**
 * Who sent a form, and for which period: from its cells, then the file's name, then the folder.
 *
 * @param unit code of the unit when the registry knows it, else the name given, else the empty string
 * @param findings what could not be told
 */
record Sender(String unit, Optional<Period> period, List<Finding> findings) {
    private static final Pattern NAME_IN_FILE =
            Pattern.compile("\\d{0,12}([\\p{IsHan}]{2,30}?(?:局|委|办|厅|院|中心|处|所|部|馆|校))");

    /** Without a registry a unit is whatever the form or the file's name says. */
    static Sender of(FormTemplate template, Declaration declaration, String file, Optional<UnitFinder> units) {
        List<Finding> findings = new ArrayList<>();
        List<Value> cells = Stream.of(FieldRole.UNIT_CODE, FieldRole.UNIT_NAME)
                .flatMap(role -> template.field(role).stream())
                .map(Field::name)
                .map(declaration::value)
                .filter(value -> !value.isBlank())
                .toList();
        String unit = units.map(finder -> known(finder, cells, file, findings))
                .orElseGet(() -> cells.isEmpty() ? nameIn(file) : cells.get(0).plain());
        return new Sender(unit, period(template, declaration, file, findings), findings);
    }

    private static String known(UnitFinder finder, List<Value> cells, String file, List<Finding> findings) {
        for (Value cell : cells) {
            if (finder.find(cell.plain()) instanceof Match.Known known) {
                return known.unit().code();
            }
        }
        if (finder.find(file) instanceof Match.Known known) {
            return known.unit().code();
        }
        String given = cells.isEmpty() ? nameIn(file) : cells.get(0).plain();
        String near = finder.find(given) instanceof Match.Near match
                ? "，是不是："
                        + String.join(
                                "、",
                                match.suggestions().stream()
                                        .map(each -> each.name())
                                        .toList())
                : "";
        findings.add(Finding.of(FindingCode.I205, place(cells), given, near));
        return given;
    }

    private static Place place(List<Value> cells) {
        return cells.isEmpty() ? Place.NONE : cells.get(0).place();
    }

    private static String nameIn(String file) {
        Matcher matcher = NAME_IN_FILE.matcher(file);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Optional<Period> period(
            FormTemplate template, Declaration declaration, String file, List<Finding> findings) {
        Optional<Period> period = template.field(FieldRole.PERIOD)
                .map(Field::name)
                .map(declaration::value)
                .map(Value::shown)
                .flatMap(Period::find)
                .or(() -> Period.find(file.substring(file.lastIndexOf('/') + 1)))
                .or(() -> Period.find(file));
        if (period.isEmpty()) {
            findings.add(Finding.of(FindingCode.I206, Place.NONE));
        }
        return period;
    }
}
