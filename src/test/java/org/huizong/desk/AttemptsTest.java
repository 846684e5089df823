package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.huizong.desk.Attempts.Door;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private Instant now = Instant.parse("2024-03-01T00:00:00Z");
    private final Attempts attempts = new Attempts(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void whoGuessesLocksOutHimselfAndNotTheOwner() {
        guess("甲一", "10.0.0.9", 9);
        assertThat(attempts.begin("甲一", "10.0.0.9")).isEqualTo(Door.CLOSED);
        assertThat(attempts.begin("甲一", "10.0.0.1")).isEqualTo(Door.OPEN);
    }

    @Test
    void guessesFromManyAddressesCloseTheAccount() {
        IntStream.range(0, 50).forEach(i -> attempts.begin("甲一", "10.0.1." + i));
        assertThat(attempts.begin("甲一", "10.0.0.1")).isEqualTo(Door.CLOSING);
    }

    @Test
    void afterAQuarterOfAnHourItIsOpenAgain() {
        guess("甲一", "10.0.0.9", 9);
        now = now.plus(Duration.ofMinutes(16));
        assertThat(attempts.begin("甲一", "10.0.0.9")).isEqualTo(Door.OPEN);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        guess("甲一", "10.0.0.1", 4);
        attempts.succeeded("甲一", "10.0.0.1");
        guess("甲一", "10.0.0.1", 4);
        assertThat(attempts.begin("甲一", "10.0.0.1")).isEqualTo(Door.OPEN);
    }

    private void guess(String account, String address, int times) {
        IntStream.range(0, times).forEach(i -> attempts.begin(account, address));
    }
}
