package org.huizong.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.Outcome;
import org.huizong.form.FormTemplate;
import org.huizong.intake.Examiner;
import org.huizong.intake.FormLibrary;
import org.huizong.intake.IndicatorFile;
import org.huizong.intake.Prospect;
import org.huizong.intake.Prospect.Received;
import org.huizong.intake.Receipt;
import org.huizong.registry.Assignment;
import org.huizong.store.LiveFile;

/**
 * What received files would become with a version that is not used yet, as a page shows it.
 *
 * @param files how many were looked at
 * @param all how many there are
 * @param moves which outcome becomes which, and how often
 */
record FormProspect(int files, int all, List<Move> moves, List<Line> lines) {
    /** More would keep a visitor waiting too long. */
    private static final int MOST = 200;

    private static final int NAMED = 3;

    FormProspect {
        moves = List.copyOf(moves);
        lines = List.copyOf(lines);
    }

    /** How many go from one outcome to another. */
    record Move(Mark from, Mark to, int count) {}

    /** An outcome as a colour and a word. */
    record Mark(String look, String word) {
        static Mark of(Outcome outcome, Words words) {
            Looks look = Looks.of(outcome);
            return new Mark(look.css(), look.word(words));
        }
    }

    /**
     * A file.
     *
     * @param more how many findings it would have besides that are not named
     * @param gone how many findings it would no longer have
     */
    record Line(String unit, String file, Mark from, Mark to, List<FindingLine> added, int more, int gone) {
        Line {
            added = List.copyOf(added);
        }
    }

    static FormProspect of(FormPages.Scene scene, Words words) {
        Office office = scene.office();
        FormTemplate form = scene.version().template();
        Assignment assignment = office.job().request().assignment();
        FormLibrary then = office.job().library().activated(form, instead(scene));
        Set<String> files = new HashSet<>();
        List<LiveFile> live = office.ledger().live(office.name()).stream()
                .filter(file -> file.form()
                        .filter(id -> id.code().equals(form.id().code()))
                        .isPresent())
                .filter(file -> files.add(file.file()))
                .toList();
        List<Received> received = live.stream()
                .limit(MOST)
                .flatMap(file -> received(office, file).stream())
                .toList();
        Prospect prospect = Prospect.of(
                received,
                office.examination(),
                Examiner.of(then, office.registry(), assignment.indicators().map(IndicatorFile::read))
                        .knowing(office.corrections().of(office.name())));
        return new FormProspect(
                prospect.files(),
                live.size(),
                moves(prospect, words),
                prospect.changed().stream()
                        .map(line -> line(line, office, words))
                        .toList());
    }

    private static List<String> instead(FormPages.Scene scene) {
        return scene.version().acts().stream()
                .filter(act -> scene.version().state() == FormShelf.State.COMING && act.from() != null)
                .reduce((earlier, later) -> later)
                .map(act -> act.instead())
                .orElseGet(() -> scene.shelf().besides(scene.version()).stream()
                        .filter(FormShelf.Beside::alike)
                        .map(FormShelf.Beside::version)
                        .toList());
    }

    private static Optional<Received> received(Office office, LiveFile file) {
        return office.ledger()
                .original(office.name(), file.digest())
                .map(bytes -> new Received(new Receipt(file.file(), file.digest(), bytes.length), bytes));
    }

    private static List<Move> moves(Prospect prospect, Words words) {
        Map<Outcome, Map<Outcome, Integer>> counts = new EnumMap<>(Outcome.class);
        prospect.changed().stream()
                .filter(line -> line.before() != line.after())
                .forEach(line -> counts.computeIfAbsent(line.before(), from -> new EnumMap<>(Outcome.class))
                        .merge(line.after(), 1, Integer::sum));
        List<Move> moves = new ArrayList<>();
        counts.forEach((from, all) ->
                all.forEach((to, count) -> moves.add(new Move(Mark.of(from, words), Mark.of(to, words), count))));
        return moves;
    }

    private static Line line(Prospect.Line line, Office office, Words words) {
        List<FindingLine> added = line.added().stream()
                .limit(NAMED)
                .map(finding -> FindingLine.of(finding, words))
                .toList();
        return new Line(
                office.unitName(line.unit()),
                line.file(),
                Mark.of(line.before(), words),
                Mark.of(line.after(), words),
                added,
                line.added().list().size() - added.size(),
                line.gone());
    }
}
