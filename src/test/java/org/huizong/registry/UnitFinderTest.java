package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.registry.UnitFinder.Evidence;
import org.huizong.registry.UnitFinder.Match;
import org.junit.jupiter.api.Test;

class UnitFinderTest {
    private static final Unit YANGXI = new Unit("441721", "阳西县司法局", List.of("阳江市阳西县司法局"), "441721");
    private static final Unit LIWAN = new Unit("440103", "荔湾区司法局", List.of("广州市荔湾区司法局"), "440103");
    private static final Unit MINISTRY = new Unit("105", "教育部", List.of(), "440103");
    private static final Unit EAST = new Unit("120102", "东区教育局", List.of(), "440103");

    private final UnitFinder finder =
            new UnitFinder(new Registry(List.of(), List.of(YANGXI, LIWAN, MINISTRY, EAST), List.of()));

    @Test
    void aUnitIsKnownByCodeNameAndOtherName() {
        assertThat(finder.find("441721")).isEqualTo(new Match.Known(YANGXI, Evidence.CODE));
        assertThat(finder.find("阳西县司法局")).isEqualTo(new Match.Known(YANGXI, Evidence.NAME));
        assertThat(finder.find("广州市荔湾区司法局")).isEqualTo(new Match.Known(LIWAN, Evidence.ALIAS));
    }

    @Test
    void widthSpacesAndPunctuationDoNotMatter() {
        assertThat(finder.find(" 阳西县　司 法 局（盖章：）".replace("盖章：", ""))).isEqualTo(new Match.Known(YANGXI, Evidence.NAME));
        assertThat(finder.find("４４１７２１")).isEqualTo(new Match.Known(YANGXI, Evidence.CODE));
    }

    @Test
    void aFileNameNamesItsUnit() {
        assertThat(finder.find("441721阳西县司法局-部门整体支出绩效自评表-2023年度.xlsx"))
                .isEqualTo(new Match.Known(YANGXI, Evidence.CODE_IN_TEXT));
        assertThat(finder.find("自评表-荔湾区司法局.xlsx")).isEqualTo(new Match.Known(LIWAN, Evidence.NAME_IN_TEXT));
        assertThat(finder.find("2023年度广东省广州市荔湾区司法局年报.xlsx")).isEqualTo(new Match.Known(LIWAN, Evidence.NAME_IN_TEXT));
    }

    @Test
    void codesAreTakenOutOfTheirBrackets() {
        assertThat(finder.find("[105]教育部")).isEqualTo(new Match.Known(MINISTRY, Evidence.CODE_IN_TEXT));
        assertThat(finder.find("105-部本级")).isEqualTo(new Match.Known(MINISTRY, Evidence.CODE_IN_TEXT));
        assertThat(finder.find("219-教育部")).isEqualTo(new Match.Known(MINISTRY, Evidence.NAME_IN_TEXT));
    }

    @Test
    void aCodeAndANameOfTwoUnitsDecideNothing() {
        assertThat(finder.find("441721荔湾区司法局")).isEqualTo(new Match.Near("441721荔湾区司法局", List.of(YANGXI, LIWAN)));
    }

    @Test
    void aNameInsideAnotherNameIsOnlyASuggestion() {
        assertThat(finder.find("河东区教育局")).isEqualTo(new Match.Near("河东区教育局", List.of(EAST)));
    }

    @Test
    void aMisspeltNameIsSuggestedNearestFirst() {
        assertThat(finder.find("阳西县司法居"))
                .isInstanceOfSatisfying(
                        Match.Near.class,
                        near -> assertThat(near.suggestions()).first().isEqualTo(YANGXI));
    }

    @Test
    void nothingLikeItIsUnknown() {
        assertThat(finder.find("水利厅")).isEqualTo(new Match.Unknown("水利厅"));
        assertThat(finder.find("")).isEqualTo(new Match.Unknown(""));
    }

    @Test
    void aNameOfTwoUnitsDecidesNothing() {
        Unit one = new Unit("1001", "财政所", List.of(), "a");
        Unit two = new Unit("1002", "财政所", List.of(), "b");
        UnitFinder both = new UnitFinder(new Registry(List.of(), List.of(one, two), List.of()));
        assertThat(both.find("财政所")).isEqualTo(new Match.Near("财政所", List.of(one, two)));
    }
}
