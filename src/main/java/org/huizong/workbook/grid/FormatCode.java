package org.huizong.workbook.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a number format, taken apart at its semicolons: one section for every number, or one each for those above
 * zero, below zero and zero, unless conditions say otherwise; a fourth for text.
 */
record FormatCode(List<FormatSection> sections) {
    private static final int FOR_TEXT = 3;
    /** Four times what Excel takes; what is longer comes from no spreadsheet program, and is read as no format. */
    private static final int LONGEST = 1020;

    private static final Pattern PIECE =
            Pattern.compile("\"[^\"]*\"?|[\\\\!_*].|\\[[^\\]]*\\]|;|[^;\"\\\\!_*\\[]+|.", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?\\d{1,15}(?:\\.\\d{1,15})?)\\]");
    private static final Map<String, IntPredicate> COMPARISONS = Map.of(
            "<", sign -> sign < 0,
            "<=", sign -> sign <= 0,
            ">", sign -> sign > 0,
            ">=", sign -> sign >= 0,
            "=", sign -> sign == 0,
            "<>", sign -> sign != 0);

    /** Whether a code is longer than any that is read. */
    static boolean isTooLong(String code) {
        return code.length() > LONGEST;
    }

    static FormatCode of(String code) {
        if (isTooLong(code)) {
            return new FormatCode(List.of(FormatSection.of(Entry.GENERAL)));
        }
        List<FormatSection> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        Matcher pieces = PIECE.matcher(code);
        while (pieces.find()) {
            if (pieces.group().equals(";")) {
                sections.add(FormatSection.of(section.toString()));
                section.setLength(0);
            } else {
                section.append(pieces.group());
            }
        }
        sections.add(FormatSection.of(section.toString()));
        return new FormatCode(List.copyOf(sections));
    }

    /** The section that shows a number. */
    FormatSection of(BigDecimal number) {
        int end = Math.min(FOR_TEXT, sections.size()) - 1;
        int last = end > 0 && sections.get(end).isForText() ? end - 1 : end;
        boolean conditional = false;
        for (int i = 0; i <= last; i++) {
            Optional<Boolean> meets = meets(sections.get(i).code(), number);
            conditional |= meets.isPresent();
            if (meets.orElse(conditional && i == last)) {
                return sections.get(i);
            }
        }
        int sign = number.signum();
        return sections.get(conditional || sign > 0 || (sign == 0 && last < 2) ? 0 : Math.min(last, sign < 0 ? 1 : 2));
    }

    private static Optional<Boolean> meets(String section, BigDecimal number) {
        Matcher condition = CONDITION.matcher(section);
        if (!condition.find()) {
            return Optional.empty();
        }
        IntPredicate comparison = COMPARISONS.getOrDefault(condition.group(1), sign -> false);
        return Optional.of(comparison.test(number.compareTo(new BigDecimal(condition.group(2)))));
    }

    /** Whether texts are not shown at all: {@code ;;;}. */
    boolean hidesText() {
        return sections.size() > FOR_TEXT && sections.get(FOR_TEXT).code().isBlank();
    }
}
