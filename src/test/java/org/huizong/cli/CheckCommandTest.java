package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huizong.workbook.filled.TargetForms;
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
        assertThat(shell.run("check", PANYU.toString(), "--return", folder.toString()))
                .isEqualTo(3);

        assertThat(shell.out()).contains("已写出 ");
        String name = "《退回》440113番禺区司法局-部门整体预算绩效目标申报表-2024年度_问题\\d+处";
        assertThat(folder.toFile().list())
                .hasSize(2)
                .anyMatch(file -> file.matches(name + "\\.xlsx"))
                .anyMatch(file -> file.matches(name + "\\.txt"));
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

    @Test
    void howATargetWasReadStandsBesideItsText() {
        shell.run("check", "--values", "--json", PANYU.toString());
        JsonNode file = JsonMapper.builder().build().readTree(shell.out()).get(0);
        assertThat(file.get("lines").get("绩效指标").get(0).get("年度指标值").asString()).isEqualTo("7000次以上");
        JsonNode readings = file.get("lineReadings").get("绩效指标");
        assertThat(readings).hasSize(20);
        assertThat(readings.get(0).get("年度指标值"))
                .hasToString(
                        "{\"raw\":\"7000次以上\",\"class\":\"G\",\"kind\":\"figure\",\"operator\":\"≥\",\"lower\":\"7000\",\"unit\":\"次\"}");
        assertThat(readings.get(14).get("年度指标值").get("grade").asString()).isEqualTo("中");
        assertThat(readings.get(0).get("实施周期指标值").get("kind").asString()).isEqualTo("none");
    }

    @Test
    void everyKindOfReadingHasItsKeys(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("one.xlsx"), TargetForms.oneColumn().xlsx());
        Path form = folder.resolve("form");
        Files.createDirectory(form);
        Files.write(
                form.resolve("甲县.xlsx"),
                TargetForms.one(List.of(
                        "| 甲 | '80%-90% | '85% |",
                        "| 乙 | '3/5 | '4/5 |",
                        "| 丙 | 2024年1月1日-2024年12月31日 | 2024年12月 |",
                        "| 丁 | 显著提高 | 部分达成 |",
                        "| 戊 | 》 亩 | 一般 |",
                        "| 己 | 温度14-24℃、湿度45%-60% | 优 |")));
        shell.run("check", "--values", "--json", "--templates", folder.toString(), form.toString());
        JsonNode readings = JsonMapper.builder()
                .build()
                .readTree(shell.out())
                .get(0)
                .get("lineReadings")
                .get("绩效指标");
        assertThat(readings.valueStream()
                        .map(line -> line.get("年度指标值").get("kind").asString() + " "
                                + line.get("实际完成值").get("kind").asString()))
                .containsExactly(
                        "figure figure",
                        "figure figure",
                        "date date",
                        "words degree",
                        "unfilled words",
                        "several grade");
        assertThat(readings.get(0).get("年度指标值").get("upper").asString()).isEqualTo("90");
        assertThat(readings.get(2).get("年度指标值").get("until").asString()).isEqualTo("2024-12-31");
        assertThat(readings.get(5).get("年度指标值").get("parts").get(0).get("label").asString())
                .isEqualTo("温度");
    }
}
