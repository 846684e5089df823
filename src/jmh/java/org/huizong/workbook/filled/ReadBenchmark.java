package org.huizong.workbook.filled;

import org.huizong.workbook.grid.XlsxReader;
import org.huizong.workbook.part.ZipEntries;
import org.huizong.workbook.part.ZipPart;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.Inflater;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** One form read by each reader, one thread, warm: from the bytes of the file to its values. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 12, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class ReadBenchmark {
    private static final InputFactoryImpl AALTO = new InputFactoryImpl();

    private final byte[][] forms = new byte[16][];
    private final FormIndex index = FormIndex.of(List.of(BenchForm.template()));
    private final Inflater inflater = new Inflater(true);
    private int next;

    /** Makes the forms, and keeps the readers' logs out of the figures. */
    public ReadBenchmark() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        for (int i = 0; i < forms.length; i++) {
            forms[i] = BenchForm.filled(i);
        }
    }

    private byte[] form() {
        return forms[next++ & 15];
    }

    /** Every part inflated, nothing more. */
    @Benchmark
    public long a_inflate_only() {
        long length = 0;
        for (ZipPart part : ZipEntries.of(form())) {
            length += part.bytes(inflater).length;
        }
        return length;
    }

    /** Every part inflated and tokenised, its names and texts not looked at. */
    @Benchmark
    public int b_tokenise_only() throws XMLStreamException {
        int events = 0;
        for (ZipPart part : ZipEntries.of(form())) {
            byte[] bytes = part.bytes(inflater);
            XMLStreamReader2 xml =
                    (XMLStreamReader2) AALTO.createXMLStreamReader(new Stax2ByteArraySource(bytes, 0, bytes.length));
            while (xml.hasNext()) {
                events += xml.next();
            }
            xml.close();
        }
        return events;
    }

    /** Ours: every value, format, formula and merge as a grid. */
    @Benchmark
    public Object c_huizong_grid() {
        return XlsxReader.read(form());
    }

    /** Ours: the form recognised, its fields placed and their values extracted on top. */
    @Benchmark
    public Object d_huizong_values() {
        return FilledWorkbook.open(form()).resembles(index).orElseThrow().read();
    }

    /** POI's user model, with the same content visited. */
    @Benchmark
    public int e_poi_user_model() throws IOException {
        int seen = 0;
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form()))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        seen += cell.getCellType().ordinal();
                    }
                }
                seen += sheet.getMergedRegions().size();
            }
        }
        return seen;
    }

    /** POI's streaming way, without merges. */
    @Benchmark
    public int f_poi_streaming() throws Exception {
        Counter counter = new Counter();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(form()))) {
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(opened);
            XMLReader parser = org.apache.poi.util.XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), texts, counter, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parse(parser, sheet);
            }
        }
        return counter.seen;
    }

    private static void parse(XMLReader parser, InputStream sheet) throws IOException, SAXException {
        parser.parse(new InputSource(sheet));
    }

    /** fastexcel-reader, without merges and shown texts. */
    @Benchmark
    public int g_fastexcel_reader() throws IOException {
        int[] seen = {0};
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(form()))) {
            try (var rows = workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> row.forEach(cell -> seen[0] += cell == null ? 0 : cell.getRawValue() == null ? 0 : 1));
            }
        }
        return seen[0];
    }

    /** EasyExcel, without merges. */
    @Benchmark
    public int h_easyexcel() {
        int[] seen = {0};
        EasyExcel.read(new ByteArrayInputStream(form()), new AnalysisEventListener<Map<Integer, String>>() {
                    @Override
                    public void invoke(Map<Integer, String> row, AnalysisContext context) {
                        seen[0] += row.size();
                    }

                    @Override
                    public void doAfterAllAnalysed(AnalysisContext context) {
                        seen[0]++;
                    }
                })
                .sheet()
                .doRead();
        return seen[0];
    }

    private static final class Counter implements XSSFSheetXMLHandler.SheetContentsHandler {
        private int seen;

        @Override
        public void startRow(int row) {
            seen++;
        }

        @Override
        public void endRow(int row) {
            seen++;
        }

        @Override
        public void cell(String reference, String shown, XSSFComment comment) {
            seen += shown == null ? 0 : 1;
        }
    }
}
