/**
 * What one unit declared on one form for one period, with the place of every value. May use {@code finding} and
 * {@code form}.
 */
@NullMarked
package org.huizong.declaration;

import org.jspecify.annotations.NullMarked;
