package org.huizong.review;

/**
 * One revision of what is reviewed: a decision is about it and about no other, so that a changed file is decided upon
 * anew.
 *
 * @param digest SHA-256 of the file, in hex
 * @param part which form of the file, or the empty string when it is the only one
 */
public record Subject(Slot slot, String digest, String part) {}
