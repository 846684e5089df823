/**
 * Workbooks in, workbooks out, formulas decided; the home of POI. May use {@code finding}, {@code form}, {@code indicator}, {@code
 * declaration}, {@code registry}, {@code check} and {@code rollup}.
 */
@NullMarked
package org.huizong.workbook;

import org.jspecify.annotations.NullMarked;
