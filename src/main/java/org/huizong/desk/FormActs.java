package org.huizong.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.desk.FormPages.Scene;
import org.huizong.finding.Fault;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.TemplateAct;
import org.huizong.form.TemplateAct.Kind;
import org.huizong.form.TemplateRegister;
import org.huizong.intake.NewVersion;
import org.huizong.intake.Sha256;
import org.huizong.intake.TemplateFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the administrator does with versions of forms. */
@Controller
@RequestMapping("/jobs/{job}/forms")
class FormActs {
    private static final Logger LOG = LoggerFactory.getLogger(FormActs.class);
    private static final int LONGEST_REASON = 300;

    private final Offices offices;
    private final FormPages pages;

    FormActs(Offices offices, FormPages pages) {
        this.offices = offices;
        this.pages = pages;
    }

    /**
     * What is asked when a draft shall be used.
     *
     * @param from its first day
     * @param instead versions that end the day before
     * @param why the reason
     */
    record Activation(
            @Nullable String from,
            @Nullable List<String> instead,
            @Nullable String why) {
        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(from == null ? "" : from.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        String reason() {
            return why == null ? "" : why.strip();
        }

        /** What is wrong with it, as the key of a sentence; or the empty string. */
        String fault(LocalDate today) {
            if (day().isEmpty()) {
                return "forms.fault.day";
            }
            if (day().get().isBefore(today)) {
                return "forms.fault.past";
            }
            return reason().isEmpty() || reason().length() > LONGEST_REASON ? "forms.fault.why" : "";
        }
    }

    /** Takes a workbook as a draft; nothing is stored when anything about it is wrong. */
    @Act("form.upload")
    @PostMapping
    String receive(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Underway underway,
            Model model)
            throws IOException {
        Office office = offices.of(visitor.account(), job);
        if (file == null || file.isEmpty()) {
            underway.refused();
            model.addAttribute("fault", "forms.upload.nothing");
            return pages.list(office, visitor, "", model);
        }
        byte[] bytes = file.getBytes();
        NewVersion version = NewVersion.of(bytes, office.job().library(), taken(office, bytes));
        String name = Parcel.safe(String.valueOf(file.getOriginalFilename()));
        Findings told = version.template().isEmpty()
                ? version.findings()
                : version.findings()
                        .and(keep(office, visitor, version.template().get().id(), bytes));
        version.template().ifPresent(template -> underway.about("form=" + template.id()));
        if (told.hasErrors() || version.template().isEmpty()) {
            underway.refused();
        }
        if (told.isEmpty()) {
            FormId form = version.template().orElseThrow().id();
            return "redirect:" + FormAddress.of(office, form).path() + "?done=kept";
        }
        model.addAttribute("findings", FormPages.lines(told, pages.words()));
        model.addAttribute("file", name);
        model.addAttribute("done", told.hasErrors() || version.template().isEmpty() ? "" : "kept");
        return pages.list(office, visitor, "", model);
    }

    /** Keeps a sound workbook; what stands against it. */
    private static Findings keep(Office office, Visitor visitor, FormId form, byte[] bytes) {
        TemplateFolder folder = FormShelf.folder(office);
        try {
            String kept = folder.keep(form, bytes);
            boolean done = folder.act(now -> now.activation(form).isPresent()
                    ? Optional.empty()
                    : Optional.of(act(office, visitor, Kind.KEPT, form, kept)));
            return done ? Findings.NONE : new Findings(Receiving.told(FindingCode.W842, "", form.toString(), "…"));
        } catch (IOException e) {
            LOG.error("template {} could not be kept: {}", form, Fault.named(e), e);
            return new Findings(Receiving.told(FindingCode.W804, ""));
        }
    }

    /** Lets a draft be used from a day on. */
    @Act(
            value = "form.activate",
            about = {"from", "instead"})
    @PostMapping("/{code}/{version}/activation")
    String activate(
            @AuthenticationPrincipal Visitor visitor, FormAddress at, Activation asked, Underway underway, Model model)
            throws IOException {
        Scene scene = pages.scene(visitor, at);
        Office office = scene.office();
        FormTemplate draft = scene.version().template();
        String fault = asked.fault(office.today());
        Findings broken = office.job().library().faults(draft);
        if (!fault.isEmpty() || broken.hasErrors()) {
            underway.refused();
            model.addAttribute("fault", fault);
            model.addAttribute("findings", FormPages.lines(broken, pages.words()));
            return pages.detail(scene, "", model);
        }
        List<String> asks = asked.instead() == null ? List.of() : asked.instead();
        List<String> others = scene.shelf().besides(scene.version()).stream()
                .map(FormShelf.Beside::version)
                .filter(asks::contains)
                .toList();
        TemplateAct act = new TemplateAct(
                at(office),
                visitor.account().name(),
                Kind.ACTIVATED,
                draft.id(),
                "",
                asked.day().orElseThrow(),
                others,
                asked.reason());
        return acted(scene, act, now -> isDraft(now, draft.id()), underway, model);
    }

    /** Takes an activation back whose day has not come. */
    @Act("form.withdraw")
    @PostMapping("/{code}/{version}/withdrawal")
    String withdraw(@AuthenticationPrincipal Visitor visitor, FormAddress at, Underway underway, Model model)
            throws IOException {
        Scene scene = pages.scene(visitor, at);
        FormId form = scene.version().template().id();
        return acted(
                scene,
                act(scene.office(), visitor, Kind.WITHDRAWN, form, ""),
                now -> now.activation(form).isPresent()
                        && !now.hasBegun(form, scene.office().today()),
                underway,
                model);
    }

    /** Drops a draft. */
    @Act("form.drop")
    @PostMapping("/{code}/{version}/removal")
    String drop(@AuthenticationPrincipal Visitor visitor, FormAddress at, Underway underway, Model model)
            throws IOException {
        Scene scene = pages.scene(visitor, at);
        FormId form = scene.version().template().id();
        return acted(
                scene,
                act(scene.office(), visitor, Kind.DROPPED, form, ""),
                now -> isDraft(now, form),
                underway,
                model);
    }

    /** Reads templates, registry and job file anew. */
    @Act("form.reload")
    @PostMapping("/reload")
    String reload(@AuthenticationPrincipal Visitor visitor, @PathVariable String job) {
        boolean refused = offices.reload(offices.of(visitor.account(), job)).hasErrors();
        return "redirect:" + FormAddress.all(job) + (refused ? "" : "?done=reloaded");
    }

    /** Does it unless somebody came before. */
    private String acted(
            Scene scene, TemplateAct act, Predicate<TemplateRegister> still, Underway underway, Model model)
            throws IOException {
        Office office = scene.office();
        if (!FormShelf.folder(office).act(now -> still.test(now) ? Optional.of(act) : Optional.empty())) {
            underway.refused();
            model.addAttribute("fault", "forms.fault.meanwhile");
            return pages.detail(scene, "", model);
        }
        String to = act.kind() == Kind.DROPPED
                ? FormAddress.all(office.name())
                : FormAddress.of(office, act.form()).path();
        return "redirect:" + to + "?done=" + act.kind().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isDraft(TemplateRegister register, FormId form) {
        return register.kept().containsKey(form) && register.activation(form).isEmpty();
    }

    private static TemplateAct act(Office office, Visitor visitor, Kind kind, FormId form, String file) {
        return new TemplateAct(at(office), visitor.account().name(), kind, form, file, null, List.of(), "");
    }

    private static String at(Office office) {
        return Receiving.time(office.clock().instant(), office.clock().getZone());
    }

    /** The versions that stand fast; a draft may be handed in again, unless nothing about it is new. */
    private static List<FormTemplate> taken(Office office, byte[] bytes) {
        TemplateFolder folder = FormShelf.folder(office);
        TemplateRegister register = folder.register();
        String digest = Sha256.of(bytes);
        List<FormTemplate> taken = new ArrayList<>(office.job().templates());
        folder.waiting(register, office.today()).stream()
                .filter(template -> register.activation(template.id()).isPresent()
                        || template.digest().equals(digest))
                .forEach(taken::add);
        return taken;
    }
}
