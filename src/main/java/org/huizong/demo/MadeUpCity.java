package org.huizong.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.intake.FormLibrary;
import org.huizong.workbook.blank.PrefilledForm;
import org.huizong.workbook.blank.PrefilledForm.Filling;
import org.huizong.workbook.written.PlainTables;

/**
 * A city that does not exist, written into a folder as a job that can be run: registry, templates, filled forms, {@code
 * job.yaml}, and the truth about all of it in {@code truth.csv} and {@code faults.csv}. The same seed makes the same bytes.
 */
public final class MadeUpCity {
    private static final String EVERYBODY = "dept-self-evaluation";
    private static final String BUREAUS = "judicial-annual";
    private static final String PROJECTS = "project-self-evaluation";

    private static final int MOST_DISTRICTS = 60;
    private static final int MOST_UNITS = 500;
    private static final Period YEAR = new Period(2023);
    private static final String WARNING = "虚构数据：示例市及其区、单位、人员、金额全部由程序按种子生成，与任何真实地区、单位无关，仅供演示和测试。\n";

    private final long seed;
    private final int districts;
    private final int units;
    private final int projects;
    private final boolean everything;

    /**
     * How large a city is.
     *
     * @param units of each district
     * @param projects the most that a unit evaluates, each on a form of its own; 0 for none
     */
    public record Size(int districts, int units, int projects) {}

    /**
     * A city.
     *
     * @param everything whether every unit owes every form; else only the first of a district owes its annual report
     * @throws Refusal J687 for more or fewer than there can be
     */
    public MadeUpCity(long seed, Size size, boolean everything) {
        this.seed = seed;
        this.everything = everything;
        this.districts = among("--districts", size.districts(), 1, MOST_DISTRICTS);
        this.units = among("--units", size.units(), 1, MOST_UNITS);
        this.projects = among("--projects", size.projects(), 0, MadeUpUnit.PROJECTS.size());
    }

    private static int among(String option, int given, int least, int most) {
        if (given < least || given > most) {
            throw new Refusal(Finding.of(
                    FindingCode.J687,
                    Place.NONE,
                    option,
                    String.valueOf(least),
                    String.valueOf(most),
                    String.valueOf(given)));
        }
        return given;
    }

    /**
     * Writes it; returns how many files lie in the inbox.
     *
     * @param templates folder of the template workbooks
     * @param out an empty folder, or none yet
     * @throws Refusal J686 when other files are there, J605 when it cannot be written
     */
    public int write(Path templates, Path out) {
        FormLibrary library = FormLibrary.load(templates);
        try {
            empty(out);
            copy(templates, out.resolve("templates"));
            SplittableRandom random = new SplittableRandom(seed);
            CityPlan plan = plan(random, library);
            Files.write(out.resolve("registry.xlsx"), PlainTables.of(registry(plan)));
            Files.writeString(out.resolve("job.yaml"), job());
            Files.writeString(out.resolve("虚构数据.txt"), WARNING);
            TruthList truth = new TruthList(YEAR.year());
            Files.writeString(out.resolve("truth.csv"), truth.values(plan.forms()));
            Files.writeString(out.resolve("faults.csv"), truth.faults(plan.forms()));
            return send(plan, library, random, out);
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J605, Place.ofFile(out.toString()), out.toString()));
        }
    }

    private CityPlan plan(SplittableRandom random, FormLibrary library) {
        List<FormTemplate> all = new ArrayList<>(forms(library, EVERYBODY));
        List<FormTemplate> bureaus = forms(library, BUREAUS);
        if (everything) {
            all.addAll(bureaus);
        }
        CityPlan.Owed owed = new CityPlan.Owed(all, everything ? List.of() : bureaus, forms(library, PROJECTS));
        return new CityPlan(random, new Size(districts, units, projects), owed);
    }

    private static void empty(Path out) throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new Refusal(Finding.of(FindingCode.J686, Place.ofFile(out.toString()), out.toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xlsx"))
                    .filter(path -> !path.endsWith("registry.xlsx"))
                    .sorted()
                    .toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private static List<FormTemplate> forms(FormLibrary library, String code) {
        return library.templates().stream()
                .filter(form -> form.id().code().equals(code))
                .limit(1)
                .toList();
    }

    private Map<String, List<List<String>>> registry(CityPlan plan) {
        List<List<String>> areas = new ArrayList<>(List.of(List.of("代码", "名称", "上级", "备注")));
        List<List<String>> rows = new ArrayList<>(List.of(List.of("代码", "名称", "区划", "类别", "备注")));
        areas.add(List.of(CityPlan.CITY, CityPlan.CITY_NAME, "", "虚构数据"));
        Set<String> seen = new LinkedHashSet<>();
        for (MadeUpUnit unit : plan.units()) {
            if (seen.add(unit.district())) {
                areas.add(List.of(unit.district(), unit.districtName(), CityPlan.CITY, "虚构数据"));
            }
            rows.add(List.of(unit.code(), unit.name(), unit.district(), unit.kind(), "虚构数据"));
        }
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        tables.put("区划", areas);
        tables.put("单位", rows);
        tables.put("应报", dues(plan));
        return tables;
    }

    /** The bureaus' projects are known beforehand, those of other units are not. */
    private List<List<String>> dues(CityPlan plan) {
        String until = "次年3月31日";
        List<List<String>> dues = new ArrayList<>(List.of(
                List.of("单位", "类别", "表", "期间", "截止日", "项目"),
                List.of("", "", EVERYBODY, "每年", until, ""),
                List.of("", everything ? "" : MadeUpUnit.BUREAU, BUREAUS, "每年", until, "")));
        if (projects > 0) {
            dues.add(List.of("", "", PROJECTS, "每年", until, ""));
            plan.units().stream()
                    .filter(MadeUpUnit::isBureau)
                    .forEach(unit -> dues.add(
                            List.of(unit.code(), "", PROJECTS, "每年", until, String.join("；", plan.projects(unit)))));
        }
        return dues;
    }

    private static String job() {
        return """
                # 虚构数据，由 huizong demo 生成，不得与真实数据混放。
                title: 示例市%d年度绩效自评和业务年报（虚构数据）
                period: %d
                inbox: inbox
                templates: templates
                registry: registry.xlsx
                indicators: templates/indicators.xlsx
                include: read
                """.formatted(YEAR.year(), YEAR.year());
    }

    /** Where a form lies, the file that counts: below the inbox, or below 迟报. */
    static String file(MadeUpForm form) {
        return form.path() + (form.fault() == Fault.CORRECTED ? "_更正" : "") + ".xlsx";
    }

    /** The forms are drawn one after the other and written by all cores: who is first does not matter. */
    private static int send(CityPlan plan, FormLibrary library, SplittableRandom random, Path out) throws IOException {
        Map<FormId, PrefilledForm> blanks = new LinkedHashMap<>();
        for (MadeUpForm form : plan.forms()) {
            blanks.computeIfAbsent(form.template().id(), id -> PrefilledForm.of(form.template(), library.workbook(id)));
        }
        List<Parcel> parcels = new ArrayList<>();
        for (MadeUpForm form : plan.forms()) {
            if (form.fault() == Fault.CORRECTED) {
                parcels.add(new Parcel(CityPlan.older(form, random.split()), "inbox/" + form.path() + ".xlsx"));
            }
            if (form.fault() != Fault.MISSING) {
                parcels.add(new Parcel(form, (form.fault() == Fault.LATE ? "迟报/" : "inbox/") + file(form)));
            }
            if (form.fault() == Fault.DUPLICATE) {
                parcels.add(new Parcel(form, "inbox/" + form.path() + "（副本）.xlsx"));
            }
        }
        for (Parcel parcel : parcels) {
            Files.createDirectories(out.resolve(parcel.path()).resolveSibling(""));
        }
        parcels.parallelStream().forEach(parcel -> parcel.write(blanks, out));
        return (int) parcels.stream()
                .filter(parcel -> parcel.path().startsWith("inbox/"))
                .count();
    }

    /**
     * One file.
     *
     * @param path below the city's folder
     */
    private record Parcel(MadeUpForm form, String path) {
        void write(Map<FormId, PrefilledForm> blanks, Path out) {
            MadeUpUnit unit = form.unit();
            Filling filling = new Filling(unit.code(), unit.name(), YEAR, new Project(form.project()), null, null);
            PrefilledForm blank = blanks.get(form.template().id());
            if (blank == null) {
                throw new IllegalStateException(form.template().id().toString());
            }
            byte[] bytes = blank.answered(filling, form.answers());
            byte[] sent = form.fault() == Fault.DAMAGED ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
            try {
                Files.write(out.resolve(path), sent);
            } catch (IOException e) {
                throw new Refusal(Finding.of(FindingCode.J605, Place.ofFile(path), path));
            }
        }
    }
}
