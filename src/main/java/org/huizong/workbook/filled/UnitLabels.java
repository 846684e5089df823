package org.huizong.workbook.filled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Field;
import org.huizong.form.LabelText;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.Measure;
import org.huizong.workbook.grid.TextNumber;

/**
 * The unit that stands in a header, a row's label, a block's label or a column of units, confronted with the one that
 * the form counts in. Nothing is converted by it.
 */
final class UnitLabels {
    private static final Pattern BRACKET = Pattern.compile("[(\\[【](?:人民币)?(" + UnitLine.MONEY + ")[)\\]】]");
    private static final Pattern MONEY = Pattern.compile("(?:人民币)?(" + UnitLine.MONEY + ")");
    private static final int LONGEST_UNIT = 3;

    private final Alignment alignment;
    private final Grid grid;
    /** Where each other unit stands, by it and what the form counts in instead. */
    private final Map<Other, List<Spot>> found = new LinkedHashMap<>();

    private record Other(String own, String asked) {}

    private record Spot(String cell, String text) {}

    private UnitLabels(Alignment alignment) {
        this.alignment = alignment;
        this.grid = alignment.grid();
    }

    /** R341 once for every other unit, at the first place where it stands. */
    static List<Finding> of(Alignment alignment, Declaration declaration) {
        UnitLabels units = new UnitLabels(alignment);
        units.captions();
        units.columns(declaration);
        List<Finding> findings = new ArrayList<>();
        units.found.forEach((other, spots) -> findings.add(units.finding(other, spots)));
        return findings;
    }

    private void captions() {
        String account = alignment.blank().template().unitOfAccount();
        for (int i = 0; i < alignment.blank().captions().size(); i++) {
            Area area = alignment.area(i);
            String text = area == null ? "" : grid.at(area.first()).shown();
            if (area == null || text.indexOf('元') < 0) {
                continue;
            }
            String own = bracketed(text);
            String asked = bracketed(alignment.blank().captions().get(i).text());
            String expected = asked.isEmpty() ? account : asked;
            if (!own.isEmpty() && !own.equals(expected) && !expected.isEmpty()) {
                note(own, expected, area.first(), text);
            }
        }
    }

    private static String bracketed(String text) {
        Matcher matcher = BRACKET.matcher(TextNumber.narrow(text));
        return matcher.find() ? matcher.group(1) : "";
    }

    private void columns(Declaration declaration) {
        for (Blank.Part part : alignment.blank().parts()) {
            for (Sought sought : part.fields()) {
                if (!part.list() && printsUnit(sought)) {
                    column(sought, declaration.value(sought.field().name()));
                }
            }
        }
    }

    /** Whether the blank prints the unit of a field between its label and its place. */
    private boolean printsUnit(Sought sought) {
        List<Caption> captions = alignment.blank().captions();
        return sought.anchor() != null
                && !sought.field().measure().isEmpty()
                && sought.between().stream()
                        .anyMatch(i -> LabelText.same(
                                captions.get(i).text(), sought.field().measure()));
    }

    private void column(Sought sought, Value value) {
        Sought.Hanging hanging = sought.anchor();
        Area label = hanging == null ? null : alignment.area(hanging.caption());
        if (label == null || value.isBlank() || value.place().cell().isEmpty()) {
            return;
        }
        Position spot = Position.of(value.place().cell());
        for (int column = label.last().column() + 1; column < spot.column(); column++) {
            Position printed = grid.first(new Position(spot.row(), column));
            int index = grid.index(spot.row(), column);
            String text = index < 0 ? "" : grid.entry(index).shown();
            if (!text.isBlank()) {
                other(sought.field(), TextNumber.narrow(text), alignment.isCaption(index))
                        .ifPresent(own -> note(own, sought.field().measure(), printed, text));
                return;
            }
        }
    }

    /** The unit that a text is, when it is another one than the field's. */
    private static Optional<String> other(Field field, String text, boolean caption) {
        Matcher money = MONEY.matcher(text);
        if (money.matches()) {
            return Optional.of(money.group(1)).filter(own -> !own.equals(field.measure()));
        }
        boolean same = LabelText.same(text, field.measure());
        boolean scaled = Measure.of(text, field.measure()).isPresent();
        boolean word =
                !caption && text.length() <= LONGEST_UNIT && !text.chars().anyMatch(Character::isDigit);
        return !same && (scaled || word) ? Optional.of(text) : Optional.empty();
    }

    private void note(String own, String asked, Position spot, String text) {
        found.computeIfAbsent(new Other(own, asked), key -> new ArrayList<>())
                .add(new Spot(spot.a1(), text.strip().replaceAll("\\s+", "")));
    }

    private Finding finding(Other other, List<Spot> spots) {
        Spot first = spots.get(0);
        String cells = spots.size() == 1
                ? ""
                : spots.stream().map(Spot::cell).distinct().collect(Collectors.joining("、", "（", "）"));
        String example = Measure.of(other.own(), other.asked())
                .map(measure -> "（1" + other.own() + " = "
                        + measure.converted(BigDecimal.ONE).toPlainString() + other.asked() + "）")
                .orElse("");
        return Finding.of(
                        FindingCode.R341,
                        Place.ofCell(grid.name(), first.cell(), ""),
                        first.text(),
                        other.own(),
                        other.asked(),
                        cells,
                        example)
                .comparing(other.own(), other.asked());
    }
}
