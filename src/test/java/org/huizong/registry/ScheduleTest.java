package org.huizong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Refusal;
import org.huizong.registry.Schedule.Missed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @TempDir
    Path folder;

    @Test
    void aJobSaysWhenItIsRunAndWhatBecomesOfMissedTimes() throws IOException {
        Schedule schedule = AssignmentFile.schedule(
                        job("schedule: {cron: \"0 0 2 * * *\", zone: Asia/Urumqi, missed: 跳过}"))
                .orElseThrow();
        assertThat(schedule.rule()).isEqualTo("0 0 2 * * * Asia/Urumqi");
        assertThat(schedule.missed()).isEqualTo(Missed.SKIPPED);
        Schedule usual =
                AssignmentFile.schedule(job("schedule: {cron: 0 0 2 * * *}")).orElseThrow();
        assertThat(usual.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(usual.missed()).isEqualTo(Missed.MADE_UP_ONCE);
        assertThat(AssignmentFile.schedule(job("title: x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 2 * * *       | 2026-12-01T10:00 | 2026-12-02T02:00 2026-12-03T02:00",
                "0 0 2 * * *       | 2026-12-02T02:00 | 2026-12-03T02:00 2026-12-04T02:00",
                "0 30 8,18 * * 1-5 | 2026-12-04T18:00 | 2026-12-04T18:30 2026-12-07T08:30",
                "0 */20 9 * * MON  | 2026-12-01T00:00 | 2026-12-07T09:00 2026-12-07T09:20",
                "0 0 0 L * ?       | 2026-01-31T00:00 | 2026-02-28T00:00 2026-03-31T00:00",
                "0 0 6 29 2 *      | 2026-01-01T00:00 | 2028-02-29T06:00 2032-02-29T06:00",
                "0 0 6 29 2 *      | 2096-03-01T00:00 | 2104-02-29T06:00 2108-02-29T06:00",
                "59 59 23 31 12 *  | 2026-12-31T23:59 | 2026-12-31T23:59:59 2027-12-31T23:59:59",
                "0 0 0 1 1 *       | 2026-12-31T23:59 | 2027-01-01T00:00 2028-01-01T00:00",
                "0 0 0 * * 0       | 2026-12-01T00:00 | 2026-12-06T00:00 2026-12-13T00:00",
                "0 0 0 5-25/10 * * | 2026-12-01T00:00 | 2026-12-05T00:00 2026-12-15T00:00",
            })
    void theNextTimesOfTheClockOnTheWall(String cron, String after, String next) {
        assertThat(times(cron, "Asia/Shanghai", after, 2)).isEqualTo(next);
    }

    @Test
    void aTimeThatTheClockJumpsOverComesWhenItJumps() {
        assertThat(times("0 30 2 * * *", "Europe/Berlin", "2026-03-28T12:00", 2))
                .isEqualTo("2026-03-29T03:00 2026-03-30T02:30");
        assertThat(times("0 0 * * * *", "Europe/Berlin", "2026-03-29T00:30", 3))
                .isEqualTo("2026-03-29T01:00 2026-03-29T03:00 2026-03-29T04:00");
    }

    @Test
    void aTimeThatOccursTwiceComesTheFirstTime() {
        Schedule schedule = schedule("0 30 2 * * *", "Europe/Berlin");
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(schedule.next(first.minusSeconds(1))).isEqualTo(first);
        assertThat(schedule.next(first)).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(schedule.next(first.plusSeconds(3600))).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void aDayThatACountryLeftOutComesWithTheNextOne() {
        assertThat(times("0 0 12 * * *", "Pacific/Apia", "2011-12-29T13:00", 2))
                .isEqualTo("2011-12-31T00:00 2011-12-31T12:00");
    }

    @Test
    void everyTimeBetweenTwoIsCountedOnce() {
        Schedule schedule = schedule("0 0 2 * * *", "Asia/Shanghai");
        Instant first = Instant.parse("2026-12-01T18:00:00Z");
        assertThat(schedule.between(first, first.plusSeconds(2 * 86_400))).hasSize(3);
        assertThat(schedule.between(first, first.minusSeconds(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron: 0 2 * * *                          | cron: 0 0 2 * * *",
                "cron: 每天两点                             | cron: 0 0 2 * * *",
                "cron: 0 61 2 * * *                       | cron: 分 0-59",
                "cron: 0 0 24 * * *                       | cron: 时 0-23",
                "cron: 0 0 2 0 * *                        | cron: 日 1-31 / L",
                "cron: 0 0 2 * 13 *                       | cron: 月 1-12",
                "cron: 0 0 2 * * MONDAY                   | cron: 星期 0-7 / MON-SUN",
                "cron: 0 0 9-8 * * *                      | cron: 时 0-23",
                "cron: 0 */0 * * * *                      | cron: 分 0-59",
                "cron: * * * * * *                        | cron: 0 * * * * *",
                "cron: 0 0 2 30 2 *                       | cron: 0 0 2 L * *",
                "cron: 0 0 2 * * *, zone: Asia/Shangai    | zone: Asia/Shanghai",
                "cron: 0 0 2 * * *, zone: 北京             | zone: Asia/Shanghai",
                "cron: 0 0 2 * * *, missed: 补跑            | missed: 补跑一次 / 跳过",
                "zone: Asia/Shanghai                      | cron: …",
                "cron: 0 0 2 * * *, zon: Asia/Shanghai    | zone: …",
            })
    void whatIsWrongIsToldWithItsLineAndWhatIsMeant(String written, String meant) throws IOException {
        Path job = job("title: x\nschedule: {" + written.replaceAll("(cron: )([^',]*)", "$1\"$2\"") + "}");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> AssignmentFile.schedule(job));
        assertThat(refusal.findings().list()).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.J603);
            assertThat(finding.message(Language.CHINESE)).contains("第 2 行");
            assertThat(finding.repair(Language.CHINESE)).contains(meant.strip());
        });
    }

    @Test
    void aWrongScheduleKeepsTheJobFromBeingReadAtAll() throws IOException {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> AssignmentFile.read(job("title: x\nschedule: {cron: 0 0 25 * * *}")));
        assertThat(refusal.findings().stream().map(finding -> finding.place().path()))
                .contains("schedule/cron");
    }

    private static Schedule schedule(String cron, String zone) {
        return new Schedule(Cron.of(cron, wrong -> {}).orElseThrow(), ZoneId.of(zone), Missed.MADE_UP_ONCE);
    }

    private static String times(String cron, String zone, String after, int count) {
        ZoneId place = ZoneId.of(zone);
        List<Instant> times = schedule(cron, zone)
                .next(
                        ZonedDateTime.of(java.time.LocalDateTime.parse(after), place)
                                .toInstant(),
                        count);
        return String.join(
                " ",
                times.stream()
                        .map(time -> time.atZone(place).toLocalDateTime().toString())
                        .toList());
    }

    private Path job(String yaml) throws IOException {
        return Files.writeString(folder.resolve("job.yaml"), yaml);
    }
}
