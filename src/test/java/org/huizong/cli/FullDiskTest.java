package org.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.huizong.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** A full disk is told as one, never as a fault of the program. */
class FullDiskTest {
    @Test
    void aFullDiskIsNoFaultInside() {
        Exception full = new UncheckedIOException(new IOException("No space left on device"));
        assertThat(CommandLineTool.ours(full).code()).isEqualTo(FindingCode.J618);
    }

    @Test
    void anyOtherFaultIs() {
        assertThat(CommandLineTool.ours(new IllegalStateException("x")).code()).isEqualTo(FindingCode.J614);
    }
}
