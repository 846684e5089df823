package org.huizong.workbook.report;

import java.util.List;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.LineTable.Kind;
import org.huizong.workbook.written.LayoutSheet;
import org.huizong.workbook.written.Longest;
import org.huizong.workbook.written.Pages;

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
            case CONTROL -> sheets(sheet, 1 + tails());
            case DETAIL ->
                sheets(
                        sheet,
                        DetailPlan.of(all, MoneyPlan.of(all.money()), longest)
                                .sheets()
                                .size());
            case FINDINGS -> pages(sheet, all.findings().size(), longest.lines());
            case SOURCES ->
                pages(
                        sheet,
                        all.sources().size(),
                        longest.sourceLines(all.sources().size(), all.files().size()));
            case MAPPED ->
                all.mapped().isEmpty() ? List.of() : pages(sheet, all.mapped().size(), longest.lines());
            case ATTAINMENT ->
                all.attainments().isEmpty()
                        ? List.of()
                        : sheets(
                                sheet,
                                AttainmentPart.sheets(all.attainments(), longest)
                                        .size());
            case SCORES -> pages(sheet, all.scores().size(), ScoreSheet.most(all.scores(), longest));
            case STANDINGS -> pages(sheet, all.standings().rows().size(), longest.lines());
            case UNSENT -> pages(sheet, all.closing().unsent().size(), longest.lines());
            case TARGETS -> lists(Kind.INDICATORS, sheet.name());
            case TASKS -> lists(Kind.TASKS, sheet.name());
            case LISTS -> lists(Kind.OTHER, "");
            default -> List.of(sheet.name());
        };
    }

    private static List<String> sheets(LayoutSheet sheet, int count) {
        return Pages.named(sheet.name(), count);
    }

    private static List<String> pages(LayoutSheet sheet, int lines, int most) {
        return sheets(sheet, Pages.needed(lines, most));
    }

    /** How many sheets list the amounts that were rounded otherwise; none where nothing is rounded. */
    private int tails() {
        return all.closing()
                .control()
                .rounding()
                .map(rounding -> Pages.needed(rounding.tails().size(), longest.linked()))
                .orElse(0);
    }

    /** The layout's name, or the list's own, and what tells several apart; no sheet where nobody sent a list. */
    private List<String> lists(Kind kind, String name) {
        return all.lines().stream()
                .filter(table -> table.kind() == kind)
                .flatMap(table -> Pages.named(
                        name + kind.ending(table), Pages.needed(table.lines().size(), LineSheet.most(table, longest)))
                        .stream())
                .toList();
    }
}
