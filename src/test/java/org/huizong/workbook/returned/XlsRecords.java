package org.huizong.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFPictureData;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huizong.form.Position;
import org.huizong.workbook.grid.BiffRecord;
import org.huizong.workbook.grid.BiffStream;

/** The records of an {@code .xls} file and its other parts, to be compared with those of the file that came back. */
final class XlsRecords {
    private static final int EXTENT = 0x200;
    private static final int INDEX = 0x20B;
    private static final int END_OF_ROWS = 0xD7;
    private static final int ROW = 0x208;
    private static final int BLANK = 0x201;
    private static final int WINDOW = 0x23E;
    private static final int OBJECT = 0x5D;
    /** MSODRAWING, TXO, NOTE. */
    private static final Set<Integer> DRAWN = Set.of(0xEC, 0x1B6, 0x1C);
    /** FORMULA, LABEL, LABELSST, NUMBER, RK, RSTRING, BOOLERR, BLANK, MULBLANK, MULRK. */
    private static final Set<Integer> CELLS = Set.of(0x06, 0x204, 0xFD, 0x203, 0x27E, 0xD6, 0x205, BLANK, 0xBE, 0xBD);
    /** SST, EXTSST, SUPBOOK, EXTERNSHEET, NAME, BOUNDSHEET, WINDOW1, MSODRAWINGGROUP, CONTINUE, TABID. */
    private static final Set<Integer> TOLD_ANEW =
            Set.of(0xFC, 0xFF, 0x1AE, 0x17, 0x18, 0x85, 0x3D, 0xEB, BiffRecord.CONTINUE, 0x13D);
    /** FONT, XF: ours come behind them. */
    private static final Set<Integer> LOOKS = Set.of(0x31, 0xE0);

    private final byte[] file;
    private final BiffStream stream;

    XlsRecords(byte[] file) throws IOException {
        this.file = file;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            stream = new BiffStream(files.createDocumentInputStream("Workbook").readAllBytes());
        }
    }

    /** That nothing but the marks of these cells of one sheet has been added in the file that came back. */
    void assertOnlyMarked(byte[] returned, String sheet, Set<String> cells) throws IOException {
        XlsRecords after = new XlsRecords(returned);
        Predicate<Integer> same = kind -> !TOLD_ANEW.contains(kind) && !LOOKS.contains(kind);
        assertThat(after.book(same)).as("book").isEqualTo(book(same));
        for (Integer look : LOOKS) {
            assertThat(after.book(look::equals)).startsWith(book(look::equals).toArray(String[]::new));
        }
        for (BiffStream.Sheet own : stream.sheets()) {
            Set<String> marked = own.name().equals(sheet) ? cells : Set.of();
            List<BiffRecord> now = after.sheet(own.name());
            assertThat(shown(withoutAdded(own.records(), now, marked), marked))
                    .as(own.name())
                    .isEqualTo(shown(own.records(), marked));
            List<String> boxes = objects(own.records());
            assertThat(objects(now).subList(0, boxes.size()))
                    .as("boxes on " + own.name())
                    .isEqualTo(boxes);
            assertPlaces(now, after.stream);
        }
        assertThat(after.parts()).as("other parts").isEqualTo(parts());
        assertSameTextsAndPictures(returned);
    }

    private List<String> book(Predicate<Integer> kind) {
        return stream.book().stream()
                .filter(record -> kind.test(record.kind()))
                .map(XlsRecords::text)
                .toList();
    }

    private List<BiffRecord> sheet(String name) {
        return stream.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow()
                .records();
    }

    private static String text(BiffRecord record) {
        byte[] bytes = record.bytes();
        return "%04X ".formatted(record.kind()) + HexFormat.of().formatHex(bytes, BiffRecord.HEADER, bytes.length);
    }

    /** Without blank cells at marked places, and rows, that were not there before. */
    private static List<BiffRecord> withoutAdded(List<BiffRecord> own, List<BiffRecord> now, Set<String> marked) {
        List<BiffRecord> kept = new ArrayList<>(now);
        Set<String> rows = own.stream()
                .filter(record -> record.kind() == ROW)
                .map(record -> record.word(0) + "")
                .collect(Collectors.toSet());
        Set<BiffRecord> charts = new HashSet<>(charts(own));
        charts.addAll(charts(now));
        Set<String> cells = own.stream()
                .filter(record -> CELLS.contains(record.kind()) && !charts.contains(record))
                .map(XlsRecords::address)
                .collect(Collectors.toSet());
        kept.removeIf(record -> record.kind() == ROW && !rows.contains(record.word(0) + ""));
        kept.removeIf(record -> record.kind() == BLANK
                && !charts.contains(record)
                && marked.contains(address(record))
                && !cells.contains(address(record)));
        return kept;
    }

    /** The records of the charts on a sheet, which may be cells that are none of the sheet. */
    private static List<BiffRecord> charts(List<BiffRecord> records) {
        List<BiffRecord> charts = new ArrayList<>();
        int depth = 0;
        for (BiffRecord record : records) {
            depth += record.kind() == BiffRecord.BOF ? 1 : 0;
            if (depth > 1) {
                charts.add(record);
            }
            depth -= record.kind() == BiffRecord.EOF ? 1 : 0;
        }
        return charts;
    }

    private static List<String> shown(List<BiffRecord> records, Set<String> marked) {
        List<String> shown = new ArrayList<>();
        Set<BiffRecord> charts = new HashSet<>(charts(records));
        boolean drawn = false;
        for (BiffRecord record : records) {
            boolean more = record.kind() == BiffRecord.CONTINUE && drawn;
            drawn = DRAWN.contains(record.kind()) || record.kind() == OBJECT || more;
            boolean counts = record.kind() == EXTENT || record.kind() == INDEX || record.kind() == END_OF_ROWS;
            if (charts.contains(record)) {
                shown.add(text(record));
            } else if (!drawn && !counts) {
                shown.add(masked(record, marked));
            }
        }
        return shown;
    }

    /** Without the style of a marked cell, the extent of a row with one, and whether the sheet is the one shown. */
    private static String masked(BiffRecord record, Set<String> marked) {
        BiffRecord copy = new BiffRecord(record.kind(), record.bytes().clone());
        boolean single = copy.kind() != 0xBE && copy.kind() != 0xBD;
        if (CELLS.contains(copy.kind()) && single && marked.contains(address(copy))) {
            copy.setWord(4, 0);
        } else if (CELLS.contains(copy.kind()) && !single) {
            maskMany(copy, marked);
        } else if (copy.kind() == WINDOW) {
            copy.setWord(0, copy.word(0) & ~0x600);
        } else if (copy.kind() == ROW && marked.stream().anyMatch(cell -> row(cell) == copy.word(0))) {
            copy.setWord(2, 0);
            copy.setWord(4, 0);
        }
        return text(copy);
    }

    private static void maskMany(BiffRecord record, Set<String> marked) {
        int step = record.kind() == 0xBD ? 6 : 2;
        for (int i = 0; 4 + i * step + 2 < record.length(); i++) {
            if (marked.contains(new Position(record.word(0), record.word(2) + i).a1())) {
                record.setWord(4 + i * step, 0);
            }
        }
    }

    private static String address(BiffRecord cell) {
        return new Position(cell.word(0), cell.word(2)).a1();
    }

    private static int row(String cell) {
        return Position.of(cell).row();
    }

    private static List<String> objects(List<BiffRecord> records) {
        return records.stream()
                .filter(record -> record.kind() == OBJECT)
                .map(XlsRecords::text)
                .toList();
    }

    /** Each block of rows tells how far it goes back, and the index where each block ends. */
    private static void assertPlaces(List<BiffRecord> records, BiffStream whole) {
        int block = 0;
        int first = -1;
        for (BiffRecord record : records) {
            if (record.kind() == ROW && first < 0) {
                first = block;
            } else if (record.kind() == END_OF_ROWS) {
                assertThat(record.number(0)).as("block of rows").isEqualTo(block - first);
                first = -1;
            }
            block += record.bytes().length;
        }
        long blocks =
                records.stream().filter(record -> record.kind() == END_OF_ROWS).count();
        byte[] bytes = whole.bytes();
        records.stream().filter(record -> record.kind() == INDEX).forEach(index -> {
            assertThat(index.length()).isEqualTo(16 + 4 * (int) blocks);
            for (int at = 16; at < index.length(); at += 4) {
                assertThat(bytes[index.number(at)] & 0xFF).as("end of a block").isEqualTo(END_OF_ROWS);
            }
        });
    }

    /** Every stream besides the workbook's own, with its path. */
    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            add(parts, files.getRoot(), "");
        }
        return parts;
    }

    private static void add(Map<String, String> parts, DirectoryEntry folder, String path) throws IOException {
        parts.put(path + "/", String.valueOf(folder.getStorageClsid()));
        for (Entry entry : folder) {
            if (entry instanceof DirectoryEntry inner) {
                add(parts, inner, path + "/" + inner.getName());
            } else if (entry instanceof DocumentEntry document
                    && !document.getName().equals("Workbook")) {
                try (DocumentInputStream in = new DocumentInputStream(document)) {
                    parts.put(path + "/" + document.getName(), HexFormat.of().formatHex(in.readAllBytes()));
                }
            }
        }
    }

    private void assertSameTextsAndPictures(byte[] returned) throws IOException {
        try (HSSFWorkbook before = (HSSFWorkbook) ReturnedWorkbookTest.open(file);
                HSSFWorkbook after = (HSSFWorkbook) ReturnedWorkbookTest.open(returned)) {
            assertThat(after.getAllPictures())
                    .extracting(HSSFPictureData::getData)
                    .containsExactlyElementsOf(before.getAllPictures().stream()
                            .map(HSSFPictureData::getData)
                            .toList());
            SSTRecord texts = texts(before);
            for (int i = 0; i < texts.getNumUniqueStrings(); i++) {
                assertThat(texts(after).getString(i)).isEqualTo(texts.getString(i));
            }
        }
    }

    private static SSTRecord texts(HSSFWorkbook workbook) {
        return (SSTRecord) Objects.requireNonNull(workbook.getInternalWorkbook().findFirstRecordBySid(SSTRecord.sid));
    }
}
