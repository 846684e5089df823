package org.huizong.desk;

import org.huizong.desk.Reminders.About;
import org.huizong.registry.Reminder;
import org.huizong.workbook.report.ReminderBook;
import org.huizong.workbook.report.ReminderLetter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 催报名单: as a page to copy from, as a letter, as a workbook. */
@Controller
@RequestMapping("/jobs/{job}/reminder")
class ReminderPages {
    private static final int SIZE = 100;
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Offices offices;

    ReminderPages(Offices offices) {
        this.offices = offices;
    }

    @ModelAttribute
    About about(
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "0") int year) {
        return new About(district, form, year);
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            About about,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        Sight sight = new Sight(office.registry(), visitor.account());
        Reminder reminder = new Reminders(office, sight).of(about);
        model.addAttribute("office", office);
        model.addAttribute("about", about);
        model.addAttribute("districts", sight.districts());
        model.addAttribute("reminder", reminder);
        model.addAttribute("owing", Slice.of(reminder.owing(), page, SIZE));
        return "reminder";
    }

    @GetMapping(params = "as=docx")
    ResponseEntity<byte[]> letter(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, About about) {
        Reminder reminder = reminder(visitor, job, about);
        return Attachment.of(reminder.title() + ".docx", DOCX, ReminderLetter.write(reminder));
    }

    @GetMapping(params = "as=xlsx")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal Visitor visitor, @PathVariable String job, About about) {
        Reminder reminder = reminder(visitor, job, about);
        return Attachment.of(reminder.title() + ".xlsx", XLSX, ReminderBook.write(reminder));
    }

    private Reminder reminder(Visitor visitor, String job, About about) {
        Office office = offices.of(visitor.account(), job);
        return new Reminders(office, new Sight(office.registry(), visitor.account())).of(about);
    }
}
