package org.huizong.indicator;

import java.util.Map;

/** The names that one unit of measure goes by: m², ㎡ and 平米 are 平方米. */
final class UnitName {
    private static final String LARGE = "十百千万亿";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("m²", "平方米"),
            Map.entry("平米", "平方米"),
            Map.entry("平方", "平方米"),
            Map.entry("m³", "立方米"),
            Map.entry("立方", "立方米"),
            Map.entry("方", "立方米"),
            Map.entry("km²", "平方公里"),
            Map.entry("平方千米", "平方公里"),
            Map.entry("km", "公里"),
            Map.entry("千米", "公里"),
            Map.entry("m", "米"),
            Map.entry("cm", "厘米"),
            Map.entry("mm", "毫米"),
            Map.entry("kg", "公斤"),
            Map.entry("千克", "公斤"),
            Map.entry("g", "克"),
            Map.entry("t", "吨"),
            Map.entry("ha", "公顷"));

    private UnitName() {}

    /** Whether two names are of the same unit; the empty name is of none but itself. */
    static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    private static String of(String name) {
        boolean large = name.length() > 1 && LARGE.indexOf(name.charAt(0)) >= 0 && !NAMES.containsKey(name);
        String single = large ? name.substring(1) : name;
        return (large ? name.substring(0, 1) : "") + NAMES.getOrDefault(single, single);
    }
}
