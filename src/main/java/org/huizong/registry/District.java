package org.huizong.registry;

/**
 * A district of the administrative tree.
 *
 * @param code six digits of GB/T 2260
 * @param parent code of the district above, or the empty string for the topmost
 */
public record District(String code, String name, String parent) {}
