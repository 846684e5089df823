/**
 * A form's blank made ready for many units, with drop-downs, locks and live rules. Of its neighbours it may use
 * {@code part} and {@code written}.
 */
@NullMarked
package org.huizong.workbook.blank;

import org.jspecify.annotations.NullMarked;
