/** What a target means, whether it is reached, how it scores. May use {@code finding}. */
@NullMarked
package org.huizong.indicator;

import org.jspecify.annotations.NullMarked;
