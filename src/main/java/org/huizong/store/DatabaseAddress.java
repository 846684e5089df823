package org.huizong.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;

/** Where a database is and as whom we come: what stands in the URL wins over the environment. */
record DatabaseAddress(String url, String user, String password) {
    private static final String FILE = "jdbc:h2:file:";
    private static final String KEEP_OPEN = ";DB_CLOSE_ON_EXIT=FALSE";
    /** H2 would write what is not committed every half second, and again as committed; what we tell of is synced anyway. */
    private static final String WRITE_ONCE = ";WRITE_DELAY=10000";

    static DatabaseAddress of(String url, Map<String, String> environment) {
        String user = environment.getOrDefault("HUIZONG_DB_USER", "");
        String password = environment.getOrDefault("HUIZONG_DB_PASSWORD", "");
        if (url.startsWith("jdbc:h2:")) {
            return new DatabaseAddress(h2(url), user.isEmpty() && !names(url, ";USER=") ? "sa" : user, password);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(postgres(url), user, password);
        }
        throw new Refusal(Finding.of(FindingCode.J608, Place.NONE, shown(url), "jdbc:h2: / jdbc:postgresql:"));
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** The file of an H2 database that has one. */
    Optional<Path> file() {
        return url.startsWith(FILE)
                ? Optional.of(Path.of(url.substring(FILE.length(), end(url)) + ".mv.db"))
                : Optional.empty();
    }

    /** The address of another file beside this one's. */
    DatabaseAddress beside(String suffix) {
        int end = end(url);
        return new DatabaseAddress(url.substring(0, end) + suffix + url.substring(end), user, password);
    }

    /** The address as it may be shown to anybody: without its settings, where a password may stand. */
    String shown() {
        return shown(url);
    }

    HikariConfig pool() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("huizong");
        pool.setJdbcUrl(url);
        if (!user.isEmpty()) {
            pool.setUsername(user);
            pool.setPassword(password);
        }
        // A run needs three: its transaction, the sync after it, and the heartbeat of its lease.
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        // Whoever waits at a page is told of a database that is away within ten seconds: these five, and those of
        // Hurry.
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(2_000);
        return pool;
    }

    /** H2 must not close itself under a running step when the JVM is asked to end, and wants absolute paths. */
    private static String h2(String url) {
        String address = url;
        if (url.startsWith(FILE)) {
            int end = end(url);
            Path path = Path.of(url.substring(FILE.length(), end));
            address = FILE + path.toAbsolutePath().normalize() + url.substring(end);
        }
        String open = names(address, ";DB_CLOSE_ON_EXIT=") ? address : address + KEEP_OPEN;
        return names(open, ";WRITE_DELAY=") ? open : open + WRITE_ONCE;
    }

    /**
     * Batches go to PostgreSQL as statements of many rows; what it thinks about for longer than a quarter of an hour, it will never
     * tell.
     */
    private static String postgres(String url) {
        String address = url;
        for (String setting : List.of("reWriteBatchedInserts=true", "socketTimeout=900", "tcpKeepAlive=true")) {
            boolean said = url.contains(setting.substring(0, setting.indexOf('=') + 1));
            address += said ? "" : (address.contains("?") ? "&" : "?") + setting;
        }
        return address;
    }

    private static int end(String url) {
        return url.indexOf(';') < 0 ? url.length() : url.indexOf(';');
    }

    private static boolean names(String url, String setting) {
        return url.toUpperCase(Locale.ROOT).contains(setting);
    }

    private static String shown(String url) {
        return url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//");
    }
}
