package org.huizong.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huizong.job.PublishedFigures;
import org.huizong.job.PublishedFiles;
import org.huizong.store.Publication;

/** The figures of publications that somebody looked at lately, each read once. Safe for several threads. */
final class FigureShelf {
    private static final int MOST = 8;

    private final Map<Key, PublishedFigures> open = new LinkedHashMap<>();

    /** The workbook's digest tells publications apart that have a number in common. */
    private record Key(String job, int run, String sha256) {}

    /** The figures of a publication; empty when its machine copies are gone or were changed. */
    synchronized Optional<PublishedFigures> of(Office office, Publication publication) {
        Key key = new Key(office.name(), publication.run(), publication.sha256());
        PublishedFigures known = open.remove(key);
        Optional<PublishedFigures> figures = known != null
                ? Optional.of(known)
                : PublishedFigures.open(
                        new PublishedFiles(office.job().request().out(), publication));
        figures.ifPresent(its -> open.put(key, its));
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
        return figures;
    }
}
