package org.huizong.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.registry.LikeProjects;
import org.huizong.registry.Registry;

/** The names that units gave their projects, so that one project under two names is asked about before it counts twice. */
final class ProjectNames {
    private final FormLibrary forms;
    private final Registry registry;
    private final Neighbourhood neighbourhood;
    private final Map<Of, List<Named>> named = new HashMap<>();

    /**
     * The names in the declarations of an assignment.
     *
     * @param neighbourhood knows those of the year before
     */
    ProjectNames(FormLibrary forms, Registry registry, List<Kept> present, Neighbourhood neighbourhood) {
        this.forms = forms;
        this.neighbourhood = neighbourhood;
        this.registry = registry;
        present.forEach(kept -> template(kept)
                .ifPresent(form -> named.computeIfAbsent(of(kept), key -> new ArrayList<>())
                        .add(new Named(kept.declaration().project(form), form))));
    }

    /** All forms of a unit for a period. */
    private record Of(String unit, Period period) {}

    private record Named(Project project, FormTemplate form) {
        boolean isOn(FormTemplate other) {
            return form.id().code().equals(other.id().code());
        }
    }

    private static Of of(Kept kept) {
        return new Of(kept.unit(), kept.period());
    }

    private Optional<FormTemplate> template(Kept kept) {
        return forms.book(kept.form())
                .map(book -> book.template())
                .filter(FormTemplate::isPerProject)
                .filter(form -> !kept.declaration().project(form).isNone());
    }

    /**
     * I250 when its project is named nearly as one that the registry, another form of the unit or one of the year before
     * names; I252 when it is compared with one of the year before that is named by its year.
     */
    Findings about(Kept kept) {
        return template(kept).stream()
                .flatMap(form -> {
                    Optional<Finding> asked = asked(kept, form);
                    Optional<Finding> before =
                            before(kept, form).filter(finding -> asked.isEmpty() || finding.code() == FindingCode.I252);
                    return Stream.concat(asked.stream(), before.stream());
                })
                .collect(Findings.gather());
    }

    private Optional<Finding> before(Kept kept, FormTemplate form) {
        Period earlier = new Period(kept.period().year() - 1);
        String code = form.id().code();
        Project project = kept.declaration().project(form);
        List<Project> then = neighbourhood.projects(kept.unit(), kept.period(), code, earlier);
        if (then.isEmpty() || then.contains(project)) {
            return Optional.empty();
        }
        List<Named> now = named.getOrDefault(of(kept), List.of());
        return neighbourhood
                .then(kept.unit(), kept.period(), code, project, earlier)
                .map(same -> finding(FindingCode.I252, kept, form, new Like(same, "上年的" + form.title())))
                .or(() -> then.stream()
                        .filter(other -> now.stream()
                                .noneMatch(
                                        one -> one.isOn(form) && one.project().equals(other)))
                        .filter(other -> LikeProjects.near(project, other))
                        .findFirst()
                        .map(other -> finding(FindingCode.I250, kept, form, new Like(other, "上年的" + form.title()))));
    }

    private Optional<Finding> asked(Kept kept, FormTemplate form) {
        Project project = kept.declaration().project(form);
        List<Project> expected = registry.projects(kept.unit(), form.id().code(), kept.period());
        Stream<Like> ofRegistry =
                expected.contains(project) ? Stream.empty() : expected.stream().map(other -> new Like(other, "登记簿"));
        List<Named> beside = named.getOrDefault(of(kept), List.of());
        Stream<Like> ofSame = beside.stream()
                .filter(other -> other.isOn(form))
                .map(other -> new Like(other.project(), "本单位的另一张" + form.title()));
        Stream<Like> ofOthers = beside.stream()
                .filter(other -> !other.isOn(form))
                .filter(other -> beside.stream()
                        .noneMatch(
                                one -> one.isOn(other.form()) && one.project().equals(project)))
                .map(other -> new Like(other.project(), "本单位的" + other.form().title()));
        return Stream.of(ofRegistry, ofSame, ofOthers)
                .flatMap(likes -> likes)
                .filter(like -> LikeProjects.near(project, like.project()))
                .findFirst()
                .map(like -> finding(FindingCode.I250, kept, form, like));
    }

    private static Finding finding(FindingCode code, Kept kept, FormTemplate form, Like like) {
        return Finding.of(
                code,
                kept.declaration().value(form.key()).place(),
                kept.declaration().project(form).name(),
                like.project().name(),
                like.where());
    }

    /** A name that may be meant, and where it stands. */
    private record Like(Project project, String where) {}
}
