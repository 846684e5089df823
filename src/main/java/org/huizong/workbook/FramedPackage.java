package org.huizong.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Packs a workbook: POI makes the frame (everything but the rows of long sheets, which have a head there and no more), the
 * rows are written into the sheets' parts while they are packed. Neither those rows nor the package are ever in memory as a
 * whole; equal contents and times make equal bytes.
 */
final class FramedPackage {
    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final Pattern COUNTS = Pattern.compile("count=\"(\\d+)\" uniqueCount=\"(\\d+)\"");
    private static final String TEXTS_END = "</sst>";
    private static final String ROWS_END = "</sheetData>";

    /** The earliest year that a zip entry can carry. */
    private static final int FIRST_YEAR = 1980;

    /** Measured: a third larger than the default, at a quarter of its time. */
    private static final int LONG_LEVEL = Integer.getInteger("huizong.level", Deflater.BEST_SPEED);

    private final XSSFWorkbook frame;
    private final LocalDateTime stamp;
    private final Map<String, LongSheet> sheets = new HashMap<>();

    /**
     * A package around a frame.
     *
     * @param time of all its entries
     */
    FramedPackage(XSSFWorkbook frame, LocalDateTime time) {
        this.frame = frame;
        this.stamp = time.getYear() < FIRST_YEAR ? time.withYear(FIRST_YEAR) : time;
    }

    private record LongSheet(int above, LongRows rows) {}

    /** Names a sheet that goes on with these rows; its frame, above them, must be finished. */
    void add(XSSFSheet head, LongRows rows) {
        String part = head.getPackagePart().getPartName().getName().substring(1);
        sheets.put(part, new LongSheet(head.getLastRowNum() + 1, rows));
    }

    /** Writes the package; the stream stays open. Styles and texts come last, since the rows bring some of theirs. */
    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        frame.write(archive);
        LongTexts texts = new LongTexts(frame.getSharedStringSource().getUniqueCount());
        ZipOutputStream packed = new ZipOutputStream(out);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(STYLES) && !entry.getName().equals(TEXTS)) {
                    begin(packed, entry.getName());
                    part(entry.getName(), in, texts, packed);
                    packed.closeEntry();
                }
            }
        }
        begin(packed, STYLES);
        frame.getStylesSource().writeTo(packed);
        packed.closeEntry();
        begin(packed, TEXTS);
        texts(texts, packed);
        packed.closeEntry();
        packed.finish();
    }

    private void begin(ZipOutputStream packed, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(stamp);
        packed.setLevel(sheets.containsKey(name) ? LONG_LEVEL : Deflater.DEFAULT_COMPRESSION);
        packed.putNextEntry(entry);
    }

    private void part(String name, InputStream in, LongTexts texts, ZipOutputStream packed) throws IOException {
        LongSheet sheet = sheets.get(name);
        if (sheet == null) {
            in.transferTo(packed);
            return;
        }
        byte[] head = in.readAllBytes();
        int cut = new String(head, StandardCharsets.ISO_8859_1).indexOf(ROWS_END);
        if (cut < 0) {
            throw new IllegalStateException("A long sheet without a head: " + name);
        }
        packed.write(head, 0, cut);
        try (BehindStream behind = new BehindStream(packed)) {
            RowBytes rows = new RowBytes(behind, sheet.above(), texts);
            sheet.rows().write(rows);
            rows.finish();
        }
        packed.write(head, cut, head.length - cut);
    }

    /** The frame's texts, then those of the long sheets. */
    private void texts(LongTexts texts, OutputStream packed) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        frame.getSharedStringSource().writeTo(part);
        String xml = part.toString(StandardCharsets.UTF_8);
        Matcher counts = COUNTS.matcher(xml);
        int end = xml.lastIndexOf(TEXTS_END);
        if (!counts.find() || end < 0) {
            throw new IllegalStateException("Shared texts of an unknown form");
        }
        long uses = Long.parseLong(counts.group(1)) + texts.uses();
        int count = Integer.parseInt(counts.group(2)) + texts.size();
        String before = xml.substring(0, counts.start()) + "count=\"" + uses + "\" uniqueCount=\"" + count + "\""
                + xml.substring(counts.end(), end);
        packed.write(before.getBytes(StandardCharsets.UTF_8));
        texts.writeTo(packed);
        packed.write(TEXTS_END.getBytes(StandardCharsets.UTF_8));
    }
}
