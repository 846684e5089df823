package org.huizong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
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
    void aFullDiskIsKnownHoweverDeepItWasNoticed() {
        IOException full = new IOException("No space left on device");
        assertThat(Fault.isFullDisk(new IllegalStateException("x", new UncheckedIOException(full))))
                .isTrue();
        Throwable closing = new IOException("Stream closed");
        closing.addSuppressed(new FileSystemException("/out", null, "There is not enough space on the disk"));
        assertThat(Fault.isFullDisk(closing)).isTrue();
        assertThat(Fault.isFullDisk(new IllegalStateException("x", new SQLException("ERROR: disk full"))))
                .isTrue();
    }

    @Test
    void whatASubmitterWroteIsNoFullDisk() {
        assertThat(Fault.isFullDisk(new IllegalStateException("No space left on device")))
                .isFalse();
        assertThat(Fault.isFullDisk(new IOException("Permission denied"))).isFalse();
    }

    @Test
    void aRefusalIsNamedByItsCodes() {
        assertThat(Fault.named(new Refusal(Finding.of(FindingCode.J606, Place.NONE, "收件夹"))))
                .startsWith("Refusal J606 at FaultTest.")
                .doesNotContain("收件夹");
    }
}
