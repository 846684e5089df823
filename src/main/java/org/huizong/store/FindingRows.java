package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The findings of submissions, one row each, in one of two tables. */
final class FindingRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "submission, seq, code, severity, rule, found, expected, arguments, file, sheet, cell, path";
    private static final String SELECT = """
            select f.* from %s f join submission s on s.id = f.submission
            where s.assignment = ? and s.slot is not null order by f.submission, f.seq""";

    private static final String SELECT_AFTER = "select f.* from %s f join submission s on s.id = f.submission where "
            + PastFiles.AFTER + " order by f.submission, f.seq";

    private static final String CLEAR = """
            delete from %s where submission in
            (select s.id from submission s where s.assignment = ? and s.slot is not null)""";

    private final JdbcTemplate jdbc;
    private final String table;

    private FindingRows(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** What was found in a submission itself. */
    static FindingRows own(JdbcTemplate jdbc) {
        return new FindingRows(jdbc, "finding");
    }

    /** What was found by confronting it with others. */
    static FindingRows across(JdbcTemplate jdbc) {
        return new FindingRows(jdbc, "confrontation");
    }

    /** Removes the findings of the live submissions of an assignment. */
    void clear(String assignment) {
        jdbc.update(CLEAR.formatted(table), assignment);
    }

    /** The rows of one submission, to be inserted with those of others. */
    static List<Object[]> of(long submission, Findings findings) {
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(row(submission, rows.size(), finding));
        }
        return rows;
    }

    void insert(List<Object[]> rows) {
        new ManyRows(jdbc, table, COLUMNS).insert(rows);
    }

    /** The findings of every live submission, by its id. */
    Map<Long, Findings> live(String assignment) {
        return all(SELECT, assignment);
    }

    /** The findings of every submission that was live when a run had ended, by its id. */
    Map<Long, Findings> after(String assignment, int run) {
        return all(SELECT_AFTER, assignment, run, run, run);
    }

    private Map<Long, Findings> all(String select, Object... arguments) {
        Map<Long, List<Finding>> lists = new HashMap<>();
        jdbc.query(
                select.formatted(table),
                row -> {
                    lists.computeIfAbsent(row.getLong("submission"), id -> new ArrayList<>())
                            .add(finding(row));
                },
                arguments);
        Map<Long, Findings> all = new HashMap<>();
        lists.forEach((id, list) -> all.put(id, new Findings(list)));
        return all;
    }

    /** The findings of one submission. */
    Findings of(long submission) {
        String sql = "select * from " + table + " where submission = ? order by seq";
        return new Findings(jdbc.query(sql, (row, index) -> finding(row), submission));
    }

    private static Object[] row(long submission, int seq, Finding finding) {
        Place place = finding.place();
        return new Object[] {
            submission,
            seq,
            finding.code().name(),
            finding.severity().name(),
            Storable.text(finding.detail().rule()),
            Storable.text(finding.detail().found()),
            Storable.text(finding.detail().expected()),
            arguments(finding),
            Storable.text(place.file()),
            Storable.text(place.sheet()),
            Storable.text(place.cell()),
            Storable.text(place.path())
        };
    }

    /** What fills a finding's sentences, as one text. */
    static String arguments(Finding finding) {
        return Storable.text(JSON.writeValueAsString(
                finding.detail().arguments().stream().map(Storable::text).toList()));
    }

    /** A finding without a place, of its code and {@link #arguments}; none of no code. */
    static Optional<Finding> told(@Nullable String code, @Nullable String arguments) {
        return code == null || code.isEmpty() || arguments == null
                ? Optional.empty()
                : Optional.of(Finding.of(FindingCode.valueOf(code), Place.NONE, arguments(arguments)));
    }

    private static String[] arguments(String json) {
        return JSON.readValue(json, String[].class);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        List<String> arguments = List.of(arguments(row.getString("arguments")));
        return new Finding(
                FindingCode.valueOf(row.getString("code")),
                Severity.valueOf(row.getString("severity")),
                new Place(row.getString("file"), row.getString("sheet"), row.getString("cell"), row.getString("path")),
                new Finding.Detail(
                        row.getString("rule"), row.getString("found"), row.getString("expected"), arguments));
    }
}
