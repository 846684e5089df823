package org.huizong.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huizong.declaration.Declaration;
import org.huizong.intake.Corrections;
import org.huizong.intake.Examination;
import org.huizong.intake.Kept;
import org.huizong.intake.Receipt;
import org.huizong.intake.Submission;

/** Live files of which people said something, read anew as they said; for one thread. */
final class CorrectedFiles {
    private final Corrections said;
    private final Examination examination;
    private final Function<LiveFile, Optional<byte[]>> originals;
    private final Map<Long, Declaration> declared = new HashMap<>();

    /**
     * Files by what was said.
     *
     * @param examination knows what was said
     * @param originals the bytes of a file; a file whose bytes are not known stays as it was read
     */
    CorrectedFiles(Corrections said, Examination examination, Function<LiveFile, Optional<byte[]>> originals) {
        this.said = said;
        this.examination = examination;
        this.originals = originals;
    }

    /** The files, those of which something was said as they are now. */
    List<LiveFile> of(List<LiveFile> live) {
        List<LiveFile> files = new ArrayList<>();
        Set<String> anew = new HashSet<>();
        for (LiveFile file : live) {
            Receipt receipt = new Receipt(file.file(), file.digest(), 0);
            Optional<byte[]> bytes =
                    said.bearingOn(receipt).list().isEmpty() ? Optional.empty() : originals.apply(file);
            if (bytes.isEmpty()) {
                files.add(file);
            } else if (anew.add(file.file())) {
                examination.examine(receipt, bytes.get()).parts().forEach(part -> files.add(live(file, part)));
            }
        }
        return files;
    }

    /** Whether a file was read anew and declares something. */
    boolean has(LiveFile file) {
        return declared.containsKey(file.id());
    }

    /** What a file declares that was read anew, and whose unit, form and period are known. */
    Kept kept(LiveFile file) {
        return new Kept(
                file.id(),
                file.unit(),
                file.form().orElseThrow(),
                file.period().orElseThrow(),
                java.util.Objects.requireNonNull(declared.get(file.id())));
    }

    /** As if a run had kept it; the numbers of readings that were kept are positive. */
    private LiveFile live(LiveFile before, Submission now) {
        long id = -1L - declared.size();
        now.declaration().ifPresent(its -> declared.put(id, its));
        return new LiveFile(
                id,
                before.file(),
                now.part(),
                before.digest(),
                before.basis(),
                before.receivedNo(),
                before.revision(),
                before.run(),
                now.form(),
                now.unit(),
                now.period(),
                now.project(),
                now.outcome(),
                now.declaration().isPresent(),
                now.findings());
    }
}
