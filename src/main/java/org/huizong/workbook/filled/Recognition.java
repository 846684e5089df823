package org.huizong.workbook.filled;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which form the texts of a sheet are: the one of which they have the largest share of captions, the stamped one
 * preferred to others that they resemble about as much.
 *
 * <p>Forms are compared in the order of how many labels they share with the sheet at all, and no longer than one of the
 * rest can still be better.
 */
final class Recognition {
    /** So much more must another form than the stamped one resemble a sheet to be preferred. */
    private static final double CLEARLY = 0.15;
    /** From so much on a stamp needs no other form to be compared. */
    private static final double SURE = 0.9;

    /** A title is among so many texts of a form. */
    private static final int TITLE = 3;

    private final FormIndex forms;
    private final Optional<FormId> stamp;

    Recognition(FormIndex forms, Optional<FormId> stamp) {
        this.forms = forms;
        this.stamp = stamp;
    }

    /**
     * The best form; null when there are none.
     *
     * @param least when no form can reach this confidence, none is compared and null is told
     */
    @Nullable
    Alignment best(SheetLabels sheet, double least) {
        if (stamp.isPresent() && isTitledOtherwise(sheet)) {
            return new Recognition(forms, Optional.empty()).best(sheet, least);
        }
        Alignment stamped = stamped(sheet);
        if (stamped != null && stamped.confidence() >= SURE) {
            return stamped;
        }
        int[] shared = forms.shared(sheet);
        List<Integer> order = IntStream.range(0, shared.length)
                .boxed()
                .sorted(Comparator.comparing((Integer form) -> -bound(form, shared)))
                .toList();
        if (order.stream().noneMatch(form -> share(form, shared) >= least)) {
            return null;
        }
        Candidate best = null;
        Set<String> compared = new HashSet<>();
        for (int form : order) {
            if (best != null && bound(form, shared) < best.preference()) {
                return best.alignment();
            }
            if (compared.add(code(form))) {
                for (Candidate other : versions(code(form), sheet, stamped)) {
                    best = best == null || other.isBetter(best) ? other : best;
                }
            }
        }
        return best == null ? null : best.alignment();
    }

    /** Whether its first lines have the title of another form than the stamped one, word for word, and not the stamped one's. */
    private boolean isTitledOtherwise(SheetLabels sheet) {
        boolean other = false;
        for (Blank blank : forms.blanks()) {
            boolean own = stamp.filter(
                            id -> id.code().equals(blank.template().id().code()))
                    .isPresent();
            for (int text : Titles.of(sheet, blank.title())) {
                if (text < TITLE && own) {
                    return false;
                }
                other |= text < TITLE && !own && sheet.keys().get(text).loose().equals(blank.title());
            }
        }
        return other;
    }

    /** All versions of a form, each with how far it explains the sheet. */
    private List<Candidate> versions(String code, SheetLabels sheet, @Nullable Alignment stamped) {
        Map<Integer, Alignment> versions = new LinkedHashMap<>();
        for (int form = 0; form < forms.blanks().size(); form++) {
            Blank blank = forms.blanks().get(form);
            if (code(form).equals(code)) {
                boolean known = stamped != null && stamped.blank().equals(blank);
                versions.put(form, known ? stamped : Alignment.of(blank, sheet));
            }
        }
        int most = versions.values().stream().mapToInt(Alignment::size).max().orElse(0);
        return versions.entrySet().stream()
                .map(version ->
                        new Candidate(version.getKey(), version.getValue(), preference(version.getValue(), most)))
                .toList();
    }

    private String code(int form) {
        return forms.blanks().get(form).template().id().code();
    }

    private @Nullable Alignment stamped(SheetLabels sheet) {
        for (Blank blank : stamp.isEmpty() ? List.<Blank>of() : forms.blanks()) {
            if (isStamped(blank)) {
                return Alignment.of(blank, sheet);
            }
        }
        return null;
    }

    private boolean isStamped(Blank blank) {
        return stamp.filter(blank.template().id()::equals).isPresent();
    }

    /** The share of a form's captions that the sheet could have at most. */
    private double share(int form, int[] shared) {
        int captions = forms.blanks().get(form).labels().length();
        return captions == 0 ? 0 : (double) shared[form] / captions;
    }

    private double bound(int form, int[] shared) {
        return share(form, shared) + (isStamped(forms.blanks().get(form)) ? CLEARLY : 0);
    }

    /**
     * How far a form explains a sheet: labels of the sheet that only another version of the form knows count against it, or
     * else an older and shorter version would fit a newer form as well.
     *
     * @param most how many captions the version that has most of them found
     */
    private double preference(Alignment alignment, int most) {
        int found = alignment.size();
        int captions = alignment.blank().captions().size();
        double share = captions == 0 ? 0 : (double) found / (captions + most - found);
        return share + (isStamped(alignment.blank()) ? CLEARLY : 0);
    }

    /** A form that was compared with the sheet. */
    private record Candidate(int number, Alignment alignment, double preference) {
        /**
         * Of two versions that are as good the one whose year the heading names is taken, then the newer one; of two forms
         * the first in the order of the templates.
         */
        boolean isBetter(Candidate other) {
            int order = Double.compare(preference, other.preference);
            FormId own = alignment.blank().template().id();
            FormId its = other.alignment.blank().template().id();
            if (order != 0 || !own.code().equals(its.code())) {
                return order > 0 || (order == 0 && number < other.number);
            }
            int year = Boolean.compare(namesItsYear(), other.namesItsYear());
            return year > 0 || (year == 0 && own.version().compareTo(its.version()) > 0);
        }

        /** Whether a line of the heading names the year that the version is called by. */
        private boolean namesItsYear() {
            String version = alignment.blank().template().id().version();
            return alignment.heading().stream()
                    .anyMatch(line -> Period.find(line.text())
                            .filter(period -> version.startsWith("" + period.year()))
                            .isPresent());
        }
    }
}
