package org.huizong.workbook.written;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;

/**
 * The sheet {@code _样式} of a layout: under the headers, a name in the first column and its sample in the second.
 */
public final class Samples {
    private static final int NAME = 0;
    private static final int SAMPLE = 1;

    private Samples() {}

    /** The style of every sample; of a layout that was linted. */
    public static Map<Swatch, XSSFCellStyle> of(XSSFWorkbook layout) {
        Map<Swatch, XSSFCellStyle> styles = new EnumMap<>(Swatch.class);
        for (Row row : layout.getSheet(ReportLayout.SAMPLES)) {
            Swatch.of(name(row)).ifPresent(swatch -> styles.putIfAbsent(swatch, sample(row)));
        }
        return styles;
    }

    private static XSSFCellStyle sample(Row row) {
        return ((XSSFCell) row.getCell(SAMPLE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)).getCellStyle();
    }

    private static String name(Row row) {
        Cell cell = row.getCell(NAME);
        return cell == null || cell.getCellType() != CellType.STRING
                ? ""
                : cell.getStringCellValue().strip();
    }

    /** Every sample must stand there once; a name that is none is a misspelt one. */
    static void lint(XSSFWorkbook layout, List<Finding> findings) {
        XSSFSheet sheet = layout.getSheet(ReportLayout.SAMPLES);
        if (sheet == null) {
            findings.add(Finding.of(FindingCode.T149, Place.NONE, ReportLayout.SAMPLES));
            return;
        }
        Map<Swatch, String> cells = new EnumMap<>(Swatch.class);
        for (Row row : sheet) {
            String name = name(row);
            if (row.getRowNum() > 0 && !name.isEmpty()) {
                lint(Place.ofCell(sheet.getSheetName(), "A" + (row.getRowNum() + 1), ""), name, cells)
                        .ifPresent(findings::add);
            }
        }
        String missing = Stream.of(Swatch.values())
                .filter(swatch -> !cells.containsKey(swatch))
                .map(Swatch::word)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            findings.add(Finding.of(FindingCode.T146, Place.ofCell(sheet.getSheetName(), "", ""), missing));
        }
    }

    private static Optional<Finding> lint(Place place, String name, Map<Swatch, String> cells) {
        Optional<Swatch> swatch = Swatch.of(name);
        if (swatch.isEmpty()) {
            String known = Stream.of(Swatch.values())
                    .filter(one -> !cells.containsKey(one))
                    .map(Swatch::word)
                    .collect(Collectors.joining("、"));
            return Optional.of(Finding.of(FindingCode.T147, place, name, known));
        }
        String other = cells.putIfAbsent(swatch.get(), place.cell());
        return other == null ? Optional.empty() : Optional.of(Finding.of(FindingCode.T151, place, name, other));
    }
}
