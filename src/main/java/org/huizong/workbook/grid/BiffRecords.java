package org.huizong.workbook.grid;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;

/**
 * The records of an old workbook's stream, counted before POI makes an object of each; cells that are only formatted are
 * left out, since a whole sheet of them would fill the memory and none says anything, and so are conditional formats, some of
 * which POI cannot read.
 */
public final class BiffRecords {
    private static final int HEADER = 4;
    private static final int LOCKED = 0x2F;
    private static final int BLANK = 0x201;
    private static final int MANY_BLANKS = 0xBE;
    private static final int MERGES = 0xE5;
    private static final int MANY_NUMBERS = 0xBD;
    /** FORMULA, LABEL, LABELSST, NUMBER, RK, RSTRING, BOOLERR. */
    private static final Set<Integer> CELLS = Set.of(0x06, 0x204, 0xFD, 0x203, 0x27E, 0xD6, 0x205);

    private final ByteBuffer stream;
    private long records;
    private long entries;
    private boolean locked;
    private boolean unread;

    public BiffRecords(byte[] bytes) {
        stream = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + HEADER <= bytes.length; at = next(at)) {
            count(at);
        }
    }

    /**
     * The records without formatted blanks and conditional formats; null when they may stay as they are.
     *
     * @throws org.huizong.finding.Refusal I220 when there are more than we take
     */
    byte @org.jspecify.annotations.Nullable [] bounded() {
        boolean fits = entries <= ReadLimits.OLD_ENTRIES && records <= ReadLimits.OLD_RECORDS;
        Refusals.unless(fits, FindingCode.I220, "Workbook", "" + ReadLimits.OLD_ENTRIES);
        return unread && !locked ? withoutUnread() : null;
    }

    private void count(int at) {
        int kind = kind(at);
        locked |= kind == LOCKED;
        boolean blank = kind == BLANK || kind == MANY_BLANKS;
        unread |= blank || BiffRecord.isConditional(kind);
        records += blank ? 0 : 1;
        if (CELLS.contains(kind)) {
            entries++;
        } else if (kind == MANY_NUMBERS) {
            entries += length(at) / 6;
        } else if (kind == MERGES) {
            entries += length(at) / 8;
        }
    }

    /** Whether a password is needed to read what the records hold. */
    public boolean isLocked() {
        return locked;
    }

    private byte[] withoutUnread() {
        byte[] bytes = stream.array();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        boolean format = false;
        while (at + HEADER <= bytes.length) {
            int next = next(at);
            int kind = kind(at);
            format = BiffRecord.isConditional(kind) || (format && kind == BiffRecord.CONTINUE);
            if (!format && kind != BLANK && kind != MANY_BLANKS) {
                kept.write(bytes, at, Math.min(next, bytes.length) - at);
            }
            at = next;
        }
        return kept.toByteArray();
    }

    private int kind(int at) {
        return stream.getShort(at) & 0xFFFF;
    }

    private int length(int at) {
        return stream.getShort(at + 2) & 0xFFFF;
    }

    private int next(int at) {
        return at + HEADER + length(at);
    }
}
