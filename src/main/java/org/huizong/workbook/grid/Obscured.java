package org.huizong.workbook.grid;

import org.huizong.declaration.Content;
import org.huizong.finding.FindingCode;
import org.huizong.form.Field;

/** What a cell holds and its page does not show, or shows struck out: it is read, and told. */
final class Obscured {
    private Obscured() {}

    /** The entry as it would be shown if its format did not hide it. */
    static Entry inSight(Entry entry, Field field) {
        if (entry.kind() != Entry.Kind.NUMBER || !isHidden(entry, field)) {
            return entry;
        }
        String plain = entry.number().toPlainString();
        return new Entry(entry.kind(), entry.raw(), plain, entry.formula()).struck(entry.struck());
    }

    /** A reading with what is to be told about the entry; nothing about a blank. */
    static Reading told(Entry entry, Field field, Reading reading) {
        if (reading.content() instanceof Content.Blank) {
            return reading;
        }
        Reading told = isHidden(entry, field)
                ? reading.and(
                        FindingCode.R390, entry.format(), inSight(entry, field).shown())
                : reading;
        if (entry.struck().isEmpty()) {
            return told;
        }
        boolean all = entry.struck().equals(entry.shown().strip());
        return told.and(all ? FindingCode.R394 : FindingCode.R393, entry.struck(), entry.shown());
    }

    /** A text under {@code ;;;}, or a number other than zero of which no digit is painted, nor words where words do. */
    private static boolean isHidden(Entry entry, Field field) {
        if (entry.format().indexOf(';') < 0 && !entry.shown().isBlank()) {
            return false;
        }
        return switch (entry.kind()) {
            case TEXT -> FormatCode.of(entry.format()).hidesText();
            case NUMBER ->
                (field.type().numeric()
                                ? hasNoDigit(entry.shown())
                                : entry.shown().isBlank())
                        && entry.number().signum() != 0
                        && FormatCode.of(entry.format()).of(entry.number()).paintsNothingOf(entry.number());
            default -> false;
        };
    }

    private static boolean hasNoDigit(String shown) {
        return shown.chars().noneMatch(Character::isDigit);
    }
}
