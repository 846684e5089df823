package org.huizong.registry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.registry.Assignment.FieldRef;
import org.huizong.registry.Assignment.Inclusion;
import org.huizong.registry.Assignment.Overview;
import org.huizong.registry.Assignment.Report;

/** The file {@code jobs/*.yaml} that an {@link Assignment} is written in. */
public final class AssignmentFile {
    private static final int MOST_CHARTS = 2;
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private AssignmentFile() {}

    /** Reads a job file that names no registry workbook; one that does is J603. */
    public static Assignment read(Path yaml) {
        return read(yaml, (workbook, templates) -> {
            Complaints complaints = new Complaints(yaml.toString());
            complaints.add(1, "registry", workbook.toString(), "districts: […], units: […]");
            throw new Refusal(complaints.findings());
        });
    }

    /**
     * Reads a job file; the paths in it are relative to its own folder.
     *
     * @param workbooks where a registry workbook is had from
     * @throws Refusal with every finding at once: J601 no such file, J602 no YAML, J603 not a job file, or else what is
     *     wrong with the registry workbook
     */
    public static Assignment read(Path yaml, RegistrySource workbooks) {
        Complaints complaints = new Complaints(yaml.toString());
        Item root = new Item(YamlText.read(yaml), "", complaints);
        root.keys(
                "title",
                "period",
                "due",
                "inbox",
                "templates",
                "include",
                "registry",
                "indicators",
                "forms",
                "districts",
                "units",
                "overview",
                "layout",
                "per-city",
                "amounts",
                "schedule");
        Path templates = folder(yaml, root, "templates");
        Assignment assignment = new Assignment(
                name(yaml),
                root.text("title"),
                folder(yaml, root, "inbox"),
                templates,
                registry(yaml, root, workbooks),
                inclusion(root),
                root.get("overview").map(AssignmentFile::overview).orElse(new Overview(List.of(), List.of())),
                report(yaml, root, templates),
                root.get("indicators").map(named -> folder(yaml, root, "indicators")));
        root.get("schedule").ifPresent(ScheduleItem::read);
        complaints.refuse();
        return assignment;
    }

    /**
     * When it is run by itself, if the job file says so.
     *
     * @param yaml the job file, read once more
     * @throws Refusal J603 when what it says is wrong; {@link #read(Path)} has said so before
     */
    public static Optional<Schedule> schedule(Path yaml) {
        Complaints complaints = new Complaints(yaml.toString());
        Optional<Schedule> schedule =
                new Item(YamlText.read(yaml), "", complaints).get("schedule").flatMap(ScheduleItem::read);
        complaints.refuse();
        return schedule;
    }

    /** J604 for every form of the assignment that none of the templates has the code of. */
    public static Findings checkForms(Assignment assignment, Set<String> formCodes) {
        Stream<String> owed = assignment.registry().obligations().stream().map(Obligation::form);
        Stream<String> shown = references(assignment).map(FieldRef::form);
        List<String> known = formCodes.stream().sorted().toList();
        return Stream.concat(owed, shown)
                .distinct()
                .filter(form -> !formCodes.contains(form))
                .map(form -> unknownForm(assignment, form, known))
                .collect(Findings.gather());
    }

    /**
     * J603 for every field of the overview that its form does not have; forms that no template has are left to {@link
     * #checkForms}.
     *
     * @param yaml the job file, read once more when there is anything to tell, so that the findings know their lines
     */
    public static Findings checkOverview(Path yaml, Assignment assignment, Collection<FormTemplate> templates) {
        if (references(assignment).allMatch(reference -> isKnown(reference, templates))) {
            return Findings.NONE;
        }
        Complaints complaints = new Complaints(yaml.toString());
        Optional<Item> overview = new Item(YamlText.read(yaml), "", complaints).get("overview");
        Stream.of("figures", "charts")
                .flatMap(key -> overview.stream().flatMap(item -> item.list(key).stream()))
                .forEach(item -> checkField(item, templates));
        return complaints.findings();
    }

    private static void checkField(Item item, Collection<FormTemplate> templates) {
        FieldRef reference = reference(item);
        if (isKnown(reference, templates)) {
            return;
        }
        List<String> known = versions(reference, templates).stream()
                .flatMap(FormTemplate::fields)
                .filter(field -> !field.inList())
                .map(Field::name)
                .toList();
        List<String> near = Spelling.nearest(reference.field(), known);
        String meant = near.isEmpty() ? "…" : String.join(" / ", near);
        item.complain(reference.form() + "/" + reference.field(), reference.form() + "/" + meant);
    }

    private static boolean isKnown(FieldRef reference, Collection<FormTemplate> templates) {
        List<FormTemplate> versions = versions(reference, templates);
        return versions.isEmpty()
                || versions.stream()
                        .anyMatch(template -> template.field(reference.field()).isPresent());
    }

    private static List<FormTemplate> versions(FieldRef reference, Collection<FormTemplate> templates) {
        return templates.stream()
                .filter(template -> template.id().code().equals(reference.form()))
                .toList();
    }

    private static Stream<FieldRef> references(Assignment assignment) {
        Overview overview = assignment.overview();
        return Stream.concat(overview.figures().stream(), overview.charts().stream());
    }

    private static Finding unknownForm(Assignment assignment, String form, List<String> known) {
        String file = assignment.name() + ".yaml";
        String meant = Spelling.suggestion(form, known);
        return Finding.of(FindingCode.J604, Place.ofFile(file), file, form, meant)
                .comparing(form, meant);
    }

    private static String name(Path yaml) {
        Path file = yaml.getFileName();
        return file == null ? "" : file.toString().replaceFirst("(?i)\\.ya?ml$", "");
    }

    private static Path folder(Path yaml, Item root, String key) {
        String written = root.text(key);
        try {
            return yaml.resolveSibling(written).normalize();
        } catch (InvalidPathException e) {
            root.get(key).ifPresent(item -> item.complain(written, "…/…"));
            return yaml;
        }
    }

    private static Registry registry(Path yaml, Item root, RegistrySource workbooks) {
        return root.get("registry")
                .map(named -> UnitItems.read(
                        root, named, workbooks.read(folder(yaml, root, "registry"), folder(yaml, root, "templates"))))
                .orElseGet(() -> UnitItems.read(root));
    }

    private static Inclusion inclusion(Item root) {
        String word = root.get("include").map(Item::text).orElse("accepted");
        return Arrays.stream(Inclusion.values())
                .filter(inclusion -> inclusion.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    root.get("include").ifPresent(item -> item.complain(word, "accepted / read"));
                    return Inclusion.ACCEPTED;
                });
    }

    private static Report report(Path yaml, Item root, Path templates) {
        Path layout =
                root.get("layout").isPresent() ? folder(yaml, root, "layout") : templates.resolve(Assignment.LAYOUT);
        String word = root.get("per-city").map(Item::text).orElse("false").toLowerCase(Locale.ROOT);
        if (!YES_OR_NO.contains(word)) {
            root.get("per-city").ifPresent(item -> item.complain(word, "true / false"));
        }
        return new Report(
                layout,
                word.equals("true"),
                root.get("amounts").flatMap(item -> amounts(item.keys("unit", "decimals"))));
    }

    /** The unit is one of ours, the decimals a number that an amount can have; no decimals are none. */
    private static Optional<AmountUnit> amounts(Item item) {
        String unit = item.text("unit");
        String decimals = item.get("decimals").map(Item::text).orElse("0").strip();
        boolean known = AmountUnit.NAMES.contains(unit);
        if (!known && !unit.isEmpty()) {
            item.get("unit").ifPresent(its -> its.complain(unit, String.join(" / ", AmountUnit.NAMES)));
        }
        boolean counted = decimals.matches("\\d{1,2}") && Integer.parseInt(decimals) <= AmountUnit.MOST_DECIMALS;
        if (!counted) {
            item.get("decimals").ifPresent(its -> its.complain(decimals, "0 … " + AmountUnit.MOST_DECIMALS));
        }
        return known && counted ? Optional.of(new AmountUnit(unit, Integer.parseInt(decimals))) : Optional.empty();
    }

    private static Overview overview(Item item) {
        item.keys("figures", "charts");
        List<FieldRef> charts = references(item, "charts");
        if (charts.size() > MOST_CHARTS) {
            item.complain("charts: " + charts.size(), "charts ≤ " + MOST_CHARTS);
        }
        return new Overview(references(item, "figures"), charts);
    }

    private static List<FieldRef> references(Item overview, String key) {
        return overview.list(key).stream().map(AssignmentFile::reference).toList();
    }

    private static FieldRef reference(Item item) {
        String written =
                item.isText() ? item.text() : item.keys("field", "title").text("field");
        int slash = written.indexOf('/');
        if (slash < 1 || slash == written.length() - 1) {
            item.complain(written, "form/field");
            return new FieldRef("", written, "");
        }
        String title = item.get("title").map(Item::text).orElse("");
        return new FieldRef(
                written.substring(0, slash).strip(),
                written.substring(slash + 1).strip(),
                title.strip());
    }
}
