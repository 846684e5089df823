package org.huizong.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is not there, or not for the one who asks: he is told the same of both. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
