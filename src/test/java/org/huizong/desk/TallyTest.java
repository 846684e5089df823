package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void aRateHasOneDecimal() {
        Tally tally = new Tally(3, 2, 1);
        assertThat(tally.share()).isEqualTo("2/3");
        assertThat(tally.rate()).isEqualTo("66.7%");
        assertThat(tally.punctuality()).isEqualTo("33.3%");
    }

    @Test
    void onlyWhatIsCompleteIsAHundred() {
        assertThat(new Tally(3600, 3599, 0).rate()).isEqualTo("99.9%");
        assertThat(new Tally(3600, 3600, 0).rate()).isEqualTo("100.0%");
    }

    @Test
    void ofNothingThereIsNoRate() {
        assertThat(Tally.NONE.rate()).isEmpty();
    }
}
