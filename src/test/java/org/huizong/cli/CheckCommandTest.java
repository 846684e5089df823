package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final Path INBOX = Path.of("jobs/judicial-2023/inbox");
    private static final Path PANYU = INBOX.resolve("440113番禺区司法局-部门整体预算绩效目标申报表-2024年度.xlsx");

    private final Shell shell = Shell.chinese();

    @Test
    void aFormWithErrorsIsThreeAndSaysWhere() {
        assertThat(shell.run("check", PANYU.toString())).isEqualTo(3);
        assertThat(shell.out()).contains("退回", "D503[F02] 部门整体预算绩效目标申报表!F7", "相差 -1.30 万元");
    }

    @Test
    void aFormWithoutErrorsIsFine() {
        assertThat(shell.run(
                        "check",
                        INBOX.resolve("431102零陵区司法局-司法行政业务年报表-2023年度.xlsx").toString()))
                .isZero();
    }

    @Test
    void aFormGoesBackMarkedIntoAFolder(@TempDir Path folder) {
        assertThat(shell.run("check", PANYU.toString(), "--return", folder.toString())).isEqualTo(3);

        assertThat(shell.out()).contains("已写出 ");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "《退回》440113番禺区司法局-部门整体预算绩效目标申报表-2024年度_问题3处.xlsx",
                        "《退回》440113番禺区司法局-部门整体预算绩效目标申报表-2024年度_问题3处.txt");
        assertThat(shell.run("check", folder.resolve(folder.toFile().list()[0]).toString()))
                .isEqualTo(3);
    }

    @Test
    void theJsonHasOneObjectAFile() {
        assertThat(shell.run("check", "--json", INBOX.toString())).isEqualTo(3);
        JsonNode files = JsonMapper.builder().build().readTree(shell.out());
        assertThat(files).hasSize(8);
        assertThat(files.get(0).propertyNames())
                .containsExactly("file", "form", "version", "unit", "period", "state", "evidence", "findings");
        assertThat(files.get(0).get("state").asString()).isEqualTo("accepted");
    }

    @Test
    void theJsonOfAFindingHasPlaceMessageAndRepair() {
        shell.run("check", "--json", PANYU.toString());
        JsonNode finding = JsonMapper.builder()
                .build()
                .readTree(shell.out())
                .get(0)
                .get("findings")
                .get(0);
        assertThat(finding.propertyNames())
                .contains("code", "severity", "sheet", "cell", "path", "message", "repair", "found", "expected");
        assertThat(finding.get("cell").asString()).isEqualTo("F7");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
    }

    @Test
    void valuesAreGivenAsPlainDecimalStrings() {
        shell.run("check", "--values", "--json", PANYU.toString());
        JsonNode file = JsonMapper.builder().build().readTree(shell.out()).get(0);
        assertThat(file.get("fields").get("基本支出").asString()).isEqualTo("2089.45");
        assertThat(file.get("fields").get("财政专项资金").asString()).isEqualTo("0.00");
        assertThat(file.get("fields").get("年度").isNull()).isTrue();
        assertThat(file.get("lines").get("年度重点工作任务").get(3).get("拟投入的资金").asString())
                .isEqualTo("583.4");
        assertThat(file.get("lines").get("绩效指标")).hasSize(20);
    }
}
