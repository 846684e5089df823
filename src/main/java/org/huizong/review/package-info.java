/**
 * What people decide about a submission besides the rules, and what becomes of it by that. May use {@code finding},
 * {@code form} and {@code declaration}.
 */
@NullMarked
package org.huizong.review;

import org.jspecify.annotations.NullMarked;
