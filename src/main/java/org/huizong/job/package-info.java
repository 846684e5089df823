/**
<<<<<<< HEAD
 * Runs an assignment as a batch job that survives being killed: thin adapters, and the only home of Spring Batch and
 * db-scheduler. May use {@code intake}, {@code review}, {@code rollup}, {@code store}, {@code workbook}, {@code registry},
 * {@code indicator}, {@code form} and {@code finding}.
=======
 * Runs an assignment as a batch job that survives being killed: thin adapters, and the only home of Spring Batch. May use
 * {@code intake}, {@code review}, {@code rollup}, {@code store}, {@code workbook}, {@code registry}, {@code indicator},
 * {@code form} and {@code finding}.
>>>>>>> 4e28805
 */
@NullMarked
package org.huizong.job;

import org.jspecify.annotations.NullMarked;
