package org.huizong;

import org.huizong.cli.CommandLineTool;

/** The entry point of the jar. */
public final class Huizong {
    private Huizong() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineTool.ofProcess().run(args));
    }
}
