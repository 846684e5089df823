package org.huizong.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.registry.Unit;
import org.huizong.rollup.StandingTable.Standing;

/**
 * What the notes of a table say: how many of the units below are in a total, and how each form stands. A unit with several
 * projects is in it once all that the registry names are, or any when it names none.
 *
 * @param counts whether somebody's form is part of the totals
 * @param remark what else must be said of a form, such as 只报比率, or the empty string
 */
record Coverage(DistrictTree tree, Sheaf sheaf, Predicate<Filer> counts, Function<Filer, String> remark) {
    private static final int MOST_NAMES = 3;

    /** One unit with all its forms of the sheaf that are concerned. */
    private record Group(Unit unit, List<Filer> filers, boolean counted) {}

    private List<Group> groups(List<Filer> filers) {
        Map<String, List<Filer>> byUnit = filers.stream()
                .collect(Collectors.groupingBy(filer -> filer.unit().code(), LinkedHashMap::new, Collectors.toList()));
        return byUnit.values().stream()
                .map(its -> new Group(its.get(0).unit(), its, isCounted(its)))
                .toList();
    }

    private boolean isCounted(List<Filer> filers) {
        List<Filer> expected = filers.stream().filter(sheaf::expects).toList();
        return expected.isEmpty()
                ? filers.stream().anyMatch(counts)
                : expected.stream().allMatch(counts);
    }

    /** How many units there are. */
    int units(List<Filer> filers) {
        return groups(filers).size();
    }

    /** How many of the units are in the total. */
    long counted(List<Filer> filers) {
        return counted(groups(filers).stream());
    }

    private static long counted(Stream<Group> groups) {
        return groups.filter(Group::counted).count();
    }

    /**
     * For example {@code 2/3 已报，缺：番禺区司法局；含退回1份}; where districts have several units {@code 18/20 区报齐，缺：子区2家、丑区1家；57/60 单位}.
     */
    String ofTotal(List<Filer> filers) {
        List<Group> groups = groups(filers);
        Map<String, List<Group>> districts = byDistrict(groups);
        return (districts.size() < 2 || districts.size() == groups.size()
                        ? ofUnits(groups)
                        : ofDistricts(groups, districts))
                + returned(filers);
    }

    private static Map<String, List<Group>> byDistrict(List<Group> groups) {
        return groups.stream()
                .collect(Collectors.groupingBy(
                        group -> group.unit().district(), LinkedHashMap::new, Collectors.toList()));
    }

    private String ofDistricts(List<Group> groups, Map<String, List<Group>> districts) {
        List<String> lacking = districts.values().stream()
                .filter(its -> !its.stream().allMatch(Group::counted))
                .map(its -> tree.district(its.get(0).unit()) + (its.size() - counted(its.stream())) + "家")
                .toList();
        String missing = lacking.isEmpty()
                ? ""
                : "，缺：" + lacking.stream().limit(MOST_NAMES).collect(Collectors.joining("、"))
                        + (lacking.size() > MOST_NAMES ? "等" + lacking.size() + "个区" : "");
        return complete(districts) + missing + "；" + counted(groups.stream()) + "/" + groups.size() + " 单位";
    }

    /** How many districts are complete, {@code 18/20 区报齐}; the empty string where districts have one unit each. */
    String complete(List<Filer> filers) {
        List<Group> groups = groups(filers);
        Map<String, List<Group>> districts = byDistrict(groups);
        return districts.size() < 2 || districts.size() == groups.size() ? "" : complete(districts);
    }

    private static String complete(Map<String, List<Group>> districts) {
        long complete = districts.values().stream()
                .filter(its -> its.stream().allMatch(Group::counted))
                .count();
        return complete + "/" + districts.size() + " 区报齐";
    }

    private String ofUnits(List<Group> groups) {
        List<Group> missing = groups.stream().filter(group -> !group.counted()).toList();
        String note = groups.size() - missing.size() + "/" + groups.size() + " 已报";
        return missing.isEmpty() ? note : note + "，缺：" + names(missing);
    }

    private String returned(List<Filer> filers) {
        long returned = filers.stream().filter(counts).filter(sheaf::returned).count();
        return returned == 0 ? "" : "；含退回" + returned + "份";
    }

    /** Short: {@code 2/3；含退回1份}. */
    String ofTotalShort(List<Filer> filers) {
        List<Group> groups = groups(filers);
        return counted(groups.stream()) + "/" + groups.size() + returned(filers);
    }

    /** Of one unit's projects: {@code 3项}, or {@code 2/3项，缺：人民调解经费} when others are expected. */
    String ofProjects(List<Filer> filers) {
        List<Filer> missing = filers.stream().filter(counts.negate()).toList();
        String many = missing.isEmpty() ? "" : filers.size() - missing.size() + "/";
        String names = missing.stream()
                .limit(MOST_NAMES)
                .map(filer -> filer.project().name())
                .collect(Collectors.joining("、"));
        String lacking = missing.isEmpty()
                ? ""
                : "，缺：" + names + (missing.size() > MOST_NAMES ? "等" + missing.size() + "项" : "");
        return many + filers.size() + "项" + lacking + returned(filers);
    }

    /** For example {@code 退回；只报比率}. */
    String ofUnit(Filer filer) {
        List<String> words =
                new ArrayList<>(List.of(Standings.standing(sheaf, filer).word(), remark.apply(filer)));
        words.removeIf(String::isEmpty);
        return String.join("；", words);
    }

    private String names(List<Group> missing) {
        String names = missing.stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining("、"));
        return missing.size() > MOST_NAMES ? names + "等" + missing.size() + "个" : names;
    }

    private String name(Group group) {
        long lacking = group.filers().stream().filter(counts.negate()).count();
        String why = lacking < group.filers().size()
                ? "缺" + lacking + "项"
                : why(group.filers().get(0));
        return why.isEmpty() ? group.unit().name() : group.unit().name() + "（" + why + "）";
    }

    private String why(Filer filer) {
        Standing standing = Standings.standing(sheaf, filer);
        boolean left = !sheaf.counts(filer) && standing != Standing.MISSING && standing != Standing.NOT_REQUIRED;
        return left ? standing.word() : remark.apply(filer);
    }
}
