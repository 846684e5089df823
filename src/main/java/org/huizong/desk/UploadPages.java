package org.huizong.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.intake.ReturnedFile;
import org.huizong.store.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/** 上报: files are sent in, and their verdicts read. */
@Controller
@RequestMapping("/jobs/{job}/uploads")
class UploadPages {
    private static final int SHOWN = 50;
    private static final Set<String> FAULTS = Set.of("amend.unit.wrong", "amend.form.wrong", "amend.year.wrong");

    private final Offices offices;
    private final Receiving receiving;
    private final MessageSource messages;

    UploadPages(Offices offices, Receiving receiving, MessageSource messages) {
        this.offices = offices;
        this.receiving = receiving;
        this.messages = messages;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        Words words = words();
        Sight sight = new Sight(office.registry(), visitor.account());
        model.addAttribute("office", office);
        model.addAttribute("units", sight.units());
        model.addAttribute("sends", visitor.account().role().sends());
        model.addAttribute("sender", sight.sender().map(unit -> unit.name()).orElse(""));
        model.addAttribute("mostMegabytes", Receiving.MOST_MEGABYTES);
        model.addAttribute("mostFiles", DeskContext.MOST_FILES);
        Slice<Upload> past = Slice.of(past(office, sight), page, SHOWN);
        model.addAttribute("slice", past);
        model.addAttribute(
                "past",
                past.items().stream()
                        .map(upload -> PastLine.of(upload, office, words))
                        .toList());
        return "uploads";
    }

    /** What may be seen, the newest first. */
    private static List<Upload> past(Office office, Sight sight) {
        List<Upload> all = sight.sender()
                .map(unit -> office.uploads().of(office.name(), unit.code()))
                .orElseGet(() -> office.uploads().all(office.name()));
        return all.stream()
                .filter(sight::sees)
                .sorted(Comparator.comparing(Upload::number).reversed())
                .toList();
    }

    /** Takes files; to a script it answers with their lines alone. */
    @PostMapping
    @Act("upload.send")
    String receive(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(name = "file", required = false) List<MultipartFile> given,
            ServletWebRequest exchange,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        SlowSenders.received(exchange.getRequest());
        Words words = words();
        List<FileLine> lines = new ArrayList<>();
        for (MultipartFile file : given == null ? List.<MultipartFile>of() : given) {
            lines.addAll(lines(office, visitor, file, exchange, words));
        }
        model.addAttribute("office", office);
        model.addAttribute("lines", lines);
        tell(lines, Underway.of(exchange.getRequest()));
        if (exchange.getHeader("HX-Request") != null) {
            return "lines :: lines";
        }
        model.addAttribute("nothing", lines.isEmpty());
        return page(visitor, job, 1, model);
    }

    /** The form that the sender says it is; none of a form that there is not. */
    private static Optional<FormId> form(Office office, String said) {
        return office.job().templates().stream()
                .map(FormTemplate::id)
                .filter(id -> id.toString().equals(said))
                .findFirst();
    }

    /** The numbers that were given, which lead to everything else. */
    private static void tell(List<FileLine> lines, Underway underway) {
        List<String> numbers = lines.stream()
                .map(FileLine::number)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            underway.refused();
        } else {
            underway.about("upload=" + String.join(",", numbers));
        }
    }

    private List<FileLine> lines(
            Office office, Visitor visitor, MultipartFile file, ServletWebRequest exchange, Words words) {
        String name = String.valueOf(file.getOriginalFilename());
        if (file.isEmpty() && name.isEmpty()) {
            return List.of();
        }
        if (file.getSize() > ((long) Receiving.MOST_MEGABYTES << 20)) {
            String own = Parcel.safe(name);
            return List.of(FileLine.refused(
                    own, Receiving.told(FindingCode.W803, own, Receiving.MOST_MEGABYTES + " MB"), words));
        }
        Optional<FormId> form = form(office, String.valueOf(exchange.getParameter("form")));
        Parcel parcel = new Parcel(office, visitor.account(), name, file::getInputStream, form);
        Reception reception = receiving.receive(parcel);
        reception.trouble().ifPresent(trouble -> tell(trouble, exchange.getResponse()));
        return FileLine.of(reception, office, words);
    }

    private static void tell(HttpStatus trouble, @Nullable HttpServletResponse response) {
        if (response != null) {
            response.setStatus(trouble.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Reception.RETRY_SECONDS);
        }
    }

    @GetMapping("/{number:\\d{1,18}}")
    String one(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String fault,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        Upload upload = visible(visitor, office, number);
        model.addAttribute("units", new Sight(office.registry(), visitor.account()).units());
        model.addAttribute("fault", FAULTS.contains(fault) ? fault : null);
        Words words = words();
        model.addAttribute("office", office);
        model.addAttribute("upload", PastLine.of(upload, office, words));
        model.addAttribute("lines", FileLine.of(upload, Reading.reviewed(office, file(office, upload)), office, words));
        return "upload";
    }

    @GetMapping("/{number:\\d{1,18}}/returned/{index:\\d{1,6}}")
    ResponseEntity<byte[]> returned(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @PathVariable long number,
            @PathVariable int index) {
        Office office = offices.of(visitor.account(), job);
        ReturnedFile returned = Reading.returned(office, file(office, visible(visitor, office, number)), index)
                .orElseThrow(Absent::new);
        return Attachment.of(
                returned.name().orElseThrow(Absent::new), MediaType.APPLICATION_OCTET_STREAM, returned.bytes());
    }

    static Upload visible(Visitor visitor, Office office, long number) {
        return office.uploads()
                .find(office.name(), number)
                .filter(upload -> new Sight(office.registry(), visitor.account()).sees(upload))
                .orElseThrow(Absent::new);
    }

    static Path file(Office office, Upload upload) {
        Path file = office.inbox().resolve(upload.file());
        if (!Files.isRegularFile(file)) {
            throw new Absent();
        }
        return file;
    }

    private Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
