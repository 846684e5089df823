package org.huizong.workbook.written;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;

/** Reads the sheets of a layout; what is wrong is a finding with sheet and cell. */
final class LayoutLint {
    private final XSSFWorkbook workbook;
    private final List<Finding> findings;
    private final Map<ReportBlock, Place> seen = new EnumMap<>(ReportBlock.class);

    LayoutLint(XSSFWorkbook workbook, List<Finding> findings) {
        this.workbook = workbook;
        this.findings = findings;
    }

    /** The sheets with their anchors, in order; those with faults may lack. */
    List<LayoutSheet> sheets() {
        Samples.lint(workbook, findings);
        List<LayoutSheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (!sheet.getSheetName().equals(ReportLayout.SAMPLES)) {
                sheet(sheet).ifPresent(sheets::add);
            }
        }
        if (!seen.containsKey(ReportBlock.SOURCES)) {
            findings.add(Finding.of(FindingCode.T144, Place.NONE, "{" + ReportBlock.SOURCES.word() + "}"));
        }
        return sheets;
    }

    private Optional<LayoutSheet> sheet(XSSFSheet sheet) {
        List<LayoutSheet> anchors = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                formula(cell);
                LayoutWord.in(text(cell)).stream()
                        .flatMap(word -> ReportBlock.of(word).stream())
                        .forEach(block -> anchors.add(new LayoutSheet(sheet.getSheetName(), block, area(cell))));
            }
        }
        if (anchors.isEmpty()) {
            findings.add(Finding.of(
                    FindingCode.T142, Place.ofCell(sheet.getSheetName(), "", ""), sheet.getSheetName(), blocks()));
            return Optional.empty();
        }
        LayoutSheet first = anchors.get(0);
        anchors.forEach(this::anchor);
        words(sheet, first.block());
        return Optional.of(first);
    }

    /** Whether a block of ours stands anywhere. */
    static boolean hasAnchor(XSSFWorkbook workbook) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (LayoutWord.in(text(cell)).stream()
                            .anyMatch(word -> ReportBlock.of(word).isPresent())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void formula(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            findings.add(Finding.of(FindingCode.T148, place(cell), "=" + cell.getCellFormula()));
        }
    }

    /** A block has one place in the workbook, and a sheet one block, in its first column and alone in its cell. */
    private void anchor(LayoutSheet found) {
        String word = "{" + found.block().word() + "}";
        CellRangeAddress area = found.anchor();
        Place place = Place.ofCell(
                found.name(),
                new org.apache.poi.ss.util.CellReference(area.getFirstRow(), area.getFirstColumn())
                        .formatAsString(false),
                "");
        Place other = seen.values().stream()
                .filter(one -> one.sheet().equals(found.name()))
                .findFirst()
                .orElse(seen.get(found.block()));
        if (other != null) {
            findings.add(Finding.of(FindingCode.T143, place, word, other.shown()));
        }
        seen.putIfAbsent(found.block(), place);
        Cell cell = workbook.getSheet(found.name()).getRow(area.getFirstRow()).getCell(area.getFirstColumn());
        if (area.getFirstColumn() != 0 || area.getLastRow() != area.getFirstRow() || !alone(text(cell))) {
            findings.add(Finding.of(FindingCode.T145, place, word));
        }
    }

    private static boolean alone(String text) {
        return LayoutWord.fill(text, word -> "").isBlank()
                && LayoutWord.in(text).size() == 1;
    }

    private void words(XSSFSheet sheet, ReportBlock block) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                words(text(cell), place(cell), block);
            }
        }
        Place printed = Place.ofCell(sheet.getSheetName(), "", "页眉页脚");
        PageTexts.of(sheet).forEach(text -> words(text, printed, block));
    }

    private void words(String text, Place place, ReportBlock block) {
        for (String word : LayoutWord.in(text)) {
            Optional<LayoutWord> known = LayoutWord.of(word);
            if (known.isEmpty() && ReportBlock.of(word).isEmpty()) {
                findings.add(Finding.of(FindingCode.T141, place, "{" + word + "}", known(block)));
            } else if (known.isPresent() && !block.fills(known.get())) {
                findings.add(Finding.of(FindingCode.T150, place, "{" + word + "}", known(block)));
            }
        }
    }

    private static String known(ReportBlock block) {
        return Stream.of(LayoutWord.values())
                .filter(block::fills)
                .map(word -> "{" + word.word() + "}")
                .collect(Collectors.joining(" "));
    }

    private static String blocks() {
        return Stream.of(ReportBlock.values())
                .map(block -> "{" + block.word() + "}")
                .collect(Collectors.joining(" "));
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static CellRangeAddress area(Cell cell) {
        return cell.getSheet().getMergedRegions().stream()
                .filter(area ->
                        area.getFirstRow() == cell.getRowIndex() && area.getFirstColumn() == cell.getColumnIndex())
                .findFirst()
                .orElse(new CellRangeAddress(
                        cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
    }

    private static Place place(Cell cell) {
        return Place.ofCell(cell.getSheet().getSheetName(), cell.getAddress().formatAsString(), "");
    }
}
