package org.huizong.form;

/**
 * One entry of a list of allowed values.
 *
 * @param list name of the list
 * @param value what is filled in
 * @param parent the entry of another list that it belongs to, or the empty string
 * @param points its points as written, or the empty string
 * @param note explanation, or the empty string
 */
public record Choice(String list, String value, String parent, String points, String note) {}
