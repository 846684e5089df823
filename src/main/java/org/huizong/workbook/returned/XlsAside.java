package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.grid.BiffRecord;
import org.huizong.workbook.grid.BiffStream;
import org.huizong.workbook.part.Refusals;

/**
 * What is kept away from POI while it changes an {@code .xls} file: charts, behind whose boxes POI would write the boxes of our
 * notes before the chart itself, and conditional formats, many of which it cannot read.
 */
final class XlsAside {
    private static final int OBJECT = 0x5D;
    private static final int CHART = 5;
    private static final int TYPE = 4;
    private static final int WORKSHEET = 0x10;

    private final Map<String, List<List<BiffRecord>>> charts = new HashMap<>();
    private boolean formats;

    /** Takes them out of the sheets of a stream. */
    XlsAside(BiffStream stream) {
        for (BiffStream.Sheet sheet : stream.sheets()) {
            if (sheet.records().get(0).word(2) == WORKSHEET) {
                take(sheet);
            }
        }
    }

    /** Whether there is none of it. */
    boolean isEmpty() {
        return charts.isEmpty() && !formats;
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
            } else if (!format) {
                kept.add(record);
            }
            formats |= format;
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
     * Puts the charts back into the sheets of the same names.
     *
     * @throws org.huizong.finding.Refusal I214 when a chart's box is gone
     */
    void putBack(BiffStream stream) {
        for (BiffStream.Sheet sheet : stream.sheets()) {
            chart(sheet.records(), charts.getOrDefault(sheet.name(), List.of()));
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
}
