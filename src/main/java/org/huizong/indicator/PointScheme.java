package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many points a scheme gives to what: 预算执行率 10, 产出指标 50, 效益指标 30, 满意度指标 10.
 *
 * @param items in the scheme's order, the parts of each inside it
 */
public record PointScheme(String name, List<Item> items) {
    private static final int DEEPEST = 5;

    /** Copies. */
    public PointScheme {
        items = List.copyOf(items);
    }

    /** One thing that points are given for. */
    public record Item(String name, Span points, List<Item> items) {
        /** Copies. */
        public Item {
            items = List.copyOf(items);
        }

        private Stream<Item> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(Item::all));
        }
    }

    /** So many points, or between so many where years and cities differ; both ends included. */
    public record Span(BigDecimal least, BigDecimal most) {
        private static final Pattern WRITTEN =
                Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)(?:-(\\d{1,4}(?:\\.\\d{1,4})?))?");

        static Optional<Span> of(String text) {
            Matcher matcher = WRITTEN.matcher(Writing.of(text).text());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            BigDecimal least = new BigDecimal(matcher.group(1));
            return Optional.of(new Span(least, matcher.group(2) == null ? least : new BigDecimal(matcher.group(2))));
        }

        boolean contains(BigDecimal points) {
            return points.compareTo(least) >= 0 && points.compareTo(most) <= 0;
        }
    }

    /** Points that a form gives to something although the scheme gives it others. */
    public record Deviation(Item item, BigDecimal given) {}

    /**
     * The scheme of a name, from a list whose entries name what they belong to: the scheme, or another entry. Entries
     * without readable points are left out with their parts.
     */
    public static PointScheme of(String name, List<ListEntry> entries) {
        return new PointScheme(name, items(name, entries, 1));
    }

    private static List<Item> items(String parent, List<ListEntry> entries, int depth) {
        List<Item> items = new ArrayList<>();
        for (ListEntry entry : entries) {
            Optional<Span> points = Span.of(entry.points());
            if (entry.parent().equals(parent) && points.isPresent()) {
                List<Item> parts = depth < DEEPEST ? items(entry.value(), entries, depth + 1) : List.of();
                items.add(new Item(entry.value(), points.get(), parts));
            }
        }
        return items;
    }

    /** What the points of a form, by the names of this scheme, give otherwise; what the scheme does not name is left alone. */
    public List<Deviation> deviations(Map<String, BigDecimal> given) {
        return items.stream()
                .flatMap(Item::all)
                .flatMap(item -> Optional.ofNullable(given.get(item.name())).stream()
                        .filter(points -> !item.points().contains(points))
                        .map(points -> new Deviation(item, points)))
                .toList();
    }

    /** The items whose parts cannot add up to them; none in a sound scheme. */
    public List<Item> unsound() {
        return items.stream()
                .flatMap(Item::all)
                .filter(item -> !item.items().isEmpty())
                .filter(item -> !overlap(item.points(), sum(item.items())))
                .toList();
    }

    /** What all of it adds up to. */
    public Span total() {
        return sum(items);
    }

    private static Span sum(List<Item> items) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Item item : items) {
            least = least.add(item.points().least());
            most = most.add(item.points().most());
        }
        return new Span(least, most);
    }

    private static boolean overlap(Span one, Span other) {
        return one.least().compareTo(other.most()) <= 0 && other.least().compareTo(one.most()) <= 0;
    }
}
