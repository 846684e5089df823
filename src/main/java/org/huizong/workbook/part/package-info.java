/**
 * The zip packages and XML parts that workbooks are made of: read without trust, changed byte by byte. It uses none
 * of its neighbours.
 */
@NullMarked
package org.huizong.workbook.part;

import org.jspecify.annotations.NullMarked;
