package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final Map<String, String> FORMS = Map.of("annual", "年报表", "target", "申报表");
    private static final Period Y2022 = new Period(2022);
    private static final Period Y2023 = new Period(2023);
    private static final Period Y2024 = new Period(2024);

    private static final String DISTRICTS = """
            代码 | 名称 | 上级 | 有效起 | 有效止
            990000 | 某省 | | |
            990100 | 北市 | 990000 | |
            990101 | 甲县 | 990100 | |
            990102 | 乙县 | 990100 | |
            """;
    private static final String UNITS = """
            代码 | 名称 | 别名 | 区划 | 类别
            101 | 甲县司法局 | 甲局、甲司 | 甲县 | 机关
            102 | 乙县司法局 | | 990102 | 机关
            103 | 乙县公证处 | | 乙县 | 事业
            """;
    private static final String DUES = """
            单位 | 类别 | 区划 | 表 | 期间 | 截止日 | 不要求
            | | | 年报表 | | 次年3月31日 |
            """;

    @Test
    void everyUnitOwesWhatIsOwedByAll() {
        Registry registry = of(DISTRICTS, UNITS, DUES).registry(forms(Y2023), Y2023);
        assertThat(registry.units()).extracting(Unit::code).containsExactly("101", "102", "103");
        assertThat(registry.units().get(0).aliases()).containsExactly("甲局", "甲司");
        assertThat(registry.obligations())
                .contains(new Obligation("103", "annual", Y2023, LocalDate.of(2024, 3, 31)))
                .hasSize(3);
    }

    @Test
    void theLineNearestToAUnitDecides() {
        String dues = """
                单位 | 类别 | 区划 | 表 | 期间 | 不要求
                | 机关 | | annual | |
                | | 990100 | target | 2023 |
                | | 乙县 | target | 2023 | 是
                乙县公证处 | | | target | 2023 |
                """;
        Map<String, Set<Period>> both = Map.of("annual", Set.of(Y2023), "target", Set.of(Y2023));
        assertThat(of(DISTRICTS, UNITS, dues).registry(both, Y2023).obligations())
                .containsExactlyInAnyOrder(
                        new Obligation("101", "annual", Y2023),
                        new Obligation("102", "annual", Y2023),
                        new Obligation("101", "target", Y2023),
                        new Obligation("103", "target", Y2023));
    }

    @Test
    void theProjectsOfAFormAreThoseOfAllLinesAboutTheSameUnits() {
        String dues = """
                单位 | 类别 | 区划 | 表 | 期间 | 不要求 | 项目
                | | | target | | |
                101 | | | target | | | 法律援助；人民调解
                101 | | | target | | | 普法宣传
                101 | | | target | | 是 | 人民调解
                """;
        Registry registry = of(DISTRICTS, UNITS, dues).registry(Map.of("target", Set.of(Y2023)), Y2023);
        assertThat(registry.projects("101", "target", Y2023))
                .extracting(Project::name)
                .containsExactly("法律援助", "普法宣传");
        assertThat(registry.projects("102", "target", Y2023)).isEmpty();
        assertThat(registry.owes("102", "target", Y2023)).isTrue();
    }

    @Test
    void projectsOfAFormWithoutProjectsAndProjectsNamedTwiceAreRefused() {
        String dues = """
                单位 | 表 | 项目
                101 | annual | 法律援助
                102 | target | 法律援助
                102 | target | 法律 援助；普法
                """;
        assertThat(faults(DISTRICTS, UNITS, dues)).containsExactly("J666 应报!C2", "J661 应报!B4");
    }

    @Test
    void aJobWithoutFormsCollectsWhatIsOwedForItsPeriod() {
        String dues = DUES.replace("年报表 | |", "年报表 | 2022 |") + "| | | 申报表 | | |\n";
        assertThat(of(DISTRICTS, UNITS, dues).forms(Y2023)).containsOnlyKeys("target");
    }

    @Test
    void aUnitThatOnlyChangedItsNameIsKnownByItsFormerOne() {
        String units = """
                代码 | 名称 | 区划 | 有效起 | 有效止
                101 | 甲县体改局 | 甲县 | | 2023-12-31
                101 | 甲县发改局 | 甲县 | 2024-01-01 |
                """;
        Chronicle chronicle = of(DISTRICTS, units, DUES);
        assertThat(chronicle.registry(forms(Y2023), Y2023).units())
                .extracting(Unit::name)
                .containsExactly("甲县体改局");
        Unit now = chronicle.registry(forms(Y2024), Y2024).units().get(0);
        assertThat(now.name()).isEqualTo("甲县发改局");
        assertThat(now.aliases()).containsExactly("甲县体改局");
    }

    @Test
    void earlierFiguresAreFoundUnderTheSuccessor() {
        String units = """
                代码 | 名称 | 区划 | 有效起 | 有效止 | 变更 | 变更单位
                101 | 甲县司法局 | 甲县 | | | |
                102 | 甲县普法办 | 甲县 | 2022 | 2023 | 并入 | 101
                104 | 甲县公证处 | 甲县 | | 2023 | |
                105 | 甲县公证中心 | 甲县 | 2024 | | 更名自 | 104
                """;
        Registry now = of(DISTRICTS, units, DUES).registry(forms(Y2024), Y2024);
        assertThat(now.units()).extracting(Unit::code).containsExactly("101", "105");
        assertThat(now.units().get(1).aliases()).containsExactly("甲县公证处");
        assertThat(now.lineage().before("101", Y2024, Y2023)).containsExactly("101", "102");
        assertThat(now.lineage().before("101", Y2023, Y2022)).containsExactly("101");
        assertThat(now.lineage().before("101", Y2024, new Period(2021))).containsExactly("101");
        assertThat(now.lineage().before("105", Y2024, Y2023)).containsExactly("104");
    }

    @Test
    void nothingIsComparedAcrossASplit() {
        String units = """
                代码 | 名称 | 区划 | 有效起 | 有效止 | 变更 | 变更单位
                101 | 甲县司法局 | 甲县 | | | |
                102 | 甲县普法办 | 甲县 | 2024 | | 分自 | 甲县司法局
                """;
        Lineage lineage =
                of(DISTRICTS, units, DUES).registry(forms(Y2024), Y2024).lineage();
        assertThat(lineage.before("101", Y2024, Y2023)).isEmpty();
        assertThat(lineage.before("102", Y2024, Y2023)).isEmpty();
        assertThat(lineage.before("101", Y2023, Y2022)).containsExactly("101");
        assertThat(lineage.before("101", new Period(2025), Y2024)).containsExactly("101");
    }

    @Test
    void aParentLikeNoOtherIsToldWithCodesThatCouldBeWritten() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> of(DISTRICTS + "990103 | 丙县 | 123456 | |", UNITS, DUES));
        assertThat(refusal.findings().list().get(0).repair(Language.CHINESE)).contains("或改为：990000 / 990100 / ");
    }

    @Test
    void theFaultsOfDistrictsAreToldWithTheirCells() {
        assertThat(faults(DISTRICTS + "990103 | 丙县 | 990200 | |", UNITS, DUES)).containsExactly("J654 区划!C6");
        assertThat(faults(DISTRICTS.replace("990000 | 某省 | | ", "990000 | 某省 | 990100 | "), UNITS, DUES))
                .containsExactly("J655 区划!C2");
        assertThat(faults(DISTRICTS + "990101 | 丁县 | 990100 | |", UNITS, DUES)).contains("J653 区划!A6");
        assertThat(faults(DISTRICTS + "99010 | 丁县 | 990100 | 今年 |", UNITS, DUES))
                .containsExactly("J652 区划!A6", "T104 区划!D6");
    }

    @Test
    void aDistrictThatEndedHoldsNobodyAfterwards() {
        String ended = DISTRICTS.replace("990102 | 乙县 | 990100 | |", "990102 | 乙县 | 990100 | | 2022-12-31");
        assertThat(faults(ended, UNITS, DUES)).containsExactly("J654 单位!D3", "J654 单位!D4");
    }

    @Test
    void theFaultsOfUnitsAreToldWithTheirCells() {
        assertThat(faults(DISTRICTS, UNITS + "101 | 甲县司法局 | | 乙县 |", DUES)).containsExactly("J656 单位!D5");
        assertThat(faults(DISTRICTS, UNITS + "101 | 甲县法制办 | | 甲县 |", DUES)).containsExactly("J653 单位!A5");
        assertThat(faults(DISTRICTS, UNITS + "104 | 甲局 | | 甲县 |", DUES)).containsExactly("J657 单位!B5");
        assertThat(faults(DISTRICTS, UNITS + "104 | 甲局 | | 乙县 |", DUES)).isEmpty();
    }

    @Test
    void theFaultsOfChangesAreToldWithTheirCells() {
        String head = "代码 | 名称 | 区划 | 有效起 | 有效止 | 变更 | 变更单位\n101 | 甲局 | 甲县 | | | |\n";
        assertThat(faults(DISTRICTS, head + "102 | 乙局 | 甲县 | | 2023 | 并入 | 丙局", DUES))
                .containsExactly("J660 单位!G3");
        assertThat(faults(DISTRICTS, head + "102 | 乙局 | 甲县 | | | 并入 | 101", DUES))
                .containsExactly("J663 单位!F3");
        assertThat(faults(DISTRICTS, head + "102 | 乙局 | 甲县 | | 2023 | 撤销 | 101", DUES))
                .containsExactly("T104 单位!F3");
        assertThat(faults(DISTRICTS, head + "102 | 乙局 | 甲县 | 2024 | 2023 | |", DUES))
                .containsExactly("J662 单位!D3");
        assertThat(faults(
                        DISTRICTS, head + "102 | 乙局 | 甲县 | | 2023 | 并入 | 103\n103 | 丙局 | 甲县 | | 2023 | 并入 | 102", DUES))
                .containsExactly("J664 单位!G4");
    }

    @Test
    void theFaultsOfObligationsAreToldWithTheirCells() {
        assertThat(faults(DISTRICTS, UNITS, DUES + "| | | 月报表 | | |")).containsExactly("J658 应报!D3");
        assertThat(faults(DISTRICTS, UNITS, DUES + "丙县司法局 | | | 申报表 | | |")).containsExactly("J659 应报!A3");
        assertThat(faults(DISTRICTS, UNITS, DUES + "| 企业 | 丙县 | 申报表 | | |"))
                .containsExactly("J659 应报!B3", "J659 应报!C3");
        assertThat(faults(DISTRICTS, UNITS, DUES + "| | | annual | 每年 | | 是")).containsExactly("J661 应报!D3");
        assertThat(faults(DISTRICTS, UNITS, DUES + "| | | 申报表 | 去年 | 明年底 | 也许"))
                .containsExactly("T104 应报!E3", "T104 应报!G3", "T104 应报!F3");
    }

    @Test
    void everyFaultIsOneSentenceThatNamesWhatWasMeant() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> of(DISTRICTS, UNITS, DUES + "甲县司法所 | | | 申报表 | | |"));
        assertThat(refusal.findings().list().get(0).repair(Language.CHINESE)).contains("甲县司法局");
    }

    private static Map<String, Set<Period>> forms(Period period) {
        return Map.of("annual", Set.of(period));
    }

    private static List<String> faults(String districts, String units, String dues) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> of(districts, units, dues));
        return refusal == null
                ? List.of()
                : refusal.findings().stream()
                        .map(finding -> finding.code() + " " + finding.place().shown())
                        .toList();
    }

    private static Chronicle of(String districts, String units, String dues) {
        return Chronicle.of(
                new RegistryLines(lines("区划", districts), lines("单位", units), lines("应报", dues)),
                new OwedForms(FORMS, Set.of("target")));
    }

    private static List<Written> lines(String sheet, String table) {
        List<String[]> rows = table.lines()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .toList();
        String[] headers = rows.get(0);
        return Stream.iterate(1, row -> row < rows.size(), row -> row + 1)
                .map(row -> {
                    Map<String, String> words = new HashMap<>();
                    Map<String, Place> places = new HashMap<>();
                    for (int i = 0; i < headers.length; i++) {
                        words.put(headers[i], i < rows.get(row).length ? rows.get(row)[i] : "");
                        places.put(headers[i], Place.ofCell(sheet, (char) ('A' + i) + "" + (row + 1), ""));
                    }
                    return new Written(row + 1, words, places);
                })
                .toList();
    }
}
