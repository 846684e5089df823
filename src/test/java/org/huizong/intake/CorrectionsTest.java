package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.intake.Correction.Subject;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people said of a form stands in place of what was recognised. */
class CorrectionsTest {
    private static final String INSIDE = "网上报送/收件";
    private static final String FILE = INSIDE + "1/a.xlsx";
    private static final byte[] UNKNOWN = TestForms.filled().with("甲县司法局", "柒局").xlsx();

    @TempDir
    Path folder;

    private FormLibrary library;

    @BeforeEach
    void twoForms() throws IOException {
        Files.write(folder.resolve("demo.xlsx"), TestForms.template().xlsx());
        TestBook plan = TestForms.template().with("demo | '1 | 部门收支表", "plan | '1 | 计划表");
        Files.write(folder.resolve("plan.xlsx"), plan.stamped("plan@1").xlsx());
        library = FormLibrary.load(folder);
    }

    @Test
    void aUnitTakesThePlaceOfAnUnknownName() {
        Submission form = examine(FILE, UNKNOWN, said(UNKNOWN, "", Subject.UNIT, "柒局", "100001"));
        assertThat(form.unit()).isEqualTo("100001");
        assertThat(form.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(codes(form)).containsExactly(FindingCode.I270);
        assertThat(form.evidence().corrections()).hasSize(1);
        assertThat(form.evidence().unit().text()).isEqualTo("柒局");
    }

    @Test
    void theSameWordsMeanTheSameInOtherFilesOfTheSenderOnly() {
        Correction correction = said(UNKNOWN, "", Subject.UNIT, "柒局", "100001");
        byte[] next = TestForms.filled().with("甲县司法局", "柒局").with("优", "良").xlsx();
        assertThat(examine(INSIDE + "2/b.xlsx", next, correction).unit()).isEqualTo("100001");
        assertThat(examine("网上报送/乙/收件3/b.xlsx", next, correction).unit()).isEqualTo("柒局");
    }

    @Test
    void aNameThatTheRegistryKnowsIsNotRemembered() {
        Correction correction = said(UNKNOWN, "", Subject.UNIT, "甲县民政局", "100001");
        byte[] next = TestForms.filled().with("甲县司法局", "甲县民政局").xlsx();
        assertThat(examine(INSIDE + "2/b.xlsx", next, correction).unit()).isEqualTo("100002");
    }

    @Test
    void theLastWordCountsAndSayingNothingTakesBack() {
        Correction first = said(UNKNOWN, "", Subject.UNIT, "柒局", "100001");
        Correction second = said(UNKNOWN, "", Subject.UNIT, "柒局", "100002");
        assertThat(examine(FILE, UNKNOWN, first, second).unit()).isEqualTo("100002");
        Correction back = said(UNKNOWN, "", Subject.UNIT, "柒局", "");
        assertThat(examine(FILE, UNKNOWN, first, second, back).unit()).isEqualTo("柒局");
        assertThat(examine(INSIDE + "2/b.xlsx", UNKNOWN, first, back).unit()).isEqualTo("柒局");
    }

    @Test
    void aPeriodTakesThePlaceOfAnother() {
        byte[] form = TestForms.filled().xlsx();
        Submission read = examine(FILE, form, said(form, "", Subject.PERIOD, "", "2022"));
        assertThat(read.period()).hasValue(new Period(2022));
        assertThat(codes(read)).contains(FindingCode.I272, FindingCode.I229);
    }

    @Test
    void aFormIsReadAsAnother() {
        byte[] form = TestForms.filled().xlsx();
        Submission read = examine(FILE, form, said(form, "", Subject.FORM, "", "plan@1"));
        assertThat(read.form()).hasValue(new FormId("plan", "1"));
        assertThat(read.declaration()).isPresent();
        assertThat(codes(read)).contains(FindingCode.I271);
    }

    @Test
    void whatNobodyRecognisesIsReadAsWhatItIsSaidToBe() {
        byte[] form = TestBook.book().sheet("表", """
                | 单位名称   | 甲县司法局 | 年度 | 2023年度 |
                | 基本支出   |      | 60.00      |          |
                | 支出合计   | 100.00 | 94.00    | 94.00%   |
                """).xlsx();
        assertThat(examine(FILE, form).outcome()).isEqualTo(Outcome.UNREADABLE);
        Submission read = examine(FILE, form, said(form, "", Subject.FORM, "", "demo@1"));
        assertThat(read.form()).hasValue(new FormId("demo", "1"));
        assertThat(read.unit()).isEqualTo("100001");
    }

    @Test
    void ofSeveralFormsOnlyTheOneIsMeant() {
        byte[] book = TestBook.book()
                .sheet("甲", TestForms.FILLED.replace("甲县司法局", "柒局"))
                .sheet("乙", TestForms.FILLED.replace("甲县司法局", "捌局"))
                .xlsx();
        List<Submission> parts = examined(FILE, book, said(book, "乙", Subject.UNIT, "捌局", "100002"));
        assertThat(parts).extracting(Submission::unit).containsExactly("柒局", "100002");
    }

    private Submission examine(String file, byte[] bytes, Correction... said) {
        return examined(file, bytes, said).get(0);
    }

    private List<Submission> examined(String file, byte[] bytes, Correction... said) {
        return Examiner.of(library, OneForm.owing("100001", "100002"))
                .knowing(new Corrections(List.of(said)))
                .examine(new Receipt(file, Sha256.of(bytes), bytes.length), bytes)
                .parts();
    }

    private static Correction said(byte[] bytes, String part, Subject subject, String given, String said) {
        LocalDateTime at = LocalDateTime.of(2024, 3, 1, 9, 30);
        return new Correction(INSIDE, Sha256.of(bytes), part, subject, given, said, "甲一", at);
    }

    private static List<FindingCode> codes(Submission form) {
        return form.findings().list().stream().map(Finding::code).toList();
    }
}
