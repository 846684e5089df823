package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.intake.Evidence;
import org.huizong.intake.Submission;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Contribution;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a ledger promises on every database. */
abstract class LedgerContract {
    private final Assignment assignment = Samples.assignment(UUID.randomUUID().toString());
    private final String name = assignment.name();

    abstract Database database();

    private Ledger ledger() {
        return database().ledger();
    }

    private void keep(int run, Submission... submissions) {
        ledger().keep(name, run, "b1", List.of(submissions));
    }

    private Declaration kept(String file) {
        return ledger().contributions(assignment).stream()
                .filter(contribution -> contribution.file().equals(file))
                .flatMap(contribution -> contribution.declaration().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOfValueIsReadBackEqual() {
        Declaration declaration = Samples.everything("甲.xlsx");

        keep(1, Samples.submission("甲.xlsx", "x", declaration));

        assertThat(kept("甲.xlsx")).isEqualTo(declaration);
        assertThat(kept("甲.xlsx").values().keySet())
                .containsExactlyElementsOf(declaration.values().keySet());
    }

    @Test
    void anEmptyDeclarationIsReadBackEmpty() {
        keep(1, Samples.submission("甲.xlsx", "x", Samples.declaration("甲.xlsx", Map.of())));

        assertThat(kept("甲.xlsx")).isEqualTo(Samples.declaration("甲.xlsx", Map.of()));
    }

    @Test
    void numbersBeyondAnyColumnAreKeptToTheDigit() {
        Map<String, Value> values = Map.of("数", Samples.decimal("甲.xlsx", "1E-4000", 0, "0"));

        keep(1, Samples.submission("甲.xlsx", "x", Samples.declaration("甲.xlsx", values)));

        assertThat(kept("甲.xlsx").values()).isEqualTo(values);
    }

    @Test
    void textLosesOnlyItsNulsAndHalfCharacters() {
        keep(1, Samples.submission("甲.xlsx", "一\0二\uD800三"));

        assertThat(kept("甲.xlsx").value("支出合计").plain()).isEqualTo("一二\uFFFD三");
    }

    @Test
    void findingsAreReadBackEqual() {
        Finding finding = Finding.of(
                        FindingCode.C401, new Place("甲.xlsx", "表", "B2", "甲/乙"), "a\"b", "", "汉\uD83D\uDE00")
                .comparing("1", "2")
                .byRule("R1", Severity.WARNING);
        Submission plain = Samples.submission("甲.xlsx", "x");

        keep(1, returned(plain, Findings.of(finding, finding)));

        LiveFile file = ledger().live(name).get(0);
        assertThat(file.findings()).isEqualTo(Findings.of(finding, finding));
        assertThat(file.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void theSameFileKeptTwiceIsOneUnderItsOldNumber() {
        keep(1, Samples.submission("甲.xlsx", "x"));
        LiveFile first = ledger().live(name).get(0);

        ledger().keep(name, 2, "b2", List.of(Samples.submission("甲.xlsx", "x")));

        assertThat(ledger().live(name)).singleElement().satisfies(file -> {
            assertThat(file.receivedNo()).isEqualTo(first.receivedNo());
            assertThat(file.revision()).isEqualTo(1);
            assertThat(file.basis()).isEqualTo("b2");
            assertThat(file.run()).isEqualTo(2);
        });
    }

    @Test
    void aChangedFileSupersedesAndKeepsItsPredecessor() {
        keep(1, Samples.submission("甲.xlsx", "x"), Samples.submission("乙.xlsx", "y"));

        keep(2, Samples.submission("甲.xlsx", "z"));

        LiveFile changed = live("甲.xlsx").orElseThrow();
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.receivedNo()).isEqualTo(3);
        assertThat(ledger().readings(name, "甲.xlsx")).isEqualTo(2);
        assertThat(ledger().live(name)).hasSize(2);
    }

    @Test
    void aWithdrawnFileNoLongerCountsAndIsKept() {
        keep(1, Samples.submission("甲.xlsx", "x"));

        ledger().withdraw(name, 2, Set.of("乙.xlsx"));

        assertThat(ledger().contributions(assignment)).isEmpty();
        assertThat(ledger().readings(name, "甲.xlsx")).isEqualTo(1);
    }

    @Test
    void aFileThatCameBackIsLiveAgainAsReceivedAnew() {
        keep(1, Samples.submission("甲.xlsx", "x"));
        ledger().withdraw(name, 2, Set.of());

        keep(3, Samples.submission("甲.xlsx", "x"));

        assertThat(live("甲.xlsx").orElseThrow().receivedNo()).isEqualTo(2);
        assertThat(live("甲.xlsx").orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void ofTwoFilesOfOneUnitFormAndPeriodTheLaterOneCounts() {
        keep(1, Samples.submission("乙.xlsx", "x"));
        keep(1, Samples.submission("甲.xlsx", "y"));

        Finding notice = Finding.of(FindingCode.I209, Place.ofFile("乙.xlsx"), "甲.xlsx");
        assertThat(live("乙.xlsx").orElseThrow().findings()).isEqualTo(Findings.of(notice));
        assertThat(live("甲.xlsx").orElseThrow().findings()).isEqualTo(Findings.NONE);
        assertThat(ledger().contributions(assignment)).singleElement().satisfies(counting -> {
            assertThat(counting.file()).isEqualTo("甲.xlsx");
            assertThat(counting.findings()).isEqualTo(Findings.of(notice));
        });
    }

    @Test
    void anUnreadableFileNeverStandsInFrontOfOneThatCouldBeRead() {
        Submission readable = Samples.submission("甲.xlsx", "x");
        Submission later = Samples.submission("乙.xlsx", "y");
        keep(1, readable);
        keep(
                1,
                new Submission(
                        later.receipt(),
                        later.form(),
                        later.unit(),
                        later.period(),
                        Project.NONE,
                        Outcome.UNREADABLE,
                        Findings.NONE,
                        Optional.empty(),
                        "",
                        Evidence.NONE,
                        List.of()));

        assertThat(ledger().contributions(assignment))
                .extracting(Contribution::file)
                .containsExactly("甲.xlsx");
    }

    @Test
    void theFormsOfOneFileAreKeptAndReplacedTogether() {
        Submission plain = Samples.submission("簿.xlsx", "x");
        keep(1, part(plain, "甲", 2021), part(plain, "乙", 2022), part(plain, "丙", 2023));
        assertThat(ledger().live(name)).extracting(LiveFile::part).containsExactly("甲", "乙", "丙");
        assertThat(ledger().live(name)).extracting(LiveFile::receivedNo).containsOnly(1L);
        assertThat(ledger().contributions(assignment)).hasSize(3);
        Submission changed = Samples.submission("簿.xlsx", "y");
        keep(2, part(changed, "乙", 2022), part(changed, "丁", 2024));
        assertThat(ledger().live(name)).extracting(LiveFile::part).containsExactly("乙", "丁");
        assertThat(ledger().live(name)).extracting(LiveFile::revision).containsOnly(2);
        keep(3, Samples.submission("簿.xlsx", "z"));
        assertThat(ledger().live(name)).extracting(LiveFile::part).containsExactly("");
    }

    @Test
    void ofTwoFormsOfOneFileForOneClaimTheLaterCounts() {
        Submission plain = Samples.submission("簿.xlsx", "x");
        keep(1, plain.part("初稿"), plain.part("定稿"));
        assertThat(ledger().contributions(assignment)).hasSize(1);
        assertThat(ledger().live(name).get(0).findings())
                .extracting(org.huizong.finding.Finding::code)
                .contains(org.huizong.finding.FindingCode.I209);
    }

    @Test
    void explanationsAreKeptWithTheirForm() {
        keep(1, Samples.submission("甲.xlsx", "x").explained(List.of(Samples.EXPLANATION)));
        assertThat(ledger().explanations(name).values()).containsExactly(List.of(Samples.EXPLANATION));
        assertThat(ledger().contributions(assignment).get(0).explanations()).containsExactly(Samples.EXPLANATION);

        keep(2, Samples.submission("甲.xlsx", "y"));
        assertThat(ledger().explanations(name)).isEmpty();
    }

    private static Submission part(Submission plain, String part, int year) {
        return new Submission(
                        plain.receipt(),
                        plain.form(),
                        plain.unit(),
                        Optional.of(new Period(year)),
                        Project.NONE,
                        plain.outcome(),
                        plain.findings(),
                        plain.declaration(),
                        "",
                        Evidence.NONE,
                        List.of())
                .part(part);
    }

    @Test
    void filesOfDifferentPeriodsStandSideBySide() {
        Submission other = Samples.submission("乙.xlsx", "y");
        keep(1, Samples.submission("甲.xlsx", "x"));
        keep(
                1,
                new Submission(
                        other.receipt(),
                        other.form(),
                        other.unit(),
                        Optional.of(new Period(2022)),
                        Project.NONE,
                        Outcome.WARNED,
                        Findings.NONE,
                        other.declaration(),
                        "",
                        Evidence.NONE,
                        List.of()));

        assertThat(ledger().contributions(assignment)).hasSize(2);
    }

    @Test
    void anUnknownUnitContributesWithoutACode() {
        Submission known = Samples.submission("甲.xlsx", "x");
        keep(
                1,
                new Submission(
                        known.receipt(),
                        known.form(),
                        "某局",
                        known.period(),
                        Project.NONE,
                        Outcome.RETURNED,
                        Findings.NONE,
                        known.declaration(),
                        "",
                        Evidence.NONE,
                        List.of()));

        assertThat(ledger().contributions(assignment)).singleElement().returns("", Contribution::unit);
    }

    @Test
    void aFileThatFailedUsHasNoBasisSoThatItIsTriedAgain() {
        keep(
                1,
                Samples.unreadable("甲.xlsx", "x", FindingCode.I211),
                Samples.unreadable("乙.xlsx", "y", FindingCode.I201));

        assertThat(live("甲.xlsx").orElseThrow().basis()).isEmpty();
        assertThat(live("乙.xlsx").orElseThrow().basis()).isEqualTo("b1");
    }

    @Test
    void originalBytesAreKeptOnceAndReadBack() {
        byte[] bytes = "PK\0汉".getBytes(StandardCharsets.UTF_8);

        ledger().keepOriginals(name, Map.of("d1", bytes));
        ledger().keepOriginals(name, Map.of("d1", bytes));

        assertThat(ledger().original(name, "d1")).hasValue(bytes);
        assertThat(ledger().original(name, "d2")).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverAcknowledged() {
        List<String> told = new ArrayList<>();
        new TransactionTemplate(database().transactions()).executeWithoutResult(status -> {
            keep(1, Samples.submission("甲.xlsx", "x"));
            ledger().acknowledge(() -> told.add("kept"));
            status.setRollbackOnly();
        });

        assertThat(told).isEmpty();
        assertThat(ledger().live(name)).isEmpty();
    }

    @Test
    void whatIsCommittedIsAcknowledgedAfterwards() {
        List<Integer> told = new ArrayList<>();
        new TransactionTemplate(database().transactions()).executeWithoutResult(status -> {
            keep(1, Samples.submission("甲.xlsx", "x"));
            ledger().acknowledge(() -> told.add(1));
            assertThat(told).isEmpty();
        });

        assertThat(told).containsExactly(1);
    }

    private Optional<LiveFile> live(String file) {
        return ledger().live(name).stream()
                .filter(live -> live.file().equals(file))
                .findFirst();
    }

    private static Submission returned(Submission plain, Findings findings) {
        return new Submission(
                plain.receipt(),
                plain.form(),
                plain.unit(),
                plain.period(),
                Project.NONE,
                Outcome.RETURNED,
                findings,
                plain.declaration(),
                "",
                Evidence.NONE,
                List.of());
    }
}
