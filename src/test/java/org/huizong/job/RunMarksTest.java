package org.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RunMarksTest extends RuntimeFixture {
    @Test
    void whateverIsLoggedInARunCarriesItsNumberAndTheFilesDigest() {
        Workshop workshop = workshop().fill(3);
        Queue<Map<String, String>> marks = new ConcurrentLinkedQueue<>();

        runtime.run(workshop.request("b1", (receipt, bytes) -> {
            marks.add(Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of()));
            return Workshop.examine(receipt, bytes);
        }));

        assertThat(marks).hasSize(3).allSatisfy(mark -> assertThat(mark).containsEntry("run", workshop.name() + "/1"));
        assertThat(marks.stream().map(mark -> mark.get("file")).distinct())
                .hasSize(3)
                .allMatch(digest -> digest.length() == 64);
        assertThat(MDC.get("run")).isNull();
    }
}
