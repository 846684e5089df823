package org.huizong.desk;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.Explanation;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.intake.Answers;
import org.huizong.intake.Corrections;
import org.huizong.intake.Receipt;
import org.huizong.intake.Sha256;
import org.huizong.registry.Obligation;
import org.huizong.registry.Unit;
import org.huizong.review.Decisions;
import org.huizong.review.Slot;
import org.huizong.review.Subject;
import org.huizong.review.Turn;
import org.huizong.store.LiveFile;
import org.huizong.store.Upload;

/**
 * Where every unit stands with every form at one moment: as the ledger says of what a run has taken over, and as it was
 * examined when it came of what lies in the inbox since.
 */
final class Standing {
    private final Office office;
    private final Map<Obligation, Map<Project, Sent>> sent = new HashMap<>();

    /**
     * What counts for an obligation.
     *
     * @param outcome decisions applied
     * @param upload its number, empty when it did not come through the desk
     * @param subject what a decision about it is about
     * @param day on which it came, when it is known
     * @param questions how many of its warnings nobody answered
     */
    record Sent(
            Outcome outcome,
            Optional<Upload> upload,
            Optional<Subject> subject,
            Optional<LocalDate> day,
            int questions,
            Decisions decided) {
        /** Whom it waits for. */
        Turn turn() {
            return Turn.of(outcome, questions, decided);
        }
    }

    /**
     * A form that was sent, and which revision of it counts.
     *
     * @param project its name, or the empty string where a form is filled in once
     */
    record Entry(Slot slot, String project, Optional<Subject> subject, Outcome outcome, Turn turn) {
        /** By what a page names this revision of it; the empty string where nothing can be decided about it. */
        String id() {
            return subject.map(its -> Sha256.of(its.toString())).orElse("");
        }
    }

    private Standing(Office office) {
        this.office = office;
    }

    static Standing of(Office office) {
        Standing standing = new Standing(office);
        Map<Subject, Decisions> decided = office.ledger().reviews().decided(office.name());
        Map<Long, List<Explanation>> explained = office.ledger().explanations(office.name());
        List<LiveFile> live = office.ledger().live(office.name()).stream()
                .sorted(Comparator.comparing(LiveFile::receivedNo))
                .toList();
        List<Upload> uploads = office.uploads().all(office.name());
        Map<String, Upload> byFile = new HashMap<>();
        uploads.forEach(upload -> upload.forms().forEach(form -> byFile.put(form.file(), upload)));
        Map<String, LocalDate> days = office.ledger().days(office.name());
        Corrections said = office.corrections().of(office.name());
        Set<String> taken = new HashSet<>();
        for (LiveFile file : live) {
            if (byFile.containsKey(file.file()) && office.outdates(file, said)) {
                continue;
            }
            taken.add(file.file());
            Optional<Upload> upload = Optional.ofNullable(byFile.get(file.file()));
            Optional<LocalDate> day = upload.map(standing::day).or(() -> Optional.ofNullable(days.get(file.file())));
            standing.add(
                    file.unit(),
                    file.form(),
                    file.period(),
                    file.project(),
                    taken(file, upload, day, decided, explained));
        }
        uploads.stream()
                .filter(upload -> Files.isRegularFile(office.inbox().resolve(upload.file())))
                .forEach(upload -> upload.forms().stream()
                        .filter(form -> !taken.contains(form.file()))
                        .forEach(form -> standing.add(
                                form.unit(),
                                form.form(),
                                form.period(),
                                form.project(),
                                standing.fresh(form, upload, decided, said))));
        return standing;
    }

    private static Sent taken(
            LiveFile file,
            Optional<Upload> upload,
            Optional<LocalDate> day,
            Map<Subject, Decisions> decided,
            Map<Long, List<Explanation>> explained) {
        Decisions its = about(file.subject(), decided);
        List<Explanation> said = Answers.placed(explained.getOrDefault(file.id(), List.of()), file.findings());
        return new Sent(file.outcome(), upload, file.subject(), day, its.questions(file.findings(), said), its);
    }

    /** What was decided about an upload is applied to what an examination finds in it. */
    private Sent fresh(Upload.Form form, Upload upload, Map<Subject, Decisions> decided, Corrections said) {
        Decisions its = about(form.subject(), decided);
        if (its.list().isEmpty()) {
            return new Sent(
                    form.outcome(),
                    Optional.of(upload),
                    form.subject(),
                    Optional.of(day(upload)),
                    form.questions(),
                    its);
        }
        Receipt receipt = new Receipt(form.file(), form.digest(), upload.bytes());
        Recollection.Found found = office.recollection()
                .of(
                        form,
                        office.job().request().basis().knowing(said).of(receipt),
                        () -> ReviewRevision.of(form, upload, office).content(office));
        Outcome outcome = found.declared() ? Outcome.of(its.applied(found.findings())) : form.outcome();
        int questions = its.questions(found.findings(), found.explanations());
        return new Sent(outcome, Optional.of(upload), form.subject(), Optional.of(day(upload)), questions, its);
    }

    private static Decisions about(Optional<Subject> subject, Map<Subject, Decisions> decided) {
        return subject.map(one -> decided.getOrDefault(one, Decisions.NONE)).orElse(Decisions.NONE);
    }

    /** What some units sent, in their order. */
    List<Entry> entries(List<Unit> units) {
        Map<String, List<Entry>> byUnit = new HashMap<>();
        sent.forEach((owed, projects) ->
                projects.forEach((project, its) -> byUnit.computeIfAbsent(owed.unit(), unit -> new ArrayList<>())
                        .add(new Entry(
                                new Slot(owed.unit(), owed.form(), owed.period(), project.key()),
                                project.name(),
                                its.subject(),
                                its.outcome(),
                                its.turn()))));
        Comparator<Entry> order = Comparator.comparing(
                        (Entry entry) -> entry.slot().form())
                .thenComparing(entry -> entry.slot().period())
                .thenComparing(Entry::project);
        return units.stream()
                .flatMap(unit ->
                        byUnit.getOrDefault(unit.code(), List.of()).stream().sorted(order))
                .toList();
    }

    private LocalDate day(Upload upload) {
        return LocalDate.ofInstant(upload.receivedAt(), office.clock().getZone());
    }

    /** As in the ledger: one that could be read before one that could not, then the one that came last. */
    private void add(String unit, Optional<FormId> form, Optional<Period> period, Project project, Sent its) {
        form.flatMap(id -> period.map(year -> new Obligation(unit, id.code(), year)))
                .ifPresent(owed -> sent.computeIfAbsent(owed, key -> new HashMap<>())
                        .merge(project, its, (before, now) -> now.outcome() == Outcome.UNREADABLE ? before : now));
    }

    /** What counts for an obligation; of several projects the one that is worst off. */
    Optional<Sent> sent(String unit, String form, Period period) {
        return worst(all(unit, form, period));
    }

    private static Optional<Sent> worst(Map<Project, Sent> projects) {
        return projects.values().stream().max(Comparator.comparing(Sent::outcome));
    }

    private Map<Project, Sent> all(String unit, String form, Period period) {
        return sent.getOrDefault(new Obligation(unit, form, period), Map.of());
    }

    /** How many projects came, {@code 2/3} when others are expected; the empty string where a form is filled in once. */
    String projects(String unit, String form, Period period) {
        Set<Project> came = all(unit, form, period).keySet();
        Set<Project> all = new HashSet<>(office.registry().projects(unit, form, period));
        all.addAll(came);
        if (came.isEmpty() || all.stream().allMatch(Project::isNone)) {
            return "";
        }
        return came.size() == all.size() ? String.valueOf(came.size()) : came.size() + "/" + all.size();
    }

    /** How a unit stands with a form; of several projects as the worst, and as missing while one that is expected is. */
    Looks look(String unit, String form, Period period) {
        Optional<Sent> its = sent(unit, form, period);
        boolean complete =
                all(unit, form, period).keySet().containsAll(office.registry().projects(unit, form, period));
        if (its.isPresent() && complete) {
            return Looks.of(its.get().outcome());
        }
        if (!office.registry().owes(unit, form, period)) {
            return Looks.NOT_REQUIRED;
        }
        LocalDate today = office.today();
        return office.registry().due(unit, form, period).filter(today::isAfter).isPresent()
                ? Looks.OVERDUE
                : Looks.MISSING;
    }

    /** How much of one form that is owed was sent; nothing of one that is not. */
    Tally tally(String unit, String form, Period period) {
        if (!office.registry().owes(unit, form, period)) {
            return Tally.NONE;
        }
        boolean came = !StandingChoice.UNSENT.contains(look(unit, form, period));
        Optional<LocalDate> due = office.registry().due(unit, form, period);
        boolean late = due.isPresent()
                && all(unit, form, period).values().stream()
                        .flatMap(sent -> sent.day().stream())
                        .anyMatch(day -> day.isAfter(due.get()));
        return Tally.one(came, came && !late);
    }
}
