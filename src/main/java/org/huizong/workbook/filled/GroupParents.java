package org.huizong.workbook.filled;

import java.util.Map;
import java.util.Optional;

/** Which group a group of the next level belongs to: by the form's own lists of choices, or else by what all forms share. */
final class GroupParents {
    /** What an indicator's second level belongs to, where the form has no list of choices that says so. */
    private static final Map<String, String> KNOWN = Map.of(
            "数量", "产出", "质量", "产出", "时效", "产出", "成本", "产出", "经济效益", "效益", "社会效益", "效益", "生态效益", "效益", "可持续影响", "效益",
            "服务对象满意度", "满意度");

    private final Blank blank;

    GroupParents(Blank blank) {
        this.blank = blank;
    }

    /** Whether it is known what a group belongs to. */
    boolean knows(String child) {
        return parent(child).isPresent();
    }

    /** Whether a group is known to belong to another name than the one given; both reduced to letters. */
    boolean contradict(String child, String name) {
        return !name.isEmpty()
                && parent(child)
                        .filter(parent -> !name.startsWith(parent) && !parent.startsWith(name))
                        .isPresent();
    }

    private Optional<String> parent(String child) {
        if (child.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> listed = Optional.ofNullable(blank.parents().get(child));
        return listed.or(() -> KNOWN.entrySet().stream()
                .filter(known -> child.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
