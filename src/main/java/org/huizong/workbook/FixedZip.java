package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package packed again with one time for all its entries, so that equal contents make equal bytes. */
final class FixedZip {
    /** The earliest year that a zip entry can carry. */
    private static final int FIRST_YEAR = 1980;

    private FixedZip() {}

    static void copy(byte[] archive, LocalDateTime time, OutputStream out) throws IOException {
        LocalDateTime stamp = time.getYear() < FIRST_YEAR ? time.withYear(FIRST_YEAR) : time;
        ZipOutputStream packed = new ZipOutputStream(out);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(stamp);
                packed.putNextEntry(copy);
                in.transferTo(packed);
                packed.closeEntry();
            }
        }
        packed.finish();
    }
}
