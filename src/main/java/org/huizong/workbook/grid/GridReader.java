package org.huizong.workbook.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.workbook.part.Refusals;

/** Opens files of every format that we read; the kind is told by content, never by name. */
public final class GridReader {
    private GridReader() {}

    /** Reads every sheet; a file that is no workbook, or is not trusted, is refused with its reason. */
    public static Opening open(byte[] bytes) {
        try {
            Refusals.unless(bytes.length > 0, FindingCode.I202, "");
            GridBook book = read(bytes);
            boolean blank = book.grids().stream().allMatch(grid -> grid.lastRow() < 0 && !grid.hasFormulas());
            Refusals.unless(!blank, FindingCode.I248, "");
            return new Opening.Opened(book);
        } catch (Refusal refusal) {
            return new Opening.Refused(refusal.findings().list().get(0));
        } catch (IllegalArgumentException | IllegalStateException | OpenXML4JRuntimeException e) {
            return new Opening.Refused(Finding.of(FindingCode.I201, Place.NONE, ""));
        }
    }

    private static GridBook read(byte[] bytes) {
        try {
            return switch (FileMagic.valueOf(new ByteArrayInputStream(bytes))) {
                case OOXML -> XlsxReader.read(bytes);
                case OLE2 -> old(bytes);
                default ->
                    PlainFormats.open(bytes)
                            .orElseThrow(() -> new Refusal(ForeignFile.paper(bytes)
                                    .orElseGet(() -> Finding.of(FindingCode.I201, Place.NONE, ""))));
            };
        } catch (IOException e) {
            throw Refusals.of(FindingCode.I201, "");
        }
    }

    private static GridBook old(byte[] bytes) throws IOException {
        Optional<byte[]> hidden = OldWorkbook.hidden(bytes);
        if (hidden.isPresent()) {
            return XlsxReader.read(hidden.get());
        }
        try (HSSFWorkbook workbook = OldWorkbook.workbook(bytes)) {
            return PoiReader.read(workbook);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw Refusals.damaged("Workbook");
        }
    }
}
