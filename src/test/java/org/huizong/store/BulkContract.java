package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
}
