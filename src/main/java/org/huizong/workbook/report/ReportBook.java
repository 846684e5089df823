package org.huizong.workbook.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.written.LayoutPage;
import org.huizong.workbook.written.LayoutSheet;
import org.huizong.workbook.written.NamedLooks;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.ReportBlock;
import org.huizong.workbook.written.ReportLayout;
import org.huizong.workbook.written.Samples;
import org.huizong.workbook.written.Styles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPageSetup;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * A layout on its way to a report: the sheets stand in their order and under their names, those of which there are several as
 * often as needed; each is made ready when its block is written.
 */
final class ReportBook implements AutoCloseable {
    private final ReportLayout layout;
    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final NamedLooks looks;
    private final Map<ReportBlock, List<String>> names = new EnumMap<>(ReportBlock.class);
    private final Map<String, CellRangeAddress> titles = new HashMap<>();

    /** How many texts the layout has. */
    private final int texts;

    private ReportBook(ReportLayout layout, XSSFWorkbook workbook) {
        this.layout = layout;
        this.workbook = workbook;
        this.texts = workbook.getSharedStringSource().getUniqueCount();
        this.styles = new Styles(workbook, Samples.of(workbook));
        this.looks = new NamedLooks(workbook.getStylesSource(), styles);
    }

    /**
     * Opens a layout of its own.
     *
     * @param wanted the names that a block's sheets shall have, given that of the layout; as many as sheets are needed
     */
    static ReportBook open(ReportLayout layout, Function<LayoutSheet, List<String>> wanted) throws IOException {
        ReportBook book = new ReportBook(layout, layout.open());
        book.arrange(wanted);
        return book;
    }

    private void arrange(Function<LayoutSheet, List<String>> wanted) {
        SheetNames free = new SheetNames();
        for (LayoutSheet sheet : layout.sheets()) {
            names.put(
                    sheet.block(), wanted.apply(sheet).stream().map(free::take).toList());
        }
        workbook.removeSheetAt(workbook.getSheetIndex(ReportLayout.SAMPLES));
        int temporary = 0;
        List<String> order = new ArrayList<>();
        for (LayoutSheet sheet : layout.sheets()) {
            workbook.setSheetName(workbook.getSheetIndex(sheet.name()), "_" + temporary);
            copies(sheet.block(), "_" + temporary++, order);
        }
        for (int i = 0; i < order.size(); i++) {
            workbook.setSheetOrder(order.get(i), i);
            XSSFSheet sheet = workbook.getSheet(order.get(i));
            sheet.setSelected(i == 0);
            workbook.setPrintArea(i, "$A$1");
            workbook.removePrintArea(i);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    private void copies(ReportBlock block, String original, List<String> order) {
        List<String> wanted = names.getOrDefault(block, List.of());
        int index = workbook.getSheetIndex(original);
        CellRangeAddress rows = workbook.getSheetAt(index).getRepeatingRows();
        for (int i = 1; i < wanted.size(); i++) {
            setUp(workbook.cloneSheet(index, wanted.get(i)), workbook.getSheetAt(index));
        }
        if (wanted.isEmpty()) {
            workbook.removeSheetAt(index);
        } else {
            workbook.setSheetName(index, wanted.get(0));
        }
        for (String name : wanted) {
            if (rows != null) {
                titles.put(name, rows);
            }
            order.add(name);
        }
    }

    /** POI's copy of a sheet has no paper. */
    private static void setUp(XSSFSheet copy, XSSFSheet original) {
        if (original.getCTWorksheet().isSetPageSetup()) {
            CTPageSetup paper =
                    (CTPageSetup) original.getCTWorksheet().getPageSetup().copy();
            if (paper.isSetId()) {
                paper.unsetId();
            }
            copy.getCTWorksheet().setPageSetup(paper);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** Where a block begins on its sheets; none when the layout does not have it. */
    Optional<LayoutSheet> layoutOf(ReportBlock block) {
        return layout.sheets().stream().filter(sheet -> sheet.block() == block).findFirst();
    }

    /** The names of a block's sheets, none when the layout does not have it. */
    List<String> names(ReportBlock block) {
        return names.getOrDefault(block, List.of());
    }

    /** All sheets with their blocks, in order. */
    List<ContentsSheet.Entry> contents() {
        return layout.sheets().stream()
                .filter(sheet -> sheet.block() != ReportBlock.CONTENTS)
                .flatMap(sheet -> names(sheet.block()).stream()
                        .map(name -> new ContentsSheet.Entry(name, sheet.block().purpose())))
                .toList();
    }

    /** A sheet made ready to be written on. */
    Paper paper(ReportBlock block, int number, Pages sources, UnaryOperator<String> words) {
        LayoutSheet its = layoutOf(block).orElseThrow();
        String name = names(block).get(number);
        return new Paper(new LayoutPage(workbook.getSheet(name), its, titles.get(name), looks, words), styles, sources);
    }

    /** Takes the layout's texts that no cell shows any more out of the workbook; nothing may be written after that. */
    void forgetSamples() {
        BitSet used = new BitSet();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    CTCell its = ((XSSFCell) cell).getCTCell();
                    if (its.getT() == STCellType.S) {
                        used.set(Integer.parseInt(its.getV()));
                    }
                }
            }
        }
        for (int text = used.nextClearBit(0); text < texts; text = used.nextClearBit(text + 1)) {
            CTRst its = ((XSSFRichTextString) workbook.getSharedStringSource().getItemAt(text)).getCTRst();
            its.setRArray(new CTRElt[0]);
            its.setT("");
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
