/**
 * Receives files, recognises them, examines them. May use {@code finding}, {@code form}, {@code indicator}, {@code
 * declaration}, {@code registry}, {@code check} and {@code workbook}.
 */
@NullMarked
package org.huizong.intake;

import org.jspecify.annotations.NullMarked;
