package org.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huizong.store.Account.Role;
import org.huizong.store.KeptAnswers.Answer;
import org.huizong.store.KeptAnswers.Kept;
import org.huizong.store.KeptAnswers.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tokens and kept answers promise on every database. */
abstract class ProgramsContract {
    private static final Instant NOW = Instant.parse("2024-03-01T01:30:00.123456Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private final String account = UUID.randomUUID().toString();
    private final String digest = UUID.randomUUID().toString();
    private final Key key = new Key(account, "k1");

    abstract Database database();

    @BeforeEach
    void somebody() {
        database().accounts().add(new Account(account, "x", Role.FILLER, "100001"), NOW);
    }

    @Test
    void aTokenIsReadBackAsItWasMade() {
        long number = add(digest);
        assertThat(tokens().of(account))
                .containsExactly(new Token(
                        number,
                        account,
                        "报送\u0000程序".replace("\u0000", ""),
                        NOW,
                        LATER,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(tokens().of("another")).isEmpty();
    }

    @Test
    void aTokenLetsInUntilItEndsOrIsTakenBackByItsOwner() {
        long number = add(digest);
        assertThat(tokens().use(digest, NOW))
                .hasValueSatisfying(token -> assertThat(token.number()).isEqualTo(number));
        assertThat(tokens().use("another", NOW)).isEmpty();
        assertThat(tokens().use(digest, LATER)).isEmpty();
        assertThat(tokens().revoke("another", number, NOW)).isFalse();
        assertThat(tokens().use(digest, NOW)).isPresent();
        assertThat(tokens().revoke(account, number, NOW)).isTrue();
        assertThat(tokens().revoke(account, number, NOW)).isFalse();
        assertThat(tokens().use(digest, NOW)).isEmpty();
    }

    @Test
    void allOfAnAccountAreTakenBackAtOnceAndThoseOfOthersAreNot() {
        String other = UUID.randomUUID().toString();
        database().accounts().add(new Account(other, "x", Role.READER, ""), NOW);
        String its = UUID.randomUUID().toString();
        database().tokens().add(other, "x", its, NOW, LATER);
        List<String> own = List.of(digest, UUID.randomUUID().toString());
        own.forEach(this::add);
        tokens().revokeAll(account, NOW);
        assertThat(own).allSatisfy(one -> assertThat(tokens().use(one, NOW)).isEmpty());
        assertThat(tokens().use(its, NOW)).isPresent();
    }

    @Test
    void thatATokenWasUsedIsWrittenDownOnceAMinute() {
        add(digest);
        tokens().use(digest, NOW);
        tokens().use(digest, NOW.plusSeconds(59));
        assertThat(used()).hasValue(NOW);
        tokens().use(digest, NOW.plusSeconds(61));
        assertThat(used()).hasValue(NOW.plusSeconds(61));
    }

    @Test
    void theFirstAnswerIsKeptWhateverIsAnsweredLater() {
        assertThat(answers().begin(key, "d", NOW)).isEqualTo(new Kept("d", Optional.empty()));
        assertThat(answers().begin(key, "e", NOW)).isEqualTo(new Kept("d", Optional.empty()));
        Answer first = new Answer(201, "{\"说\":1}");
        assertThat(answers().keep(key, first)).isEqualTo(first);
        assertThat(answers().keep(key, new Answer(200, "{}"))).isEqualTo(first);
        assertThat(answers().begin(key, "d", NOW)).isEqualTo(new Kept("d", Optional.of(first)));
        assertThat(answers().begin(new Key(account, "K1"), "d", NOW).answer()).isEmpty();
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        answers().begin(key, "d", NOW);
        answers().keep(key, new Answer(201, "{}"));
        Instant end = NOW.plus(KeptAnswers.KEPT);
        assertThat(answers().begin(key, "e", end).digest()).isEqualTo("d");
        assertThat(answers().begin(key, "e", end.plusMillis(1))).isEqualTo(new Kept("e", Optional.empty()));
    }

    @Test
    void ofManyWhoBeginAtOnceAllAreToldOfTheSameOne() {
        List<String> digests = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> answers().begin(key, "d" + i, NOW).digest())
                .distinct()
                .toList();
        assertThat(digests).containsExactly(answers().begin(key, "x", NOW).digest());
        List<Integer> told = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> answers().keep(key, new Answer(200 + i, "{}")).status())
                .distinct()
                .toList();
        assertThat(told).hasSize(1);
    }

    private long add(String its) {
        return tokens().add(account, "报送\u0000程序", its, NOW, LATER);
    }

    private Optional<Instant> used() {
        return tokens().of(account).get(0).usedAt();
    }

    private Tokens tokens() {
        return database().tokens();
    }

    private KeptAnswers answers() {
        return database().keptAnswers();
    }
}
