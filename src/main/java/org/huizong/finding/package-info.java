/** What we tell a filler: code, severity, place and repair. Uses no other room. */
@NullMarked
package org.huizong.finding;

import org.jspecify.annotations.NullMarked;
