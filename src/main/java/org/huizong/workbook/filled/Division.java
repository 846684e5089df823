package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.form.FormId;
import org.jspecify.annotations.Nullable;

/**
 * Divides a sheet into the forms that stand on it one below the other: of all ways to join the bands between its cuts the
 * one that finds most captions, in whole forms or in the pieces of one.
 */
final class Division {
    /** What another whole form must find beyond what the sheet finds without it. */
    private static final double COST = 3;

    /** From this share on a band below a title of its own is a piece of a form; without one, from that share on. */
    private static final double PIECE = 0.15;

    private static final double UNTITLED = 0.3;
    /** What a piece must find more, by itself and as a share of the form: a page's repeated head is none. */
    private static final double PIECE_COST = 6;

    private static final double PIECE_SHARE = 0.2;
    /** What it costs to leave a form's order: of two ways that find as much the one in order is taken. */
    private static final double TURN = 0.25;

    /** So many bands are joined at most, unless all the rest are. */
    private static final int JOINED = 12;

    private static final int JOINED_OF_MANY = 4;
    private static final int MANY = 100;

    private final Recognition recognition;
    private final SheetLabels sheet;
    private final double least;
    private final List<Band> bands;
    private final Set<Integer> titled;
    private final Span[] best;

    private Division(FormIndex forms, Optional<FormId> stamp, SheetLabels sheet, double least) {
        this.recognition = new Recognition(forms, stamp);
        this.sheet = sheet;
        this.least = least;
        Bands cut = Bands.of(sheet, forms.blanks());
        this.bands = cut.list();
        this.titled = cut.titled();
        this.best = new Span[bands.size() + 1];
    }

    /**
     * The forms from the top; those below the least confidence are pieces of forms.
     *
     * @param least the confidence from which on a band is a form
     */
    static List<Alignment> of(FormIndex forms, Optional<FormId> stamp, SheetLabels sheet, double least) {
        return new Division(forms, stamp, sheet, least).divide();
    }

    /** How much a sheet says in the forms that it was divided into. */
    static double worth(List<Alignment> parts, double least) {
        return parts.stream().mapToDouble(part -> worth(part, least)).sum();
    }

    private List<Alignment> divide() {
        List<Span> spans = bands.size() < 2 ? List.of() : spans();
        if (spans.size() < 2) {
            Alignment whole = recognition.best(sheet, least);
            return whole == null || whole.confidence() < least ? List.of() : List.of(whole);
        }
        List<Alignment> parts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int from = i == 0 ? 0 : bands.get(spans.get(i).from()).from();
            int to = i + 1 < spans.size()
                    ? bands.get(spans.get(i + 1).from()).from()
                    : sheet.band().to();
            Alignment part = recognition.best(sheet.within(new Band(from, to)), 0);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private List<Span> spans() {
        int end = bands.size();
        best[end] = new Span(end, end, 0);
        for (int from = end - 1; from >= 0; from--) {
            best[from] = best[from + 1];
            int joined = from + (end > MANY ? JOINED_OF_MANY : JOINED);
            for (int to = from + 1; to <= end; to++) {
                Span span = to > joined && to < end ? null : span(from, to);
                if (span != null && span.worth() > best[from].worth()) {
                    best[from] = span;
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        for (Span span = best[0]; span.from() < end; span = best[span.to()]) {
            spans.add(span);
        }
        return spans;
    }

    /** Some bands as one form, with the best of what follows; null when they are none. */
    private @Nullable Span span(int from, int to) {
        double asked = titled.contains(bands.get(from).from()) ? PIECE : UNTITLED;
        Band rows = new Band(bands.get(from).from(), bands.get(to - 1).to());
        Alignment alignment = recognition.best(sheet.within(rows), asked);
        if (alignment == null || alignment.confidence() < asked) {
            return null;
        }
        double own = worth(alignment, least);
        return own <= 0 ? null : new Span(from, to, own + best[to].worth());
    }

    private static double worth(Alignment alignment, double least) {
        int captions = alignment.blank().captions().size();
        return alignment.size()
                - TURN * alignment.turns()
                - (alignment.confidence() >= least ? COST : Math.max(PIECE_COST, captions * PIECE_SHARE));
    }

    /**
     * Bands that are one form.
     *
     * @param worth of it and all that follows it
     */
    private record Span(int from, int to, double worth) {}
}
