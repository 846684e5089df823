package org.huizong.workbook.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.huizong.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** One entry of a package; what it gives has the checksum that its writer noted. */
public final class ZipPart {
    private final byte[] zip;
    private final String name;
    private final boolean deflated;
    private final Span span;
    private final int size;
    private final int crc;

    /** An entry that a package's directory describes. */
    ZipPart(byte[] zip, String name, boolean deflated, Span span, Promise promise) {
        this.zip = zip;
        this.name = name;
        this.deflated = deflated;
        this.span = span;
        this.size = promise.size();
        this.crc = promise.crc();
    }

    /** How many bytes it unpacks to, and their checksum. */
    record Promise(int size, int crc) {}

    /** Where its packed bytes lie. */
    record Span(int start, int length) {
        int end() {
            return start + length;
        }
    }

    String name() {
        return name;
    }

    Span span() {
        return span;
    }

    public int size() {
        return size;
    }

    /** Its packed bytes as they lie in the package, for a copy that need not unpack them. */
    ZipCopy.Packed packed() {
        return new ZipCopy.Packed(zip, span, deflated, new Promise(size, crc));
    }

    /** Whether it is small enough to be unpacked in one piece. */
    boolean fits() {
        return size <= ReadLimits.AT_ONCE;
    }

    /**
     * Its bytes, unpacked in one piece and checked.
     *
     * @param inflater reset before use
     * @throws org.huizong.finding.Refusal I213 when they are not those that were written
     */
    public byte[] bytes(Inflater inflater) {
        byte[] bytes = deflated ? inflated(inflater) : Arrays.copyOfRange(zip, span.start(), span.end());
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (bytes.length != size || (int) sum.getValue() != crc) {
            throw Refusals.damaged(name);
        }
        return bytes;
    }

    /**
     * Unpacks it only to see whether it is what was written, and keeps nothing.
     *
     * @param inflater reset before use
     * @param room overwritten
     * @param type looks for a document type in it; null for what is no XML
     * @throws org.huizong.finding.Refusal I213 when it is not, I216 for a document type
     */
    void check(Inflater inflater, byte[] room, @Nullable DocumentType type) {
        CRC32 sum = new CRC32();
        long length = span.length();
        if (deflated) {
            length = sum(inflater, room, sum, type);
        } else {
            sum.update(zip, span.start(), span.length());
            look(type, zip, span.start(), span.end());
        }
        if (length != size || (int) sum.getValue() != crc) {
            throw Refusals.damaged(name);
        }
        Refusals.unless(type == null || !type.isFound(), FindingCode.I216, name);
    }

    private static void look(@Nullable DocumentType type, byte[] bytes, int from, int to) {
        if (type != null) {
            type.look(bytes, from, to);
        }
    }

    private long sum(Inflater inflater, byte[] room, CRC32 sum, @Nullable DocumentType type) {
        inflater.reset();
        inflater.setInput(zip, span.start(), span.length());
        long length = 0;
        try {
            int more;
            while (length <= size && (more = inflater.inflate(room)) > 0) {
                sum.update(room, 0, more);
                look(type, room, 0, more);
                length += more;
            }
        } catch (DataFormatException e) {
            throw Refusals.damaged(name);
        }
        return inflater.finished() && inflater.getRemaining() == 0 ? length : -1;
    }

    private byte[] inflated(Inflater inflater) {
        byte[] bytes = new byte[size];
        inflater.reset();
        inflater.setInput(zip, span.start(), span.length());
        try {
            int length = 0;
            int more;
            while (length < size && (more = inflater.inflate(bytes, length, size - length)) > 0) {
                length += more;
            }
            boolean whole = length == size && inflater.inflate(new byte[1]) == 0 && inflater.finished();
            if (!whole || inflater.getRemaining() != 0) {
                throw Refusals.damaged(name);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw Refusals.damaged(name);
        }
    }

    /** Its bytes as a stream that refuses with I213 at its end when they are not those that were written. */
    InputStream stream() {
        InputStream packed = new ByteArrayInputStream(zip, span.start(), span.length());
        return new Checked(deflated ? new InflaterInputStream(packed, new Inflater(true), 1 << 14) : packed);
    }

    private final class Checked extends InputStream {
        private final InputStream source;
        private final CRC32 sum = new CRC32();
        private long length;

        private Checked(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            int count;
            try {
                count = source.read(target, from, most);
            } catch (IOException e) {
                throw Refusals.damaged(name);
            }
            if (count > 0) {
                sum.update(target, from, count);
                length += count;
            }
            boolean ended = count < 0;
            if (length > size || (ended && (length != size || (int) sum.getValue() != crc))) {
                throw Refusals.damaged(name);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
