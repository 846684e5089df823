package org.huizong.store;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Explanation;
import org.huizong.finding.Findings;

/**
 * One reading of what a unit sent on a form, live or not.
 *
 * @param file as it was read, without its findings
 * @param seen when the run began that read it
 * @param isLive whether nothing came in its place and it was not withdrawn
 */
public record Revision(LiveFile file, ZonedDateTime seen, boolean isLive) {
    /**
     * What was read.
     *
     * @param findings its own, and those of confronting it with others; no decision applied
     * @param explanations what stood beside them in the file
     */
    public record Content(Findings findings, List<Explanation> explanations, Optional<Declaration> declaration) {
        /** Copies. */
        public Content {
            explanations = List.copyOf(explanations);
        }
    }
}
