/**
 * What a target means, whether what was reached fits it, and which indicator of the catalogue a name stands for. May use
 * {@code finding} and {@code form}.
 */
@NullMarked
package org.huizong.indicator;

import org.jspecify.annotations.NullMarked;
