/** Huizong 汇总. */
@NullMarked
package org.huizong;

import org.jspecify.annotations.NullMarked;
