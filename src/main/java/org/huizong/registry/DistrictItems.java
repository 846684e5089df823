package org.huizong.registry;

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

    /**
     * The districts under the key {@code districts} and some others, each followed by those below it; those that were
     * complained about come last, for units may still name them.
     *
     * @param known those of the registry workbook; without any, there must be such a key
     */
    static List<District> read(Item root, List<District> known) {
        DistrictItems all = new DistrictItems();
        known.forEach(district -> all.districts.put(district.code(), district));
        (known.isEmpty() ? root.needList("districts") : root.list("districts")).forEach(all::take);
        all.items.forEach(all::checkParent);
        return DistrictOrder.of(all.districts.values());
    }

    private void take(Item item) {
        item.keys("code", "name", "parent");
        String code = item.text("code");
        String parent = item.get("parent").map(Item::text).orElse("").strip();
        District district = new District(code, item.text("name"), parent);
        District inWorkbook = items.containsKey(code) ? null : districts.get(code);
        if (inWorkbook != null) {
            item.complain("code: " + code + " (registry: " + inWorkbook.name() + ")", "code ≠ " + code);
        }
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
}
