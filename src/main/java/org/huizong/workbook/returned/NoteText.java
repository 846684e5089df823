package org.huizong.workbook.returned;

import java.util.List;
import org.huizong.workbook.part.SafeText;

/** The note on a marked cell: each of its problems with rule, what was read, what was expected, and how to mend it. */
final class NoteText {
    private static final int LONGEST = 3_000;
    private static final int SHOWN = 120;

    private NoteText() {}

    /** The note of a cell. */
    static String of(List<Problem> problems, String read) {
        StringBuilder text = new StringBuilder(Marks.NOTE);
        for (int i = 0; i < problems.size(); i++) {
            text.append('\n').append(problems.size() > 1 ? (i + 1) + ". " : "").append(of(problems.get(i), read));
        }
        return SafeText.cut(SafeText.of(text.toString()), LONGEST);
    }

    private static String of(Problem problem, String read) {
        StringBuilder text = new StringBuilder(problem.level())
                .append(' ')
                .append(problem.about())
                .append("：")
                .append(problem.message());
        String found = ListRow.found(problem, read);
        line(text, "填报值：", found);
        line(text, "应为：", problem.finding().detail().expected());
        line(text, "怎样改：", problem.repair());
        line(text, "依据：", problem.basis());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String words) {
        if (!words.isBlank()) {
            String one = words.strip();
            text.append('\n').append(label).append(one.length() > SHOWN ? SafeText.cut(one, SHOWN) + "…" : one);
        }
    }
}
