package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;

/** Opens {@code .xlsx}, {@code .xlsm} and {@code .xls} files; the kind is told by content, never by name. */
final class GridReader {
    static final String STAMP = "HUIZONG_FORM";

    private GridReader() {}

    /** Reads every sheet; a file that is no workbook, or is not trusted, is refused with its reason. */
    static Opening open(byte[] bytes) {
        if (bytes.length == 0) {
            return refused(FindingCode.I202, "");
        }
        try {
            FileMagic magic = FileMagic.valueOf(new ByteArrayInputStream(bytes));
            if (magic != FileMagic.OOXML && magic != FileMagic.OLE2) {
                return PlainFormats.open(bytes).orElseGet(() -> refused(FindingCode.I201, kind(magic)));
            }
            return new Opening.Opened(magic == FileMagic.OLE2 ? old(bytes) : XlsxReader.read(bytes));
        } catch (Refusal refusal) {
            return new Opening.Refused(refusal.findings().list().get(0));
        } catch (EncryptedDocumentException | GeneralSecurityException e) {
            return refused(FindingCode.I203, "");
        } catch (IOException | IllegalArgumentException | IllegalStateException | OpenXML4JRuntimeException e) {
            return refused(FindingCode.I201, "");
        }
    }

    /** The form and version that the formula of our defined name says. */
    static FormId stamp(String formula) {
        return FormId.parse(formula.replace("\"", "").strip());
    }

    /** The package inside an OLE2 file that is locked with the password all know; empty when it is a real .xls. */
    static Optional<byte[]> unlocked(byte[] ole2) throws IOException {
        try {
            return isPackage(ole2) ? Optional.of(decrypted(ole2)) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static GridBook old(byte[] bytes) throws IOException, GeneralSecurityException {
        if (isPackage(bytes)) {
            return XlsxReader.read(decrypted(bytes));
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return PoiReader.read(workbook);
        }
    }

    /** An encrypted .xlsx is an OLE2 file that holds a package; protected structure alone has a password all know. */
    private static byte[] decrypted(byte[] bytes) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw Refusals.of(FindingCode.I203, "");
            }
            return decryptor.getDataStream(files).readAllBytes();
        }
    }

    private static boolean isPackage(byte[] bytes) {
        byte[] name = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e".getBytes(StandardCharsets.ISO_8859_1);
        for (int start = 0; start + name.length <= bytes.length; start += 2) {
            if (Arrays.equals(bytes, start, start + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private static String kind(FileMagic magic) {
        return magic == FileMagic.UNKNOWN ? "" : magic.name().toLowerCase(Locale.ROOT);
    }

    private static Opening refused(FindingCode code, String argument) {
        return new Opening.Refused(Finding.of(code, Place.NONE, argument));
    }
}
