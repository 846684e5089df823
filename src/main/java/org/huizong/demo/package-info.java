/**
 * Makes a city up, from a seed: its registry, what its units send in, and the truth about it, for demonstrations and tests.
 * May use {@code finding}, {@code form}, {@code intake} and {@code workbook}.
 */
@NullMarked
package org.huizong.demo;

import org.jspecify.annotations.NullMarked;
