package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.form.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeProjectsTest {
    @ParameterizedTest
    @CsvSource({
        "法律援助专项经费, 法律援助专顶经费",
        "法律援助, 法律援助专项经费",
        "公共法律服务平台运行维护, 公共法律服务平台的运行维护费",
        "51000021R000000019951-工资性支出, 工资性支出"
    })
    void aLetterACodeOrAGeneralWordMakesNoOtherProject(String one, String other) {
        assertThat(LikeProjects.near(new Project(one), new Project(other))).isTrue();
        assertThat(LikeProjects.near(new Project(other), new Project(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"道路改造一期, 道路改造二期", "2023年装备购置, 2024年装备购置", "人民调解专项, 社区矫正专项", "道路改造, 道路改造配套绿化", "法律援助, 法律援助", "普法, 执法"})
    void otherNumbersAndOtherWordsAreOtherProjects(String one, String other) {
        assertThat(LikeProjects.near(new Project(one), new Project(other))).isFalse();
    }
}
