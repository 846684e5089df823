/** What a target means. May use {@code finding}. */
@NullMarked
package org.huizong.indicator;

import org.jspecify.annotations.NullMarked;
