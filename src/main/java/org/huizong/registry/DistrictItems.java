package org.huizong.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The districts of a job file: reads them, checks that they are a tree, and puts parents before children. */
final class DistrictItems {
    private final Map<String, District> districts = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    private DistrictItems() {}

    /** The districts under the key {@code districts}, each followed by those below it. */
    static List<District> read(Item root) {
        DistrictItems all = new DistrictItems();
        root.needList("districts").forEach(all::take);
        all.items.forEach(all::checkParent);
        List<District> ordered = new ArrayList<>();
        all.addBelow("", ordered);
        // The lost ones were complained about; units may still name them.
        all.districts.values().stream()
                .filter(district -> !ordered.contains(district))
                .toList()
                .forEach(ordered::add);
        return ordered;
    }

    private void take(Item item) {
        item.keys("code", "name", "parent");
        String code = item.text("code");
        String parent = item.get("parent").map(Item::text).orElse("").strip();
        District district = new District(code, item.text("name"), parent);
        districts.putIfAbsent(code, district);
        Item before = items.putIfAbsent(code, item);
        if (before != null && !code.isEmpty()) {
            item.complain("code: " + code + " (:" + before.line() + ")", "code ≠ " + code);
        }
    }

    private void checkParent(String code, Item item) {
        String parent = parent(code);
        if (!parent.isEmpty() && !districts.containsKey(parent)) {
            Set<String> others = new LinkedHashSet<>(districts.keySet());
            others.remove(code);
            item.complain("parent: " + parent, "parent: " + Spelling.suggestion(parent, others));
            return;
        }
        Set<String> above = new LinkedHashSet<>();
        String next = code;
        while (!next.isEmpty() && above.add(next)) {
            next = parent(next);
        }
        if (next.equals(code) && !code.isEmpty()) {
            item.complain(String.join(" → ", above) + " → " + code, "parent ≠ " + parent);
        }
    }

    private String parent(String code) {
        District district = districts.get(code);
        return district == null ? "" : district.parent();
    }

    private void addBelow(String parent, List<District> ordered) {
        for (District district : districts.values()) {
            if (district.parent().equals(parent) && !district.code().isEmpty()) {
                ordered.add(district);
                addBelow(district.code(), ordered);
            }
        }
    }
}
