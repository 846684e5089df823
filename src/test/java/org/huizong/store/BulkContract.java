package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.intake.Submission;
import org.huizong.registry.Assignment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a ledger promises of many files and numbers on every database. */
abstract class BulkContract {
    private final Assignment assignment = Samples.assignment(UUID.randomUUID().toString());
    private final String name = assignment.name();

    abstract Database database();

    private Ledger ledger() {
        return database().ledger();
    }

    private void keep(int run, Submission submission) {
        ledger().keep(name, run, "b1", List.of(submission));
    }

    @Test
    void numbersCanBeAddedUpWhereTheyLie() {
        keep(1, Samples.submission("甲.xlsx", "x", Samples.everything("甲.xlsx")));
        keep(2, Samples.submission("甲.xlsx", "y", Samples.everything("甲.xlsx")));

        String sum = "select sum(n.number) from submission s join declared_number n on n.submission = s.id "
                + "where s.assignment = ? and s.slot is not null and s.form_code = ? and s.period = 2023 and n.field = ?";
        assertThat(new JdbcTemplate(database().dataSource())
                        .queryForObject(sum, BigDecimal.class, name, Samples.FORM.code(), "数"))
                .isEqualByComparingTo("2873.38");
    }

    @Test
    void moreFilesThanAStatementBearsAreKeptAndReplacedAtOnce() {
        List<Submission> many = IntStream.range(0, 1100)
                .mapToObj(i -> Samples.submission("%04d.xlsx".formatted(i), "x" + i))
                .toList();
        ledger().keepOriginals(
                        name,
                        many.stream()
                                .collect(Collectors.toMap(each -> each.receipt().digest(), each -> new byte[] {1})));
        ledger().keep(name, 1, "b1", many);

        ledger().keep(name, 2, "b2", many);

        assertThat(ledger().live(name)).hasSize(1100).allSatisfy(file -> {
            assertThat(file.run()).isEqualTo(2);
            assertThat(file.revision()).isEqualTo(1);
        });
        assertThat(ledger().live(name)).extracting(LiveFile::receivedNo).doesNotHaveDuplicates();
        assertThat(ledger().contributions(assignment)).hasSize(1);
    }

    @Test
    void signsThatADatabaseReadsAsItsOwnAreKeptAsTheyAre() {
        List<String> texts = List.of("", "\\N", "\\.", "a\\tb\tc", "一\r\n二\\", "\b\f\u000b\u0001'\"{}$1 ?", "\\\\x41");
        Map<String, Value> values = new LinkedHashMap<>();
        texts.forEach(text -> values.put("栏" + text, Samples.text("甲.xlsx", text)));
        List<Finding> findings = texts.stream()
                .map(text -> Finding.of(FindingCode.C403, Place.ofCell(text, "B2", text), text, "整数", text)
                        .comparing(text, text)
                        .in("甲.xlsx"))
                .toList();
        Submission submission = Samples.submission("甲.xlsx", "x", Samples.declaration("甲.xlsx", values))
                .and(new Findings(findings));

        keep(1, submission);

        assertThat(ledger().live(name).get(0).findings().list()).containsExactlyElementsOf(findings);
        assertThat(ledger().contributions(assignment).get(0).declaration()).isEqualTo(submission.declaration());
    }

    @Test
    void asManyNumbersAsAFormHasAreKeptWithTheirOrderAndDigits() {
        Map<String, Value> values = new LinkedHashMap<>();
        IntStream.range(0, 150).forEach(i -> {
            String number = (i % 2 == 0 ? "" : "-") + i + ".0" + i % 7;
            values.put("额" + i, Samples.decimal("甲.xlsx", number, 2, number));
        });
        Declaration declaration = Samples.declaration("甲.xlsx", values);

        keep(1, Samples.submission("甲.xlsx", "x", declaration));

        String sql = "select n.number from declared_number n join submission s on s.id = n.submission "
                + "where s.assignment = ? order by n.id";
        List<BigDecimal> kept = new JdbcTemplate(database().dataSource()).queryForList(sql, BigDecimal.class, name);
        assertThat(kept)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(declaration.values().values().stream()
                        .flatMap(value -> value.number().stream())
                        .toList());
    }
}
