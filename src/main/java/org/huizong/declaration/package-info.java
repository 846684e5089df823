/**
 * What one unit declared on one form for one period, with the place of every value. May use {@code finding},
 * {@code form} and {@code indicator}: what a target means is read from the values of its line, so that whoever holds a
 * declaration, fresh or stored, has the same reading.
 */
@NullMarked
package org.huizong.declaration;

import org.jspecify.annotations.NullMarked;
