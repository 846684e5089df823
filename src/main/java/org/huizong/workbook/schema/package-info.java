/**
 * The workbooks that a bureau writes: templates, registry, catalogue of indicators. Of its neighbours it may use
 * {@code part}, {@code grid}, {@code formula} and {@code written}.
 */
@NullMarked
package org.huizong.workbook.schema;

import org.jspecify.annotations.NullMarked;
