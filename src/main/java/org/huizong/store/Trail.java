package org.huizong.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.huizong.intake.Sha256;
import org.huizong.store.TrailLine.Ending;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who did what at the desk. Lines are only ever added, each in a transaction of its own whatever else is under way, and each
 * is bound to those before it by a digest. Safe for several threads and for several desks on one database.
 */
public final class Trail {
    private static final String END = "select last_id, digest from trail_end where id = 1";
    private static final String INSERT = """
            insert into trail (id, happened_at, account, address, act, assignment, subject, ending, begun, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = "update trail_end set last_id = ?, digest = ? where id = 1";
    private static final String SELECT = """
            select b.*, e.ending as e_ending, e.subject as e_subject
            from trail b left join trail e on e.begun = b.id where b.id < ? and %s order by b.id desc limit ?""";
    private static final String WALK = "select * from trail where id > ? order by id limit ?";
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_JOB = 255;
    private static final int LONGEST = 100;
    private static final int WALKED = 1000;
    private static final int PATIENCE_SECONDS = 5;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ReentrantLock turn;

    Trail(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this(jdbc, transactions, new ReentrantLock());
    }

    /** With a lock that others may hold. */
    Trail(JdbcTemplate jdbc, TransactionTemplate transactions, ReentrantLock turn) {
        this.turn = turn;
        this.jdbc = jdbc;
        this.transactions = transactions;
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A line with its number, by which pages go on.
     *
     * @param digest of it and of all before it
     */
    public record Numbered(long number, String digest, TrailLine line) {}

    /**
     * Whether every line is as it was written.
     *
     * @param lines how many there are
     * @param broken number of the first that is not there, or not as it was written; 0 when there is none
     * @param digest of the last line; with it an export can be compared years later
     */
    public record Wholeness(long lines, long broken, String digest) {
        /** Whether none is missing or changed. */
        public boolean whole() {
            return broken == 0;
        }
    }

    private record Link(long number, String digest) {}

    private record Entry(TrailLine line, long begun) {}

    /** Adds a line, and gives its number. */
    public long add(TrailLine line) {
        return add(new Entry(line, 0));
    }

    /** Adds how an act ended that was begun with the line of a number. */
    public void end(long begun, TrailLine line) {
        add(new Entry(line, begun));
    }

    /**
     * One at a time in this process, so that many at once do not wait for one row of the database; none waits long for the
     * others, each of which may wait for a database that hangs.
     */
    private long add(Entry entry) {
        boolean ours = false;
        try {
            ours = turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ours) {
                throw new TransientDataAccessResourceException("others write the trail");
            }
            return written(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("interrupted", e);
        } finally {
            if (ours) {
                turn.unlock();
            }
        }
    }

    private long written(Entry entry) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Link last = jdbc.queryForObject(END + " for update", (row, index) -> link(row));
            return insert(Objects.requireNonNull(last), storable(entry));
        }));
    }

    private long insert(Link last, Entry entry) {
        TrailLine line = entry.line();
        long number = last.number() + 1;
        String digest = digest(last.digest(), number, entry);
        jdbc.update(
                INSERT,
                number,
                line.at().atOffset(ZoneOffset.UTC),
                line.account(),
                line.address(),
                line.act(),
                line.job(),
                line.subject(),
                line.ending().name(),
                entry.begun(),
                digest);
        jdbc.update(MOVE, number, digest);
        return number;
    }

    /** What was done, the last first: acts with how they ended, at most so many, before the line of a number. */
    public List<Numbered> before(long number, TrailQuery query, int most) {
        TrailQuery.Condition condition = query.condition();
        List<Object> values = new ArrayList<>(List.of(number));
        values.addAll(condition.values());
        values.add(most);
        return jdbc.query(
                SELECT.formatted(condition.sql()),
                (row, index) -> new Numbered(row.getLong("id"), row.getString("digest"), ended(row)),
                values.toArray());
    }

    /** Reads every line again and compares it with what was written. */
    public Wholeness wholeness() {
        Link end = Objects.requireNonNull(jdbc.queryForObject(END, (row, index) -> link(row)));
        Link last = new Link(0, "");
        while (last.number() < end.number()) {
            List<Link> read = read(last);
            for (Link link : read) {
                boolean other = link.number() == end.number() && !link.digest().equals(end.digest());
                if (other || link.digest().isEmpty()) {
                    return new Wholeness(end.number(), link.number(), end.digest());
                }
            }
            if (read.isEmpty()) {
                return new Wholeness(end.number(), last.number() + 1, end.digest());
            }
            last = read.get(read.size() - 1);
        }
        return new Wholeness(end.number(), 0, end.digest());
    }

    /** The links after one, each with an empty digest when it is not what it should be. */
    private List<Link> read(Link from) {
        List<Link> links = new ArrayList<>();
        jdbc.query(
                WALK,
                row -> {
                    Link before = links.isEmpty() ? from : links.get(links.size() - 1);
                    long number = row.getLong("id");
                    String digest = digest(before.digest(), before.number() + 1, entry(row));
                    boolean same = number == before.number() + 1
                            && row.getString("digest").equals(digest);
                    links.add(new Link(before.number() + 1, same ? digest : ""));
                },
                from.number(),
                WALKED);
        return links;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getLong("last_id"), row.getString("digest"));
    }

    private static TrailLine ended(ResultSet row) throws SQLException {
        TrailLine line = line(row);
        String ending = row.getString("e_ending");
        String subject = row.getString("e_subject");
        return ending == null
                ? line
                : new TrailLine(
                        line.at(),
                        line.account(),
                        line.address(),
                        line.act(),
                        line.job(),
                        subject.isEmpty() ? line.subject() : subject,
                        Ending.valueOf(ending));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(line(row), row.getLong("begun"));
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        return new TrailLine(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("address"),
                row.getString("act"),
                row.getString("assignment"),
                row.getString("subject"),
                Ending.valueOf(row.getString("ending")));
    }

    /** As the database will give it back. */
    private static Entry storable(Entry entry) {
        TrailLine line = entry.line();
        Instant at = line.at().truncatedTo(ChronoUnit.MICROS);
        return new Entry(
                new TrailLine(
                        at,
                        cut(line.account(), LONGEST),
                        cut(line.address(), LONGEST),
                        line.act(),
                        cut(line.job(), LONGEST_JOB),
                        cut(line.subject(), LONGEST_SUBJECT),
                        line.ending()),
                entry.begun());
    }

    private static String cut(String text, int longest) {
        String own = Storable.text(text);
        return own.length() <= longest ? own : Storable.text(own.substring(0, longest - 1)) + "…";
    }

    /** Of a line and all before it; each text with its length before it, so that no two lines read alike. */
    private static String digest(String before, long number, Entry entry) {
        TrailLine line = entry.line();
        StringBuilder all = new StringBuilder();
        for (String part : List.of(
                before,
                String.valueOf(number),
                String.valueOf(line.at()),
                line.account(),
                line.address(),
                line.act(),
                line.job(),
                line.subject(),
                line.ending().name(),
                String.valueOf(entry.begun()))) {
            all.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
        }
        return Sha256.of(all.toString());
    }
}
