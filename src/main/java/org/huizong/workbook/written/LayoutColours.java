package org.huizong.workbook.written;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * The conditional formats of a layout's sheet over the block that was written there: those that cover the anchor cover all
 * lines of the block, those below it go down with the foot, and those that end where the anchor ends are as wide as the block.
 */
final class LayoutColours {
    /** The conditional formats of Excel 2010. */
    private static final String LATER = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

    private final XSSFSheet sheet;
    private final LayoutSheet layout;
    private final int first;
    private final int next;
    private final int width;

    private LayoutColours(XSSFSheet sheet, LayoutSheet layout, int first, int next, int width) {
        this.sheet = sheet;
        this.layout = layout;
        this.first = first;
        this.next = next;
        this.width = width;
    }

    /** Spreads them over a block of tables with heads of their own, whose rows are written. */
    static void overBlock(XSSFSheet sheet, LayoutSheet layout, int next, int width) {
        if (sheet.getCTWorksheet().sizeOfConditionalFormattingArray() > 0) {
            new LayoutColours(sheet, layout, layout.top(), next, width).spread();
        }
    }

    /**
     * Spreads them over the lines that will come below what is written, which is their head.
     *
     * @param next the first row below the block
     * @param width of the block
     */
    static void overLines(XSSFSheet sheet, LayoutSheet layout, int next, int width) {
        if (sheet.getCTWorksheet().sizeOfConditionalFormattingArray() > 0) {
            int below = sheet.getLastRowNum() + 1;
            new LayoutColours(sheet, layout, Math.max(layout.top(), Math.min(below, next - 1)), next, width).spread();
        }
    }

    private void spread() {
        CTWorksheet its = sheet.getCTWorksheet();
        forgetLater(its);
        List<CTConditionalFormatting> formats = new ArrayList<>();
        for (CTConditionalFormatting format : its.getConditionalFormattingArray()) {
            formats.addAll(spread(format));
        }
        its.setConditionalFormattingArray(formats.toArray(new CTConditionalFormatting[0]));
    }

    /** What later Excels say beside a format again, with an area of its own that would stay behind. */
    private static void forgetLater(CTWorksheet its) {
        for (int i = its.isSetExtLst() ? its.getExtLst().sizeOfExtArray() - 1 : -1; i >= 0; i--) {
            if (LATER.equals(its.getExtLst().getExtArray(i).getUri())) {
                its.getExtLst().removeExt(i);
            }
        }
        if (its.isSetExtLst() && its.getExtLst().sizeOfExtArray() == 0) {
            its.unsetExtLst();
        }
    }

    /** Areas that move alike stay together. */
    private List<CTConditionalFormatting> spread(CTConditionalFormatting format) {
        Map<Integer, List<CellRangeAddress>> moves = new LinkedHashMap<>();
        List<CellRangeAddress> areas = ((List<?>) format.getSqref())
                .stream().map(area -> CellRangeAddress.valueOf(area.toString())).toList();
        for (CellRangeAddress area : areas) {
            moves.computeIfAbsent(down(area, format), down -> new ArrayList<>()).add(area);
        }
        int top = areas.stream().mapToInt(CellRangeAddress::getFirstRow).min().orElse(0);
        int left =
                areas.stream().mapToInt(CellRangeAddress::getFirstColumn).min().orElse(0);
        List<CTConditionalFormatting> spread = new ArrayList<>();
        moves.forEach((down, some) -> {
            CTConditionalFormatting copy = (CTConditionalFormatting) format.copy();
            copy.setSqref(some.stream().map(area -> moved(area, down)).toList());
            int row =
                    some.stream().mapToInt(CellRangeAddress::getFirstRow).min().orElse(0);
            int column = some.stream()
                    .mapToInt(CellRangeAddress::getFirstColumn)
                    .min()
                    .orElse(0);
            rewrite(copy, row - top + down, column - left);
            spread.add(copy);
        });
        return spread;
    }

    /** How far an area goes down: one whose formulas nobody can rewrite keeps its first row. */
    private int down(CellRangeAddress area, CTConditionalFormatting format) {
        int down = 0;
        if (area.getFirstRow() > layout.top()) {
            down = next - layout.top() - 1;
        } else if (area.getFirstRow() == layout.top()) {
            down = first - layout.top();
        }
        int wanted = down;
        boolean movable = Arrays.stream(format.getCfRuleArray())
                .flatMap(rule -> Arrays.stream(rule.getFormulaArray()))
                .allMatch(formula -> shifted(formula, wanted, 0).isPresent());
        return movable ? down : 0;
    }

    private String moved(CellRangeAddress area, int down) {
        CellRangeAddress wide = Breadth.stretched(area, layout.anchor().getLastColumn(), width);
        boolean grows = area.getFirstRow() <= layout.top() && area.getLastRow() >= layout.top();
        int begin = area.getFirstRow() + down;
        int end = grows ? next - 1 : area.getLastRow() + down;
        return new CellRangeAddress(begin, Math.max(begin, end), wide.getFirstColumn(), wide.getLastColumn())
                .formatAsString();
    }

    private void rewrite(CTConditionalFormatting format, int down, int right) {
        for (CTCfRule rule : format.getCfRuleArray()) {
            if (rule.isSetExtLst()) {
                rule.unsetExtLst();
            }
            for (int i = 0; i < rule.sizeOfFormulaArray(); i++) {
                rule.setFormulaArray(
                        i, shifted(rule.getFormulaArray(i), down, right).orElse(rule.getFormulaArray(i)));
            }
        }
    }

    /** The formula as it is written for another first cell; none when it cannot be read. */
    private Optional<String> shifted(String formula, int down, int right) {
        if (down == 0 && right == 0) {
            return Optional.of(formula);
        }
        XSSFWorkbook book = sheet.getWorkbook();
        XSSFEvaluationWorkbook parsing = XSSFEvaluationWorkbook.create(book);
        try {
            Ptg[] parts = FormulaParser.parse(formula, parsing, FormulaType.CELL, book.getSheetIndex(sheet));
            for (Ptg part : parts) {
                shift(part, down, right);
            }
            return Optional.of(FormulaRenderer.toFormulaString(parsing, parts));
        } catch (FormulaParseException e) {
            return Optional.empty();
        }
    }

    private static void shift(Ptg part, int down, int right) {
        if (part instanceof RefPtgBase cell) {
            cell.setRow(cell.getRow() + (cell.isRowRelative() ? down : 0));
            cell.setColumn(cell.getColumn() + (cell.isColRelative() ? right : 0));
        } else if (part instanceof AreaPtgBase area) {
            area.setFirstRow(area.getFirstRow() + (area.isFirstRowRelative() ? down : 0));
            area.setLastRow(area.getLastRow() + (area.isLastRowRelative() ? down : 0));
            area.setFirstColumn(area.getFirstColumn() + (area.isFirstColRelative() ? right : 0));
            area.setLastColumn(area.getLastColumn() + (area.isLastColRelative() ? right : 0));
        }
    }
}
