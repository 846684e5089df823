package org.huizong.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Evidence.Clue;
import org.huizong.intake.Evidence.Source;
import org.huizong.registry.Unit;
import org.huizong.registry.UnitFinder;
import org.huizong.registry.UnitFinder.Match;

/**
 * Which unit sent a form: told by its cells, then the sheet's name where a file holds several forms, then the file's
 * name, then the folder.
 *
 * @param unit code of the unit when the registry knows it, else the name given, else the empty string
 * @param findings what could not be told, or is told in two ways
 */
record Sender(String unit, Clue clue, List<Finding> findings) {
    private static final Pattern NAME_IN_FILE =
            Pattern.compile("\\d{0,12}([\\p{IsHan}]{2,30}?(?:局|委|办|厅|院|中心|处|所|部|馆|校))");

    /** Without a registry a unit is whatever the form, the sheet or the file's name says. */
    static Sender of(FormTemplate template, Declaration declaration, Origin origin, Optional<UnitFinder> units) {
        List<Value> cells = Stream.of(FieldRole.UNIT_CODE, FieldRole.UNIT_NAME)
                .flatMap(role -> template.field(role).stream())
                .map(Field::name)
                .map(declaration::value)
                .filter(value -> !value.isBlank())
                .toList();
        List<Clue> clues = new ArrayList<>();
        cells.forEach(value ->
                clues.add(new Clue(Source.CELL, value.plain(), value.place().cell())));
        clues.addAll(origin.clues());
        return units.map(finder -> known(finder, clues, origin, place(cells)))
                .orElseGet(() -> named(clues, place(cells)));
    }

    private static Sender known(UnitFinder finder, List<Clue> clues, Origin origin, Place place) {
        for (Clue clue : clues) {
            Optional<Match.Known> known = finder.known(clue.text());
            if (known.isPresent()) {
                Unit unit = known.get().unit();
                return new Sender(unit.code(), clue, contradictions(unit, clue, clues, finder, place));
            }
        }
        Clue first = clues.stream()
                .filter(clue -> clue.source() == Source.CELL)
                .findFirst()
                .orElse(Clue.NONE);
        String given = first.equals(Clue.NONE)
                ? nameIn(origin.file())
                : CodedName.of(first.text()).name();
        String near = finder.find(given) instanceof Match.Near match
                ? "，是不是："
                        + String.join(
                                "、",
                                match.suggestions().stream().map(Unit::name).toList())
                : "";
        return new Sender(given, first, List.of(Finding.of(FindingCode.I205, place, given, near)));
    }

    /**
     * Another cell that names another unit is an error: whose figures are these? A file named after another unit is only
     * worth a look, and says nothing at all of a form that is one of several in it.
     */
    private static List<Finding> contradictions(
            Unit unit, Clue clue, List<Clue> clues, UnitFinder finder, Place place) {
        if (clue.source() != Source.CELL) {
            return List.of();
        }
        boolean oneForm = clues.stream().noneMatch(other -> other.source() == Source.SHEET_NAME);
        Map<Unit, Finding> others = new LinkedHashMap<>();
        clues.stream()
                .filter(other -> !other.equals(clue))
                .filter(other -> other.source() == Source.CELL || (other.source() == Source.FILE_NAME && oneForm))
                .forEach(other -> finder.known(other.text())
                        .map(Match.Known::unit)
                        .filter(match -> !match.equals(unit))
                        .ifPresent(match ->
                                others.computeIfAbsent(match, another -> contradiction(unit, another, other, place))));
        return List.copyOf(others.values());
    }

    private static Finding contradiction(Unit unit, Unit otherUnit, Clue other, Place place) {
        Finding finding = Finding.of(FindingCode.I241, place, unit.name(), otherUnit.name());
        return other.source() == Source.CELL
                ? new Finding(finding.code(), Severity.ERROR, finding.place(), finding.detail())
                : finding;
    }

    private static Sender named(List<Clue> clues, Place place) {
        for (Clue clue : clues) {
            String name =
                    clue.source() == Source.CELL ? CodedName.of(clue.text()).name() : nameIn(clue.text());
            if (!name.isEmpty()) {
                return new Sender(name, clue, clue.source() == Source.CELL ? unlike(clues, place) : List.of());
            }
        }
        return new Sender("", Clue.NONE, List.of());
    }

    /** Without a registry a file named after another unit than its cells is told by its letters. */
    private static List<Finding> unlike(List<Clue> clues, Place place) {
        boolean oneForm = clues.stream().noneMatch(other -> other.source() == Source.SHEET_NAME);
        List<CodedName> cells = clues.stream()
                .filter(clue -> clue.source() == Source.CELL)
                .map(clue -> CodedName.of(clue.text()))
                .toList();
        return clues.stream()
                .filter(clue -> clue.source() == Source.FILE_NAME && oneForm)
                .flatMap(clue -> CodedName.inFile(clue.text()).stream())
                .filter(file -> cells.stream().anyMatch(file::isUnlike))
                .limit(1)
                .map(file -> Finding.of(
                        FindingCode.I241,
                        place,
                        cells.stream()
                                .filter(file::isUnlike)
                                .map(CodedName::shown)
                                .findFirst()
                                .orElse(""),
                        file.shown()))
                .toList();
    }

    private static Place place(List<Value> cells) {
        return cells.isEmpty() ? Place.NONE : cells.get(0).place();
    }

    private static String nameIn(String file) {
        Matcher matcher = NAME_IN_FILE.matcher(CodedName.withoutLead(file));
        return matcher.find() ? matcher.group(1) : "";
    }
}
