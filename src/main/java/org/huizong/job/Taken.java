package org.huizong.job;

import java.util.Optional;
import org.huizong.intake.Examined;
import org.jspecify.annotations.Nullable;

/** A file that was examined and waits to be kept, with its bytes when they are few. */
final class Taken {
    private final Examined examined;
    private final byte @Nullable [] original;

    private Taken(Examined examined, byte @Nullable [] original) {
        this.examined = examined;
        this.original = original;
    }

    static Taken with(Examined examined, byte[] original) {
        return new Taken(examined, original);
    }

    static Taken without(Examined examined) {
        return new Taken(examined, null);
    }

    Examined examined() {
        return examined;
    }

    /** The bytes, still to be kept; empty when they were kept already or never read. */
    Optional<byte[]> original() {
        return Optional.ofNullable(original);
    }
}
