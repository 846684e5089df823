package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.huizong.check.Outlier.Against;
import org.huizong.check.Outlier.Reason;
import org.huizong.check.Outlier.Result;
import org.huizong.check.Outlier.Result.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlierTest {
    /** Of 1 to 5 median is 3 and MAD 1; of the six, 101 and 3.5, whatever the sixth is; of the last, 11.5 and 0.75. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            3;     1 2 3 4 5;          0.0000;  false
            8;     1 2 3 4 5;          3.3725;  false
            9;     1 2 3 4 5;          4.0470;  true
            -3;    1 2 3 4 5;          -4.0470; true
            100;   95 98 100 102 105 1000; -0.1927; false
            1000;  95 98 100 102 105 1000; 173.2501; true
            5;     10.5 10.5 11 12 12 12.5;  -5.8457; true
            """)
    void theScoreTellsHowFarAndOnWhichSide(BigDecimal figure, String others, BigDecimal score, boolean beyond) {
        Result result = Outlier.of(figure, figures(others), Against.PEERS);
        assertThat(result).isInstanceOfSatisfying(Scored.class, scored -> {
            assertThat(scored.score()).isEqualTo(score);
            assertThat(scored.beyond(Outlier.USUAL_LIMIT)).isEqualTo(beyond);
        });
    }

    @Test
    void whereHalfOfThePeersAreEqualTheMeanDeviationStandsIn() {
        assertThat(Outlier.of(new BigDecimal("20"), figures("10 10 10 10 15"), Against.PEERS))
                .isEqualTo(new Scored(new BigDecimal("7.9788"), new BigDecimal("10")));
    }

    @Test
    void whereAllPeersAreEqualThereIsNoScore() {
        assertThat(Outlier.of(new BigDecimal("20"), figures("10 10 10 10 10.0"), Against.PEERS))
                .isEqualTo(new Result.Unknown(Reason.ALL_EQUAL));
    }

    @Test
    void fewerThanFivePeersOrThreeYearsSayNothing() {
        BigDecimal figure = new BigDecimal("20");
        assertThat(Outlier.of(figure, figures("1 2 3 4"), Against.PEERS)).isEqualTo(new Result.Unknown(Reason.TOO_FEW));
        assertThat(Outlier.of(figure, figures("1 2"), Against.YEARS)).isEqualTo(new Result.Unknown(Reason.TOO_FEW));
        assertThat(Outlier.of(figure, figures("1 2 3"), Against.YEARS))
                .isEqualTo(new Scored(new BigDecimal("12.1410"), new BigDecimal("2")));
        assertThat(Outlier.of(figure, List.of(), Against.YEARS)).isEqualTo(new Result.Unknown(Reason.TOO_FEW));
    }

    private static List<BigDecimal> figures(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}
