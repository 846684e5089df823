package org.huizong.workbook.formula;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The functions that answer with one of their arguments, and which of them may be the answer. */
final class Branches {
    private static final Set<String> FUNCTIONS = Set.of("IF", "IFS", "IFERROR", "IFNA", "SWITCH", "CHOOSE");

    private Branches() {}

    /** Whether a function is one of them. */
    static boolean of(String function) {
        return FUNCTIONS.contains(function);
    }

    /** The arguments that may be the answer; the last of SWITCH is one when it is left over. */
    static <T> List<T> taken(String function, List<T> arguments) {
        int count = arguments.size();
        return IntStream.range(0, count)
                .filter(index -> switch (function) {
                    case "IF", "CHOOSE" -> index > 0;
                    case "IFS" -> index % 2 == 1;
                    case "SWITCH" -> index > 0 && (index % 2 == 0 || (index == count - 1 && count % 2 == 0));
                    default -> true;
                })
                .mapToObj(arguments::get)
                .toList();
    }
}
