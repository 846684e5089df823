/** What a target means, and whether what was reached fits it. May use {@code finding}. */
@NullMarked
package org.huizong.indicator;

import org.jspecify.annotations.NullMarked;
