package org.huizong.workbook.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.huizong.finding.FindingCode;

/**
 * The bytes of a large XML part, refused with I221 when an endless attribute or text would fill the parser's memory: no
 * attribute holds a {@code <}, so it can be told by the bytes from one to the next.
 */
final class BoundedRuns extends FilterInputStream {
    private long run;
    private boolean started;

    BoundedRuns(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        int count = in.read(target, from, most);
        if (count > 0 && !started) {
            started = true;
            refuseTwoByteText(target, from, count);
        }
        for (int i = from; i < from + count; i++) {
            run = target[i] == '<' ? 0 : run + 1;
            if (run > ReadLimits.RUN) {
                throw Refusals.of(FindingCode.I221, "" + ReadLimits.RUN);
            }
        }
        return count;
    }

    /** In text of two bytes a character {@code <} hides among the halves of others; nobody writes so large a part in it. */
    private static void refuseTwoByteText(byte[] bytes, int from, int count) {
        boolean wide =
                count > 1 && (bytes[from] == 0 || bytes[from + 1] == 0 || bytes[from] == -1 || bytes[from] == -2);
        Refusals.unless(!wide, FindingCode.I218, "UTF-16 > 4 MB", "4 MB");
    }
}
