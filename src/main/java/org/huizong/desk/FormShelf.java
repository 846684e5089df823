package org.huizong.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.form.Caption;
import org.huizong.form.FormTemplate;
import org.huizong.form.TemplateAct;
import org.huizong.form.TemplateRegister;
import org.huizong.form.Validity;
import org.huizong.intake.TemplateFolder;
import org.huizong.registry.Obligation;

/** All versions of an office's forms as they stand today: what is owed first, then by title, the newest version first. */
record FormShelf(List<Version> versions) {
    FormShelf {
        versions = List.copyOf(versions);
    }

    /** How a version stands. */
    enum State {
        IN_USE("accepted"),
        COMING("notice"),
        DRAFT("missing"),
        OVER("not-required");

        private final String css;

        State(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }

        String word(Words words) {
            return words.say(
                    "forms.state." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    /**
     * One version of a form.
     *
     * @param validity from when until when it is used
     * @param owed whether anybody owes the form in this job
     * @param acts what was done with it, the earliest first
     */
    record Version(FormTemplate template, State state, Validity validity, boolean owed, List<TemplateAct> acts) {
        Version {
            acts = List.copyOf(acts);
        }

        /** Whether its day has not come. */
        boolean waits() {
            return state == State.DRAFT || state == State.COMING;
        }

        String code() {
            return template.id().code();
        }

        String version() {
            return template.id().version();
        }
    }

    /** What somebody may see of it. */
    static FormShelf of(Office office, Sight sight) {
        LocalDate today = office.today();
        TemplateFolder folder = folder(office);
        TemplateRegister register = folder.register();
        Set<String> owed =
                office.registry().obligations().stream().map(Obligation::form).collect(Collectors.toSet());
        List<Version> all = new ArrayList<>();
        for (FormTemplate template : office.job().templates()) {
            boolean over = office.job().library().over().contains(template.id());
            all.add(version(template, over ? State.OVER : State.IN_USE, register, owed));
        }
        for (FormTemplate template : folder.waiting(register, today)) {
            boolean coming = register.activation(template.id()).isPresent();
            if (coming || sight.seesDrafts()) {
                all.add(version(template, coming ? State.COMING : State.DRAFT, register, owed));
            }
        }
        all.sort(Comparator.comparing((Version one) -> !one.owed())
                .thenComparing(one -> one.template().title())
                .thenComparing(Version::code)
                .thenComparing(Version::version, Comparator.reverseOrder()));
        return new FormShelf(all);
    }

    static TemplateFolder folder(Office office) {
        return new TemplateFolder(office.job().request().assignment().templates());
    }

    private static Version version(FormTemplate template, State state, TemplateRegister register, Set<String> owed) {
        return new Version(
                template,
                state,
                register.validity(template.id()),
                owed.contains(template.id().code()),
                register.of(template.id()));
    }

    /** The one of a code and a version. */
    Optional<Version> find(String code, String version) {
        return versions.stream()
                .filter(one -> one.code().equals(code) && one.version().equals(version))
                .findFirst();
    }

    /**
     * Another version of a form that is used when a new one begins.
     *
     * @param alike whether its blank has the same texts, so that only rules differ
     */
    record Beside(String version, boolean alike) {}

    /** The other versions of a form that are used when a new one begins. */
    List<Beside> besides(Version version) {
        return versions.stream()
                .filter(one ->
                        one.code().equals(version.code()) && !one.version().equals(version.version()))
                .filter(one -> one.state() == State.IN_USE || one.state() == State.COMING)
                .filter(one -> one.validity().to() == null)
                .map(one -> new Beside(one.version(), texts(one).equals(texts(version))))
                .toList();
    }

    private static List<String> texts(Version version) {
        return version.template().layout().captions().stream()
                .map(Caption::letters)
                .toList();
    }
}
