package org.huizong.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huizong.finding.Fault;
import org.huizong.finding.FindingCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Whatever goes wrong becomes a page with one sentence, and never a stack trace. */
@Controller
@ControllerAdvice
class Mishaps implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private final MessageSource messages;

    Mishaps(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Absent.class)
    Object absent(HttpServletRequest request, HttpServletResponse response, Model model) {
        return told(HttpStatus.NOT_FOUND, request, response, model);
    }

    /** A script is answered with a line, as for every other file. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getHeader("HX-Request") == null) {
            return told(HttpStatus.CONTENT_TOO_LARGE, request, response, model);
        }
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        List<FileLine> refused = List.of(FileLine.refused(
                words.say("file"), Receiving.told(FindingCode.W803, "", Receiving.MOST_MEGABYTES + " MB"), words));
        model.addAttribute("lines", refused);
        return "lines :: lines";
    }

    /** A body that is not what it says of itself is the sender's fault; one that could not be stored is ours. */
    @ExceptionHandler(MultipartException.class)
    Object broken(MultipartException fault, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean theirs = Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause.getClass().getName().startsWith("org.apache.tomcat.util.http.fileupload"));
        if (theirs && !Fault.isFullDisk(fault)) {
            return told(HttpStatus.BAD_REQUEST, request, response, model);
        }
        LOG.error("an upload could not be stored: {}", Fault.named(fault), fault);
        return told(ours(fault, HttpStatus.INTERNAL_SERVER_ERROR), request, response, model);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    Object unavailable(Exception fault, HttpServletRequest request, HttpServletResponse response, Model model) {
        LOG.error("the database failed: {}", Fault.named(fault), fault);
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return told(ours(fault, HttpStatus.SERVICE_UNAVAILABLE), request, response, model);
    }

    private static HttpStatus ours(Exception fault, HttpStatus otherwise) {
        return Fault.isFullDisk(fault) ? HttpStatus.INSUFFICIENT_STORAGE : otherwise;
    }

    /** What no page answered for. */
    @RequestMapping("/error")
    Object other(
            @RequestAttribute(name = "jakarta.servlet.error.status_code", required = false) Integer code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return told(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request, response, model);
    }

    /** A page to a browser, a problem to a program. */
    private Object told(HttpStatus status, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (status == HttpStatus.INSUFFICIENT_STORAGE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        String code = switch (status) {
            case NOT_FOUND -> "absent";
            case UNAUTHORIZED -> "unknown";
            case FORBIDDEN -> "forbidden";
            case CONTENT_TOO_LARGE -> "large";
            case SERVICE_UNAVAILABLE -> request.getAttribute(SlowSenders.BUSY) == null ? "unavailable" : "busy";
            case INSUFFICIENT_STORAGE -> "full";
            default -> status.is4xxClientError() ? "wrong" : "ours";
        };
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (String.valueOf(asked == null ? request.getRequestURI() : asked).startsWith("/api/")) {
            Words words = new Words(messages, LocaleContextHolder.getLocale());
            String sentence = words.say("mishap." + code, String.valueOf(Receiving.MOST_MEGABYTES));
            return Api.problem(Api.Problem.of(status, code.toUpperCase(Locale.ROOT), sentence));
        }
        response.setStatus(status.value());
        if (status.is5xxServerError()) {
            model.addAttribute("reference", response.getHeader(LogMarks.REFERENCE));
        }
        model.addAttribute("sentence", "mishap." + code);
        model.addAttribute("mostMegabytes", Receiving.MOST_MEGABYTES);
        return "mishap";
    }
}
