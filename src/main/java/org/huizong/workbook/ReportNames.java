package org.huizong.workbook;

import java.util.List;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.LineTable;
import org.huizong.rollup.LineTable.Kind;

/**
 * The names of the sheets of a report, given those of its layout: one for each list, as many as long lists need.
 *
 * @param longest how long they become
 */
record ReportNames(Consolidation all, Longest longest) {
    /** The names of the sheets of one sheet of the layout. */
    List<String> of(LayoutSheet sheet) {
        return switch (sheet.block()) {
            case MONEY -> sheets(sheet, MoneyPlan.of(all.money()).sheets().size());
            case CONTROL -> sheets(sheet, all.closing().control().rounding().isPresent() ? 2 : 1);
            case DETAIL ->
                sheets(
                        sheet,
                        DetailPlan.of(all, MoneyPlan.of(all.money()), longest)
                                .sheets()
                                .size());
            case FINDINGS -> pages(sheet, all.findings().size(), longest.lines());
            case SOURCES -> pages(sheet, all.sources().size(), longest.linked());
            case MAPPED ->
                all.mapped().isEmpty() ? List.of() : pages(sheet, all.mapped().size(), longest.lines());
            case ATTAINMENT -> all.attainments().isEmpty() ? List.of() : List.of(sheet.name());
            case TARGETS -> lists(sheet, Kind.INDICATORS);
            case TASKS -> lists(sheet, Kind.TASKS);
            case LISTS ->
                all.lines().stream()
                        .filter(table -> table.kind() == Kind.OTHER)
                        .map(LineTable::name)
                        .toList();
            default -> List.of(sheet.name());
        };
    }

    private static List<String> sheets(LayoutSheet sheet, int count) {
        return new Pages(sheet.name(), count, 1, 0).names();
    }

    private static List<String> pages(LayoutSheet sheet, int lines, int most) {
        return new Pages(sheet.name(), lines, most, 0).names();
    }

    /** The layout's name, and what tells several apart; no sheet where nobody sent a list. */
    private List<String> lists(LayoutSheet sheet, Kind kind) {
        return all.lines().stream()
                .filter(table -> table.kind() == kind)
                .map(table -> sheet.name() + kind.ending(table))
                .toList();
    }
}
