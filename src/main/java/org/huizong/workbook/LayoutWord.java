package org.huizong.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word in braces that is filled in wherever it stands on a layout: in cells, headers and footers. */
enum LayoutWord {
    TITLE("标题", true),
    PERIOD("期间", true),
    MADE_AT("制表时间", true),
    DAY("制表日期", true),
    ACCOUNT("单位", true),
    SCOPE("范围", true),
    SHEET("表页", true),
    RETURNED("退回说明", true),
    TABLE("表名", false),
    LINES("行数", false),
    PAGE("页次", false),
    COUNTS("问题统计", false),
    FILES("文件说明", false);

    private static final Pattern WORDS = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");

    private final String word;
    private final boolean everywhere;

    LayoutWord(String word, boolean everywhere) {
        this.word = word;
        this.everywhere = everywhere;
    }

    String word() {
        return word;
    }

    /** Whether it can be filled in on every sheet. */
    boolean everywhere() {
        return everywhere;
    }

    static Optional<LayoutWord> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The words in braces in a text, in order, known or not. */
    static List<String> in(String text) {
        return WORDS.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** The text with every word in braces replaced. */
    static String fill(String text, UnaryOperator<String> filling) {
        return WORDS.matcher(text)
                .replaceAll((MatchResult found) ->
                        Matcher.quoteReplacement(filling.apply(found.group(1).strip())));
    }
}
