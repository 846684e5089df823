package org.huizong.workbook.grid;

import java.util.Set;
import java.util.regex.Pattern;
import org.huizong.declaration.Content;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;

/**
 * Reads an entry as its field's type: what is written decides, what cannot be read stays as it stands, and every liberty
 * taken is a remark.
 */
public final class ValueReader {
    private static final Set<String> NONE = Set.of("/", "-", "--", "—", "——", "–", "无", "\\");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");

    /** The number that a group is counted by: 一、产出指标, （1）数量指标. */
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[(（][一二三四五六七八九十\\d]{1,3}[)）]|[一二三四五六七八九十\\d]{1,3}[、．.)）])(?=\\p{IsHan})");

    private static final Reading NOTHING = Reading.of(new Content.Blank());

    private ValueReader() {}

    /** The content of an entry; a mark for "none" in a numeric field is blank, never zero. */
    static Content read(Entry entry, Field field) {
        return reading(entry, field).content();
    }

    /** The content of an entry with the remarks about it. */
    public static Reading reading(Entry entry, Field field) {
        return Obscured.told(entry, field, plain(Obscured.inSight(entry, field), field));
    }

    private static Reading plain(Entry entry, Field field) {
        if (entry.isBlank()) {
            return NOTHING;
        }
        if (entry.kind() == Entry.Kind.ERROR) {
            return Reading.of(new Content.Unreadable(entry.raw()));
        }
        boolean number = entry.kind() == Entry.Kind.NUMBER;
        if (field.type() == FieldType.DATE) {
            return isNone(entry) ? Reading.of(new Content.Blank()) : DateReading.of(entry);
        }
        if (!field.type().numeric()) {
            Content text = new Content.Text(number ? entry.shown() : text(entry.shown(), field));
            return number && field.type().asShown() ? NumberCell.asShown(entry, text) : Reading.of(text);
        }
        if (!number && isNone(entry)) {
            return Reading.of(new Content.Blank());
        }
        return number ? NumberCell.read(entry, field) : TextNumber.read(entry, field);
    }

    /** The name of a group is one word, however it is broken, spread to fill its cell or counted; other texts stay as they are. */
    private static String text(String shown, Field field) {
        return field.role() == FieldRole.GROUP
                ? NUMBERED.matcher(SPACES.matcher(shown).replaceAll("")).replaceFirst("")
                : shown.strip();
    }

    private static boolean isNone(Entry entry) {
        return NONE.contains(TextNumber.narrow(entry.shown()));
    }
}
