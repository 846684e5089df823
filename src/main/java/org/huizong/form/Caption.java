package org.huizong.form;

/**
 * One fixed text of a blank.
 *
 * @param text as printed
 * @param area the merged cells it fills, or its one cell
 */
public record Caption(String text, Area area) {}
