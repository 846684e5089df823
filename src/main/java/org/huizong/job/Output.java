package org.huizong.job;

import java.nio.file.Path;

/** A file that was written, with the SHA-256 of its bytes in hex. */
public record Output(Path path, String sha256) {}
