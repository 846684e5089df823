package org.huizong.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.UUID;

/**
 * Who holds a lease: one taking of it by one process.
 *
 * @param id of this taking
 * @param processStart in milliseconds since 1970; a process id is given again to others, its start is not
 */
public record Owner(String id, String host, long pid, long processStart) {
    /** Linux reckons a start from its boot time, which may wander a little. */
    private static final long WANDER_MILLIS = 2_000;

    /** This process, taking a lease now. */
    public static Owner here() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(UUID.randomUUID().toString(), hostName(), self.pid(), start(self));
    }

    /** Whether this owner's process ran on this machine and is no more. */
    boolean isDeadHere() {
        return host.equals(hostName())
                && ProcessHandle.of(pid).filter(this::isSame).isEmpty();
    }

    private boolean isSame(ProcessHandle process) {
        return process.isAlive() && Math.abs(start(process) - processStart) <= WANDER_MILLIS;
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
