/**
 * The commands of the command line; the home of picocli and of standard output. May use {@code finding}, {@code form},
 * {@code indicator}, {@code declaration}, {@code registry}, {@code rollup}, {@code intake}, {@code store}, {@code job},
 * {@code desk} and {@code demo}.
 */
@NullMarked
package org.huizong.cli;

import org.jspecify.annotations.NullMarked;
