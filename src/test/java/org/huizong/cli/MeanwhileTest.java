package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    @Test
    void whatCameOfItIsWaitedFor() throws IOException {
        CountDownLatch gate = new CountDownLatch(1);
        Meanwhile<String> work = Meanwhile.begin(() -> {
            gate.await();
            return "done";
        });
        gate.countDown();
        assertThat(work.get()).isEqualTo("done");
    }

    @Test
    void aRefusalIsThrownWhereItIsAskedFor() {
        Refusal refusal = new Refusal(Finding.of(FindingCode.J690, Place.NONE, "版式.xlsx"));
        Meanwhile<String> work = Meanwhile.begin(() -> {
            throw refusal;
        });
        assertThatThrownBy(work::get).isSameAs(refusal);
    }

    @Test
    void aFileThatCannotBeReadIsToldAsSuch() {
        Meanwhile<String> work = Meanwhile.begin(() -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(work::get).isInstanceOf(IOException.class).hasMessage("gone");
    }
}
