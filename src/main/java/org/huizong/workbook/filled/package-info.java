/**
 * Finds the forms that a filled workbook holds, and reads their values with the place of each. Of its neighbours it
 * may use {@code part}, {@code grid} and {@code returned}.
 */
@NullMarked
package org.huizong.workbook.filled;

import org.jspecify.annotations.NullMarked;
