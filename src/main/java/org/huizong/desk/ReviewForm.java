package org.huizong.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a form under review sends; what it does not send is empty.
 *
 * @param digest of the revision that the page showed
 * @param seen number of the last decision that the page showed
 * @param point the findings that are meant
 * @param refers number of the decision that is approved or taken back
 */
record ReviewForm(
        @Nullable String digest,
        @Nullable String part,
        @Nullable Long seen,
        @Nullable List<String> point,
        @Nullable String words,
        @Nullable String approver,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable Long refers) {
    private static final int LONGEST = 500;

    /** Whether the page showed this revision. */
    boolean showed(ReviewRevision revision) {
        return revision.subject().digest().equals(digest)
                && revision.subject().part().equals(part == null ? "" : part);
    }

    long lastSeen() {
        return seen == null ? 0 : seen;
    }

    List<String> points() {
        return point == null ? List.of() : point;
    }

    /** What was written, without what no page and no sheet can show. */
    String said() {
        return words == null
                ? ""
                : words.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n]]|[\\p{Cf}&&[^\\u200D]]", " ")
                        .strip();
    }

    boolean saysSomething() {
        return said().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    boolean saysTooMuch() {
        return said().codePointCount(0, said().length()) > LONGEST;
    }

    String named() {
        return approver == null ? "" : approver;
    }

    String onSheet() {
        return sheet == null ? "" : sheet;
    }

    String inCell() {
        return cell == null ? "" : cell.strip().toUpperCase(java.util.Locale.ROOT);
    }

    long about() {
        return refers == null ? 0 : refers;
    }
}
