package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Outcome;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.TemplateAct;
import org.huizong.form.TemplateAct.Kind;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {
    private static final FormId OLD = new FormId("demo", "1");
    private static final FormId NEW = new FormId("demo", "2");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 15);

    @TempDir
    Path templates;

    private TemplateFolder versions;

    @BeforeEach
    void aFormInUseAndAStricterDraftOfIt() throws IOException {
        Files.write(templates.resolve("demo.xlsx"), TestForms.template().xlsx());
        versions = new TemplateFolder(templates);
        String file = versions.keep(NEW, stricter());
        act(Kind.KEPT, file, null);
    }

    /** The form's second version: what was spent must stay below the budget by ten. */
    private static byte[] stricter() {
        return TestForms.template()
                .with("demo | '1", "demo | '2")
                .with("支出合计<=支出预算", "支出合计<=支出预算-10")
                .stamped("demo@2")
                .xlsx();
    }

    private void act(Kind kind, String file, LocalDate from, String... instead) throws IOException {
        TemplateAct act =
                new TemplateAct("2026-12-01 10:00", "甲", kind, NEW, file, from, List.of(instead), "规则,改\"严\"了");
        assertThat(versions.act(register -> Optional.of(act))).isTrue();
    }

    private FormLibrary on(LocalDate day) {
        return FormLibrary.load(templates, day);
    }

    private static List<FormId> ids(List<FormTemplate> forms) {
        return forms.stream().map(FormTemplate::id).toList();
    }

    private Submission examined(LocalDate day) {
        byte[] bytes = TestForms.filled().xlsx();
        return Examiner.withoutRegistry(on(day))
                .examine(new Receipt("甲县司法局.xlsx", "", bytes.length), bytes)
                .parts()
                .get(0);
    }

    @Test
    void whatWasDoneIsReadBackAsItWasWritten() throws IOException {
        act(Kind.ACTIVATED, "", FIRST, "1");
        assertThat(versions.register().acts())
                .extracting(TemplateAct::kind, TemplateAct::from, TemplateAct::instead, TemplateAct::why)
                .contains(org.assertj.core.api.Assertions.tuple(Kind.ACTIVATED, FIRST, List.of("1"), "规则,改\"严\"了"));
    }

    @Test
    void aDraftIsInNoLibrary() {
        assertThat(ids(on(FIRST).templates())).containsExactly(OLD);
        assertThat(ids(versions.waiting(versions.register(), FIRST))).containsExactly(NEW);
    }

    @Test
    void filesAreCheckedByTheNewVersionFromItsDayOn() throws IOException {
        act(Kind.ACTIVATED, "", FIRST, "1");
        assertThat(examined(FIRST.minusDays(1)).outcome()).isEqualTo(Outcome.ACCEPTED);
        Submission later = examined(FIRST);
        assertThat(later.form()).contains(NEW);
        assertThat(later.findings())
                .extracting(finding -> finding.code().name())
                .contains("I251", "C405");
    }

    @Test
    void theOldVersionIsKnownButNoLongerUsed() throws IOException {
        act(Kind.ACTIVATED, "", FIRST, "1");
        assertThat(ids(on(FIRST).templates())).containsExactly(OLD, NEW);
        assertThat(ids(on(FIRST).inUse())).containsExactly(NEW);
    }

    @Test
    void besideTheNewVersionTheOldOneMayGoOn() throws IOException {
        act(Kind.ACTIVATED, "", FIRST);
        assertThat(ids(on(FIRST).inUse())).containsExactly(OLD, NEW);
        assertThat(examined(FIRST).form()).contains(OLD);
    }

    @Test
    void aRegisterThatExcelSavedInItsOwnWayIsUnderstood() throws IOException {
        act(Kind.ACTIVATED, "", FIRST, "1");
        String text = Files.readString(versions.registerFile()).substring(1).replace("2026-12-15", "2026/12/15");
        Files.write(versions.registerFile(), text.getBytes(Charset.forName("GBK")));
        assertThat(ids(on(FIRST).inUse())).containsExactly(NEW);
    }

    @Test
    void aLineThatMakesNoSenseIsToldWithItsNumber() throws IOException {
        Files.writeString(versions.registerFile(), Files.readString(versions.registerFile()) + "今天,甲,起用,demo,2\r\n");
        assertThatThrownBy(() -> on(FIRST)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            Finding fault = refusal.findings().list().get(0);
            assertThat(fault.code()).isEqualTo(FindingCode.J695);
            assertThat(fault.detail().arguments()).contains("3", "今天,甲,起用,demo,2");
        });
    }

    @Test
    void aVersionInUseWhoseWorkbookIsGoneIsToldAndNotPassedOver() throws IOException {
        act(Kind.ACTIVATED, "", FIRST, "1");
        Files.delete(templates.resolve("新版").resolve(versions.register().kept().get(NEW)));
        assertThatThrownBy(() -> on(FIRST))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().list().get(0).code())
                                .isEqualTo(FindingCode.J612));
    }

    @Test
    void manyActsAtOnceAreAllWrittenDown() {
        IntStream.range(0, 20).parallel().forEach(i -> {
            try {
                act(i % 2 == 0 ? Kind.WITHDRAWN : Kind.DROPPED, "", null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(versions.register().acts()).hasSize(21);
    }

    @Test
    void aReasonIsNoFormulaInTheRegister() throws IOException {
        TemplateAct act = new TemplateAct("", "甲", Kind.WITHDRAWN, NEW, "", null, List.of(), "=1+1");
        versions.act(register -> Optional.of(act));
        assertThat(Files.readString(versions.registerFile())).contains(",'=1+1").doesNotContain(",=1+1");
        assertThat(versions.register().acts().get(1).why()).isEqualTo("=1+1");
    }
}
