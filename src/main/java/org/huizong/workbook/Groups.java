package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.LabelText;
import org.huizong.form.Section;

/**
 * Fills the group columns of a list: a name holds for the lines below it up to the next one, and where names stand in
 * the middle of blocks that lost their merges, for the lines around it.
 */
final class Groups {
    /** What an indicator's second level belongs to, where the form has no list of choices that says so. */
    private static final Map<String, String> KNOWN = Map.of(
            "数量", "产出", "质量", "产出", "时效", "产出", "成本", "产出", "经济效益", "效益", "社会效益", "效益", "生态效益", "效益", "可持续影响", "效益",
            "服务对象满意度", "满意度");

    private final Blank blank;
    private final List<Field> levels;

    Groups(Blank blank, Section section) {
        this.blank = blank;
        this.levels = section.fields().stream().filter(Groups::isGroup).toList();
    }

    static boolean isGroup(Field field) {
        return field.role() == FieldRole.GROUP;
    }

    /** Fills the lines' blank groups in place. */
    void fill(List<Map<String, Value>> lines) {
        if (!lines.isEmpty()) {
            fill(lines, 0, 0, lines.size());
        }
    }

    private void fill(List<Map<String, Value>> lines, int level, int from, int to) {
        if (level == levels.size()) {
            return;
        }
        String name = levels.get(level).name();
        List<Integer> named = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Value value = lines.get(i).get(name);
            if (value != null && !value.isBlank()) {
                named.add(i);
            }
        }
        List<Integer> starts = starts(lines, level, named, new Band(from, to));
        if (starts.isEmpty()) {
            fill(lines, level + 1, from, to);
            return;
        }
        if (starts.get(0) > from) {
            fill(lines, level + 1, from, starts.get(0));
        }
        for (int block = 0; block < starts.size(); block++) {
            int end = block + 1 < starts.size() ? starts.get(block + 1) : to;
            Value value = lines.get(named.get(block)).get(name);
            for (int i = starts.get(block); i < end && value != null; i++) {
                lines.get(i).put(name, value);
            }
            fill(lines, level + 1, starts.get(block), end);
        }
    }

    private List<Integer> starts(List<Map<String, Value>> lines, int level, List<Integer> named, Band band) {
        boolean onTop = named.isEmpty() || named.get(0) == band.from();
        if (onTop && contradictions(lines, level, named, named, band.to()) == 0) {
            return named;
        }
        List<List<Integer>> choices = new ArrayList<>();
        centred(named, band.from(), band.to(), new ArrayList<>(), choices);
        List<Integer> best = fromTop(named, band.from());
        int fewest = onTop ? contradictions(lines, level, named, named, band.to()) : Integer.MAX_VALUE;
        for (List<Integer> choice : choices) {
            int count = contradictions(lines, level, named, choice, band.to());
            if (count < fewest) {
                best = choice;
                fewest = count;
            }
        }
        return best;
    }

    /** Where nothing fits, the first name holds for the lines above it too. */
    private static List<Integer> fromTop(List<Integer> named, int from) {
        List<Integer> starts = new ArrayList<>(named);
        if (!starts.isEmpty()) {
            starts.set(0, from);
        }
        return starts;
    }

    /** Every way to cut the lines into blocks whose names stand in their middle. */
    private static void centred(
            List<Integer> named, int start, int end, List<Integer> begun, List<List<Integer>> choices) {
        if (begun.size() == named.size()) {
            if (start == end) {
                choices.add(List.copyOf(begun));
            }
            return;
        }
        int above = named.get(begun.size()) - start;
        if (above < 0 || choices.size() > 256) {
            return;
        }
        begun.add(start);
        for (int below : new int[] {above + 1, above, above - 1}) {
            int next = start + above + 1 + below;
            if (below >= 0 && next <= end) {
                centred(named, next, end, begun, choices);
            }
        }
        begun.remove(begun.size() - 1);
    }

    /** How many lines have a next level that is known to belong to another name than the one they would get. */
    private int contradictions(
            List<Map<String, Value>> lines, int level, List<Integer> named, List<Integer> starts, int to) {
        if (level + 1 >= levels.size()) {
            return 0;
        }
        Map<Integer, String> names = new HashMap<>();
        for (int block = 0; block < starts.size(); block++) {
            int end = block + 1 < starts.size() ? starts.get(block + 1) : to;
            for (int i = starts.get(block); i < end; i++) {
                names.put(i, text(lines.get(named.get(block)), level));
            }
        }
        return (int) names.entrySet().stream()
                .filter(line -> parent(text(lines.get(line.getKey()), level + 1))
                        .filter(parent -> !line.getValue().isEmpty())
                        .filter(parent -> !line.getValue().startsWith(parent) && !parent.startsWith(line.getValue()))
                        .isPresent())
                .count();
    }

    private String text(Map<String, Value> line, int level) {
        Value value = line.get(levels.get(level).name());
        return value == null ? "" : LabelText.reduce(value.plain());
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
