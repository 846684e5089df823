package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huizong.desk.Correcting.Said;
import org.huizong.store.Upload;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets somebody correct what a form was recognised as, and take that back. */
@Controller
class CorrectionPages {
    private final Offices offices;
    private final MessageSource messages;

    CorrectionPages(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    /** To a script it answers with the file's line alone. */
    @PostMapping("/jobs/{job}/uploads/{number:\\d{1,18}}/corrections")
    @Act(value = "upload.correct", about = {"index", "back"})
    String correct(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable long number,
            @RequestParam(defaultValue = "0") int index,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        Upload upload = office.uploads()
                .find(office.name(), number)
                .filter(sight::sees)
                .orElseThrow(Absent::new);
        String fault = new Correcting(office, visitor.account())
                .correct(upload, new Said(index, part, unit, form, year, back));
        if (!fault.isEmpty()) {
            Underway.of(request).refused();
        }
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/jobs/" + org.springframework.web.util.UriUtils.encodePathSegment(job, "UTF-8") + "/uploads/"
                    + number + (fault.isEmpty() ? "" : "?fault=" + fault);
        }
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        List<Reading> readings = Reading.one(office, office.inbox(), office.inbox().resolve(upload.file()), index);
        model.addAttribute("office", office);
        model.addAttribute("lines", List.of(FileLine.of(upload, index, readings, fault, new FileLine.Telling(office, words))));
        return "lines :: lines";
    }
}
