package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    @Test
    void whoIsBeyondThoseThatMayWaitIsSentAwayAtOnce() throws InterruptedException {
        Turnstile turnstile = new Turnstile(1, 0, Duration.ofHours(1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Optional<String>> first = CompletableFuture.supplyAsync(() -> turnstile.pass(() -> {
            inside.countDown();
            return await(done);
        }));
        inside.await();
        assertThat(turnstile.pass(() -> "second")).isEmpty();
        done.countDown();
        assertThat(first.join()).contains("done");
        assertThat(turnstile.pass(() -> "third")).contains("third");
    }

    @Test
    void whoWaitsTooLongIsSentAway() {
        Turnstile turnstile = new Turnstile(1, 1, Duration.ZERO);
        assertThat(turnstile.pass(() -> turnstile.pass(() -> "second"))).contains(Optional.empty());
        assertThat(turnstile.free()).isEqualTo(1);
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
