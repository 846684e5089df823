package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.form.Project;
import org.huizong.registry.Assignment.Inclusion;
import org.huizong.rollup.StandingTable.Standing;
import org.huizong.rollup.StandingTable.StandingRow;
import org.junit.jupiter.api.Test;

class ConsolidatorTest {
    private static final String[] FIELDS = {"收支/支出 金额 合计", "调解/纠纷数 整数 合计 件"};

    @Test
    void theHeadingCountsEveryCurrentSubmission() {
        Bureau bureau = Bureau.threeOwing(FIELDS)
                .owes("annual", 2024, "440103")
                .sends("440103", "annual", 2023, Outcome.RETURNED, "支出=1")
                .accepted("441721", "annual", "支出=1")
                .sends(unknown(Findings.NONE));
        Consolidation.Heading heading = bureau.consolidation().heading();
        assertThat(heading.title()).isEqualTo("测试汇总");
        assertThat(heading.periods()).isEqualTo("2023年度、2024年度");
        assertThat(heading.madeAt()).isEqualTo(Bureau.NOON);
        assertThat(heading.returnedIncluded()).isTrue();
        assertThat(heading.arrivals().outcomes())
                .containsExactly(Outcome.RETURNED, Outcome.ACCEPTED, Outcome.UNREADABLE);
        assertThat(bureau.only(Inclusion.ACCEPTED).consolidation().heading().returnedIncluded())
                .isFalse();
    }

    @Test
    void everyUnitHasAStandingForEveryForm() {
        StandingTable table = Bureau.threeOwing(FIELDS)
                .form("target", "申报表", FIELDS)
                .owes("target", 2024, "440103")
                .only(Inclusion.ACCEPTED)
                .sends("440103", "annual", 2023, Outcome.RETURNED, "支出=1")
                .sends("441721", "annual", 2023, Outcome.UNREADABLE)
                .sends("440103", "target", 2024, Outcome.WARNED, "支出=1")
                .sends("441721", "target", 2024, Outcome.ACCEPTED, "支出=1")
                .consolidation()
                .standings();
        assertThat(table.forms()).containsExactly("年报（2023年度）", "申报表（2024年度）");
        assertThat(table.rows())
                .containsExactly(
                        row("广东省 广州市 荔湾区 荔湾局", Standing.RETURNED, Standing.WARNED),
                        row("广东省 阳江市 阳西县 阳西局", Standing.UNREADABLE, Standing.ACCEPTED),
                        row("湖南省 永州市 零陵区 零陵局", Standing.MISSING, Standing.NOT_REQUIRED));
    }

    @Test
    void unitsHigherUpHaveNoCityOrAreOne() {
        StandingTable table = new Bureau()
                .district("440000 广东省", "440100 广州市 440000", "429004 仙桃市 440000")
                .unit("1 厅 440000", "2 市局 440100", "3 县局 429004")
                .consolidation()
                .standings();
        assertThat(table.rows()).extracting(StandingRow::city).containsExactly("", "广州市", "");
        assertThat(table.rows()).extracting(StandingRow::district).containsExactly("", "", "仙桃市");
    }

    @Test
    void districtsAreToldByTheirCodesWhereTheJobBeginsWithACity() {
        StandingTable table = new Bureau()
                .district("440100 广州市", "440103 荔湾区 440100")
                .unit("1 市局 440100", "2 区局 440103")
                .consolidation()
                .standings();
        assertThat(table.rows()).extracting(StandingRow::province).containsExactly("", "");
        assertThat(table.rows()).extracting(StandingRow::city).containsExactly("广州市", "广州市");
        assertThat(table.rows()).extracting(StandingRow::district).containsExactly("", "荔湾区");
    }

    @Test
    void aFormWhosePeriodIsUnknownStandsButIsNotAddedUp() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .sends(new Contribution(
                        "440103",
                        "annual",
                        Optional.empty(),
                        Project.NONE,
                        Outcome.RETURNED,
                        Optional.empty(),
                        Findings.NONE,
                        "x.xlsx",
                        "sha",
                        7,
                        List.of()))
                .consolidation();
        assertThat(all.standings().rows().get(0).standings()).containsExactly(Standing.RETURNED);
        assertThat(all.money()).isEmpty();
    }

    @Test
    void findingsComeInTreeOrderGravestFirstAndUnrecognisedFilesLast() {
        Finding error = Finding.of(FindingCode.C401, Place.ofCell("表", "B2", "支出"));
        Finding warning = Finding.of(FindingCode.C402, Place.ofCell("表", "B3", "支出"));
        List<FindingRow> rows = Bureau.threeOwing(FIELDS)
                .sends(unknown(Findings.of(error)))
                .finds("431102", "annual", error)
                .finds("440103", "annual", warning, error)
                .consolidation()
                .findings();
        assertThat(rows).extracting(FindingRow::unit).containsExactly("荔湾局", "荔湾局", "零陵局", "");
        assertThat(rows).extracting(FindingRow::district).containsExactly("荔湾区", "荔湾区", "零陵区", "");
        assertThat(rows).extracting(FindingRow::form).containsExactly("年报", "年报", "年报", "");
        assertThat(rows).extracting(row -> row.finding().code()).startsWith(FindingCode.C401, FindingCode.C402);
        assertThat(rows).extracting(row -> row.finding().place().file()).endsWith("431102.xlsx", "x.xlsx");
    }

    @Test
    void sourcesAreNumberedAsTheFiguresArePrinted() {
        Consolidation all = Bureau.threeOwing(FIELDS)
                .accepted("431102", "annual", "支出=3", "纠纷数=30")
                .accepted("440103", "annual", "支出=1", "纠纷数=10")
                .consolidation();
        assertThat(all.sources()).extracting(SourceRow::shown).containsExactly("1", "3", "10", "30");
        assertThat(all.money().get(0).rows())
                .extracting(row -> row.figures().get(0).source())
                .containsExactly(0, 0, 0, 1, 0, 0, 2);
        SourceRow first = all.sources().get(0);
        assertThat(first)
                .isEqualTo(new SourceRow(
                        "荔湾区",
                        "荔湾局",
                        "年报",
                        "2023年度",
                        "收支/支出",
                        "万元",
                        BigDecimal.ONE,
                        "1",
                        new Place("440103annual2023.xlsx", "表", "B1", "支出"),
                        1,
                        false));
        assertThat(all.files())
                .extracting(SourceFile::digest)
                .containsExactly("sha440103annual2023", "sha431102annual2023");
        assertThat(all.files().get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCellThatIsPrintedTwiceHasOneSource() {
        Consolidation all = Bureau.threeOwing("调解/纠纷数 整数 合计 件", "调解/成功数 整数 合计 件", "调解/成功率 百分比 比率(成功数/纠纷数)")
                .accepted("440103", "annual", "纠纷数=4", "成功数=3")
                .consolidation();
        assertThat(all.sources()).hasSize(2);
        assertThat(all.indicators().get(2).rows().get(2).figures())
                .extracting(Figure::source)
                .startsWith(0, 2, 1);
    }

    @Test
    void theSameInputGivesAnEqualConsolidation() {
        Bureau bureau = Bureau.threeOwing(FIELDS).accepted("440103", "annual", "支出=1", "纠纷数=10");
        assertThat(bureau.consolidation()).isEqualTo(bureau.consolidation());
    }

    private static Contribution unknown(Findings findings) {
        return new Contribution(
                "",
                "",
                Optional.empty(),
                Project.NONE,
                Outcome.UNREADABLE,
                Optional.empty(),
                findings,
                "x.xlsx",
                "sha",
                7,
                List.of());
    }

    private static StandingRow row(String names, Standing... standings) {
        String[] name = names.split(" ");
        return new StandingRow(name[0], name[1], name[2], name[3], List.of(standings));
    }
}
