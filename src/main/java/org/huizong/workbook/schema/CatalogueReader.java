package org.huizong.workbook.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.indicator.CatalogueColumn;
import org.huizong.indicator.CatalogueLine;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;

/** Reads the lines of the indicator catalogue's workbook; what they mean is made of them in their own room. */
public final class CatalogueReader {
    private static final String ENGLISH = "indicators";

    private CatalogueReader() {}

    /**
     * Reads a workbook.
     *
     * @throws Refusal why it is no workbook, J671 for a missing sheet, T102 and T103 for headers
     */
    public static List<CatalogueLine> read(byte[] bytes) {
        Opening opening = GridReader.open(bytes);
        if (opening instanceof Opening.Refused refused) {
            throw new Refusal(refused.reason());
        }
        GridBook book = ((Opening.Opened) opening).book();
        Optional<Grid> grid = book.grid(CatalogueColumn.SHEET).or(() -> book.grid(ENGLISH));
        if (grid.isEmpty()) {
            throw new Refusal(Finding.of(FindingCode.J671, Place.NONE, CatalogueColumn.SHEET));
        }
        List<Finding> findings = new ArrayList<>();
        List<CatalogueLine> lines =
                SchemaTable.read(grid.get(), CatalogueColumn.headers(), CatalogueColumn.needed(), findings)
                        .rows()
                        .stream()
                        .map(CatalogueReader::line)
                        .toList();
        new Findings(findings).refuseErrors();
        return lines;
    }

    private static CatalogueLine line(SchemaTable.Row row) {
        Map<CatalogueColumn, String> words = new EnumMap<>(CatalogueColumn.class);
        Map<CatalogueColumn, Place> places = new EnumMap<>(CatalogueColumn.class);
        for (CatalogueColumn column : CatalogueColumn.values()) {
            words.put(column, row.get(column.header()));
            places.put(column, row.place(column.header()));
        }
        return new CatalogueLine(row.number(), words, places);
    }
}
