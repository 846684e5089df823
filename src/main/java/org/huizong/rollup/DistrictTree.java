package org.huizong.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** Name of the district of who fills in a form. */
    String district(Filer filer) {
        return district(filer.unit());
    }

    /** The districts above who fills in a form, the topmost first, its own last. */
    List<District> path(Filer filer) {
        return path(filer.unit());
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
     * @param concerned those who owe or gave, a unit's one after the other; a district whose only such unit stands alone is
     *     one row with it, a unit with several projects has a row of its own above theirs
     * @param shown those who have a row; districts and units without one are left out
     */
    Node rows(List<Filer> concerned, Predicate<Filer> shown) {
        Map<String, List<Filer>> byUnit = new LinkedHashMap<>();
        concerned.forEach(filer -> byUnit.computeIfAbsent(filer.unit().code(), code -> new ArrayList<>())
                .add(filer));
        List<Node> children = new ArrayList<>();
        addUnits("", 1, byUnit, children);
        below.getOrDefault("", List.of()).forEach(child -> children.add(node(child, 1, byUnit)));
        return Node.total(0, "", "合计", children).only(shown);
    }

    private Node node(District district, int level, Map<String, List<Filer>> concerned) {
        List<District> inside = below.getOrDefault(district.code(), List.of());
        List<Node> children = new ArrayList<>();
        addUnits(district.code(), level + 1, concerned, children);
        if (inside.isEmpty() && children.size() == 1) {
            return children.get(0).as(level, district);
        }
        inside.forEach(child -> children.add(node(child, level + 1, concerned)));
        return Node.total(level, district.code(), district.name(), children);
    }

    private void addUnits(String district, int level, Map<String, List<Filer>> concerned, List<Node> rows) {
        unitsOf.getOrDefault(district, List.of()).stream()
                .filter(unit -> concerned.containsKey(unit.code()))
                .map(unit -> Node.of(level, unit, concerned.getOrDefault(unit.code(), List.of())))
                .forEach(rows::add);
    }

    /**
     * One row and those below it.
     *
     * @param filer whose row it is, null for a total
     * @param whole the unit whose projects it adds up, null for any other row
     * @param filers all concerned below, shown or not
     */
    record Node(
            int level,
            String code,
            String name,
            @Nullable Filer filer,
            @Nullable Unit whole,
            List<Filer> filers,
            List<Node> children) {
        Node {
            filers = List.copyOf(filers);
            children = List.copyOf(children);
        }

        private static Node total(int level, String code, String name, List<Node> children) {
            List<Filer> all =
                    children.stream().flatMap(child -> child.filers().stream()).toList();
            return new Node(level, code, name, null, null, all, children);
        }

        /** A unit: one row, or with several projects one for all of them and one for each. */
        private static Node of(int level, Unit unit, List<Filer> its) {
            if (its.size() == 1) {
                Filer only = its.get(0);
                return new Node(level, only.code(), only.name(), only, null, its, List.of());
            }
            List<Node> projects = its.stream()
                    .map(filer ->
                            new Node(level + 1, filer.code(), filer.name(), filer, null, List.of(filer), List.of()))
                    .toList();
            return new Node(level, unit.code(), unit.name(), null, unit, its, projects);
        }

        /** The same in the place of a district that holds nothing else. */
        private Node as(int itsLevel, District district) {
            List<Node> below = children.stream().map(Node::raised).toList();
            return new Node(itsLevel, district.code(), district.name(), filer, null, filers, below);
        }

        /** The node that its numbers are added up in. */
        String sums() {
            return whole == null ? code : SheafTotals.node(whole);
        }

        /** Those below who have a row, in print order. */
        Stream<Filer> shown() {
            return filer == null ? children.stream().flatMap(Node::shown) : Stream.of(filer);
        }

        /** Without the 市 that stand for one 县(区) only and would print its figures twice; what is below moves up. */
        Node withoutEchoes() {
            List<Node> kept = children.stream()
                    .map(child -> child.echoes() ? child.children().get(0).raised() : child)
                    .map(Node::withoutEchoes)
                    .toList();
            return new Node(level, code, name, filer, whole, filers, kept);
        }

        private boolean echoes() {
            return level > 0
                    && Rank.of(code) == Rank.CITY
                    && whole == null
                    && children.size() == 1
                    && children.get(0).filers().equals(filers);
        }

        private Node raised() {
            List<Node> below = children.stream().map(Node::raised).toList();
            return new Node(level - 1, code, name, filer, whole, filers, below);
        }

        private Node only(Predicate<Filer> wanted) {
            List<Node> kept = children.stream()
                    .map(child -> child.only(wanted))
                    .filter(child -> child.shown().anyMatch(wanted))
                    .toList();
            return new Node(level, code, name, filer, whole, filers, kept);
        }
    }
}
