package org.huizong.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huizong.registry.Unit;
import org.huizong.rollup.StandingTable.Standing;

/**
 * What the notes of a table say: how many of the units below are in a total, and how each unit's form stands.
 *
 * @param counts whether a unit is part of the totals
 * @param remark what else must be said of a unit, such as 只报比率, or the empty string
 */
record Coverage(DistrictTree tree, Sheaf sheaf, Predicate<Unit> counts, Function<Unit, String> remark) {
    private static final int MOST_NAMES = 3;

    /**
     * For example {@code 2/3 已报，缺：番禺区司法局；含退回1份}; where districts have several units {@code 18/20 区报齐，缺：子区2家、丑区1家；57/60 单位}.
     */
    String ofTotal(List<Unit> units) {
        Map<String, List<Unit>> districts = byDistrict(units);
        return districts.size() < 2 || districts.size() == units.size()
                ? ofUnits(units)
                : ofDistricts(units, districts);
    }

    private Map<String, List<Unit>> byDistrict(List<Unit> units) {
        return units.stream().collect(Collectors.groupingBy(Unit::district, LinkedHashMap::new, Collectors.toList()));
    }

    private String ofDistricts(List<Unit> units, Map<String, List<Unit>> districts) {
        List<String> lacking = districts.values().stream()
                .filter(its -> !its.stream().allMatch(counts))
                .map(its -> tree.district(its.get(0)) + (its.size() - counted(its)) + "家")
                .toList();
        String missing = lacking.isEmpty()
                ? ""
                : "，缺：" + lacking.stream().limit(MOST_NAMES).collect(Collectors.joining("、"))
                        + (lacking.size() > MOST_NAMES ? "等" + lacking.size() + "个区" : "");
        long returned = units.stream().filter(counts).filter(sheaf::returned).count();
        return complete(units) + missing + "；" + counted(units) + "/" + units.size() + " 单位"
                + (returned == 0 ? "" : "；含退回" + returned + "份");
    }

    /** How many districts are complete, {@code 18/20 区报齐}; the empty string where districts have one unit each. */
    String complete(List<Unit> units) {
        Map<String, List<Unit>> districts = byDistrict(units);
        long complete = districts.values().stream()
                .filter(its -> its.stream().allMatch(counts))
                .count();
        return districts.size() < 2 || districts.size() == units.size()
                ? ""
                : complete + "/" + districts.size() + " 区报齐";
    }

    private long counted(List<Unit> units) {
        return units.stream().filter(counts).count();
    }

    private String ofUnits(List<Unit> units) {
        List<Unit> missing = units.stream().filter(unit -> !counts.test(unit)).toList();
        StringBuilder note = new StringBuilder()
                .append(units.size() - missing.size())
                .append('/')
                .append(units.size());
        note.append(" 已报");
        if (!missing.isEmpty()) {
            note.append("，缺：").append(names(missing));
        }
        long returned = units.stream().filter(counts).filter(sheaf::returned).count();
        return note.append(returned == 0 ? "" : "；含退回" + returned + "份").toString();
    }

    /** Short: {@code 2/3；含退回1份}. */
    String ofTotalShort(List<Unit> units) {
        List<Unit> counted = units.stream().filter(counts).toList();
        long returned = counted.stream().filter(sheaf::returned).count();
        return counted.size() + "/" + units.size() + (returned == 0 ? "" : "；含退回" + returned + "份");
    }

    /** For example {@code 退回；只报比率}. */
    String ofUnit(Unit unit) {
        List<String> words =
                new ArrayList<>(List.of(Standings.standing(sheaf, unit).word(), remark.apply(unit)));
        words.removeIf(String::isEmpty);
        return String.join("；", words);
    }

    private String names(List<Unit> missing) {
        String names = missing.stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining("、"));
        return missing.size() > MOST_NAMES ? names + "等" + missing.size() + "个" : names;
    }

    private String name(Unit unit) {
        Standing standing = Standings.standing(sheaf, unit);
        boolean left = !sheaf.counts(unit) && standing != Standing.MISSING && standing != Standing.NOT_REQUIRED;
        String why = left ? standing.word() : remark.apply(unit);
        return why.isEmpty() ? unit.name() : unit.name() + "（" + why + "）";
    }
}
