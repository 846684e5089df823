package org.huizong.workbook.written;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
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

    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

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
        new LayoutColours(sheet, layout, layout.top(), next, width).spread();
    }

    /**
     * Spreads them over the lines that will come below what is written, which is their head.
     *
     * @param next the first row below the block
     * @param width of the block
     */
    static void overLines(XSSFSheet sheet, LayoutSheet layout, int next, int width) {
        int below = sheet.getLastRowNum() + 1;
        new LayoutColours(sheet, layout, Math.max(layout.top(), Math.min(below, next - 1)), next, width).spread();
    }

    /** A part of an area, and how far it goes down. */
    private record Move(CellRangeAddress area, int down) {}

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

    /** Areas that move alike stay together, and all of them when no formula counts from the first. */
    private List<CTConditionalFormatting> spread(CTConditionalFormatting format) {
        List<CellRangeAddress> areas = ((List<?>) format.getSqref())
                .stream().map(area -> whole(area.toString())).toList();
        boolean movable =
                formulas(format).allMatch(formula -> shifted(formula, 1, 0).isPresent());
        boolean together = formulas(format).findAny().isEmpty();
        Map<Integer, List<Move>> moves = new LinkedHashMap<>();
        areas.stream()
                .flatMap(area -> movable ? moves(area) : Stream.of(new Move(area, 0)))
                .filter(move -> move.area().getFirstRow() + move.down() <= LIMITS.getLastRowIndex())
                .forEach(move -> moves.computeIfAbsent(together ? 0 : move.down(), down -> new ArrayList<>())
                        .add(move));
        int top = least(areas, CellRangeAddress::getFirstRow);
        int left = least(areas, CellRangeAddress::getFirstColumn);
        List<CTConditionalFormatting> spread = new ArrayList<>();
        moves.forEach((down, some) -> {
            CTConditionalFormatting copy = (CTConditionalFormatting) format.copy();
            copy.setSqref(some.stream().map(this::moved).toList());
            List<CellRangeAddress> parts = some.stream().map(Move::area).toList();
            rewrite(
                    copy,
                    least(parts, CellRangeAddress::getFirstRow) - top + down,
                    least(parts, CellRangeAddress::getFirstColumn) - left);
            spread.add(copy);
        });
        return spread;
    }

    private static Stream<String> formulas(CTConditionalFormatting format) {
        return Arrays.stream(format.getCfRuleArray()).flatMap(rule -> Arrays.stream(rule.getFormulaArray()));
    }

    private static int least(List<CellRangeAddress> areas, ToIntFunction<CellRangeAddress> number) {
        return areas.stream().mapToInt(number).min().orElse(0);
    }

    /** The area; whole columns and rows have all of their cells. */
    private static CellRangeAddress whole(String text) {
        CellRangeAddress area = CellRangeAddress.valueOf(text);
        if (area.getFirstRow() < 0) {
            area.setFirstRow(0);
            area.setLastRow(LIMITS.getLastRowIndex());
        }
        if (area.getFirstColumn() < 0) {
            area.setFirstColumn(0);
            area.setLastColumn(LIMITS.getLastColumnIndex());
        }
        return area;
    }

    /** What an area is above the anchor stays there: between it and the lines there may be their head. */
    private Stream<Move> moves(CellRangeAddress area) {
        int top = layout.top();
        if (area.getFirstRow() > top) {
            return Stream.of(new Move(area, next - top - 1));
        }
        if (area.getLastRow() < top) {
            return Stream.of(new Move(area, 0));
        }
        if (area.getFirstRow() == top || first == top) {
            return Stream.of(new Move(area, first - top));
        }
        CellRangeAddress above = area.copy();
        above.setLastRow(top - 1);
        CellRangeAddress over = area.copy();
        over.setFirstRow(top);
        return Stream.of(new Move(above, 0), new Move(over, first - top));
    }

    private String moved(Move move) {
        CellRangeAddress area = move.area();
        CellRangeAddress wide = Breadth.stretched(area, layout.anchor().getLastColumn(), width);
        boolean grows = area.getFirstRow() <= layout.top() && area.getLastRow() >= layout.top();
        int begin = area.getFirstRow() + move.down();
        int end = grows ? next - 1 : Math.min(area.getLastRow() + move.down(), LIMITS.getLastRowIndex());
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

    /** As when Excel looks from another cell: a place beyond the end is at the beginning, an area is cut. */
    private static void shift(Ptg part, int down, int right) {
        if (part instanceof RefPtgBase cell) {
            cell.setRow(Math.floorMod(cell.getRow() + (cell.isRowRelative() ? down : 0), LIMITS.getMaxRows()));
            cell.setColumn(
                    Math.floorMod(cell.getColumn() + (cell.isColRelative() ? right : 0), LIMITS.getMaxColumns()));
        } else if (part instanceof AreaPtgBase area) {
            area.setFirstRow(row(area.getFirstRow(), area.isFirstRowRelative(), down));
            area.setLastRow(row(area.getLastRow(), area.isLastRowRelative(), down));
            area.setFirstColumn(column(area.getFirstColumn(), area.isFirstColRelative(), right));
            area.setLastColumn(column(area.getLastColumn(), area.isLastColRelative(), right));
        }
    }

    private static int row(int row, boolean relative, int down) {
        return Math.max(0, Math.min(row + (relative ? down : 0), LIMITS.getLastRowIndex()));
    }

    private static int column(int column, boolean relative, int right) {
        return Math.max(0, Math.min(column + (relative ? right : 0), LIMITS.getLastColumnIndex()));
    }
}
