package org.huizong.workbook.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.huizong.finding.Refusal;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.OldWorkbook;
import org.huizong.workbook.grid.Opening;
import org.huizong.workbook.part.PackageEdit;
import org.huizong.workbook.part.Refusals;

/**
 * The submitter's own workbook with its bad cells marked and 问题清单 as its first sheet (退回表).
 *
 * @param ending of the file's name, which is told by what is inside: {@code .xlsx}, {@code .xlsm} or {@code .xls}
 * @param bytes of the file; the same for the same input
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, written once and never compared
public record ReturnedWorkbook(String ending, byte[] bytes) {
    private static final String MACROS = "macroEnabled";

    /**
     * Marks a file. What cannot carry marks (CSV, HTML, SpreadsheetML, a package that cannot be changed safely) comes back as a
     * new workbook with the values as they were read.
     *
     * @return empty when the file cannot be opened at all
     */
    public static Optional<ReturnedWorkbook> of(byte[] file, ProblemList list) {
        Opening opening = GridReader.open(file);
        if (!(opening instanceof Opening.Opened opened)) {
            return Optional.empty();
        }
        GridBook book = opened.book();
        try {
            return Optional.of(marked(file, list, book));
        } catch (Refusal | IOException e) {
            byte[] copy = ValueCopy.of(ReturnedList.without(book));
            return Optional.of(new ReturnedWorkbook(".xlsx", ReturnedXlsx.mark(copy, list, new ReadCells(book))));
        }
    }

    private static ReturnedWorkbook marked(byte[] file, ProblemList list, GridBook book) throws IOException {
        FileMagic magic = FileMagic.valueOf(new ByteArrayInputStream(file));
        byte[] zip = magic == FileMagic.OLE2 ? OldWorkbook.hidden(file).orElse(new byte[0]) : file;
        if (magic == FileMagic.OLE2 && zip.length == 0) {
            return new ReturnedWorkbook(".xls", ReturnedXls.mark(file, list));
        }
        Refusals.unless(
                magic == FileMagic.OLE2 || magic == FileMagic.OOXML, org.huizong.finding.FindingCode.I201, "plain");
        byte[] clean = OldMarks.strip(zip);
        return new ReturnedWorkbook(ending(clean), ReturnedXlsx.mark(clean, list, new ReadCells(book)));
    }

    private static String ending(byte[] zip) {
        try (PackageEdit parts = new PackageEdit(zip)) {
            boolean macros = new String(parts.xml(PackageEdit.TYPES), StandardCharsets.UTF_8).contains(MACROS);
            return macros ? ".xlsm" : ".xlsx";
        }
    }
}
