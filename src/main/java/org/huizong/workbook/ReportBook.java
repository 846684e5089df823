package org.huizong.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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

    private ReportBook(ReportLayout layout, XSSFWorkbook workbook) {
        this.layout = layout;
        this.workbook = workbook;
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
            workbook.cloneSheet(index, wanted.get(i));
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

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
