package org.huizong.workbook.filled;

import java.util.List;
import java.util.Map;
import org.huizong.declaration.Value;

/** What the next level says about the lines of a list, while one level of its groups is being filled. */
record GroupLines(Groups groups, List<Map<String, Value>> lines, int level) {
    /**
     * Whether a line is known to belong to another name; reduced to letters, the empty string for none. Below the first
     * level a name that is of the next level's kind says nothing: two halves of a form stand side by side.
     */
    boolean contradict(int line, String name) {
        boolean halves = level > 0 && groups.parents().knows(name);
        return !halves && groups.parents().contradict(groups.text(lines.get(line), level + 1), name);
    }

    /** Whether of every line from one to before another it is known which name it belongs to. */
    boolean areKnown(int from, int to) {
        for (int line = from; line < to; line++) {
            if (!groups.parents().knows(groups.text(lines.get(line), level + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next level has a name of its own on a line, or goes on with the merge above. */
    boolean isNamed(int line) {
        return !cell(line).isEmpty();
    }

    /** Whether a block of the next level begins with a line. */
    boolean begins(int line) {
        return isNamed(line) && !cell(line).equals(cell(line - 1));
    }

    /** Whether a merge of the next level ends above a line. */
    boolean endsAbove(int line) {
        return line > 1
                && isNamed(line - 1)
                && cell(line - 1).equals(cell(line - 2))
                && !cell(line - 1).equals(cell(line));
    }

    private String cell(int line) {
        return line < 0 || line >= lines.size() ? "" : groups.cell(lines.get(line), level + 1);
    }
}
