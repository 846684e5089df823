package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.declaration.Target;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.finding.Severity;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.TargetValue;
import org.huizong.registry.Assignment;
import org.huizong.registry.AssignmentFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five bureaus' published figures: what does not hold is found with its class, and nothing else is. */
class RealFormsTest {
    private static final Path INBOX = Path.of("jobs/judicial-2023/inbox");
    /** A target such as {@code 1次} that does not say whether more would do. */
    private static final String NO_OPERATOR = " R352 提示";

    private static FormLibrary library;
    private static Examiner examiner;

    @BeforeAll
    static void loadForms() {
        Assignment assignment = AssignmentFile.read(Path.of("jobs/judicial-2023.yaml"));
        library = FormLibrary.load(assignment.templates());
        examiner = Examiner.of(library, assignment.registry());
    }

    @Test
    void 番禺支出与收入相差一点三是真差额() throws IOException {
        assertThat(findings("440113番禺区司法局-部门整体预算绩效目标申报表-2024年度.xlsx"))
                .filteredOn(finding -> !finding.equals(NO_OPERATOR))
                .containsExactlyInAnyOrder("F02 D503 错误", "C02c C405 错误", "C03c C405 警告");
    }

    /** Letter of the survey's class, operator, bound and unit of each indicator; which of them lack an operator. */
    @Test
    void 番禺二十个指标各按其写法读出() throws IOException {
        Submission submission = examine("440113番禺区司法局-部门整体预算绩效目标申报表-2024年度.xlsx");
        assertThat(targets(submission, "年度指标值"))
                .containsExactly(
                        "G ≥7000次",
                        "G ≥1次",
                        "G ≥200件",
                        "E =1次",
                        "G ≥3500次",
                        "E =100%",
                        "E =1次",
                        "E =20批次",
                        "E =1次",
                        "E =2次",
                        "G ≥160个",
                        "E =100%",
                        "G ≥10件",
                        "E =100%",
                        "I ≥中",
                        "E =100%",
                        "E =100%",
                        "E =1000宗",
                        "E =100%",
                        "H ≤0.2%");
        assertThat(targets(submission, "实施周期指标值")).hasSize(20).allMatch("L 无"::equals);
        assertThat(submission.findings())
                .filteredOn(finding -> shown(finding).equals(NO_OPERATOR))
                .singleElement()
                .matches(finding -> finding.place().cell().equals("F26"))
                .matches(finding -> finding.message(Language.CHINESE)
                        .equals("指标值“1次、100%、20批次 等 12 处（F26、F28、F29、F30、F31、F32、F34、F36、F38、F39、F40、F41）”"
                                + "没有写比较符号，按等于读取。"));
    }

    @Test
    void 荔湾八个指标各按其写法读出() throws IOException {
        Submission submission = examine("440103荔湾区司法局-部门整体支出绩效自评表-2023年度.xlsx");
        assertThat(targets(submission, "年度指标值"))
                .containsExactly("E =100%", "A ≥90%", "E =100%", "E =100%", "A ≥97.5%", "A ≥90%", "A ≤2%", "E =100%");
        assertThat(findings(submission.receipt().file()))
                .filteredOn(NO_OPERATOR::equals)
                .hasSize(1);
    }

    @Test
    void 荔湾相差零点零一在四舍五入范围内() throws IOException {
        assertThat(findings("440103荔湾区司法局-部门整体支出绩效自评表-2023年度.xlsx"))
                .filteredOn(finding -> !finding.equals(NO_OPERATOR))
                .containsExactlyInAnyOrder("S43 D501 提示", "X09 C405 警告", " C402 警告", " C402 警告");
        assertThat(findings("440103荔湾区司法局-司法行政业务年报表-2023年度.xlsx")).isEmpty();
    }

    @Test
    void 阳西定位率是截尾两个网上率是真差额() throws IOException {
        assertThat(findings("441721阳西县司法局-司法行政业务年报表-2023年度.xlsx"))
                .containsExactlyInAnyOrder("L08 D502 提示", "L02 D503 错误", "L03 D503 错误", "J17 D503 错误", "K33 C405 警告");
        assertThat(findings("441721阳西县司法局-部门整体支出绩效自评表-2023年度.xlsx"))
                .containsExactlyInAnyOrder("P02 C405 警告", " C402 警告", "X15 C405 提示");
    }

    @Test
    void 零陵项目支出明细与总数相差一百五十五万是真差额() throws IOException {
        assertThat(findings("431102零陵区司法局-部门整体支出绩效自评表-2023年度.xlsx"))
                .containsExactlyInAnyOrder("S92 D503 错误", "B01 C405 警告", "B02 C405 警告", "X06 C405 警告", " C402 警告");
        assertThat(findings("431102零陵区司法局-司法行政业务年报表-2023年度.xlsx")).isEmpty();
    }

    @Test
    void 廉江出庭率是超过百分之百的截尾复议增幅没有整数基数() throws IOException {
        assertThat(findings("440881廉江市司法局-司法行政业务年报表-2023年度.xlsx"))
                .containsExactlyInAnyOrder("L05 D502 提示", "M05 C405 警告", "L21 C405 错误");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormIsRecognisedWithItsUnitAndPeriod(String file) throws IOException {
        Submission submission = examine(file);
        assertThat(submission.form()).isPresent();
        assertThat(submission.unit()).isEqualTo(file.substring(0, 6));
        assertThat(submission.period().orElseThrow().shown())
                .isEqualTo(file.substring(file.length() - 11, file.length() - 5));
        assertThat(submission.findings())
                .extracting(finding -> finding.place().cell())
                .doesNotContain("");
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(INBOX)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> findings(String file) throws IOException {
        return examine(file).findings().stream().map(RealFormsTest::shown).collect(Collectors.toList());
    }

    private static List<String> targets(Submission submission, String field) {
        FormTemplate template = library.templates().stream()
                .filter(each -> each.id().equals(submission.form().orElseThrow()))
                .findFirst()
                .orElseThrow();
        return Target.of(template, submission.declaration().orElseThrow()).stream()
                .filter(target -> target.field().name().equals(field))
                .map(target -> target.reading().form().letter() + " "
                        + told(target.reading().value()))
                .toList();
    }

    private static String told(TargetValue value) {
        if (value instanceof TargetValue.Comparison it) {
            return it.operator().sign() + it.number() + it.unit();
        }
        return value instanceof TargetValue.GradeBound it
                ? it.operator().sign() + it.grade().word()
                : "无";
    }

    private static String shown(Finding finding) {
        Severity severity = finding.severity();
        return finding.detail().rule() + " " + finding.code() + " "
                + severity.word(org.huizong.finding.Language.CHINESE);
    }

    private static Submission examine(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(INBOX.resolve(file));
        return examiner.examine(new Receipt(file, Sha256.of(bytes), bytes.length), bytes)
                .parts()
                .get(0);
    }
}
