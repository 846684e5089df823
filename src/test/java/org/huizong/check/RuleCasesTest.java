package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Finding;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.huizong.form.Relation;
import org.huizong.form.Rule;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.Receipt;
import org.huizong.intake.Submission;
import org.huizong.workbook.filled.FilledWorkbook;
import org.huizong.workbook.formula.PoiFormulas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every shipped form: a form that it says nothing about, and an edit that it is broken by. */
class RuleCasesTest {
    private static final Path FOLDER = Path.of("templates-xlsx");
    private static final int PEERS = 6;
    private static final double SURE = 0.95;
    private static final double MARGIN = 0.1;

    private static final Map<String, FormTemplate> TEMPLATES = new LinkedHashMap<>();
    private static final Map<String, Path> FILES = new LinkedHashMap<>();
    private static final Map<String, RuleCases> CASES = new LinkedHashMap<>();
    private static final Map<String, FilledBlank> BLANKS = new LinkedHashMap<>();
    private static Examiner examiner;

    @BeforeAll
    static void loadForms() {
        examiner = Examiner.withoutRegistry(FormLibrary.load(FOLDER));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormFilledWithoutAFaultHasNoFinding(String form) throws IOException {
        Submission clean = examine(form, Map.of());
        assertThat(clean.form()).as(clean.findings().toString()).hasToString("Optional[" + form + "]");
        assertThat(told(clean.findings())).isEmpty();
        assertThat(told(across(clean, neighbours(form)))).isEmpty();
    }

    /** A rule that was never decided has not passed. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyRuleIsDecidedOnceAndHolds(String form) throws IOException {
        TreeSet<String> undecided = undecided(form, Map.of(), neighbours(form));
        for (RuleCases.Case each : cases(form).cases()) {
            if (each.holds()) {
                assertThat(told(each)).as(each.toString()).isEmpty();
                undecided.retainAll(undecided(form, each.own(), others(form, each.around())));
            }
        }
        assertThat(undecided).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyRuleHasAnEditThatItIsBrokenBy(String form) throws IOException {
        List<String> tried = cases(form).cases().stream()
                .filter(each -> !each.holds())
                .map(RuleCases.Case::id)
                .toList();
        assertThat(template(form).rules()).extracting(Rule::id).isSubsetOf(tried);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEditBreaksItsRuleAndWhatIsNamed(String form) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> rules = template(form).rules().stream().map(Rule::id).toList();
        for (RuleCases.Case each : cases(form).cases()) {
            TreeSet<String> told = told(each);
            found.put(each.id() + " | " + written(each), String.join(" ", told));
            boolean broken = !rules.contains(each.id()) || told.contains(each.id());
            if (!each.holds() && (!broken || !told.equals(each.tells()))) {
                wrong.add(each + ": " + told);
            }
        }
        if (Boolean.getBoolean("huizong.expect")) {
            RuleCases.expect(form, found);
        }
        assertThat(wrong).isEmpty();
    }

    /** Without its stamp, among all the others, by its labels alone; no other form comes near. */
    @ParameterizedTest
    @MethodSource("forms")
    void aFilledFormIsRecognisedAmongAllOthersWithoutItsStamp(String form) throws IOException {
        byte[] bytes = new FilledBlank(file(form), template(form), cases(form).clean()).unstamped();
        Submission read = examiner.examine(new Receipt("表.xlsx", "", bytes.length), bytes)
                .parts()
                .get(0);
        assertThat(read.form()).as(read.findings().toString()).hasToString("Optional[" + form + "]");
        assertThat(read.evidence().stamped()).isFalse();
        assertThat(read.evidence().confidence()).isGreaterThan(SURE);
        assertThat(told(read.findings())).isEmpty();
        double next = TEMPLATES.values().stream()
                .filter(other -> !other.id().toString().equals(form))
                .mapToDouble(other -> FilledWorkbook.open(bytes)
                        .resembles(List.of(other))
                        .orElseThrow()
                        .confidence())
                .max()
                .orElseThrow();
        assertThat(read.evidence().confidence() - next).isGreaterThan(MARGIN);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBlankIsRecognisedWithAndWithoutItsStamp(String form) throws IOException {
        FilledBlank blank = new FilledBlank(file(form), template(form), Map.of());
        for (byte[] bytes : List.of(blank.with(Map.of()), blank.unstamped())) {
            assertThat(examiner.examine(new Receipt("空白.xlsx", "", bytes.length), bytes)
                            .parts())
                    .extracting(Submission::form)
                    .hasToString("[Optional[" + form + "]]");
        }
    }

    static List<String> forms() throws IOException {
        if (TEMPLATES.isEmpty()) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                files.filter(file -> file.toString().endsWith(".xlsx"))
                        .sorted()
                        .forEach(file -> FormLibrary.read(file).template().ifPresent(template -> {
                            TEMPLATES.put(template.id().toString(), template);
                            FILES.put(template.id().toString(), file);
                        }));
            }
        }
        return List.copyOf(TEMPLATES.keySet());
    }

    private static String written(RuleCases.Case each) {
        return each.edits().entrySet().stream()
                .map(edit -> (edit.getKey() + " = " + edit.getValue()).strip())
                .collect(Collectors.joining("；"));
    }

    private static TreeSet<String> told(RuleCases.Case each) throws IOException {
        Submission submission = examine(each.form(), each.own());
        TreeSet<String> told = told(submission.findings());
        told.addAll(told(across(submission, others(each.form(), each.around()))));
        return told;
    }

    private static TreeSet<String> told(Findings findings) {
        return findings.list().stream().map(RuleCasesTest::shown).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(Finding finding) {
        String rule = finding.detail().rule();
        return rule.isEmpty() ? finding.code().toString() : rule;
    }

    private static TreeSet<String> undecided(String form, Map<String, String> edits, Surroundings around)
            throws IOException {
        Rulebook book = book(form);
        Declaration declaration = examine(form, edits).declaration().orElseThrow();
        RuleCheck check = new RuleCheck(book, declaration, around);
        return book.rules().stream()
                .filter(rule ->
                        check.decisions(rule).stream().noneMatch(decision -> decision.verdict() == Verdict.HOLDS))
                .map(rule -> rule.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Findings across(Submission submission, Surroundings around) {
        String form = submission.form().orElseThrow().toString();
        return FormCheck.across(book(form), submission.declaration().orElseThrow(), submission.period(), around);
    }

    private static Rulebook book(String form) {
        return Rulebook.of(template(form), TEMPLATES.values(), new PoiFormulas());
    }

    /** Around a clean form stand clean forms. */
    private static Surroundings neighbours(String form) throws IOException {
        Map<String, Declaration> clean = new LinkedHashMap<>();
        for (Relation relation : book(form).relations()) {
            String other = form(relation);
            clean.put(relation.form(), examine(other, Map.of()).declaration().orElseThrow());
        }
        return relation -> IntStream.range(0, relation.kind().many() ? PEERS : 1)
                .mapToObj(number -> clean.get(relation.form()))
                .toList();
    }

    /** The form that a relation means, by code and version. */
    private static String form(Relation relation) {
        return TEMPLATES.values().stream()
                .map(template -> template.id())
                .filter(id -> id.code().equals(relation.form()))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** The declarations that a case's edits of {@code 别名!字段} make, one for each of the values. */
    private static Surroundings others(String form, Map<String, String> edits) throws IOException {
        Map<String, List<Declaration>> others = new LinkedHashMap<>();
        for (Map.Entry<String, String> edit : edits.entrySet()) {
            String[] key = edit.getKey().split("!", 2);
            String other =
                    form(book(form).vocabulary().relative(key[0]).orElseThrow().relation());
            List<Declaration> declared = new ArrayList<>();
            for (String value : edit.getValue().split(",", -1)) {
                declared.add(examine(other, Map.of(key[1], value)).declaration().orElseThrow());
            }
            others.put(key[0], declared);
        }
        return relation -> others.getOrDefault(relation.alias(), List.of());
    }

    private static Submission examine(String form, Map<String, String> edits) throws IOException {
        FilledBlank blank = BLANKS.get(form);
        if (blank == null) {
            blank = new FilledBlank(file(form), template(form), cases(form).clean());
            BLANKS.put(form, blank);
        }
        byte[] bytes = blank.with(edits);
        return examiner.examine(new Receipt(form + ".xlsx", Arrays.hashCode(bytes) + "", bytes.length), bytes)
                .parts()
                .get(0);
    }

    private static RuleCases cases(String form) throws IOException {
        RuleCases known = CASES.get(form);
        if (known == null) {
            known = RuleCases.of(form);
            CASES.put(form, known);
        }
        return known;
    }

    private static FormTemplate template(String form) {
        return TEMPLATES.get(form);
    }

    private static Path file(String form) {
        return FILES.get(form);
    }
}
