package org.huizong.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.form.FormId;
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
        Alignment best = null;
        int number = -1;
        for (int form : order) {
            if (best != null && bound(form, shared) < preference(best)) {
                return best;
            }
            Blank blank = forms.blanks().get(form);
            Alignment other = stamped != null && stamped.blank().equals(blank) ? stamped : Alignment.of(blank, sheet);
            if (best == null || isBetter(other, form, best, number)) {
                best = other;
                number = form;
            }
        }
        return best;
    }

    /** Of two that are as good the first one in the order of the templates is taken. */
    private boolean isBetter(Alignment one, int number, Alignment other, int itsNumber) {
        int order = Double.compare(preference(one), preference(other));
        return order > 0 || (order == 0 && number < itsNumber);
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

    private double preference(Alignment alignment) {
        return alignment.confidence() + (isStamped(alignment.blank()) ? CLEARLY : 0);
    }
}
