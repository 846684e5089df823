package org.huizong.workbook.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.registry.RegistryLines;
import org.huizong.registry.RegistryLines.Part;
import org.huizong.registry.Written;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;

/** Reads the lines of the registry workbook; what they mean is the registry's own business. */
public final class RegistryReader {
    private final GridBook book;
    private final List<Finding> findings = new ArrayList<>();

    private RegistryReader(GridBook book) {
        this.book = book;
    }

    /**
     * Reads a workbook.
     *
     * @throws Refusal why it is no workbook, J651 for a missing sheet, T102 and T103 for headers
     */
    public static RegistryLines read(byte[] bytes) {
        Opening opening = GridReader.open(bytes);
        if (opening instanceof Opening.Refused refused) {
            throw new Refusal(refused.reason());
        }
        RegistryReader reader = new RegistryReader(((Opening.Opened) opening).book());
        RegistryLines lines =
                new RegistryLines(reader.lines(Part.DISTRICTS), reader.lines(Part.UNITS), reader.lines(Part.DUES));
        new Findings(reader.findings).refuseErrors();
        return lines;
    }

    private List<Written> lines(Part part) {
        Optional<Grid> grid =
                book.grid(part.sheet()).or(() -> book.grid(part.name().toLowerCase(Locale.ROOT)));
        if (grid.isEmpty()) {
            findings.add(Finding.of(FindingCode.J651, Place.NONE, part.sheet()));
            return List.of();
        }
        return SchemaTable.read(grid.get(), part.headers(), part.needed(), findings).rows().stream()
                .map(row -> written(row, part))
                .toList();
    }

    private static Written written(SchemaTable.Row row, Part part) {
        Map<String, String> words = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (String header : part.headers().keySet()) {
            words.put(header, row.get(header));
            places.put(header, row.place(header));
        }
        return new Written(row.number(), words, places);
    }
}
