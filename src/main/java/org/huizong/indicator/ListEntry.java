package org.huizong.indicator;

/**
 * One entry of a list that a bureau writes: of {@code _枚举} in a template, or of the lists that come with the program.
 *
 * @param value the entry's word: {@code 优}, {@code 产出指标}, {@code 超额倍数}
 * @param parent the entry or scheme that it belongs to, or the empty string
 * @param points as written: {@code 90}, {@code 22-25}, {@code 1.2}, a word, or the empty string
 */
public record ListEntry(String value, String parent, String points) {}
