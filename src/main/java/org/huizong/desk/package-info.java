/**
 * The desk: the browser's way to what the command line does; the home of MVC, Thymeleaf and Spring Security. May use
 * {@code finding}, {@code form}, {@code declaration}, {@code registry}, {@code setting}, {@code review}, {@code workbook}, {@code intake},
 * {@code store} and {@code job}.
 */
@NullMarked
package org.huizong.desk;

import org.jspecify.annotations.NullMarked;
