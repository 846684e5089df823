package org.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void aNameWithoutALetterNamesNobody() {
        assertThat(new Project(" —— ")).isEqualTo(Project.NONE).matches(Project::isNone);
    }
}
