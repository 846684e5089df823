package org.huizong.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The contents of a zip of submissions, checked before anything of it is unpacked. It keeps no handle: whoever wants a
 * member brings the channel. Immutable.
 */
final class Archive {
    private static final int MOST_MEMBERS = 20_000;
    private static final long LARGEST = 50L << 20;
    private static final long LARGEST_SUM = 2L << 30;
    /** Deflate packs no tighter. */
    private static final long TIGHTEST = 1032;

    private static final Charset GBK = Charset.forName("GB18030");

    private final Map<String, Member> members;

    private Archive(Map<String, Member> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    /** Where one member lies. */
    private record Member(long offset, long packed, long size, long crc, boolean deflated) {}

    /** Why an archive is not taken, in the filler's words. */
    static final class Fault extends IOException {
        private static final long serialVersionUID = 1;

        Fault(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads the list of what lies in a zip; none when it is a workbook or another package and no archive.
     *
     * @throws Fault when it must not be unpacked
     */
    static Archive of(SeekableByteChannel channel) throws Fault {
        Map<String, Member> members = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        long sum = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = name(entry);
                if (entry.isDirectory() || name.endsWith("/")) {
                    continue;
                }
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw new Fault("里面有同名文件“" + name + "”");
                }
                sum += entry.getSize();
                refuse(members.size() >= MOST_MEMBERS, "文件超过 " + MOST_MEMBERS + " 个");
                refuse(sum > LARGEST_SUM, "解开后超过 " + (LARGEST_SUM >> 30) + " GB");
                members.put(name, member(entry, name));
            }
        } catch (Fault fault) {
            throw fault;
        } catch (IOException | IllegalArgumentException e) {
            throw new Fault("文件已损坏");
        }
        return new Archive(members);
    }

    private static Member member(ZipArchiveEntry entry, String name) throws Fault {
        refuse(entry.getGeneralPurposeBit().usesEncryption(), "设有密码");
        boolean deflated = entry.getMethod() == ZipEntry.DEFLATED;
        refuse(!deflated && entry.getMethod() != ZipEntry.STORED, "“" + name + "”的压缩方法无法识别");
        refuse(entry.getSize() > LARGEST, "“" + name + "”解开后超过 " + (LARGEST >> 20) + " MB");
        boolean lies = entry.getSize() < 0
                || entry.getCompressedSize() < 0
                || entry.getDataOffset() < 0
                || entry.getSize()
                        > (deflated ? (entry.getCompressedSize() + 1) * TIGHTEST : entry.getCompressedSize());
        refuse(lies, "文件已损坏");
        return new Member(entry.getDataOffset(), entry.getCompressedSize(), entry.getSize(), entry.getCrc(), deflated);
    }

    private static void refuse(boolean wrong, String reason) throws Fault {
        if (wrong) {
            throw new Fault(reason);
        }
    }

    /** A name in UTF-8 where the zip says so or the bytes are, else in GBK; never one that leads out of the archive. */
    private static String name(ZipArchiveEntry entry) throws Fault {
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        byte[] raw = entry.getRawName();
        String name = (told || raw == null ? entry.getName() : decoded(raw)).replace('\\', '/');
        boolean unsafe = name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../")
                || name.chars().anyMatch(Character::isISOControl);
        refuse(unsafe, "里面的文件名不合规范");
        return name;
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, GBK);
        }
    }

    /** The paths of the files inside, in the archive's order. */
    Set<String> names() {
        return members.keySet();
    }

    /** Whether a member is there. */
    boolean has(String name) {
        return members.containsKey(name);
    }

    /** The bytes of a member, whose checksum is right.
     *
     * @throws IOException when there is no such member or it is damaged
     */
    byte[] bytes(String name, SeekableByteChannel channel) throws IOException {
        Member member = members.get(name);
        if (member == null) {
            throw new IOException(name);
        }
        byte[] packed = new byte[(int) Math.min(member.packed(), channel.size())];
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        channel.position(member.offset());
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // reads on until the buffer is full or the file ends
        }
        byte[] bytes = member.deflated() ? inflated(packed, (int) member.size()) : packed;
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (buffer.hasRemaining() || bytes.length != member.size() || crc.getValue() != member.crc()) {
            throw new IOException("damaged: " + name);
        }
        return bytes;
    }

    private static byte[] inflated(byte[] packed, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[size];
            int length = 0;
            while (length < size && !inflater.finished()) {
                int more = inflater.inflate(bytes, length, size - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += more;
            }
            boolean whole = length == size && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            return whole ? bytes : new byte[0];
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }
}
