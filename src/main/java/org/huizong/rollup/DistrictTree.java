package org.huizong.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huizong.registry.District;
import org.huizong.registry.Registry;
import org.huizong.registry.Unit;
import org.jspecify.annotations.Nullable;

/** The tree of districts with their units, from 省 down. */
final class DistrictTree {
    private final Map<String, District> districts = new HashMap<>();
    private final Map<String, List<District>> below = new HashMap<>();
    private final Map<String, List<Unit>> unitsOf = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();

    DistrictTree(Registry registry) {
        for (District district : registry.districts()) {
            districts.put(district.code(), district);
            below.computeIfAbsent(district.parent(), code -> new ArrayList<>()).add(district);
        }
        for (Unit unit : registry.units()) {
            unitsOf.computeIfAbsent(unit.district(), code -> new ArrayList<>()).add(unit);
        }
        collect("");
    }

    private void collect(String district) {
        units.addAll(unitsOf.getOrDefault(district, List.of()));
        below.getOrDefault(district, List.of()).forEach(child -> collect(child.code()));
    }

    /** All units in print order. */
    List<Unit> units() {
        return units;
    }

    /** Name of a unit's own district. */
    String district(Unit unit) {
        District district = districts.get(unit.district());
        return district == null ? "" : district.name();
    }

    /** The districts above a unit, the topmost first, its own last. */
    List<District> path(Unit unit) {
        List<District> path = new ArrayList<>();
        for (District at = districts.get(unit.district()); at != null; at = districts.get(at.parent())) {
            path.add(0, at);
        }
        return path;
    }

    /**
     * The rows of one table.
     *
     * @param concerned units that owe or gave; a district whose only such unit stands alone is one row with it
     * @param shown units that have a row; districts without one are left out
     */
    Node rows(Predicate<Unit> concerned, Predicate<Unit> shown) {
        List<Node> children = new ArrayList<>();
        List<Unit> all = new ArrayList<>();
        addUnits("", 1, concerned, children);
        below.getOrDefault("", List.of()).forEach(child -> children.add(node(child, 1, concerned)));
        children.forEach(child -> all.addAll(child.units()));
        return new Node(0, "", "合计", null, all, children).only(shown);
    }

    private Node node(District district, int level, Predicate<Unit> concerned) {
        List<District> inside = below.getOrDefault(district.code(), List.of());
        List<Unit> own = unitsOf.getOrDefault(district.code(), List.of()).stream()
                .filter(concerned)
                .toList();
        if (inside.isEmpty() && own.size() == 1) {
            return new Node(level, district.code(), district.name(), own.get(0), own, List.of());
        }
        List<Node> children = new ArrayList<>();
        addUnits(district.code(), level + 1, concerned, children);
        inside.forEach(child -> children.add(node(child, level + 1, concerned)));
        List<Unit> all =
                children.stream().flatMap(child -> child.units().stream()).toList();
        return new Node(level, district.code(), district.name(), null, all, children);
    }

    private void addUnits(String district, int level, Predicate<Unit> concerned, List<Node> rows) {
        unitsOf.getOrDefault(district, List.of()).stream()
                .filter(concerned)
                .map(unit -> new Node(level, unit.code(), unit.name(), unit, List.of(unit), List.of()))
                .forEach(rows::add);
    }

    /**
     * One row and those below it.
     *
     * @param unit the unit whose row it is, null for a total
     * @param units all concerned units below, shown or not
     */
    record Node(
            int level, String code, String name, @Nullable Unit unit, List<Unit> units, List<Node> children) {
        Node {
            units = List.copyOf(units);
            children = List.copyOf(children);
        }

        /** The units below that have a row, in print order. */
        Stream<Unit> shown() {
            return unit == null ? children.stream().flatMap(Node::shown) : Stream.of(unit);
        }

        /** Without the 市 that stand for one 县(区) only and would print its figures twice; what is below moves up. */
        Node withoutEchoes() {
            List<Node> kept = children.stream()
                    .map(child -> child.echoes() ? child.children().get(0).raised() : child)
                    .map(Node::withoutEchoes)
                    .toList();
            return new Node(level, code, name, unit, units, kept);
        }

        private boolean echoes() {
            return level > 0
                    && Rank.of(code) == Rank.CITY
                    && children.size() == 1
                    && children.get(0).units().equals(units);
        }

        private Node raised() {
            List<Node> below = children.stream().map(Node::raised).toList();
            return new Node(level - 1, code, name, unit, units, below);
        }

        private Node only(Predicate<Unit> wanted) {
            List<Node> kept = children.stream()
                    .map(child -> child.only(wanted))
                    .filter(child -> child.shown().anyMatch(wanted))
                    .toList();
            return new Node(level, code, name, unit, units, kept);
        }
    }
}
