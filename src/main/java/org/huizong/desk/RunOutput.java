package org.huizong.desk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.job.Output;
import org.huizong.job.PublishedFiles;
import org.huizong.store.Publication;

/**
 * Something that can be fetched of a run.
 *
 * @param key what it is asked for by
 * @param what it is, in a word
 * @param size such as {@code 1.2 MB}
 * @param sha256 of a file in hex; of the folder 退回 the empty string: its zip has no digest of before
 */
record RunOutput(String key, String what, String name, String size, String sha256) {
    private static final int KILO = 1024;

    /** What somebody may fetch: who sees all of it all, others the workbooks of the cities that are theirs. */
    static List<PublishedFiles.Entry> visible(Office office, Publication publication, Sight sight) {
        List<PublishedFiles.Entry> all =
                new PublishedFiles(office.job().request().out(), publication).entries();
        if (sight.whole()) {
            return all;
        }
        Set<String> cities = sight.districts().stream().map(PublishedFiles::key).collect(Collectors.toSet());
        return all.stream().filter(entry -> cities.contains(entry.key())).toList();
    }

    static List<RunOutput> of(Collection<PublishedFiles.Entry> entries, Words words) {
        return entries.stream()
                .map(entry -> new RunOutput(
                        entry.key(),
                        words.say("runs.output." + entry.kind().name().toLowerCase(java.util.Locale.ROOT)),
                        entry.kind() == Output.Kind.RETURNED ? entry.name() + ".zip" : entry.name(),
                        size(entry.bytes()),
                        entry.kind() == Output.Kind.RETURNED ? "" : entry.sha256()))
                .toList();
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < (long) KILO * KILO
                ? "%d KB".formatted(bytes / KILO)
                : "%.1f MB".formatted(bytes / (double) (KILO * KILO));
    }
}
