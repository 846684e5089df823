/** What a form is: template, sections, fields, rules, and the blank's layout. May use {@code finding}. */
@NullMarked
package org.huizong.form;

import org.jspecify.annotations.NullMarked;
