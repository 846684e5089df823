package org.huizong.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.declaration.Declaration;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Published;
import org.huizong.rollup.RunDifference;
import org.huizong.rollup.RunDifference.Total;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** What every published workbook was made of, so that two of them can be compared. */
public final class Editions {
    private static final String COLUMNS = "assignment, run_no, submission, outcome, counted";
    private static final String SELECT = """
            select s.id, s.unit, s.form_code, s.form_version, s.period, s.project, s.file, s.digest, s.basis, p.outcome, p.counted
            from published_reading p join submission s on s.id = p.submission
            where p.assignment = ? and p.run_no = ? order by s.id""";

    /** Numbers lie by submission, see the migration V4. */
    private static final String SUMS = """
            select s.form_code, s.period, n.field, sum(n.number) as total
            from published_reading p join submission s on s.id = p.submission
            join declared_number n on n.id between p.submission * %1$d and p.submission * %1$d + %1$d - 1
            where p.assignment = ? and p.run_no = ? and p.counted = 1 and n.section = ''
            group by s.form_code, s.period, n.field""".formatted(DeclarationRows.NUMBERS);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final DeclarationRows declarations;

    Editions(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.declarations = new DeclarationRows(jdbc);
    }

    /** Writes down what a run publishes; once more for the same run replaces it. */
    public void keep(Assignment assignment, int run, List<LiveFile> live) {
        Precedence precedence = new Precedence(live);
        Set<Asked> asked = assignment.registry().obligations().stream()
                .map(owed -> new Asked(owed.form(), owed.period()))
                .collect(Collectors.toSet());
        List<Object[]> rows = live.stream()
                .filter(precedence::counts)
                .filter(file -> isKnown(assignment, file))
                .map(file -> row(assignment, run, file, asked))
                .toList();
        transactions.executeWithoutResult(status -> {
            jdbc.update("delete from published_reading where assignment = ? and run_no = ?", assignment.name(), run);
            new ManyRows(jdbc, "published_reading", COLUMNS).insert(rows);
        });
    }

    /** Whether anything was written down of a run; nothing was by programs older than the table. */
    public boolean has(String assignment, int run) {
        return !jdbc.queryForList(
                        "select run_no from published_reading where assignment = ? and run_no = ?"
                                + " fetch first 1 rows only",
                        Integer.class,
                        assignment,
                        run)
                .isEmpty();
    }

    /** Compares what two runs published. */
    public RunDifference difference(String assignment, int before, int after, List<FormTemplate> templates) {
        List<Published> then = published(assignment, before);
        List<Published> now = published(assignment, after);
        Set<Long> moved = RunDifference.moved(then, now);
        Map<Long, Declaration> declared = declarations.of(moved);
        return RunDifference.of(
                with(then, declared),
                with(now, declared),
                templates,
                List.of(sums(assignment, before), sums(assignment, after)));
    }

    private static boolean isKnown(Assignment assignment, LiveFile file) {
        return assignment.registry().unit(file.unit()).isPresent()
                && file.form().isPresent()
                && file.period().isPresent();
    }

    private static Object[] row(Assignment assignment, int run, LiveFile file, Set<Asked> asked) {
        boolean wanted = asked.contains(
                new Asked(file.form().orElseThrow().code(), file.period().orElseThrow()));
        boolean counted = wanted && file.declared() && assignment.inclusion().admits(file.outcome(), file.findings());
        return new Object[] {assignment.name(), run, file.id(), file.outcome().name(), counted ? 1 : 0};
    }

    /** A form's code and the period it is asked for. */
    private record Asked(String form, Period period) {}

    private List<Published> published(String assignment, int run) {
        return jdbc.query(SELECT, (row, index) -> published(row), assignment, run);
    }

    private static Published published(ResultSet row) throws SQLException {
        FormId form = new FormId(row.getString("form_code"), row.getString("form_version"));
        return new Published(
                row.getLong("id"),
                row.getString("unit"),
                form.code(),
                new Period(row.getInt("period")),
                new Project(row.getString("project")),
                row.getInt("counted") == 1,
                Outcome.valueOf(row.getString("outcome")),
                row.getString("file"),
                row.getString("digest"),
                row.getString("basis"),
                new Declaration(form, Map.of(), Map.of()));
    }

    private static List<Published> with(List<Published> all, Map<Long, Declaration> declared) {
        List<Published> with = new ArrayList<>();
        for (Published one : all) {
            Declaration declaration = declared.get(one.id());
            with.add(declaration == null ? one : one.saying(declaration));
        }
        return with;
    }

    private Map<Total, BigDecimal> sums(String assignment, int run) {
        Map<Total, BigDecimal> sums = new HashMap<>();
        RowCallbackHandler put = row -> sums.put(
                new Total(row.getString("form_code"), new Period(row.getInt("period")), row.getString("field")),
                row.getBigDecimal("total"));
        jdbc.query(SUMS, put, assignment, run);
        return sums;
    }
}
