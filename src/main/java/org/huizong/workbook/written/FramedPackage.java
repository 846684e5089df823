package org.huizong.workbook.written;

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
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Packs a workbook: POI makes the frame (everything but the rows of long sheets, which have a head there and no more), the
 * rows are written into the sheets' parts while they are packed. Neither those rows nor the package are ever in memory as a
 * whole; equal contents and times make equal bytes.
 */
public final class FramedPackage {
    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final Pattern COUNTS = Pattern.compile("count=\"(\\d+)\" uniqueCount=\"(\\d+)\"");
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");
    private static final String TEXTS_END = "</sst>";
    private static final String LINKS_END = "</hyperlinks>";

    /** What the standard has after the links of a sheet; the first of them that is there. */
    private static final Pattern BEHIND_LINKS =
            Pattern.compile("<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties"
                    + "|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls"
                    + "|webPublishItems|tableParts|extLst)\\b|</worksheet>");

    private static final String ROWS_END = "</sheetData>";
    private static final String ROOT = "<worksheet";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The earliest year that a zip entry can carry. */
    private static final int FIRST_YEAR = 1980;

    /** Of the nine levels: a tenth larger than the default's at two fifths of its processor time (docs/performance.md). */
    private static final int LONG_LEVEL = 3;

    private final XSSFWorkbook frame;
    private final LocalDateTime stamp;
    private final Map<String, LongSheet> sheets = new HashMap<>();

    /**
     * A package around a frame.
     *
     * @param time of all its entries
     */
    public FramedPackage(XSSFWorkbook frame, LocalDateTime time) {
        this.frame = frame;
        this.stamp = time.getYear() < FIRST_YEAR ? time.withYear(FIRST_YEAR) : time;
    }

    /** One more sheet that goes on below its frame. */
    public void add(LongSheet sheet) {
        sheets.put(sheet.frame().getPackagePart().getPartName().getName().substring(1), sheet);
    }

    /** Writes the package; the stream stays open. Styles and texts come last, since the rows bring some of theirs. */
    public void write(OutputStream out) throws IOException {
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
        String frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int cut = frame.indexOf(ROWS_END);
        if (cut < 0) {
            throw new IllegalStateException("A long sheet without a head: " + name);
        }
        // POI knows how far the frame reaches, and no more.
        String head = related(
                DIMENSION.matcher(frame.substring(0, cut)).replaceFirst("<dimension ref=\"" + sheet.area() + "\"/>"));
        packed.write(head.getBytes(StandardCharsets.UTF_8));
        String links;
        try (BehindStream behind = new BehindStream(packed)) {
            RowBytes rows = new RowBytes(behind, sheet.above(), texts);
            sheet.rows().write(rows);
            rows.finish();
            links = rows.links();
        }
        packed.write(linked(frame.substring(cut), links).getBytes(StandardCharsets.UTF_8));
    }

    /** With the prefix of relations, which links out of the workbook need and POI declares only where it needs it itself. */
    private static String related(String head) {
        int root = head.indexOf(ROOT);
        boolean declared =
                root < 0 || head.substring(root, head.indexOf('>', root)).contains("xmlns:r=");
        return declared
                ? head
                : head.substring(0, root) + ROOT + " xmlns:r=\"" + RELATIONS + "\""
                        + head.substring(root + ROOT.length());
    }

    /** What follows the rows, with their links among those of the frame. */
    private static String linked(String tail, String links) {
        if (links.isEmpty()) {
            return tail;
        }
        int end = tail.indexOf(LINKS_END);
        if (end >= 0) {
            return tail.substring(0, end) + links + tail.substring(end);
        }
        Matcher behind = BEHIND_LINKS.matcher(tail);
        if (!behind.find()) {
            throw new IllegalStateException("A sheet without an end");
        }
        return tail.substring(0, behind.start()) + "<hyperlinks>" + links + LINKS_END + tail.substring(behind.start());
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
