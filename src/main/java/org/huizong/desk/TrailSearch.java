package org.huizong.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.huizong.store.TrailQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the administrator looks for on the trail, as its form sends it; public for the page.
 *
 * @param from first day
 * @param until last day
 */
public record TrailSearch(
        @Nullable String account,
        @Nullable String act,
        @Nullable String job,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    TrailQuery query(ZoneId zone) {
        return new TrailQuery(
                text(account),
                text(act),
                text(job),
                Optional.ofNullable(from).map(day -> start(day, zone)),
                Optional.ofNullable(until).map(day -> start(day.plusDays(1), zone)));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The same search as the part of an address after its path; 0 begins with the last line. */
    String link(long before) {
        UriComponentsBuilder link = UriComponentsBuilder.newInstance();
        Optional.ofNullable(account).ifPresent(value -> link.queryParam("account", "{account}"));
        Optional.ofNullable(act).ifPresent(value -> link.queryParam("act", "{act}"));
        Optional.ofNullable(job).ifPresent(value -> link.queryParam("job", "{job}"));
        Optional.ofNullable(from).ifPresent(day -> link.queryParam("from", day));
        Optional.ofNullable(until).ifPresent(day -> link.queryParam("until", day));
        if (before > 0) {
            link.queryParam("before", before);
        }
        return link.encode()
                .buildAndExpand(java.util.Map.of("account", text(account), "act", text(act), "job", text(job)))
                .toUriString();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
