package org.huizong.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What lets a program in as the account that made it.
 *
 * @param label what its owner calls it
 * @param usedAt when it was last used, to the minute
 */
public record Token(
        long number,
        String account,
        String label,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {
    /** Whether it lets in at a time. */
    public boolean valid(Instant at) {
        return revokedAt.isEmpty() && at.isBefore(expiresAt);
    }
}
