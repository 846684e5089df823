package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huizong.finding.FindingCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.huizong.finding.Fault;

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
    String absent(HttpServletResponse response, Model model) {
        return page(HttpStatus.NOT_FOUND, response, model);
    }

    /** A script is answered with a line, as for every other file. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getHeader("HX-Request") == null) {
            return page(HttpStatus.CONTENT_TOO_LARGE, response, model);
        }
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        List<FileLine> refused = List.of(FileLine.refused(
                words.say("file"), Receiving.told(FindingCode.W803, "", Receiving.MOST_MEGABYTES + " MB"), words));
        model.addAttribute("lines", refused);
        return "lines :: lines";
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    String unavailable(Exception fault, HttpServletResponse response, Model model) {
        LOG.error("the database failed: {}", Fault.named(fault), fault);
        response.setHeader("Retry-After", "60");
        return page(HttpStatus.SERVICE_UNAVAILABLE, response, model);
    }

    /** What no page answered for. */
    @RequestMapping("/error")
    String other(
            @RequestAttribute(name = "jakarta.servlet.error.status_code", required = false) Integer code,
            HttpServletResponse response,
            Model model) {
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, response, model);
    }

    private static String page(HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        String sentence = switch (status) {
            case NOT_FOUND -> "mishap.absent";
            case FORBIDDEN -> "mishap.forbidden";
            case CONTENT_TOO_LARGE -> "mishap.large";
            case SERVICE_UNAVAILABLE -> "mishap.unavailable";
            default -> status.is4xxClientError() ? "mishap.wrong" : "mishap.ours";
        };
        if (status.is5xxServerError()) {
            model.addAttribute("reference", response.getHeader(LogMarks.REFERENCE));
        }
        model.addAttribute("sentence", sentence);
        model.addAttribute("mostMegabytes", Receiving.MOST_MEGABYTES);
        return "mishap";
    }
}
