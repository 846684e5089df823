package org.huizong.workbook.grid;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.workbook.part.XlsxPackage;
import org.huizong.workbook.part.ZipPart;

/** Tells what a file is that is no workbook we read, by its content; names of formats are the same in every language. */
public final class ForeignFile {
    private static final int HEAD = 1024;
    /** What files of other kinds begin with. */
    private static final Map<String, String> STARTS = new LinkedHashMap<>();

    private static final Map<String, String> PACKERS = Map.of(
            "Rar!\u001a\u0007",
            "RAR",
            "7z\u00bc\u00af'\u001c",
            "7z",
            "\u001f\u008b\u0008",
            "gzip",
            "BZh",
            "bzip2",
            "MSCF",
            "CAB");
    private static final Map<String, String> OLE_PAPERS = Map.of(
            "WordDocument",
            "Word (.doc)",
            "PowerPoint Document",
            "PowerPoint (.ppt)",
            "VisioDocument",
            "Visio",
            "__properties_version1.0",
            "Outlook (.msg)");

    static {
        STARTS.put("%PDF-", "PDF");
        STARTS.put("\u0089PNG", "PNG");
        STARTS.put("\u00ff\u00d8\u00ff", "JPEG");
        STARTS.put("GIF8", "GIF");
        STARTS.put("II*\0", "TIFF");
        STARTS.put("MM\0*", "TIFF");
        STARTS.put("BM", "BMP");
        STARTS.put("{\\rtf", "RTF");
        STARTS.put("SQLite format 3", "SQLite");
    }

    private ForeignFile() {}

    /** How a compressed file that is no zip was packed; empty when it is none. */
    public static Optional<String> packer(byte[] bytes) {
        String head = head(bytes);
        return PACKERS.entrySet().stream()
                .filter(packer -> head.startsWith(packer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> head.startsWith("ustar", 257) ? Optional.of("tar") : Optional.empty());
    }

    /** I243 for a paper or a picture that is named as what it is by its first bytes. */
    static Optional<Finding> paper(byte[] bytes) {
        String head = head(bytes);
        return STARTS.entrySet().stream()
                .filter(start -> head.startsWith(start.getKey()))
                .filter(start -> !start.getValue().equals("BMP") || head.startsWith("\0\0\0\0", 6))
                .map(start -> Finding.of(FindingCode.I243, Place.NONE, start.getValue()))
                .findFirst();
    }

    /** I243 or I244 for a zip package of another program; empty when nothing is known about it. */
    static Optional<Finding> packaged(XlsxPackage parts) {
        String written = "";
        ZipPart kind = parts.find("mimetype");
        if (kind != null && kind.size() < HEAD) {
            written = new String(parts.bytes(kind), StandardCharsets.US_ASCII);
        }
        if (parts.find("OFD.xml") != null) {
            return Optional.of(Finding.of(FindingCode.I243, Place.NONE, "OFD"));
        }
        if (written.contains("opendocument.spreadsheet") || parts.find("Index/Document.iwa") != null) {
            return Optional.of(
                    Finding.of(FindingCode.I244, Place.NONE, written.isEmpty() ? "Numbers" : "OpenDocument (.ods)"));
        }
        return written.contains("opendocument")
                ? Optional.of(Finding.of(FindingCode.I243, Place.NONE, "OpenDocument"))
                : Optional.empty();
    }

    /** What an office package is whose main part is no workbook. */
    static Finding office(String mainPart) {
        String program = mainPart.startsWith("word/")
                ? "Word (.docx)"
                : mainPart.startsWith("ppt/") ? "PowerPoint (.pptx)" : mainPart.startsWith("visio/") ? "Visio" : "";
        return program.isEmpty()
                ? Finding.of(FindingCode.I201, Place.NONE, "")
                : Finding.of(FindingCode.I243, Place.NONE, program);
    }

    /** How an OLE2 file that holds no workbook is refused; empty when it holds one. */
    static Optional<FindingCode> oleCode(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return Optional.empty();
        }
        boolean paper = OLE_PAPERS.keySet().stream().anyMatch(root::hasEntryCaseInsensitive);
        return Optional.of(paper ? FindingCode.I243 : FindingCode.I244);
    }

    /** What an OLE2 file is that holds no workbook. */
    static String ole(DirectoryNode root) {
        return OLE_PAPERS.entrySet().stream()
                .filter(paper -> root.hasEntryCaseInsensitive(paper.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(root.hasEntryCaseInsensitive("Book") ? "Excel 5.0/95" : "WPS/OLE2");
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }
}
