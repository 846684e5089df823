package org.huizong.intake;

/**
 * One received file, before anybody looked inside.
 *
 * @param file path inside the inbox, with {@code /} between its parts
 * @param digest SHA-256 in hex; the empty string when the file could not be read
 * @param size in bytes
 */
public record Receipt(String file, String digest, long size) {}
