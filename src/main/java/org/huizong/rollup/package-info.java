/**
 * Adds accepted declarations up the tree of districts. May use {@code finding}, {@code form}, {@code indicator},
 * {@code declaration} and {@code registry}.
 */
@NullMarked
package org.huizong.rollup;

import org.jspecify.annotations.NullMarked;
