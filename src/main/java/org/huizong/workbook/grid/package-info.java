/**
 * Files of every format opened as grids of entries, and what is written in one of them read. Of its neighbours it may
 * use {@code part}.
 */
@NullMarked
package org.huizong.workbook.grid;

import org.jspecify.annotations.NullMarked;
