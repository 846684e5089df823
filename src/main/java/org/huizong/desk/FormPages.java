package org.huizong.desk;

import java.util.List;
import java.util.Set;
import org.huizong.finding.Findings;
import org.huizong.finding.Refusal;
import org.huizong.form.TemplateAct;
import org.huizong.intake.Blanks;
import org.huizong.intake.ReturnNames;
import org.huizong.intake.RuleTrial;
import org.huizong.intake.TemplateFolder;
import org.huizong.registry.Unit;
import org.huizong.store.RuleTrials;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 表样与规则: what each form asks for and checks, for everybody who sees the job. */
@Controller
@RequestMapping("/jobs/{job}/forms")
class FormPages {
    /** What may have been done before a page is shown. */
    private static final Set<String> DONE = Set.of("kept", "activated", "withdrawn", "dropped", "reloaded");

    private final Offices offices;
    private final MessageSource messages;

    FormPages(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    @GetMapping
    String all(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String job,
            @RequestParam(name = "q", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        Office office = offices.of(visitor.account(), job);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return list(office, visitor, wanted.strip(), model);
    }

    /** The page with all forms. */
    String list(Office office, Visitor visitor, String wanted, Model model) {
        Words words = words();
        Sight sight = new Sight(office.registry(), visitor.account());
        FormShelf shelf = FormShelf.of(office, sight);
        model.addAttribute("office", office);
        model.addAttribute("q", wanted);
        model.addAttribute("found", wanted.isEmpty() ? List.of() : FormLines.found(shelf, wanted));
        model.addAttribute("lines", FormLines.of(shelf, sight, words));
        model.addAttribute("changes", sight.seesDrafts());
        if (sight.seesDrafts()) {
            model.addAttribute("refused", lines(offices.refused(office), words));
            model.addAttribute("sharing", sharing(office));
            model.addAttribute("mostMegabytes", Receiving.MOST_MEGABYTES);
        }
        return "forms";
    }

    @GetMapping("/{code}/{version}")
    String one(
            @AuthenticationPrincipal Visitor visitor,
            FormAddress at,
            @RequestParam(name = "q", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return detail(scene(visitor, at), wanted.strip(), model);
    }

    /** The page of a form. */
    String detail(Scene scene, String wanted, Model model) {
        Words words = words();
        Office office = scene.office();
        FormShelf.Version version = scene.version();
        Sight sight = scene.sight();
        model.addAttribute("office", office);
        model.addAttribute("q", wanted);
        model.addAttribute("form", version.template());
        model.addAttribute("line", FormLines.line(version, sight, words));
        model.addAttribute("detail", FormDetail.of(version.template(), wanted, words));
        model.addAttribute("picture", FormPicture.of(version.template()));
        model.addAttribute("changes", sight.seesDrafts());
        if (sight.seesDrafts()) {
            model.addAttribute("state", version.state().name());
            model.addAttribute(
                    "acts",
                    version.acts().stream().map(act -> shown(act, words)).toList());
            model.addAttribute("besides", scene.shelf().besides(version));
            model.addAttribute("today", office.today().toString());
            model.addAttribute("again", version.waits() ? again(office) : 0);
        }
        return "form";
    }

    /** What the version's rules would find in what was received. */
    @GetMapping("/{code}/{version}/trial")
    String trial(
            @AuthenticationPrincipal Visitor visitor,
            FormAddress at,
            @RequestParam(defaultValue = "") String files,
            Model model) {
        Scene scene = scene(visitor, at);
        Words words = words();
        if (!scene.sight().seesDrafts()) {
            throw new Absent();
        }
        model.addAttribute("office", scene.office());
        model.addAttribute("line", FormLines.line(scene.version(), scene.sight(), words));
        try {
            model.addAttribute("trial", FormTrial.of(scene.tried(), scene.office(), words));
            model.addAttribute("waits", scene.version().waits());
            if (scene.version().waits() && files.equals("all")) {
                model.addAttribute("prospect", FormProspect.of(scene, words));
            }
        } catch (Refusal refusal) {
            model.addAttribute("faults", lines(refusal.findings(), words));
        }
        return "form-trial";
    }

    /** The template workbook itself. */
    @GetMapping("/{code}/{version}/workbook")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal Visitor visitor, FormAddress at) {
        Scene scene = scene(visitor, at);
        FormShelf.Version form = scene.version();
        TemplateFolder folder = FormShelf.folder(scene.office());
        String kept = folder.register().kept().get(form.template().id());
        byte[] bytes = kept == null
                ? scene.office().job().library().workbook(form.template().id())
                : folder.workbook(kept);
        return Attachment.of(
                ReturnNames.safe(form.template().title() + "_" + form.version()) + ".xlsx",
                MediaType.APPLICATION_OCTET_STREAM,
                bytes);
    }

    /** The visitor's own blank, with what is known already filled in. */
    @GetMapping("/{code}/blank")
    ResponseEntity<byte[]> blank(
            @AuthenticationPrincipal Visitor visitor, @PathVariable String job, @PathVariable String code) {
        Office office = offices.of(visitor.account(), job);
        Unit unit = new Sight(office.registry(), visitor.account()).sender().orElseThrow(Absent::new);
        Blanks.Blank blank = new Blanks(
                        office.job().library(),
                        office.registry(),
                        office.ledger().known(office.job().request().assignment(), Set.of(unit.code())))
                .of(unit.code(), code)
                .orElseThrow(Absent::new);
        return Attachment.of(
                blank.path().substring(blank.path().lastIndexOf('/') + 1),
                MediaType.APPLICATION_OCTET_STREAM,
                blank.bytes());
    }

    /** A version of a form at an office, and who looks at it. */
    record Scene(Office office, Sight sight, FormShelf shelf, FormShelf.Version version) {
        RuleTrial tried() {
            return new RuleTrials(office.ledger(), office.corrections())
                    .of(
                            version.template(),
                            office.job().library(),
                            office.job().request().assignment());
        }
    }

    /**
     * What an address means to a visitor.
     *
     * @throws Absent when there is no such version, or it is not for him
     */
    Scene scene(Visitor visitor, FormAddress at) {
        Office office = offices.of(visitor.account(), at.job());
        Sight sight = new Sight(office.registry(), visitor.account());
        FormShelf shelf = FormShelf.of(office, sight);
        return shelf.find(at.code(), at.version())
                .map(version -> new Scene(office, sight, shelf, version))
                .orElseThrow(Absent::new);
    }

    /** How many files the next run examines anew once other versions are used. */
    private static long again(Office office) {
        return office.ledger().live(office.name()).stream()
                .map(file -> file.file())
                .distinct()
                .count();
    }

    /** The other jobs that have their forms from the same folder. */
    private List<String> sharing(Office office) {
        return offices.all().stream()
                .filter(other -> !other.name().equals(office.name()))
                .filter(other -> other.job()
                        .request()
                        .assignment()
                        .templates()
                        .equals(office.job().request().assignment().templates()))
                .map(Office::title)
                .toList();
    }

    private static String shown(TemplateAct act, Words words) {
        String from = act.from() == null ? "" : act.from().toString();
        return words.say(
                "forms.act." + act.kind().name().toLowerCase(java.util.Locale.ROOT),
                act.at(),
                act.who(),
                from,
                String.join(words.say("list.and"), act.instead()),
                act.why());
    }

    /** Findings with the file that each is about. */
    static List<FindingLine> lines(Findings findings, Words words) {
        return findings.stream()
                .map(finding ->
                        FindingLine.of(finding, words).at(finding.place().shown()))
                .toList();
    }

    Words words() {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
