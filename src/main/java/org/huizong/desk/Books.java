package org.huizong.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huizong.store.Database;

/** The databases of a desk, each opened once however many jobs it serves. Safe for several threads. */
final class Books implements AutoCloseable {
    private final Map<String, Database> open = new LinkedHashMap<>();
    private final Map<String, String> environment;

    /** Opened as whom the environment says. */
    Books(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The one that holds a job's ledger and runs. */
    Database of(Office office) {
        return of(office.job().databaseUrl());
    }

    /**
     * The database of an address.
     *
     * @throws org.huizong.finding.Refusal J607 when an H2 file is in use by another program, J608 when it cannot be reached
     */
    synchronized Database of(String url) {
        return open.computeIfAbsent(url, address -> Database.open(address, environment));
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Database::close);
        open.clear();
    }
}
