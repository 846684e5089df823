package org.huizong.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huizong.finding.Explanation;
import org.huizong.finding.Findings;
import org.huizong.store.Revision;
import org.huizong.store.Upload;

/**
 * What was found in forms that no run has taken over and that somebody decided about: they would have to be read and examined
 * again for every list that they stand in. Only the last are remembered. Safe for several threads.
 */
final class Recollection {
    private static final int MOST = 2000;

    private final Map<Key, Found> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Found> eldest) {
            return size() > MOST;
        }
    };

    /** What a form was examined with, and which it is. */
    private record Key(String file, String digest, String part, String basis) {}

    /** What was found in a form. */
    record Found(boolean declared, Findings findings, List<Explanation> explanations) {}

    /**
     * What was found in a form, examined unless it was before with the same; what could not be read may be read next time.
     *
     * @param basis what it is examined with now
     */
    Found of(Upload.Form form, String basis, Supplier<Revision.Content> examined) {
        Key key = new Key(form.file(), form.digest(), form.part(), basis);
        return known(key).orElseGet(() -> {
            Revision.Content content = examined.get();
            Found now = new Found(content.declaration().isPresent(), content.findings(), content.explanations());
            if (now.declared()) {
                keep(key, now);
            }
            return now;
        });
    }

    private synchronized Optional<Found> known(Key key) {
        return Optional.ofNullable(found.get(key));
    }

    private synchronized void keep(Key key, Found now) {
        found.put(key, now);
    }
}
