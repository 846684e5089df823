package org.huizong.store;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database as the version before the tables of V4 left it: one row a value. */
final class OldDatabase {
    private static final String INSERT = """
            insert into declared_value (submission, seq, kind, section, line_no, field, number, decimals, content,
                shown, file, sheet, cell, path)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    private OldDatabase(DataSource connections) {
        this.jdbc = new JdbcTemplate(connections);
    }

    /** Makes the tables of V3. */
    static OldDatabase make(DataSource connections, String vendor) {
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
                .placeholders(Map.of(
                        "bytes", vendor.equals("h2") ? "blob" : "bytea",
                        "number", vendor.equals("h2") ? "decfloat" : "numeric"))
                .target("3")
                .load()
                .migrate();
        return new OldDatabase(connections);
    }

    /** Keeps what {@link Samples#everything} says under a file, as it was kept then. */
    void keep(String assignment, String file) {
        jdbc.update("""
                insert into submission (assignment, file, file_key, slot, received_no, revision, digest, basis, bytes,
                    form_code, form_version, unit, period, outcome, declared, run_no)
                values (?, ?, 'k', 'k', 1, 1, 'd', 'b', 1, ?, ?, '441721', 2023, 'ACCEPTED', true, 1)""", assignment, file, Samples.FORM.code(), Samples.FORM.version());
        long id = jdbc.queryForList("select id from submission", Long.class).get(0);
        List<Object[]> rows = Samples.rowsOfEverything(file);
        for (int seq = 0; seq < rows.size(); seq++) {
            Object[] row = new Object[14];
            row[0] = id;
            row[1] = seq;
            System.arraycopy(rows.get(seq), 0, row, 2, 12);
            jdbc.update(INSERT, row);
        }
    }
}
