package org.huizong.store;

import java.math.BigDecimal;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database as the version before V4 left it: one row a value. */
final class OldDatabase {
    private static final String SUBMISSION = """
            insert into submission (assignment, file, file_key, slot, received_no, revision, digest, basis, bytes,
                form_code, form_version, unit, period, outcome, declared, run_no)
            values (?, ?, 'k', 'k', 1, 1, 'd', 'b', 1, ?, ?, '441721', 2023, 'ACCEPTED', true, 1)""";
    private static final String VALUE = """
            insert into declared_value (submission, seq, kind, section, line_no, field, number, decimals, content,
                shown, file, sheet, cell, path) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private long submission;
    private String file = "";
    private int seq;

    private OldDatabase(DataSource connections) {
        this.jdbc = new JdbcTemplate(connections);
    }

    /** Makes the tables of V3. */
    static OldDatabase make(DataSource connections, String vendor) {
        boolean h2 = vendor.equals("h2");
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
                .placeholders(Map.of("bytes", h2 ? "blob" : "bytea", "number", h2 ? "decfloat" : "numeric"))
                .target("3")
                .load()
                .migrate();
        return new OldDatabase(connections);
    }

    /** Keeps what a file declares, as it was kept then. */
    void keep(String assignment, String path, Declaration declaration) {
        file = path;
        jdbc.update(
                SUBMISSION,
                assignment,
                file,
                declaration.form().code(),
                declaration.form().version());
        submission = jdbc.queryForList("select id from submission", Long.class).get(0);
        declaration.values().forEach((field, value) -> value("", 0, field, value));
        declaration.lines().forEach((section, lines) -> {
            row("S", section, 0, null, null, null, null, null, null, null, null, null);
            lines.forEach(line -> {
                row("L", section, line.number(), null, null, null, null, null, null, null, null, null);
                line.values().forEach((field, value) -> value(section, line.number(), field, value));
            });
        });
    }

    private void value(String section, int line, String field, Value value) {
        row(
                kind(value.content()),
                section,
                line,
                field,
                value.number().filter(number -> number.scale() < 100).orElse(null),
                value.decimals(),
                content(value.content()),
                value.shown(),
                value.place().file().equals(file) ? null : value.place().file(),
                value.place().sheet(),
                value.place().cell(),
                value.place().path());
    }

    private void row(Object... columns) {
        Object[] row = new Object[columns.length + 2];
        row[0] = submission;
        row[1] = seq++;
        System.arraycopy(columns, 0, row, 2, columns.length);
        jdbc.update(VALUE, row);
    }

    private static String kind(Content content) {
        if (content instanceof Content.Blank) {
            return "B";
        }
        if (content instanceof Content.Text) {
            return "T";
        }
        return content instanceof Content.Decimal ? "D" : "U";
    }

    private static String content(Content content) {
        if (content instanceof Content.Decimal decimal) {
            BigDecimal number = decimal.value();
            return number.toString();
        }
        if (content instanceof Content.Text text) {
            return text.text();
        }
        return content instanceof Content.Unreadable unreadable ? unreadable.text() : null;
    }
}
