package org.huizong.job;

/** Listens to how far the intake is; called on the thread that runs, never before the files it tells of are on disk. */
@FunctionalInterface
public interface Progress {
    /** Does not listen. */
    Progress NONE = (done, total) -> {};

    /** So many of the files to be examined in this run are kept; first called with zero. */
    void kept(int done, int total);
}
