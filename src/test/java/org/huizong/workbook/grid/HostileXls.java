package org.huizong.workbook.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huizong.workbook.filled.TestForms;

/** Old workbooks whose records are more, or other, than a program would write. */
final class HostileXls {
    private static final int EOF = 0x0A;
    private static final int DBCELL = 0xD7;
    private static final int DIMENSIONS = 0x200;
    private static final int FREE = 100;

    private HostileXls() {}

    static byte[] numbers(int rows, int columns) {
        byte[] one = new byte[18];
        return with(DBCELL, (record, out) -> {
            for (int i = 0; i < rows * columns; i++) {
                ByteBuffer cell = header(one, 0x203);
                cell.putShort((short) (FREE + i / columns)).putShort((short) (i % columns));
                cell.putShort((short) 15).putDouble(1.5);
                out.write(one, 0, one.length);
            }
        });
    }

    static byte[] styled(int rows) {
        byte[] blanks = new byte[4 + 6 + 512];
        return with(DBCELL, (record, out) -> {
            for (int row = FREE; row < FREE + rows; row++) {
                ByteBuffer cells = header(blanks, 0xBE);
                cells.putShort((short) row).putShort((short) 0);
                for (int i = 0; i < 256; i++) {
                    cells.putShort((short) 15);
                }
                cells.putShort((short) 255);
                out.write(blanks, 0, blanks.length);
            }
        });
    }

    static byte[] merges(int count) {
        int most = 1000;
        byte[] areas = new byte[4 + 2 + 8 * most];
        return with(EOF, (record, out) -> {
            for (int done = 0; done < count; done += most) {
                ByteBuffer merged = header(areas, 0xE5).putShort((short) most);
                for (int i = done; i < done + most; i++) {
                    int row = FREE + i / 100;
                    int column = 2 * (i % 100);
                    merged.putShort((short) row).putShort((short) row);
                    merged.putShort((short) column).putShort((short) (column + 1));
                }
                out.write(areas, 0, areas.length);
            }
        });
    }

    static byte[] emptyRecords(int count) {
        byte[] many = new byte[4 * 10_000];
        for (int i = 0; i < many.length; i += 4) {
            many[i] = 0x5C;
        }
        return with(EOF, (record, out) -> {
            for (int i = 0; i < count; i += 10_000) {
                out.write(many, 0, many.length);
            }
        });
    }

    static byte[] lyingDimension() {
        return with(DIMENSIONS, (record, out) -> {
            ByteBuffer lie = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
            lie.putInt(4, 60_000).putInt(8, 3).putShort(12, (short) 200).putShort(14, (short) 2);
        });
    }

    static byte[] longText() {
        return TestForms.filled().xls("办理案件数", "长".repeat(32_767));
    }

    /** Two values of the form, each computed from the other. */
    static byte[] circle() {
        try (HSSFWorkbook workbook = new HSSFWorkbook(
                        new ByteArrayInputStream(TestForms.filled().xls()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.getSheetAt(0);
            sheet.getRow(4).getCell(2).setCellFormula("C7-C6");
            sheet.getRow(6).getCell(2).setCellFormula("C5+C6");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file whose first chain of sectors ends nowhere. */
    static byte[] sectorLoop() {
        byte[] bytes = TestForms.filled().xls();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int table = (file.getInt(76) + 1) * 512;
        for (int entry = 0; entry < 128; entry++) {
            if (file.getInt(table + 4 * entry) == entry + 1) {
                file.putInt(table + 4 * (entry + 1), entry);
                return bytes;
            }
        }
        throw new IllegalStateException();
    }

    private static ByteBuffer header(byte[] record, int kind) {
        ByteBuffer buffer = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.putShort((short) kind).putShort((short) (record.length - 4));
    }

    /** The filled form with more, or another record, at the last record of a kind. */
    static byte[] with(int kind, BiConsumer<byte[], ByteArrayOutputStream> change) {
        try (POIFSFileSystem files = new POIFSFileSystem(
                        new ByteArrayInputStream(TestForms.filled().xls()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] stream = files.createDocumentInputStream("Workbook").readAllBytes();
            ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
            int last = 0;
            for (int at = 0; at + 4 <= stream.length; at += 4 + (records.getShort(at + 2) & 0xFFFF)) {
                last = (records.getShort(at) & 0xFFFF) == kind ? at : last;
            }
            int end = last + 4 + (records.getShort(last + 2) & 0xFFFF);
            byte[] record = java.util.Arrays.copyOfRange(stream, last, end);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            changed.write(stream, 0, last);
            change.accept(record, changed);
            changed.write(record, 0, record.length);
            changed.write(stream, end, stream.length - end);
            files.createOrUpdateDocument(new ByteArrayInputStream(changed.toByteArray()), "Workbook");
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
