/** What the operator set for the desk, and where each value comes from. May use {@code finding} and {@code registry}. */
@NullMarked
package org.huizong.setting;

import org.jspecify.annotations.NullMarked;
