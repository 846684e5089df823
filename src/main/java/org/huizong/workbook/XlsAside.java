package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.finding.FindingCode;

/**
 * What is kept away from POI while it changes an {@code .xls} file, and put back to the byte: charts, behind whose boxes POI
 * would write the boxes of our notes before the chart itself, and conditional formats, many of which it cannot read.
 */
final class XlsAside {
    private static final int OBJECT = 0x5D;
    private static final int CHART = 5;
    private static final int TYPE = 4;
    private static final int WORKSHEET = 0x10;
    /** WINDOW2, PLV, SCL, PANE, SELECTION, STANDARDWIDTH, MERGECELLS, LABELRANGES, PHONETIC: formats stand behind them. */
    private static final Set<Integer> BEFORE_FORMATS = Set.of(0x23E, 0x88B, 0xA0, 0x41, 0x1D, 0x99, 0xE5, 0x15F, 0xEF);

    private final Map<String, List<List<BiffRecord>>> charts = new HashMap<>();
    private final Map<String, List<BiffRecord>> formats = new HashMap<>();

    /** Takes them out of the sheets of a stream. */
    XlsAside(BiffStream stream) {
        for (BiffStream.Sheet sheet : stream.sheets()) {
            if (sheet.records().get(0).word(2) == WORKSHEET) {
                take(sheet);
            }
        }
    }

    /** Whether there is anything to put back. */
    boolean isEmpty() {
        return charts.isEmpty() && formats.isEmpty();
    }

    private void take(BiffStream.Sheet sheet) {
        List<BiffRecord> kept = new ArrayList<>();
        List<BiffRecord> chart = new ArrayList<>();
        boolean format = false;
        int depth = 0;
        for (BiffRecord record : sheet.records()) {
            depth += record.kind() == BiffRecord.BOF ? 1 : 0;
            format = BiffRecord.isConditional(record.kind()) || (format && record.kind() == BiffRecord.CONTINUE);
            if (depth > 1) {
                chart.add(record);
            } else if (format) {
                formats.computeIfAbsent(sheet.name(), name -> new ArrayList<>()).add(record);
            } else {
                kept.add(record);
            }
            depth -= record.kind() == BiffRecord.EOF ? 1 : 0;
            if (depth == 1 && !chart.isEmpty()) {
                charts.computeIfAbsent(sheet.name(), name -> new ArrayList<>()).add(chart);
                chart = new ArrayList<>();
            }
        }
        sheet.records().clear();
        sheet.records().addAll(kept);
    }

    /**
     * Puts them back into the sheets of the same names.
     *
     * @throws org.huizong.finding.Refusal I214 when a chart's box is gone
     */
    void putBack(BiffStream stream) {
        for (BiffStream.Sheet sheet : stream.sheets()) {
            chart(sheet.records(), charts.getOrDefault(sheet.name(), List.of()));
            format(sheet.records(), formats.getOrDefault(sheet.name(), List.of()));
        }
    }

    private static void chart(List<BiffRecord> records, List<List<BiffRecord>> charts) {
        List<BiffRecord> whole = new ArrayList<>(records.size());
        Iterator<List<BiffRecord>> next = charts.iterator();
        for (BiffRecord record : records) {
            whole.add(record);
            if (record.kind() == OBJECT && record.word(TYPE) == CHART && next.hasNext()) {
                whole.addAll(next.next());
            }
        }
        Refusals.unless(!next.hasNext(), FindingCode.I214, "chart");
        records.clear();
        records.addAll(whole);
    }

    private static void format(List<BiffRecord> records, List<BiffRecord> formats) {
        int place = records.size() - 1;
        while (place > 1 && !BEFORE_FORMATS.contains(records.get(place - 1).kind())) {
            place--;
        }
        records.addAll(place > 1 ? place : records.size() - 1, formats);
    }
}
