/**
 * Workbooks in, workbooks out, formulas decided; the home of POI. May use {@code finding}, {@code form}, {@code indicator}, {@code
 * declaration}, {@code registry}, {@code check} and {@code rollup}. Its rooms from the ground up: {@code part}, {@code grid}, {@code
 * formula}, {@code written}, {@code schema}, {@code returned}, {@code filled}, {@code report}, {@code blank}; {@code part} is for
 * them alone.
 */
@NullMarked
package org.huizong.workbook;

import org.jspecify.annotations.NullMarked;
