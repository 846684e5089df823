package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void lettersPutInLeftOutChangedOrSwappedCountOnce() {
        assertThat(Spelling.distance("owes", "ows")).isEqualTo(1);
        assertThat(Spelling.distance("owes", "owres")).isEqualTo(1);
        assertThat(Spelling.distance("owes", "oves")).isEqualTo(1);
        assertThat(Spelling.distance("owes", "oews")).isEqualTo(1);
        assertThat(Spelling.distance("Owes", "oweS")).isZero();
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void theNearestWordIsSuggestedOrAllOfThem() {
        assertThat(Spelling.suggestion("untis", List.of("title", "units"))).isEqualTo("units");
        assertThat(Spelling.suggestion("xyz", List.of("title", "units"))).isEqualTo("title / units");
    }
}
