package org.huizong.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What the API's answers are made of; what is absent is left out, and never null. */
final class Api {
    /** Where it is. */
    static final String PATH = "/api/v1";

    /** As many are told at once, whatever is asked for. */
    static final int MOST = 200;

    private static final int USUAL = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    now -> now.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT))
            .build();

    private Api() {}

    /** Somebody or something by its code. */
    record Named(String code, String name) {}

    /** One page of a list; {@code next} is the cursor of the next one. */
    record Slice<T>(List<T> items, Optional<String> next) {
        Slice {
            items = List.copyOf(items);
        }
    }

    /**
     * Which part of a list is asked for, that is not kept anywhere as a list.
     *
     * @param cursor how many were told before
     */
    record Part(@Nullable Integer cursor, @Nullable Integer limit) {
        <T> Slice<T> of(List<T> all) {
            int from = Math.max(0, Math.min(all.size(), cursor == null ? 0 : cursor));
            int until = Math.min(all.size(), from + Math.max(1, Math.min(limit == null ? USUAL : limit, MOST)));
            return new Slice<>(
                    all.subList(from, until),
                    until < all.size() ? Optional.of(String.valueOf(until)) : Optional.empty());
        }
    }

    /** Where something stands in a file. */
    record Spot(Optional<String> file, Optional<String> sheet, Optional<String> cell, Optional<String> path) {
        static Spot of(Place place) {
            return new Spot(known(place.file()), known(place.sheet()), known(place.cell()), known(place.path()));
        }
    }

    /** A finding, as the pages tell it. */
    record Told(
            String code,
            String severity,
            Optional<String> rule,
            Spot place,
            String message,
            String repair,
            Optional<String> found,
            Optional<String> expected) {
        static Told of(Finding finding, Language language) {
            return new Told(
                    finding.code().name(),
                    finding.severity().name(),
                    known(finding.detail().rule()),
                    Spot.of(finding.place()),
                    finding.message(language),
                    finding.repair(language),
                    known(finding.detail().found()),
                    known(finding.detail().expected()));
        }
    }

    /**
     * What went wrong (RFC 9457).
     *
     * @param code of the finding that says so, or a word for what every server may answer
     */
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String code,
            Optional<String> repair,
            Optional<List<Told>> findings) {
        static Problem of(HttpStatus status, String code, String sentence) {
            return new Problem(
                    "about:blank",
                    status.getReasonPhrase(),
                    status.value(),
                    sentence,
                    code,
                    Optional.empty(),
                    Optional.empty());
        }

        /** Told by findings, of which the first is the reason. */
        static Problem of(HttpStatus status, List<Finding> why, Language language) {
            Told first = Told.of(why.get(0), language);
            return new Problem(
                    "about:blank",
                    status.getReasonPhrase(),
                    status.value(),
                    first.message(),
                    first.code(),
                    Optional.of(first.repair()),
                    Optional.of(why.stream().map(one -> Told.of(one, language)).toList()));
        }
    }

    static String json(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    static ResponseEntity<byte[]> answer(Object view) {
        return answer(HttpStatus.OK.value(), json(view));
    }

    /** An answer that is JSON already; from 400 on a problem. */
    static ResponseEntity<byte[]> answer(int status, String json) {
        return ResponseEntity.status(status)
                .contentType(status < 400 ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> problem(Problem problem) {
        return answer(problem.status(), json(problem));
    }

    /** A time with its zone, as ISO 8601 writes it. */
    static String time(Instant at, ZoneId zone) {
        return OffsetDateTime.ofInstant(at, zone).toString();
    }

    static Optional<String> known(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
