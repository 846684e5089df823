package org.huizong.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huizong.store.Trail;
import org.huizong.workbook.report.TidyLines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 审计: the administrator looks up who did what, and takes it with him. */
@Controller
@RequestMapping("/trail")
class TrailPage {
    private static final int SHOWN = 100;
    private static final int AT_ONCE = 1000;

    private final Footprints footprints;
    private final Offices offices;
    private final MessageSource messages;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    TrailPage(
            Footprints footprints,
            Offices offices,
            MessageSource messages,
            ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.footprints = footprints;
        this.offices = offices;
        this.messages = messages;
        this.handlers = handlers;
    }

    @GetMapping
    String page(TrailSearch search, @RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<Trail.Numbered> found = footprints.trail().before(before, search.query(zone()), SHOWN);
        model.addAttribute("search", search);
        model.addAttribute(
                "lines",
                found.stream().map(one -> TrailRow.of(one, zone(), words())).toList());
        model.addAttribute("acts", TrailRow.acts(handlers, words()));
        model.addAttribute("offices", offices.all());
        model.addAttribute(
                "older",
                found.size() < SHOWN ? "" : search.link(found.get(SHOWN - 1).number()));
        model.addAttribute("export", search.link(0));
        return "trail";
    }

    /** Reads all of it again. */
    @GetMapping("/whole")
    String whole(TrailSearch search, Model model) {
        model.addAttribute("whole", footprints.trail().wholeness());
        return page(search, Long.MAX_VALUE, model);
    }

    /** Everything that was found, as CSV, while it is read. */
    @GetMapping("/trail.csv")
    @Act("trail.export")
    void export(TrailSearch search, HttpServletResponse response) throws IOException {
        OutputStream out = Attachment.stream(response, words().say("trail.file") + ".csv", "text/csv;charset=UTF-8");
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        TidyLines lines = TidyLines.begin(out, TrailRow.names(words()), false);
        long before = Long.MAX_VALUE;
        for (List<Trail.Numbered> some = next(search, before); !some.isEmpty(); some = next(search, before)) {
            for (Trail.Numbered one : some) {
                lines.add(TrailRow.of(one, zone(), words()).texts());
                before = one.number();
            }
        }
        lines.end();
    }

    private List<Trail.Numbered> next(TrailSearch search, long before) {
        return footprints.trail().before(before, search.query(zone()), AT_ONCE);
    }

    private java.time.ZoneId zone() {
        return footprints.clock().getZone();
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
