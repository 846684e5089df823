/**
 * Confronts a declaration with its form, its other forms and its past. May use {@code finding}, {@code form}, {@code
 * indicator}, {@code declaration} and {@code registry}.
 */
@NullMarked
package org.huizong.check;

import org.jspecify.annotations.NullMarked;
