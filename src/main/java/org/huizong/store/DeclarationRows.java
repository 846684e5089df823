package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.form.FormId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The declarations of submissions, one row each, and their numbers, one row a number. */
final class DeclarationRows {
    private static final String SELECT = """
            select s.form_code, s.form_version, s.file, d.submission, d.content from submission s
            join declaration d on d.submission = s.id
            where s.assignment = ? and s.slot is not null""";
    /** The ids as a table that is joined with, as in {@link AmongKeys}. */
    private static final String AMONG_IDS = """
            select s.form_code, s.form_version, s.file, d.submission, d.content from (values %s) sought (id)
            join declaration d on d.submission = sought.id join submission s on s.id = sought.id""";

    private static final int AMONG = 500;
    /** More numbers than any one declaration has: 2 to the power of this. */
    private static final int NUMBER_BITS = 24;
    /** As many ids as the numbers of one declaration have to themselves. */
    static final long NUMBERS = 1L << NUMBER_BITS;

    private final JdbcTemplate jdbc;
    private final ManyRows contents;
    private final ManyRows numbers;

    DeclarationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.contents = new ManyRows(jdbc, "declaration", "submission, content");
        this.numbers = new ManyRows(jdbc, "declared_number", "id, submission, section, line_no, field, number");
    }

    /** Keeps declarations, given by the ids of their submissions; places in the submission's own file need no name. */
    void insert(Map<Long, Declared> declared) {
        List<Object[]> texts = new ArrayList<>();
        List<Object[]> all = new ArrayList<>();
        declared.forEach((id, its) -> {
            DeclarationWriter writer = new DeclarationWriter(its.file());
            texts.add(new Object[] {id, writer.json(its.declaration())});
            writer.numbers().forEach(number -> all.add(row(id, number)));
        });
        contents.insert(texts);
        numbers.insert(all);
    }

    /** The declarations of these submissions, live or not, by the submission's id. */
    Map<Long, Declaration> of(Collection<Long> submissions) {
        DeclarationReader reader = new DeclarationReader();
        List<Long> ids = List.copyOf(submissions);
        Map<Long, Declaration> all = new HashMap<>();
        RowCallbackHandler take = row -> read(row, reader, all);
        for (int from = 0; from < ids.size(); from += AMONG) {
            List<Long> some = ids.subList(from, Math.min(from + AMONG, ids.size()));
            String sought = String.join(", ", Collections.nCopies(some.size(), "(cast(? as bigint))"));
            jdbc.query(AMONG_IDS.formatted(sought), take, some.toArray());
        }
        return all;
    }

    private static void read(ResultSet row, DeclarationReader reader, Map<Long, Declaration> all) throws SQLException {
        FormId form = new FormId(row.getString("form_code"), row.getString("form_version"));
        all.put(row.getLong("submission"), reader.read(form, row.getString("file"), row.getString("content")));
    }

    /** What one file declared. */
    record Declared(String file, Declaration declaration) {}

    /** The declaration of every live submission that has one, by the submission's id. */
    Map<Long, Declaration> live(String assignment) {
        DeclarationReader reader = new DeclarationReader();
        Map<Long, Declaration> all = new HashMap<>();
        RowCallbackHandler take = row -> read(row, reader, all);
        jdbc.query(SELECT, take, assignment);
        return all;
    }

    /** The id of the first number that a submission may have; the next submission's come after all of them. */
    static long firstNumber(long submission) {
        return submission << NUMBER_BITS;
    }

    private static Object[] row(long submission, DeclarationWriter.NumberRow row) {
        if (row.seq() >= 1 << NUMBER_BITS) {
            throw new IllegalStateException("more than 2^" + NUMBER_BITS + " values in one declaration");
        }
        long id = firstNumber(submission) + row.seq();
        return new Object[] {id, submission, row.section(), row.line(), row.field(), row.number()};
    }
}
