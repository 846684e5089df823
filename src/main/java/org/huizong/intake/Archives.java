package org.huizong.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.workbook.grid.ForeignFile;

/** Tells archives of submissions from workbooks, which are zips too; by content, never by name. */
final class Archives {
    private static final int LOCAL_HEADER = 30;
    private static final int LONGEST_MARK = 20;
    /** What programs write first into a package: Office Open XML and OpenDocument. */
    private static final List<String> PACKAGE_STARTS = List.of(
            "[Content_Types].xml",
            "_rels/",
            "xl/",
            "docProps/",
            "mimetype",
            "customXml/",
            "word/",
            "ppt/",
            "OFD.xml",
            "Doc_0/");

    private static final List<String> PACKAGE_PARTS =
            List.of("[Content_Types].xml", "mimetype", "OFD.xml", "Index/Document.iwa");

    private Archives() {}

    /** Whether a file is a zip and not a workbook; a zip whose list cannot be read counts as one. */
    static boolean isArchive(SeekableByteChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(LOCAL_HEADER + LONGEST_MARK);
        channel.position(0);
        while (head.hasRemaining() && channel.read(head) >= 0) {
            // reads on until the buffer is full or the file ends
        }
        String start = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
        if (!start.startsWith("PK\3\4") && !start.startsWith("PK\5\6")) {
            return false;
        }
        String first = start.length() > LOCAL_HEADER ? start.substring(LOCAL_HEADER) : "";
        return PACKAGE_STARTS.stream().noneMatch(first::startsWith) && !isPackage(channel);
    }

    /** A package whose parts stand in another order is found by its list; closing the list closes the channel. */
    private static boolean isPackage(SeekableByteChannel channel) {
        try {
            return PACKAGE_PARTS.stream().anyMatch(Archive.of(channel)::has);
        } catch (Archive.Fault fault) {
            return false;
        }
    }

    /** Why bytes that are an archive cannot be examined as one file; empty when they are none. */
    static Optional<Finding> refusal(byte[] bytes) {
        Optional<String> packer = ForeignFile.packer(bytes);
        if (packer.isPresent()) {
            return packer.map(format -> finding(format + " 格式"));
        }
        try {
            if (!isArchive(new SeekableInMemoryByteChannel(bytes))) {
                return Optional.empty();
            }
            Archive archive = Archive.of(new SeekableInMemoryByteChannel(bytes));
            return Optional.of(finding(archive.names().isEmpty() ? "里面没有文件" : "压缩包里套着压缩包"));
        } catch (Archive.Fault fault) {
            return Optional.of(finding(fault.reason()));
        } catch (IOException e) {
            return Optional.of(finding("文件已损坏"));
        }
    }

    private static Finding finding(String reason) {
        return Finding.of(FindingCode.I230, Place.NONE, reason);
    }
}
