package org.huizong.workbook.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.huizong.workbook.part.Refusals;

/**
 * Opens OLE2 files: {@code .xls} and WPS's {@code .et}, and encrypted packages whose password everybody knows.
 *
 * <p>BIFF has no checksum: what is refused here is what its structure shows to be broken, too large or locked.
 */
public final class OldWorkbook {
    private static final String STREAM = "Workbook";
    private static final int SECTOR = 512;
    private static final int LISTED = 109;

    private OldWorkbook() {}

    /**
     * The package that a file hides; empty when it is an old workbook itself.
     *
     * @throws org.huizong.finding.Refusal I203 when only its password opens it
     */
    public static Optional<byte[]> hidden(byte[] bytes) {
        try (POIFSFileSystem files = open(bytes)) {
            if (!files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return Optional.empty();
            }
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            Refusals.unless(decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD), FindingCode.I203, "");
            return Optional.of(decryptor.getDataStream(files).readAllBytes());
        } catch (EncryptedDocumentException | GeneralSecurityException e) {
            throw Refusals.of(FindingCode.I203, "");
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /**
     * The workbook, its formatted blanks left out.
     *
     * @throws org.huizong.finding.Refusal I203, I213, I220, I243, I244 or I247
     */
    static HSSFWorkbook workbook(byte[] bytes) {
        try {
            POIFSFileSystem files = open(bytes);
            DirectoryNode root = files.getRoot();
            Optional<FindingCode> other = ForeignFile.oleCode(root);
            if (other.isPresent()) {
                throw Refusals.of(other.get(), ForeignFile.ole(root));
            }
            Entry entry = root.getEntryCaseInsensitive(STREAM);
            byte[] stream = root.createDocumentInputStream(entry).readAllBytes();
            byte[] bounded = new BiffRecords(stream).bounded();
            if (bounded != null) {
                root.createOrUpdateDocument(entry.getName(), new ByteArrayInputStream(bounded));
            }
            return new HSSFWorkbook(root, false);
        } catch (EncryptedDocumentException e) {
            throw Refusals.of(FindingCode.I203, "");
        } catch (OldExcelFormatException e) {
            throw Refusals.of(FindingCode.I244, "Excel 95");
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    private static POIFSFileSystem open(byte[] bytes) throws IOException {
        Refusals.unless(!isBrokenOff(bytes), FindingCode.I247, "");
        return new POIFSFileSystem(new ByteArrayInputStream(bytes));
    }

    /** What POI throws over a file is damage, whatever it is called; our own refusals stand. */
    public static Refusal refusal(Exception e) {
        if (e instanceof Refusal refusal) {
            return refusal;
        }
        return e instanceof RecordFormatException
                        && String.valueOf(e.getMessage()).contains("password")
                ? Refusals.of(FindingCode.I203, "")
                : Refusals.damaged(STREAM);
    }

    /** Whether the file ends before a sector that its own table counts as used. */
    private static boolean isBrokenOff(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < SECTOR) {
            return true;
        }
        int shift = file.getShort(30);
        int size = shift == 12 ? 1 << shift : SECTOR;
        int tables = Math.min(LISTED, file.getInt(44));
        long last = -1;
        for (int i = 0; i < tables; i++) {
            long table = (file.getInt(76 + 4 * i) + 1L) * size;
            if (table < SECTOR || table + size > bytes.length) {
                return true;
            }
            for (int entry = 0; entry < size / 4; entry++) {
                boolean used = file.getInt((int) table + 4 * entry) != -1;
                last = used ? (long) i * (size / 4) + entry : last;
            }
        }
        return (last + 1) * size >= bytes.length;
    }
}
