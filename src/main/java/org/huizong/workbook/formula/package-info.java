/**
 * Formulas over the values of a declaration: parsed once, decided with bounded effort. Of its neighbours it may use
 * {@code grid}.
 */
@NullMarked
package org.huizong.workbook.formula;

import org.jspecify.annotations.NullMarked;
