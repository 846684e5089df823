package org.huizong.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huizong.form.TemplateAct.Kind;

/**
 * What was done with new versions of forms, the earliest first; the last word about a version counts. A version that
 * nothing was done with is used without beginning and end.
 */
public record TemplateRegister(List<TemplateAct> acts) {
    /** Nothing was ever done. */
    public static final TemplateRegister NONE = new TemplateRegister(List.of());

    /** Copies. */
    public TemplateRegister {
        acts = List.copyOf(acts);
    }

    /** These acts and one more. */
    public TemplateRegister and(TemplateAct act) {
        List<TemplateAct> all = new ArrayList<>(acts);
        all.add(act);
        return new TemplateRegister(all);
    }

    /** The versions that were handed in and not dropped, each with the name of its workbook. */
    public Map<FormId, String> kept() {
        Map<FormId, String> kept = new LinkedHashMap<>();
        for (TemplateAct act : acts) {
            if (act.kind() == Kind.DROPPED) {
                kept.remove(act.form());
            } else if (!act.file().isEmpty()) {
                kept.put(act.form(), act.file());
            }
        }
        return kept;
    }

    /** Its activation; empty when it has none, or it was taken back. */
    public Optional<TemplateAct> activation(FormId form) {
        return of(form).stream()
                .filter(act -> act.kind() != Kind.KEPT)
                .reduce((earlier, later) -> later)
                .filter(act -> act.kind() == Kind.ACTIVATED && act.from() != null);
    }

    /** From when until when a version is used that has begun or will: until the day before another takes its place. */
    public Validity validity(FormId form) {
        LocalDate from =
                activation(form).flatMap(act -> Optional.ofNullable(act.from())).orElse(null);
        LocalDate to = acts.stream()
                .filter(act ->
                        act.form().code().equals(form.code()) && act.instead().contains(form.version()))
                .map(TemplateAct::form)
                .distinct()
                .flatMap(other -> activation(other).stream())
                .filter(act -> act.instead().contains(form.version()))
                .map(act -> Objects.requireNonNull(act.from()).minusDays(1))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Validity(from, to);
    }

    /** Whether a version that was handed in has been activated, and its first day has come. */
    public boolean hasBegun(FormId form, LocalDate day) {
        return activation(form)
                .filter(act -> !Objects.requireNonNull(act.from()).isAfter(day))
                .isPresent();
    }

    /** Whether a version has been used and is no longer. */
    public boolean isOver(FormId form, LocalDate day) {
        LocalDate to = validity(form).to();
        return to != null && to.isBefore(day);
    }

    /** What was done with a version. */
    public List<TemplateAct> of(FormId form) {
        return acts.stream().filter(act -> act.form().equals(form)).toList();
    }
}
