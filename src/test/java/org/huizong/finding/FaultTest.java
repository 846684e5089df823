package org.huizong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void aFaultIsNamedByItsKindAndItsPlaceAndNotByItsMessage() {
        Throwable fault = new IllegalStateException(
                "张三.xlsx", new FileSystemException("/in/张三.xlsx", null, "No space left on device"));
        assertThat(Fault.named(fault))
                .startsWith("IllegalStateException at FaultTest.aFaultIsNamedByItsKindAndItsPlaceAndNotByItsMessage:")
                .contains(" <- FileSystemException (No space left on device) at ")
                .doesNotContain("张三");
    }

    @Test
    void aRefusalIsNamedByItsCodes() {
        assertThat(Fault.named(new Refusal(Finding.of(FindingCode.J606, Place.NONE, "收件夹"))))
                .startsWith("Refusal J606 at FaultTest.")
                .doesNotContain("收件夹");
    }
}
