/**
 * Runs an assignment as a batch job that survives being killed: thin adapters, and the only home of Spring Batch and
 * db-scheduler. May use {@code intake}, {@code review}, {@code rollup}, {@code store}, {@code workbook}, {@code registry},
 * {@code indicator}, {@code form} and {@code finding}.
 */
@NullMarked
package org.huizong.job;

import org.jspecify.annotations.NullMarked;
