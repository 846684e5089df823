/** Districts, units, and who owes which form for which period. May use {@code finding} and {@code form}. */
@NullMarked
package org.huizong.registry;

import org.jspecify.annotations.NullMarked;
