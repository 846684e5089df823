package org.huizong.workbook.written;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word in braces that is filled in wherever it stands on a layout: in cells, headers and footers. */
public enum LayoutWord {
    TITLE("标题"),
    PERIOD("期间"),
    MADE_AT("制表时间"),
    DAY("制表日期"),
    ACCOUNT("单位"),
    SCOPE("范围"),
    SHEET("表页"),
    RETURNED("退回说明"),
    TABLE("表名"),
    LINES("行数"),
    PAGE("页次"),
    COUNTS("问题统计"),
    STATES("对照统计"),
    FILES("文件说明");

    private static final Pattern WORDS = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");
    /** A word with the caption right before it and the room behind it. */
    private static final Pattern CAPTIONED = Pattern.compile("([^\\s　{}｛｝：；，。、]*：)?" + WORDS + "([\\s　]*)");

    private final String word;

    LayoutWord(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    public static Optional<LayoutWord> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The words in braces in a text, in order, known or not. */
    static List<String> in(String text) {
        return WORDS.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** The text with every word in braces replaced; one that says nothing takes its caption along, such as {@code 单位：}. */
    static String fill(String text, UnaryOperator<String> filling) {
        return CAPTIONED
                .matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(
                        filled(found, filling.apply(found.group(2).strip()))));
    }

    private static String filled(MatchResult found, String said) {
        String caption = Objects.requireNonNullElse(found.group(1), "");
        return said.isEmpty() && !caption.isEmpty() ? "" : caption + said + found.group(3);
    }
}
