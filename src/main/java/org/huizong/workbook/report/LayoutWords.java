package org.huizong.workbook.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.LineTable;
import org.huizong.rollup.MoneyTable;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.written.LayoutWord;
import org.huizong.workbook.written.Pages;

/** What stands for the words in braces of a layout. */
record LayoutWords(Consolidation all) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final String EVERYWHERE = "全部地区";
    private static final String SEVERAL = "见各表";

    /** For a word of every sheet; more are those of this one. */
    String of(String word, String sheet, Map<LayoutWord, String> more) {
        Optional<LayoutWord> known = LayoutWord.of(word);
        return known.map(which -> more.getOrDefault(which, everywhere(which, sheet)))
                .map(SafeText::of)
                .orElse("");
    }

    private String everywhere(LayoutWord word, String sheet) {
        return switch (word) {
            case TITLE -> all.heading().title();
            case PERIOD -> all.heading().periods();
            case MADE_AT -> TIME.format(all.heading().madeAt());
            case DAY -> DAY.format(all.heading().madeAt());
            case ACCOUNT -> account();
            case SCOPE ->
                all.closing().scope().isEmpty() ? EVERYWHERE : all.closing().scope();
            case SHEET -> sheet;
            case RETURNED -> returned();
            default -> "";
        };
    }

    private String account() {
        List<String> units =
                all.money().stream().map(MoneyTable::unitOfAccount).distinct().toList();
        return units.size() == 1 && !units.get(0).isEmpty() ? units.get(0) : SEVERAL;
    }

    private String returned() {
        long returned = all.heading().arrivals().count(Outcome.RETURNED);
        String word = Outcome.RETURNED.word(Language.CHINESE);
        if (returned == 0) {
            return "";
        }
        return all.heading().returnedIncluded()
                ? "合计含" + word + "表 " + returned + " 份，待更正。"
                : "合计不含" + word + "表 " + returned + " 份。";
    }

    /** Those of a list. */
    static Map<LayoutWord, String> list(LineTable table) {
        boolean money = table.numeric().contains(true) && !table.unitOfAccount().isEmpty();
        return Map.of(
                LayoutWord.TABLE,
                table.title(),
                LayoutWord.LINES,
                String.valueOf(table.lines().size()),
                LayoutWord.ACCOUNT,
                money ? table.unitOfAccount() : "");
    }

    /** Those of one of the sheets of a long list. */
    static Map<LayoutWord, String> page(Pages pages, int page) {
        boolean alone = pages.count() == 1;
        return Map.of(
                LayoutWord.PAGE,
                alone ? "" : "（第 %d 张，共 %d 张）".formatted(page + 1, pages.count()),
                LayoutWord.FILES,
                alone ? "表末“来源文件”" : "最后一张表末“来源文件”");
    }
}
