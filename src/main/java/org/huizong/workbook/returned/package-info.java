/**
 * The submitter's own workbook on its way back with its bad cells marked, and known again when it returns. Of its
 * neighbours it may use {@code part}, {@code grid} and {@code written}.
 */
@NullMarked
package org.huizong.workbook.returned;

import org.jspecify.annotations.NullMarked;
