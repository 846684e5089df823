package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huizong.desk.Correcting.Said;
import org.huizong.store.Account;
import org.huizong.store.Upload;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Lets somebody correct what a form was recognised as, and take that back. */
@Controller
class CorrectionPages {
    private final Offices offices;
    private final MessageSource messages;

    CorrectionPages(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    /** An upload that somebody sees. */
    record Seen(Office office, Account account, Upload upload) {}

    @ModelAttribute("seen")
    Seen seen(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, @PathVariable long number) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        Upload upload =
                office.uploads().find(office.name(), number).filter(sight::sees).orElseThrow(Absent::new);
        return new Seen(office, visitor.account(), upload);
    }

    /** To a script it answers with the file's line alone. */
    @PostMapping("/jobs/{job}/uploads/{number:\\d{1,18}}/corrections")
    @Act(
            value = "upload.correct",
            about = {"index", "back"})
    String correct(
            @ModelAttribute("seen") Seen seen,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Model model) {
        Office office = seen.office();
        Upload upload = seen.upload();
        Said said = Said.of(fields);
        String fault = new Correcting(office, seen.account()).correct(upload, said);
        if (!fault.isEmpty()) {
            Underway.of(request).refused();
        }
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/jobs/" + UriUtils.encodePathSegment(office.name(), StandardCharsets.UTF_8) + "/uploads/"
                    + upload.number() + (fault.isEmpty() ? "" : "?fault=" + fault);
        }
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        List<Reading> readings =
                Reading.one(office, office.inbox(), office.inbox().resolve(upload.file()), said.index());
        model.addAttribute("office", office);
        model.addAttribute(
                "lines",
                List.of(FileLine.of(upload, said.index(), readings, fault, new FileLine.Telling(office, words))));
        return "lines :: lines";
    }
}
