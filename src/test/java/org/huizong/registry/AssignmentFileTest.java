package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Refusal;
import org.huizong.form.Area;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Label;
import org.huizong.form.Layout;
import org.huizong.form.Period;
import org.huizong.form.PeriodKind;
import org.huizong.form.Rollup;
import org.huizong.form.RollupMethod;
import org.huizong.form.Section;
import org.huizong.registry.Assignment.FieldRef;
import org.huizong.registry.Assignment.Inclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentFileTest {
    private static final String GOOD = """
            title: 司法行政
            period: 2023
            inbox: a/inbox
            templates: ../templates
            include: read
            forms:
              - annual
              - {form: target, period: 2024}
            districts:
              - {code: "441721", name: 阳西县, parent: "440000"}
              - {code: "440000", name: 广东省}
            units:
              - {code: "441721", name: 阳西县司法局, district: "441721", owes: [annual], aliases: [阳西司法]}
              - {code: "440000", name: 广东省司法厅, district: "440000"}
            overview:
              figures: [{field: annual/调解数, title: 调解}, annual/公证数]
              charts: [annual/调解数]
            """;

    @TempDir
    Path folder;

    @Test
    void aLayoutIsNamedBesideTheJobOrStandsWithTheTemplates() throws IOException {
        Assignment usual = AssignmentFile.read(job(GOOD));
        assertThat(usual.report().layout()).isEqualTo(usual.templates().resolve("reports/汇总表.xlsx"));
        assertThat(usual.report().perCity()).isFalse();
        Assignment own = AssignmentFile.read(job(GOOD + "layout: ours.xlsx\nper-city: true\n"));
        assertThat(own.report()).isEqualTo(new Assignment.Report(folder.resolve("ours.xlsx"), true));
        assertThat(own.orLayoutOf(Path.of("elsewhere"))).isSameAs(own);
        assertThat(usual.orLayoutOf(Path.of("elsewhere")).report().layout())
                .isEqualTo(Path.of("elsewhere/templates-xlsx/reports/汇总表.xlsx"));
    }

    private Path job(String yaml) throws IOException {
        return Files.writeString(folder.resolve("layout-job.yaml"), yaml);
    }

    @Test
    void aDayIsDueForTheJobOrForOneForm() throws IOException {
        Registry registry = read(GOOD.replace("period: 2023\n", "period: 2023\ndue: 2024-03-15\n")
                        .replace("{form: target, period: 2024}", "{form: target, period: 2024, due: 2024-04-01}"))
                .registry();
        assertThat(registry.due("440000", "annual", new Period(2023))).contains(LocalDate.of(2024, 3, 15));
        assertThat(registry.due("440000", "target", new Period(2024))).contains(LocalDate.of(2024, 4, 1));
        assertThat(registry.due("441721", "target", new Period(2024))).isEmpty();
        assertThat(registry.commonDue()).isEmpty();
        assertThat(read(GOOD.replace("period: 2023\n", "period: 2023\ndue: 2024-03-15\n"))
                        .registry()
                        .commonDue())
                .contains(LocalDate.of(2024, 3, 15));
        assertThat(read(GOOD).registry().due("440000", "annual", new Period(2023)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "due: 2024-02-30, due: 2024-03-15",
        "due: 15.3.2024, due: 2024-03-15",
        "due: [2024], …",
        "due: 2014-03-15, due: 2024-…",
        "due: 2034-03-15, due: 2024-…",
    })
    void aDayThatIsNoneOrFarFromThePeriodIsRefusedWithItsLine(String written, String meant) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> read(GOOD.replace("period: 2023\n", "period: 2023\n" + written + "\n")));
        assertThat(refusal.findings().list()).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.J603);
            assertThat(finding.message(Language.CHINESE)).contains("第 3 行");
            assertThat(finding.repair(Language.CHINESE)).contains(meant);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2027-06-30", "2033-12-31"})
    void anOldYearMayBeCollectedLate(String day) {
        assertThat(read(GOOD.replace("period: 2023\n", "period: 2023\ndue: " + day + "\n"))
                        .registry()
                        .commonDue())
                .contains(LocalDate.parse(day));
    }

    @Test
    void everythingInAJobFileIsRead() {
        Assignment read = read(GOOD);
        assertThat(read.name()).isEqualTo("judicial");
        assertThat(read.title()).isEqualTo("司法行政");
        assertThat(read.inbox()).isEqualTo(folder.resolve("jobs/a/inbox"));
        assertThat(read.templates()).isEqualTo(folder.resolve("templates"));
        assertThat(read.inclusion()).isEqualTo(Inclusion.READ);
        assertThat(read.overview().figures())
                .containsExactly(new FieldRef("annual", "调解数", "调解"), new FieldRef("annual", "公证数", ""));
        assertThat(read.overview().charts()).containsExactly(new FieldRef("annual", "调解数", ""));
    }

    @Test
    void parentsComeBeforeTheirChildren() {
        assertThat(read(GOOD).registry().districts()).extracting(District::code).containsExactly("440000", "441721");
    }

    @Test
    void aUnitOwesEveryFormUnlessItSaysWhich() {
        assertThat(read(GOOD).registry().obligations())
                .containsExactly(
                        new Obligation("441721", "annual", new Period(2023)),
                        new Obligation("440000", "annual", new Period(2023)),
                        new Obligation("440000", "target", new Period(2024)));
    }

    @Test
    void onlyAcceptedFormsCountUnlessTheJobSaysOtherwise() {
        assertThat(read(GOOD.replace("include: read\n", "")).inclusion()).isEqualTo(Inclusion.ACCEPTED);
    }

    @Test
    void aMissingFileIsRefused() {
        Path missing = folder.resolve("no.yaml");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> AssignmentFile.read(missing));
        assertThat(codes(refusal)).containsExactly(FindingCode.J601);
        assertThat(only(refusal).message(Language.CHINESE)).contains(missing.toString());
    }

    @Test
    void brokenYamlIsRefusedWithLineAndColumn() {
        Finding finding = only(refused(GOOD.replace("include: read", "include: [read")));
        assertThat(finding.code()).isEqualTo(FindingCode.J602);
        assertThat(finding.detail().arguments().subList(1, 4)).containsExactly("6", "forms:", "6");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithItsLine() throws IOException {
        Path yaml = folder.resolve("gbk.yaml");
        Files.writeString(yaml, "period: 2023\ntitle: 司法", Charset.forName("GBK"));
        Finding finding = only(catchThrowableOfType(Refusal.class, () -> AssignmentFile.read(yaml)));
        assertThat(finding.detail().arguments()).contains("2", "≠ UTF-8");
    }

    @Test
    void controlCharactersAndEmptyFilesAreRefused() {
        assertThat(only(refused("title: a\nperiod: \u0007")).detail().arguments())
                .contains("2", "U+0007");
        assertThat(codes(refused(""))).containsExactly(FindingCode.J602);
    }

    @Test
    void hugeFilesAndSwarmsOfAliasesAreRefused() {
        assertThat(codes(refused("#".repeat(1 << 21)))).containsExactly(FindingCode.J602);
        assertThat(codes(refused("a: &a x\nb: [" + "*a, ".repeat(101) + "x]"))).containsExactly(FindingCode.J602);
    }

    @Test
    void aTagCreatesNoObject() {
        assertThat(codes(refused(GOOD.replace("司法行政", "!!java.io.File [x]")))).containsExactly(FindingCode.J602);
    }

    @Test
    void anUnknownKeyIsToldWithItsLineAndTheKeyThatWasMeant() {
        Finding finding = only(refused(GOOD.replace("aliases:", "aliasses:")));
        assertThat(finding.code()).isEqualTo(FindingCode.J603);
        assertThat(finding.message(Language.CHINESE)).contains("第 13 行").contains("units[1]");
        assertThat(finding.repair(Language.CHINESE)).contains("aliases: …");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        Refusal refusal = refused(GOOD.replace("title: 司法行政", "title: [x]")
                .replace("period: 2023\n", "period: 23\n")
                .replace("include: read", "include: all")
                .replace("charts: [annual/调解数]", "charts: [调解数]"));
        assertThat(refusal.findings().stream()
                        .map(finding -> finding.detail().arguments().get(1)))
                .containsExactlyInAnyOrder("1", "2", "5", "17");
    }

    @Test
    void whatIsLeftOutIsNamed() {
        assertThat(expectations(refused("title: x")))
                .containsExactlyInAnyOrder(
                        "period: …", "inbox: …", "templates: …", "forms: […]", "districts: […]", "units: […]");
    }

    @Test
    void anOrphanDistrictIsToldWhichParentsThereAre() {
        assertThat(expectations(refused(GOOD.replace("parent: \"440000\"", "parent: \"44000\""))))
                .containsExactly("parent: 440000");
    }

    @Test
    void aCircleOfDistrictsIsShown() {
        Refusal refusal = refused(GOOD.replace("name: 广东省}", "name: 广东省, parent: \"441721\"}"));
        assertThat(refusal.findings().list().get(0).detail().found()).isEqualTo("441721 → 440000 → 441721");
    }

    @Test
    void aCodeStandsOnlyOnce() {
        Refusal refusal = refused(GOOD.replace("{code: \"440000\"", "{code: \"441721\""));
        assertThat(expectations(refusal)).contains("code ≠ 441721");
        assertThat(refusal.findings().stream().map(finding -> finding.place().path()))
                .contains("districts[2]", "units[2]");
    }

    @Test
    void aKeyStandsOnlyOnce() {
        assertThat(expectations(refused(GOOD + "title: again\n"))).containsExactly("1 × title:");
    }

    @Test
    void aUnitStandsInADistrictAndOwesFormsOfTheJob() {
        Refusal refusal =
                refused(GOOD.replace("district: \"441721\", owes: [annual]", "district: \"1\", owes: [anual]"));
        assertThat(expectations(refusal)).containsExactly("district: 440000 / 441721", "forms: [annual, target]");
    }

    @Test
    void atMostTwoChartsAndNoFormTwice() {
        Refusal refusal = refused(GOOD.replace("charts: [annual/调解数]", "charts: [a/b, a/c, a/d]")
                .replace("  - annual\n", "  - annual\n  - {form: annual}\n"));
        assertThat(expectations(refusal)).containsExactlyInAnyOrder("charts ≤ 2", "1 × annual");
    }

    @Test
    void aFormWithoutTemplateIsToldWithTheOneThatWasMeant() {
        Findings findings = AssignmentFile.checkForms(read(GOOD), Set.of("annual", "targets"));
        assertThat(findings.stream().map(Finding::code)).containsExactly(FindingCode.J604);
        assertThat(findings.list().get(0).repair(Language.ENGLISH)).contains("targets");
        assertThat(AssignmentFile.checkForms(read(GOOD), Set.of("annual", "target")))
                .isEmpty();
    }

    @Test
    void aFieldOfTheOverviewMustBeOnItsForm() {
        Findings findings =
                AssignmentFile.checkOverview(folder.resolve("jobs/judicial.yaml"), read(GOOD), List.of(annual("调解数")));
        assertThat(findings.stream().map(finding -> finding.detail().arguments().get(1)))
                .containsExactly("16");
        assertThat(findings.list().get(0).detail().expected()).isEqualTo("annual/…");
    }

    private static FormTemplate annual(String field) {
        Field only = new Field(
                "人民调解",
                field,
                Label.parse(field),
                FieldType.INTEGER,
                FieldRole.VALUE,
                "件",
                Demand.OPTIONAL,
                "",
                Area.of("B2"),
                Rollup.of(new RollupMethod.Sum()),
                "",
                "");
        return new FormTemplate(
                new FormId("annual", "2023"),
                "年报",
                PeriodKind.YEAR,
                "万元",
                List.of(new Section("人民调解", List.of(only))),
                List.of(),
                List.of(),
                new Layout("年报", List.of()),
                List.of(),
                false,
                "",
                "");
    }

    private Assignment read(String text) {
        try {
            Path yaml = Files.createDirectories(folder.resolve("jobs")).resolve("judicial.yaml");
            Files.writeString(yaml, text);
            return AssignmentFile.read(yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Refusal refused(String text) {
        return catchThrowableOfType(Refusal.class, () -> read(text));
    }

    private static List<FindingCode> codes(Refusal refusal) {
        return refusal.findings().stream().map(Finding::code).toList();
    }

    private static List<String> expectations(Refusal refusal) {
        return refusal.findings().stream()
                .map(finding -> finding.detail().expected())
                .toList();
    }

    private static Finding only(Refusal refusal) {
        assertThat(refusal.findings().list()).hasSize(1);
        return refusal.findings().list().get(0);
    }
}
