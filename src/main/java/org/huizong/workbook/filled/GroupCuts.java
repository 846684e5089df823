package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huizong.declaration.Value;

/**
 * Cuts the lines of a list into blocks of which each has one name.
 *
 * <p>Between two names every line goes where what is known of its next level allows. Where that leaves a choice, names
 * on top of their blocks come first; when some name certainly is not on top, blocks are cut so that the names stand in
 * their middle, and each choice is a doubt.
 */
final class GroupCuts {
    /** More choices than this between two names are not weighed: the lines go to the name above. */
    private static final int MOST = 300;

    private final GroupLines lines;
    private final List<Run> runs;
    private final Band band;
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<int[]> choices = new ArrayList<>();

    /**
     * Lines that follow each other and have the same name in cells of their own or in one merge.
     *
     * @param last included
     * @param merged whether a merge says how far the name reaches
     */
    record Run(int first, int last, boolean merged, Value value, String text) {
        /** This one and the next line of the same name. */
        Run with(Run next) {
            boolean one = next.value().place().equals(value.place());
            return new Run(first, next.last(), merged || one, value, text);
        }
    }

    /**
     * Lines of which nobody can tell the name.
     *
     * @param above the name above them, the empty string for none
     * @param below the name below them, the empty string for none
     * @param taken the name they are given, the empty string for none
     */
    record Doubt(Band lines, String above, String below, String taken) {}

    GroupCuts(GroupLines lines, List<Run> runs, Band band) {
        this.lines = lines;
        this.runs = runs;
        this.band = band;
    }

    /** The first line of each run's block; lines above the first of them have no name. */
    int[] starts() {
        int first = top();
        boolean onTop = runs.get(0).first() == band.from();
        choices.add(new int[] {first});
        for (int gap = 1; gap < runs.size(); gap++) {
            choices.add(choices(gap));
            onTop &= has(choices.get(gap), runs.get(gap).first());
        }
        int[] starts = onTop ? runs.stream().mapToInt(Run::first).toArray() : centred();
        for (int gap = 1; gap <= runs.size(); gap++) {
            doubt(gap, starts, onTop);
        }
        return starts;
    }

    /** What nobody can tell; known when the starts are. */
    List<Doubt> doubts() {
        return doubts;
    }

    /** The lines above the first name are its own but for those that belong to another. */
    private int top() {
        Run run = runs.get(0);
        int start = band.from();
        for (int i = band.from(); i < run.first(); i++) {
            start = lines.contradict(i, run.text()) ? i + 1 : start;
        }
        if (start > band.from()) {
            doubts.add(new Doubt(new Band(band.from(), start), "", name(0), ""));
        }
        if (run.merged() && !lines.areKnown(start, run.first())) {
            doubts.add(new Doubt(new Band(start, run.first()), "", name(0), name(0)));
        }
        return start;
    }

    /** Where the block of a run may begin: where the fewest lines contradict. */
    private int[] choices(int gap) {
        Run above = runs.get(gap - 1);
        Run below = runs.get(gap);
        int from = above.last() + 1;
        int size = below.first() - from + 1;
        int[] counts = new int[size];
        for (int i = 1; i < size; i++) {
            counts[0] += lines.contradict(from + i - 1, below.text()) ? 1 : 0;
        }
        for (int i = 1; i < size; i++) {
            int line = from + i - 1;
            counts[i] = counts[i - 1]
                    + (lines.contradict(line, above.text()) ? 1 : 0)
                    - (lines.contradict(line, below.text()) ? 1 : 0);
        }
        int fewest = Arrays.stream(counts).min().orElse(0);
        int[] fit = IntStream.range(0, size)
                .filter(i -> counts[i] == fewest)
                .map(i -> from + i)
                .toArray();
        return lines.isNamed(band.from()) ? some(fit, line -> line == below.first() || lines.begins(line)) : fit;
    }

    private static int[] some(int[] choices, java.util.function.IntPredicate better) {
        int[] some = Arrays.stream(choices).filter(better).toArray();
        return some.length == 0 ? choices : some;
    }

    private static boolean has(int[] choices, int choice) {
        return Arrays.stream(choices).anyMatch(one -> one == choice);
    }

    /** The choices by which the names come nearest to the middle of their blocks; of equal ones the later. */
    private int[] centred() {
        List<int[]> weighed = new ArrayList<>();
        List<int[]> backs = new ArrayList<>();
        weighed.add(choices.get(0));
        long[] best = {0};
        for (int gap = 1; gap < runs.size(); gap++) {
            int[] now = weighed(gap);
            int[] before = weighed.get(gap - 1);
            long[] next = new long[now.length];
            int[] back = new int[now.length];
            for (int i = 0; i < now.length; i++) {
                next[i] = Long.MAX_VALUE;
                for (int j = 0; j < before.length; j++) {
                    long cost = best[j] + lopsided(gap - 1, before[j], now[i]);
                    back[i] = cost <= next[i] ? j : back[i];
                    next[i] = Math.min(cost, next[i]);
                }
            }
            weighed.add(now);
            backs.add(back);
            best = next;
        }
        return trace(weighed, backs, best);
    }

    private int[] weighed(int gap) {
        int[] all = some(choices.get(gap), lines::endsAbove);
        return all.length > MOST ? new int[] {all[all.length - 1]} : all;
    }

    private int[] trace(List<int[]> weighed, List<int[]> backs, long[] best) {
        int last = runs.size() - 1;
        int at = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < best.length; i++) {
            long cost = best[i] + lopsided(last, weighed.get(last)[i], band.to());
            at = cost <= least ? i : at;
            least = Math.min(cost, least);
        }
        int[] starts = new int[runs.size()];
        for (int gap = last; gap >= 0; gap--) {
            starts[gap] = weighed.get(gap)[at];
            at = gap == 0 ? 0 : backs.get(gap - 1)[at];
        }
        return starts;
    }

    /** How far a name is from the middle of a block; a merge says itself how far it reaches. */
    private int lopsided(int block, int start, int end) {
        Run run = runs.get(block);
        int above = run.first() - start;
        int below = end - 1 - run.last();
        int more = run.merged() ? 2 * (above + below) : 0;
        return more + 2 * Math.abs(below - above) + (below < above ? 1 : 0);
    }

    private void doubt(int gap, int[] starts, boolean onTop) {
        Run above = runs.get(gap - 1);
        boolean last = gap == runs.size();
        int from = above.last() + 1;
        int to = last ? band.to() : runs.get(gap).first();
        int cut = last ? to : starts[gap];
        String below = last ? "" : name(gap);
        if (from >= to || above.value().plain().equals(below)) {
            return;
        }
        boolean known = !last && choices.get(gap).length == 1;
        if (contradicts(gap, from, to, cut) || (last && above.merged() && !lines.areKnown(from, to))) {
            doubt(gap, new Band(from, to), cut);
        } else if (!last && !known && (above.merged() || !onTop)) {
            int[] fit = choices.get(gap);
            doubt(gap, new Band(fit[0], fit[fit.length - 1]), cut);
        }
    }

    private void doubt(int gap, Band between, int cut) {
        String below = gap == runs.size() ? "" : name(gap);
        if (cut > between.from()) {
            doubts.add(new Doubt(new Band(between.from(), cut), name(gap - 1), below, name(gap - 1)));
        }
        if (between.to() > cut) {
            doubts.add(new Doubt(new Band(cut, between.to()), name(gap - 1), below, below));
        }
    }

    private boolean contradicts(int gap, int from, int to, int cut) {
        return IntStream.range(from, to)
                .anyMatch(line -> lines.contradict(
                        line, runs.get(line < cut ? gap - 1 : gap).text()));
    }

    private String name(int run) {
        return runs.get(run).value().plain();
    }
}
