package org.huizong.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.registry.District;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.huizong.review.Turn;

/**
 * What waits for whom, as a page shows it.
 *
 * @param counts how many wait for whom, in the district that was asked for
 * @param lines of the page that was asked for, in tree order
 * @param page from one
 */
record ReviewList(List<Count> counts, List<Line> lines, List<Place> districts, int page, int pages) {
    private static final int SHOWN = 50;

    ReviewList {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
        districts = List.copyOf(districts);
    }

    /** What is asked for; an empty string or zero for all, or for the first. */
    record Wanted(String turn, String district, int page) {}

    /** How many wait for somebody. */
    record Count(String turn, int count) {}

    /** A district to choose. */
    record Place(String code, String name) {}

    /**
     * A form.
     *
     * @param id by which this revision of it is accepted, or the empty string when that cannot be done from here
     */
    record Line(
            ReviewAddress at,
            String unit,
            String district,
            String title,
            String look,
            String word,
            String turn,
            String id) {}

    static ReviewList of(Office office, Sight sight, Wanted wanted, Words words) {
        return new Making(office, sight, words).list(wanted);
    }

    private record Making(Office office, Sight sight, Words words) {
        ReviewList list(Wanted wanted) {
            Map<Turn, Integer> counts = new EnumMap<>(Turn.class);
            List<Line> lines = new ArrayList<>();
            Optional<Registry> within =
                    office.registry().district(wanted.district()).map(office.registry()::within);
            for (Standing.Entry entry : Standing.of(office).entries(sight.units())) {
                if (within.map(district -> district.unit(entry.slot().unit()).isPresent())
                        .orElse(true)) {
                    counts.merge(entry.turn(), 1, Integer::sum);
                    Line line = line(entry);
                    if (wanted.turn().isEmpty() || wanted.turn().equals(line.turn())) {
                        lines.add(line);
                    }
                }
            }
            int pages = Math.max(1, (lines.size() + SHOWN - 1) / SHOWN);
            int page = Math.max(1, Math.min(pages, wanted.page()));
            return new ReviewList(
                    counts.entrySet().stream()
                            .map(one -> new Count(css(one.getKey()), one.getValue()))
                            .toList(),
                    lines.stream().skip((long) (page - 1) * SHOWN).limit(SHOWN).toList(),
                    districts(),
                    page,
                    pages);
        }

        private Line line(Standing.Entry entry) {
            Looks look = Looks.of(entry.outcome());
            Optional<Unit> unit = office.registry().unit(entry.slot().unit());
            return new Line(
                    new ReviewAddress(office.name(), entry.slot()),
                    unit.map(Unit::name).orElse(""),
                    unit.map(Unit::district)
                            .flatMap(office.registry()::district)
                            .map(District::name)
                            .orElse(""),
                    title(entry),
                    look.css(),
                    look.word(words),
                    css(entry.turn()),
                    sight.judges() && entry.turn() == Turn.REVIEWS ? entry.id() : "");
        }

        private String title(Standing.Entry entry) {
            String form = office.formTitle(entry.slot().form()) + " · "
                    + words.say("period", String.valueOf(entry.slot().period().year()));
            return entry.project().isEmpty() ? form : form + " · " + entry.project();
        }

        private static String css(Turn turn) {
            return turn.name().toLowerCase(Locale.ROOT);
        }

        /** Those that the one who looks has units in. */
        private List<Place> districts() {
            List<Unit> units = sight.units();
            return office.registry().districts().stream()
                    .filter(district -> units.stream().anyMatch(unit -> isIn(unit, district)))
                    .map(district -> new Place(district.code(), district.name()))
                    .toList();
        }

        private boolean isIn(Unit unit, District district) {
            Optional<District> at = office.registry().district(unit.district());
            while (at.isPresent() && !at.get().equals(district)) {
                at = office.registry().district(at.get().parent());
            }
            return at.isPresent();
        }
    }
}
