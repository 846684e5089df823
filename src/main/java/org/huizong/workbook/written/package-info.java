/**
 * Workbooks being written: sheets in memory, long ones as a stream, all as their layout says. Of its neighbours it
 * may use {@code part}.
 */
@NullMarked
package org.huizong.workbook.written;

import org.jspecify.annotations.NullMarked;
