package org.huizong.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Explanation;
import org.huizong.finding.Findings;
import org.huizong.intake.Answers;
import org.huizong.intake.Kept;
import org.huizong.intake.Sha256;
import org.huizong.intake.Submission;
import org.huizong.registry.Assignment;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.huizong.review.Decisions;
import org.huizong.review.Subject;
import org.huizong.rollup.Contribution;
import org.huizong.rollup.Gathered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was received on every assignment: which files, what they say, which of them count.
 *
 * <p>Every writing method is one transaction, or part of the one that is going on. Nothing is ever deleted: a changed or
 * withdrawn file only stops being live.
 */
public final class Ledger {
    private static final Comparator<LiveFile> ORDER =
            Comparator.comparing(LiveFile::file).thenComparing(LiveFile::id);

    private final TransactionTemplate transactions;
    private final SubmissionRows submissions;
    private final FindingRows findings;
    private final FindingRows confrontations;
    private final ExplanationRows explanations;
    private final DeclarationRows declarations;
    private final OriginalRows originals;
    private final Acknowledgement acknowledgement;
    private final Reviews reviews;
    private final Revisions revisions;

    Ledger(JdbcTemplate jdbc, TransactionTemplate transactions, Acknowledgement acknowledgement) {
        this.transactions = transactions;
        this.submissions = new SubmissionRows(jdbc);
        this.findings = FindingRows.own(jdbc);
        this.confrontations = FindingRows.across(jdbc);
        this.explanations = new ExplanationRows(jdbc);
        this.declarations = new DeclarationRows(jdbc);
        this.originals = new OriginalRows(jdbc);
        this.acknowledgement = acknowledgement;
        this.reviews = new Reviews(jdbc, transactions, acknowledgement);
        this.revisions = new Revisions(jdbc);
    }

    /** What people decided about submissions. */
    public Reviews reviews() {
        return reviews;
    }

    /** Every reading, also of what is no longer live. */
    public Revisions revisions() {
        return revisions;
    }

    /** The days on which a run first saw the live files as they are, by path. */
    public Map<String, LocalDate> days(String assignment) {
        Map<String, LocalDate> days = new HashMap<>();
        submissions.firstSeen(assignment).forEach((file, at) -> days.put(file, at.toLocalDate()));
        return days;
    }

    /** Keeps the bytes of files as they came, by their digests; the same bytes are kept once. */
    public void keepOriginals(String assignment, Map<String, byte[]> bytes) {
        transactions.executeWithoutResult(status -> originals.keep(assignment, bytes));
    }

    /** The bytes that were kept under a digest. */
    public Optional<byte[]> original(String assignment, String digest) {
        return originals.find(assignment, digest);
    }

    /**
     * Keeps examined files, each in the place of its predecessor under the same path; all parts of a file at once.
     *
     * @param run the run that examined them
     * @param basis what they were examined with; a submission with I211 is kept without it, so that it is tried again
     */
    public void keep(String assignment, int run, String basis, List<Submission> examined) {
        transactions.executeWithoutResult(status -> insert(assignment, run, basis, examined));
    }

    /** Withdraws the live files that are no longer among these. */
    public void withdraw(String assignment, int run, Set<String> present) {
        transactions.executeWithoutResult(status -> submissions.withdraw(
                run,
                submissions.live(assignment).stream()
                        .filter(file -> !present.contains(file.file()))
                        .map(LiveFile::id)
                        .toList()));
    }

    /** The files that a run withdrew, by path. */
    public List<String> withdrawn(String assignment, int run) {
        return submissions.withdrawn(assignment, run);
    }

    /** The live files by path, with their findings; I209 among those of a file in whose place another counts. */
    public List<LiveFile> live(String assignment) {
        List<LiveFile> files = bare(assignment);
        Precedence precedence = new Precedence(files);
        return files.stream().map(precedence::told).toList();
    }

    /**
     * What submitters wrote beside the findings of live files, by the id of the reading: what they said at the desk before
     * what stands in the file.
     */
    public Map<Long, List<Explanation>> explanations(String assignment) {
        Map<Long, List<Explanation>> all = new HashMap<>(explanations.live(assignment));
        answers(assignment)
                .forEach((id, said) -> all.merge(
                        id,
                        said,
                        (written, more) ->
                                Stream.concat(more.stream(), written.stream()).toList()));
        return all;
    }

    /** A digest of what was said at the desk about live files; the empty string when nothing was. */
    public String answered(String assignment) {
        Map<Long, List<Explanation>> answers = answers(assignment);
        return answers.isEmpty() ? "" : Sha256.of(answers.toString());
    }

    private Map<Long, List<Explanation>> answers(String assignment) {
        return reviews.answers(assignment, () -> submissions.live(assignment));
    }

    /** How many readings were ever kept of a file, live ones and predecessors. */
    public int readings(String assignment, String file) {
        return submissions.count(assignment, file);
    }

    /** The files that count, by path; those that do not are told of by I209 among the findings of the one that does. */
    public List<Contribution> contributions(Assignment assignment) {
        List<LiveFile> files = bare(assignment.name());
        Map<Long, Declaration> declared = declarations.live(assignment.name());
        Map<Long, List<Explanation>> explained = explanations(assignment.name());
        Map<Subject, Decisions> decided = reviews.decided(assignment.name());
        Precedence precedence = new Precedence(files);
        return files.stream()
                .filter(precedence::counts)
                .map(file -> file.with(file.findings().and(precedence.noticesBehind(file))))
                .map(file -> contribution(assignment, file, declared.get(file.id()))
                        .explained(file.decisions(decided)
                                .printed(
                                        file.findings(),
                                        Answers.placed(explained.getOrDefault(file.id(), List.of()), file.findings()))))
                .toList();
    }

    /** What any assignment holds of the year before, of units and forms that this one asks for; by its numbers only. */
    public List<Gathered.Earlier> earlier(Assignment assignment) {
        Set<String> forms = assignment.registry().obligations().stream()
                .map(Obligation::form)
                .collect(Collectors.toSet());
        return submissions.assignments(forms).stream()
                .flatMap(name -> {
                    List<LiveFile> files = submissions.live(name);
                    Precedence precedence = new Precedence(files);
                    return files.stream().filter(LiveFile::declared).filter(precedence::counts);
                })
                .flatMap(file -> earlier(file).stream())
                .filter(one -> assignment.registry().periods(one.unit(), one.form()).stream()
                        .anyMatch(period -> period.year() == one.period().year() + 1))
                .toList();
    }

    private static Optional<Gathered.Earlier> earlier(LiveFile file) {
        return file.form()
                .flatMap(form -> file.period()
                        .map(period ->
                                new Gathered.Earlier(file.unit(), form.code(), period, file.project(), file.id())));
    }

    /** Tells somebody, once everything kept so far is committed and on disk. */
    public void acknowledge(Runnable told) {
        acknowledgement.then(told);
    }

    /** Returns once everything committed so far is on disk. */
    public void sync() {
        acknowledgement.then(() -> {});
    }

    /** The codes of the forms on which anything is declared. */
    public Set<String> forms(String assignment) {
        return submissions.forms(assignment);
    }

    /**
     * The files with declarations on some forms that count and whose unit and period are known, by file; without their
     * findings.
     */
    public List<LiveFile> counting(String assignment, Set<String> forms) {
        return counting(assignment, forms, unit -> true);
    }

    /** The same of some units, in all other assignments of this database. */
    public List<LiveFile> countingElsewhere(String assignment, Set<String> forms, Set<String> units) {
        return submissions.assignments(forms).stream()
                .filter(other -> !other.equals(assignment))
                .flatMap(other -> counting(other, forms, units::contains).stream())
                .toList();
    }

    /** What units, and those that they came from, declared on the forms of an assignment, of whatever year. */
    public List<Kept> known(Assignment assignment, Set<String> units) {
        Registry registry = assignment.registry();
        Set<String> forms =
                registry.obligations().stream().map(Obligation::form).collect(Collectors.toSet());
        Set<String> all = registry.lineage().withForebears(units);
        List<LiveFile> files = new ArrayList<>(counting(assignment.name(), forms));
        files.removeIf(file -> !all.contains(file.unit()));
        files.addAll(countingElsewhere(assignment.name(), forms, all));
        return declared(files);
    }

    /** What files declare that {@link #counting} gave, in their order. */
    public List<Kept> declared(List<LiveFile> files) {
        Map<Long, Declaration> declared =
                declarations.of(files.stream().map(LiveFile::id).toList());
        return files.stream()
                .flatMap(file -> kept(file, declared.get(file.id())).stream())
                .toList();
    }

    /** Puts down what came of confronting declarations with others, in place of what came of it before. */
    public void confronted(String assignment, Map<Long, Findings> found) {
        List<Object[]> rows = new ArrayList<>();
        found.forEach((id, its) -> rows.addAll(FindingRows.of(id, its)));
        transactions.executeWithoutResult(status -> {
            confrontations.clear(assignment);
            confrontations.insert(rows);
        });
    }

    private List<LiveFile> counting(String assignment, Set<String> forms, Predicate<String> units) {
        return counting(submissions.live(assignment, forms), units);
    }

    /** Those of some files that count, by file. */
    static List<LiveFile> counting(List<LiveFile> files, Predicate<String> units) {
        Precedence precedence = new Precedence(files);
        return files.stream()
                .filter(LiveFile::declared)
                .filter(file -> !file.unit().isEmpty() && file.period().isPresent() && units.test(file.unit()))
                .filter(precedence::counts)
                .sorted(ORDER)
                .toList();
    }

    private static Optional<Kept> kept(LiveFile file, @Nullable Declaration declaration) {
        return declaration == null
                ? Optional.empty()
                : file.period()
                        .map(period -> new Kept(file.id(), file.unit(), declaration.form(), period, declaration));
    }

    private List<LiveFile> bare(String assignment) {
        var lists = findings.live(assignment);
        var across = confrontations.live(assignment);
        var decided = reviews.decided(assignment);
        return submissions.live(assignment).stream()
                .map(file -> file.with(lists.getOrDefault(file.id(), file.findings())))
                .map(file -> file.confronted(across.getOrDefault(file.id(), Findings.NONE)))
                .map(file -> file.decided(file.decisions(decided)))
                .sorted(ORDER)
                .toList();
    }

    private void insert(String assignment, int run, String basis, List<Submission> examined) {
        List<Long> ids =
                submissions.insert(assignment, run, new Fresh(submissions, assignment, basis).readings(examined));
        List<Object[]> findingRows = new ArrayList<>();
        List<Object[]> explanationRows = new ArrayList<>();
        Map<Long, DeclarationRows.Declared> declared = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            Submission submission = examined.get(i);
            findingRows.addAll(FindingRows.of(id, submission.findings()));
            explanationRows.addAll(ExplanationRows.of(id, submission.explanations()));
            submission
                    .declaration()
                    .ifPresent(declaration -> declared.put(
                            id,
                            new DeclarationRows.Declared(submission.receipt().file(), declaration)));
        }
        findings.insert(findingRows);
        explanations.insert(explanationRows);
        declarations.insert(declared);
    }

    private static Contribution contribution(Assignment assignment, LiveFile file, @Nullable Declaration declaration) {
        Optional<Declaration> read = file.declared()
                ? Optional.ofNullable(declaration)
                        .or(() -> file.form().map(form -> new Declaration(form, Map.of(), Map.of())))
                : Optional.empty();
        return new Contribution(
                assignment.registry().unit(file.unit()).isPresent() ? file.unit() : "",
                file.form().map(form -> form.code()).orElse(""),
                file.period(),
                file.project(),
                file.outcome(),
                read,
                file.findings(),
                file.file(),
                file.digest(),
                file.id(),
                List.of());
    }
}
