package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unit of account that a job prints amounts in. */
class AmountsKeyTest {
    private static final String JOB = """
            title: 司法行政
            period: 2023
            inbox: inbox
            templates: templates
            forms: [annual]
            districts:
              - {code: "441721", name: 阳西县}
            units:
              - {code: "441721", name: 阳西县司法局, district: "441721"}
            """;

    @TempDir
    Path folder;

    @Test
    void amountsArePrintedInTheUnitThatTheJobNames() throws IOException {
        assertThat(AssignmentFile.read(job(JOB)).report().amounts()).isEmpty();
        assertThat(AssignmentFile.read(job(JOB + "amounts: {unit: 万元, decimals: 0}\n"))
                        .report()
                        .amounts())
                .contains(new AmountUnit("万元", 0));
        assertThat(AssignmentFile.read(job(JOB + "amounts: {unit: 亿元}\n"))
                        .report()
                        .amounts())
                .contains(new AmountUnit("亿元", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amounts: {unit: 万圆, decimals: 0} | amounts/unit | 万元",
                "amounts: {unit: 万元, decimals: 11} | amounts/decimals | 0 … 10",
                "amounts: {unit: 万元, decimals: -1} | amounts/decimals | 0 … 10",
                "amounts: {unit: 万元, decimals: 两位} | amounts/decimals | 0 … 10",
                "amounts: {decimals: 2} | amounts/unit | unit: …",
                "amounts: {unit: 万元, places: 2} | amounts | decimals: …",
                "amounts: 万元 | amounts | {unit: …, decimals: …}",
            })
    void anAmountsKeyThatIsWrongIsRefusedWithItsPlace(String written, String place, String meant) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> AssignmentFile.read(job(JOB + written + "\n")));
        assertThat(refusal.findings().list()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.J603);
            assertThat(finding.place().path()).isEqualTo(place);
            assertThat(finding.repair(Language.CHINESE)).contains(meant);
        });
    }

    private Path job(String yaml) throws IOException {
        return Files.writeString(folder.resolve("job.yaml"), yaml);
    }
}
