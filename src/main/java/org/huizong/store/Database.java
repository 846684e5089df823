package org.huizong.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.huizong.finding.Fault;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.rollup.Aggregation;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** An open database, H2 or PostgreSQL, with every table it needs; safe for several threads. */
public final class Database implements AutoCloseable {
    private static final int H2_IN_USE = 90020;

    /** Reading or writing failed, once so that the message is known and once without. */
    private static final Set<Integer> H2_DISK = Set.of(90028, 90031);

    private static final int PATIENCE_SECONDS = 5;

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final DataSource connections;
    private final JdbcTransactionManager transactions;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.connections = address.isH2() ? pool : Hurry.of(pool);
        this.transactions = new JdbcTransactionManager(connections);
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
     * @param environment {@code HUIZONG_DB_USER} and {@code HUIZONG_DB_PASSWORD} are used where the URL is silent
     * @throws Refusal J607 when an H2 file is in use by another program, J608 when the database cannot be reached
     */
    public static Database open(String url, Map<String, String> environment) {
        DatabaseAddress address = DatabaseAddress.of(url, environment);
        try {
            return open(address);
        } catch (PoolInitializationException | FlywayException | SQLException | IOException e) {
            throw refusal(address, e);
        }
    }

    private static Database open(DatabaseAddress address) throws SQLException, IOException {
        Optional<Path> file = address.file();
        boolean made = file.isPresent() && new FreshFile(address, file.get()).make(pool -> migrate(address, pool));
        HikariDataSource pool = new HikariDataSource(address.pool());
        try {
            if (!made) {
                migrate(address, pool);
            }
            return new Database(address, pool);
        } catch (FlywayException e) {
            pool.close();
            throw e;
        }
    }

    /** The URL of an H2 database in a file; the file's name is given without its ending. */
    public static String urlOf(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath();
    }

    /** What was received. */
    public Ledger ledger() {
        return new Ledger(
                new JdbcTemplate(connections),
                new TransactionTemplate(transactions),
                new Acknowledgement(connections, address.isH2()));
    }

    /** Adds up the numbers of what was received. */
    public Aggregation aggregation() {
        return new SqlAggregation(
                new JdbcTemplate(connections), new TransactionTemplate(transactions), !address.isH2());
    }

    /** The runs and what they published. */
    public Runs runs() {
        return new Runs(new JdbcTemplate(connections), new TransactionTemplate(transactions));
    }

    /** Who worked on the runs. */
    public RunAttempts attempts() {
        return new RunAttempts(new JdbcTemplate(connections), new TransactionTemplate(transactions));
    }

    /** What the runs did with the files. */
    public RunFiles runFiles() {
        return new RunFiles(new JdbcTemplate(connections), new TransactionTemplate(transactions));
    }

    /** The files as they stood when a run had ended. */
    public PastFiles pastFiles() {
        return new PastFiles(new JdbcTemplate(connections));
    }

    /** What the published workbooks were made of. */
    public Editions editions() {
        return new Editions(new JdbcTemplate(connections), new TransactionTemplate(transactions));
    }

    /** What the operators said of the names of indicators. */
    public IndicatorAnswers indicatorAnswers() {
        return new IndicatorAnswers(
                new JdbcTemplate(connections),
                new TransactionTemplate(transactions),
                new Acknowledgement(connections, address.isH2()));
    }

    /** Who may come to the desk. */
    public Accounts accounts() {
        return new Accounts(
                new JdbcTemplate(connections),
                new TransactionTemplate(transactions),
                new Acknowledgement(connections, address.isH2()));
    }

    /** What was received at the desk. */
    public Uploads uploads() {
        return new Uploads(
                new JdbcTemplate(connections),
                new TransactionTemplate(transactions),
                new Acknowledgement(connections, address.isH2()));
    }

    /** How far the assignments are with their schedules. */
    public Timetables timetables() {
        return new Timetables(
                new JdbcTemplate(connections),
                new TransactionTemplate(transactions),
                new Acknowledgement(connections, address.isH2()));
    }

    /** What was said at the desk of received forms. */
    public KeptCorrections corrections() {
        return new KeptCorrections(
                new JdbcTemplate(connections),
                new TransactionTemplate(transactions),
                new Acknowledgement(connections, address.isH2()));
    }

    /** What lets programs in. */
    public Tokens tokens() {
        return new Tokens(new JdbcTemplate(connections));
    }

    /** What programs were answered. */
    public KeptAnswers keptAnswers() {
        return new KeptAnswers(new JdbcTemplate(connections));
    }

    /** Who did what at the desk. */
    public Trail trail() {
        return new Trail(new JdbcTemplate(connections), new TransactionTemplate(transactions));
    }

    /** Who is at work. */
    public Leases leases() {
        return new Leases(new JdbcTemplate(connections), new TransactionTemplate(transactions));
    }

    /**
     * Makes sure that it answers.
     *
     * @throws org.springframework.dao.DataAccessException when it does not, within some seconds
     */
    public void ask() {
        JdbcTemplate impatient = new JdbcTemplate(connections);
        impatient.setQueryTimeout(PATIENCE_SECONDS);
        impatient.queryForObject("select 1", Integer.class);
    }

    /** The connections; for the job repository, which lives in the same database. */
    public DataSource dataSource() {
        return connections;
    }

    /** The transactions in which ledger and job repository are written together. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** J608 when it was the database that failed us and not we ourselves; J605 when the disk under an H2 file did. */
    public Optional<Refusal> failure(Throwable cause) {
        boolean told = causes(cause).anyMatch(Refusal.class::isInstance);
        boolean ours = cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || (address.isH2() && !told && isOfDisk(cause));
        return ours ? Optional.of(refusal(address, cause)) : Optional.empty();
    }

    /** Whether H2 could not write, by whatever exception it, Spring or Spring Batch tells so. */
    private static boolean isOfDisk(Throwable failure) {
        return Fault.isFullDisk(failure)
                || causes(failure)
                        .anyMatch(cause -> cause instanceof SQLException sql && H2_DISK.contains(sql.getErrorCode()));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Whether an H2 file could not be opened because another program has it. */
    static boolean isInUse(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE);
    }

    private static void migrate(DatabaseAddress address, DataSource connections) {
        String vendor = address.isH2() ? "h2" : "postgresql";
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
                .placeholders(Map.of(
                        "bytes", address.isH2() ? "blob" : "bytea",
                        "number", address.isH2() ? "decfloat" : "numeric"))
                .load()
                .migrate();
    }

    private static Refusal refusal(DatabaseAddress address, Throwable failure) {
        if (address.isH2() && isInUse(failure)) {
            return new Refusal(Finding.of(FindingCode.J607, Place.NONE, address.shown()));
        }
        if (address.isH2() && (causes(failure).anyMatch(IOException.class::isInstance) || isOfDisk(failure))) {
            String folder = address.file()
                    .map(file -> file.toAbsolutePath().resolveSibling("").toString())
                    .orElseGet(address::shown);
            return new Refusal(Finding.of(FindingCode.J605, Place.NONE, folder));
        }
        String reason = causes(failure)
                .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
                .flatMap(message -> message.lines().limit(1))
                .reduce("", (outer, inner) -> inner);
        return new Refusal(Finding.of(FindingCode.J608, Place.NONE, address.shown(), reason));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
