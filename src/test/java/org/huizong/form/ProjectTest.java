package org.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
    private static final Project PROJECT = new Project("法律援助专项（一期）");

    @ParameterizedTest
    @ValueSource(strings = {"法律援助专项(一期)", " 法律援助 专项（一期） ", "法律援助\n专项（一期）", "法律援助专项　（一期）", "法律援助专项-一期"})
    void aProjectIsTheSameHoweverItsNameIsTyped(String name) {
        assertThat(new Project(name)).isEqualTo(PROJECT).hasSameHashCodeAs(PROJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"法律援助专项（二期）", "法律援助专项", ""})
    void anotherNameIsAnotherProject(String name) {
        assertThat(new Project(name)).isNotEqualTo(PROJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "2024年农村道路建设, 2023年农村道路建设, 2023年农村道路建设",
        "农村道路建设（2024）, 农村道路建设(２０２３), 农村道路建设(２０２３)",
        "2024-2025年春荒救助, 2023-2024年春荒救助, 2023-2024年春荒救助",
        "2020年启动的改造2024年度, 2020年启动的改造2023年度, 2020年启动的改造2023年度",
        "农村道路建设, 农村道路建设, 农村道路建设"
    })
    void theYearOfItsPeriodMakesNoOtherProject(String name, String before, String meant) {
        assertThat(among(name, before, "人民调解")).contains(new Project(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "2024年农村道路建设, 2022年农村道路建设",
        "2024年农村道路建设, 农村道路建设",
        "一期农村道路建设, 二期农村道路建设",
        "12024号楼, 12023号楼",
        "2022年下达资金项目, 2021年下达资金项目",
        "2001户危房改造, 2000户危房改造"
    })
    void anythingElseDoes(String name, String before) {
        assertThat(among(name, before, "人民调解")).isEmpty();
    }

    @Test
    void itsOwnNameComesFirstAndTwoThatMayBeMeantAreNone() {
        assertThat(among("2024年道路", "2024年道路", "2023年道路")).contains(new Project("2024年道路"));
        assertThat(among("2024至2025年道路", "2023至2025年道路", "2023至2024年道路")).isEmpty();
    }

    private static Optional<Project> among(String name, String... before) {
        return new Project(name)
                .among(Stream.of(before).map(Project::new).toList(), new Period(2024), new Period(2023));
    }

    @Test
    void aNameWithoutALetterNamesNobody() {
        assertThat(new Project(" —— ")).isEqualTo(Project.NONE).matches(Project::isNone);
    }
}
