/**
 * The consolidated workbook and what else officials open, one class a sheet. Of its neighbours it may use {@code
 * part} and {@code written}.
 */
@NullMarked
package org.huizong.workbook.report;

import org.jspecify.annotations.NullMarked;
