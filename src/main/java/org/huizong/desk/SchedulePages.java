package org.huizong.desk;

import java.time.Clock;
import java.util.Optional;
import org.huizong.job.Timekeeper;
import org.huizong.registry.Schedule;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** 定时: when a job is run by itself, what became of it, and a pause. */
@Controller
@RequestMapping("/jobs/{job}/schedule")
class SchedulePages {
    private static final int SHOWN = 10;
    private static final int LONGEST_REASON = 200;

    private final Offices offices;
    private final Timekeeper keeper;
    private final Clock clock;
    private final MessageSource messages;

    SchedulePages(Offices offices, Timekeeper keeper, Clock clock, MessageSource messages) {
        this.offices = offices;
        this.keeper = keeper;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String page(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, Model model) {
        Office office = office(visitor, job);
        Words words = new Words(messages, LocaleContextHolder.getLocale());
        model.addAttribute("office", office);
        model.addAttribute("mayPause", new Sight(office.registry(), visitor.account()).runs());
        Optional<Schedule> schedule = office.job().schedule();
        schedule.flatMap(when -> keeper.timetable(job)
                        .map(table -> ScheduleView.of(when, table, keeper.last(job, SHOWN), clock.instant(), words)))
                .ifPresent(view -> model.addAttribute("schedule", view));
        return "schedule";
    }

    @Act("schedule.pause")
    @PostMapping("/pause")
    String pause(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam String reason,
            RedirectAttributes told) {
        Office office = office(visitor, job);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            told.addFlashAttribute("fault", "schedule.reason.wrong");
        } else {
            keeper.pause(office.name(), visitor.account().name(), why);
        }
        return back(office);
    }

    @Act("schedule.resume")
    @PostMapping("/resume")
    String resume(@AuthenticationPrincipal Visitor visitor, @PathVariable String job) {
        Office office = office(visitor, job);
        keeper.resume(office.name());
        return back(office);
    }

    private Office office(Visitor visitor, String job) {
        Office office = offices.of(visitor.account(), job);
        if (!new Sight(office.registry(), visitor.account()).whole()) {
            throw new Absent();
        }
        return office;
    }

    private static String back(Office office) {
        return "redirect:/jobs/" + UriUtils.encodePathSegment(office.name(), "UTF-8") + "/schedule";
    }
}
