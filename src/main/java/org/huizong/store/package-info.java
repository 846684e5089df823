/**
 * Keeps receipts, values, findings and lineage, and is the only home of SQL. May use {@code finding}, {@code form},
 * {@code indicator}, {@code declaration}, {@code registry}, {@code review}, {@code rollup} and {@code intake}.
 */
@NullMarked
package org.huizong.store;

import org.jspecify.annotations.NullMarked;
