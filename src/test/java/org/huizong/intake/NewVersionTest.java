package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewVersionTest {
    @TempDir
    Path templates;

    private FormLibrary library;

    @BeforeEach
    void aFormInUse() throws IOException {
        Files.write(templates.resolve("demo.xlsx"), TestForms.template().xlsx());
        library = FormLibrary.load(templates);
    }

    private static TestBook version(String version) {
        return TestForms.template().with("demo | '1", "demo | '" + version).stamped("demo@" + version);
    }

    private NewVersion handedIn(byte[] bytes) {
        return NewVersion.of(bytes, library, library.templates());
    }

    private String told(byte[] bytes) {
        NewVersion version = handedIn(bytes);
        assertThat(version.template()).isEmpty();
        assertThat(version.findings()).hasSize(1);
        return version.findings().list().get(0).message(Language.CHINESE);
    }

    @Test
    void aSoundVersionIsTaken() {
        NewVersion version = handedIn(version("2").xlsx());
        assertThat(version.findings()).isEmpty();
        assertThat(version.template()).map(FormTemplate::id).contains(new FormId("demo", "2"));
    }

    @Test
    void everyFaultIsToldWithItsCell() {
        NewVersion version = handedIn(version("2")
                .with("执行率=支出合计/支出预算", "执行率=支出合计/支出予算")
                .with("| 选项 |", "| 单选 |")
                .xlsx());
        assertThat(version.template()).isEmpty();
        assertThat(version.findings())
                .extracting(finding -> finding.place().sheet())
                .contains("_字段", "_公式");
        assertThat(version.findings())
                .allSatisfy(finding -> assertThat(finding.place().cell()).isNotEmpty());
    }

    @Test
    void theVersionInUseWithOtherContentIsRefused() {
        byte[] other = TestForms.template().with("支出合计<=支出预算", "支出合计<=支出预算*2").xlsx();
        assertThat(told(other)).isEqualTo("已有表样“demo@1”，内容与这一份不同，没有保存。");
    }

    @Test
    void theVersionInUseItselfIsNothingNew() throws IOException {
        assertThat(told(Files.readAllBytes(templates.resolve("demo.xlsx")))).contains("内容与这一份完全相同");
    }

    @Test
    void aVersionThatSortsBeforeTheOneInUseIsTakenWithAWord() {
        NewVersion version = handedIn(version("0").xlsx());
        assertThat(version.template()).isPresent();
        assertThat(version.findings()).extracting(Finding::code).containsExactly(FindingCode.W844);
    }

    @Test
    void aVersionThatIsNoNameIsRefusedWithItsCell() {
        NewVersion version = handedIn(version("2024/二").xlsx());
        assertThat(version.template()).isEmpty();
        assertThat(version.findings())
                .extracting(finding -> finding.code() + " " + finding.place().shown())
                .containsExactly("T104 _表样!B2");
    }

    @Test
    void whatIsNoTemplateSaysWhatItIs() throws IOException {
        assertThat(told(TestForms.filled().xlsx())).isEqualTo("这不是表样：是填报用的“部门收支表”。");
        assertThat(told(Files.readAllBytes(Path.of("templates-xlsx/registry.xlsx"))))
                .contains("是登记簿");
        assertThat(told(Files.readAllBytes(Path.of("templates-xlsx/indicators.xlsx"))))
                .contains("是指标库");
        assertThat(told(Files.readAllBytes(Path.of("templates-xlsx/reports/汇总表.xlsx"))))
                .contains("是汇总表版式");
    }

    @Test
    void hostileFilesAreRefusedInOneSentence() {
        assertThat(told("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotBlank();
        assertThat(told(new byte[0])).isNotBlank();
        assertThat(told(new byte[] {'P', 'K', 3, 4, 0, 0, 0})).isNotBlank();
        assertThat(told(Zips.zip().with("表.xlsx", TestForms.filled().xlsx()).bytes()))
                .isNotBlank();
    }
}
