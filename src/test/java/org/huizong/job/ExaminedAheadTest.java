package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.intake.Examined;
import org.huizong.intake.Receipt;
import org.huizong.intake.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class ExaminedAheadTest {
    private final ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();

    @BeforeEach
    void open() {
        workers.setCorePoolSize(3);
        workers.initialize();
    }

    @AfterEach
    void close() {
        workers.shutdown();
    }

    @Test
    void filesComeInTheOrderOfTheirReceiptsWhoeverIsFirstDone() throws Exception {
        CountDownLatch third = new CountDownLatch(1);
        ExaminedAhead ahead = new ExaminedAhead(
                receipts(50, 1),
                receipt -> {
                    if (receipt.file().equals("3")) {
                        third.countDown();
                    } else if (receipt.file().equals("1")) {
                        await(third);
                    }
                    return taken(receipt);
                },
                workers,
                10);

        assertThat(all(ahead)).containsExactlyElementsOf(names(50));
    }

    @Test
    void noMoreThanTheBoundIsExaminedAhead() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        ExaminedAhead ahead = new ExaminedAhead(
                receipts(50, 1),
                receipt -> {
                    begun.incrementAndGet();
                    return taken(receipt);
                },
                workers,
                10);

        ahead.read();
        ahead.close();

        assertThat(begun).hasValueLessThanOrEqualTo(10);
    }

    @Test
    void largeFilesAreExaminedOneAfterTheOther() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        ExaminedAhead ahead = new ExaminedAhead(
                receipts(5, 100L << 20),
                receipt -> {
                    begun.incrementAndGet();
                    return taken(receipt);
                },
                workers,
                10);

        ahead.read();

        assertThat(begun).hasValue(1);
        assertThat(all(ahead)).containsExactly("2", "3", "4", "5");
    }

    @Test
    void afterItsEndNothingMoreIsBegunAndNothingIsLeftGoingOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(3);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        ExaminedAhead ahead = new ExaminedAhead(
                receipts(50, 1),
                receipt -> {
                    if (!receipt.file().equals("1")) {
                        begun.countDown();
                        await(go);
                    }
                    ended.incrementAndGet();
                    return taken(receipt);
                },
                workers,
                40);
        ahead.read();
        await(begun);
        workers.execute(go::countDown);
        Thread closing = new Thread(ahead::close);
        closing.start();
        go.countDown();
        closing.join();

        int before = ended.get();
        assertThat(workers.getActiveCount()).isZero();
        assertThat(ended).hasValue(before);
    }

    @Test
    void aFaultOfOursComesOutWhereTheFileWouldHave() throws Exception {
        ExaminedAhead ahead = new ExaminedAhead(
                receipts(3, 1),
                receipt -> {
                    if (receipt.file().equals("2")) {
                        throw new IllegalStateException("fault");
                    }
                    return taken(receipt);
                },
                workers,
                10);

        assertThat(ahead.read()).isNotNull();
        assertThatThrownBy(ahead::read)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private static List<String> all(ExaminedAhead ahead) throws Exception {
        List<String> files = new ArrayList<>();
        for (Optional<Taken> next = Optional.ofNullable(ahead.read());
                next.isPresent();
                next = Optional.ofNullable(ahead.read())) {
            files.add(next.get().examined().receipt().file());
        }
        return files;
    }

    private static Taken taken(Receipt receipt) {
        return Taken.without(Examined.of(Submission.unreadable(receipt, Finding.of(FindingCode.I211, Place.NONE))));
    }

    private static List<Receipt> receipts(int count, long size) {
        return names(count).stream().map(name -> new Receipt(name, name, size)).toList();
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
