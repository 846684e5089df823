package org.huizong.workbook.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A new workbook whose bytes depend on its contents alone, not on when it is written. */
public final class TimelessBook implements AutoCloseable {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CREATED = "2000-01-01T00:00:00Z";
    private static final String CREATOR = "汇总 Huizong";

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final PlainLooks looks = new PlainLooks(book);

    /** A new sheet. */
    public PlainPage sheet(String name) {
        return new PlainPage(book.createSheet(name), looks);
    }

    public byte[] bytes() throws IOException {
        CoreProperties core = book.getProperties().getCoreProperties();
        core.setCreator(CREATOR);
        try {
            core.setCreated(CREATED);
            core.setModified(CREATED);
        } catch (InvalidFormatException e) {
            throw new IOException("Not a time: " + CREATED, e);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FramedPackage(book, ANY_TIME).write(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
