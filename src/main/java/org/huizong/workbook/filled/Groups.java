package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.LabelText;
import org.huizong.form.Section;
import org.huizong.workbook.filled.GroupCuts.Run;

/**
 * Fills the group columns of a list: a name holds for the lines of its merge, for the lines below it up to the next one,
 * and where names stand in the middle of blocks that lost their merges, for the lines around it. Which name a line gets
 * that could have two, is told (R370).
 */
final class Groups {
    private final GroupParents parents;
    private final List<Field> levels;
    private final List<Finding> findings;

    /** @param findings what is told goes there */
    Groups(Blank blank, Section section, List<Finding> findings) {
        this.parents = new GroupParents(blank);
        this.levels = section.fields().stream().filter(Groups::isGroup).toList();
        this.findings = findings;
    }

    static boolean isGroup(Field field) {
        return field.role() == FieldRole.GROUP;
    }

    /** Fills the lines' blank groups in place. */
    void fill(List<Map<String, Value>> lines) {
        if (!lines.isEmpty()) {
            fill(lines, 0, new Band(0, lines.size()));
        }
    }

    private void fill(List<Map<String, Value>> lines, int level, Band band) {
        if (level == levels.size()) {
            return;
        }
        List<Run> runs = runs(lines, level, band);
        if (runs.isEmpty()) {
            fill(lines, level + 1, band);
            return;
        }
        GroupCuts cuts = new GroupCuts(new GroupLines(this, lines, level), runs, band);
        int[] starts = cuts.starts();
        cuts.doubts().forEach(doubt -> tell(lines, level, doubt));
        if (starts[0] > band.from()) {
            fill(lines, level + 1, new Band(band.from(), starts[0]));
        }
        for (int block = 0; block < starts.length; block++) {
            int end = block + 1 < starts.length ? starts[block + 1] : band.to();
            Run run = runs.get(block);
            for (int i = starts[block]; i < end; i++) {
                if (i < run.first() || i > run.last()) {
                    lines.get(i).put(levels.get(level).name(), run.value());
                }
            }
            fill(lines, level + 1, new Band(starts[block], end));
        }
    }

    private List<Run> runs(List<Map<String, Value>> lines, int level, Band band) {
        List<Run> runs = new ArrayList<>();
        for (int i = band.from(); i < band.to(); i++) {
            Value value = lines.get(i).get(levels.get(level).name());
            if (value != null && !value.isBlank()) {
                Run run = new Run(i, i, false, value, text(lines.get(i), level));
                Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (before != null && before.last() == i - 1 && before.text().equals(run.text())) {
                    runs.set(runs.size() - 1, before.with(run));
                } else {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private void tell(List<Map<String, Value>> lines, int level, GroupCuts.Doubt doubt) {
        String name = levels.get(level).name();
        Value blank = lines.get(doubt.lines().from()).get(name);
        if (blank != null) {
            String count = "" + (doubt.lines().to() - doubt.lines().from());
            findings.add(Finding.of(
                    FindingCode.R370, blank.place(), name, doubt.above(), doubt.below(), doubt.taken(), count));
        }
    }

    /** What a line's group says, reduced to letters; the empty string for nothing, and beyond the last level. */
    String text(Map<String, Value> line, int level) {
        Value value = level < levels.size() ? line.get(levels.get(level).name()) : null;
        return value == null ? "" : LabelText.reduce(value.plain());
    }

    /** The cell that a line's group stands in, the empty string for a blank one. */
    String cell(Map<String, Value> line, int level) {
        Value value = level < levels.size() ? line.get(levels.get(level).name()) : null;
        return value == null || value.isBlank() ? "" : value.place().cell();
    }

    GroupParents parents() {
        return parents;
    }
}
