package org.huizong.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.huizong.form.FormTemplate;

/** Everything about a made-up city, decided by its seed: who there is, what each unit sends, and what is wrong with it. */
final class CityPlan {
    static final String CITY = "990100";
    static final String CITY_NAME = "示例市";

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
    private static final int FIRST_DISTRICT = 990_100;

    /** Of a hundred forms so many have a fault, at least one of each kind where there is room. */
    private static final Map<Fault, Integer> PERCENT = Map.of(
            Fault.WRONG_SUM, 3,
            Fault.WRONG_RATE, 2,
            Fault.MISSING, 3,
            Fault.LATE, 1,
            Fault.DAMAGED, 1,
            Fault.DUPLICATE, 1,
            Fault.CORRECTED, 1,
            Fault.OTHER_LAYOUT, 2);

    /** Of ten clerks six type numbers as numbers. */
    private static final List<Habit> HABITS = List.of(
            Habit.NUMBERS,
            Habit.NUMBERS,
            Habit.NUMBERS,
            Habit.NUMBERS,
            Habit.NUMBERS,
            Habit.TEXT,
            Habit.TEXT,
            Habit.COMMAS,
            Habit.FULL_WIDTH,
            Habit.UNITS,
            Habit.SPACED);

    private final SplittableRandom random;
    private final List<MadeUpUnit> units = new ArrayList<>();
    private final List<MadeUpForm> forms = new ArrayList<>();

    private final int mostProjects;

    /**
     * Who owes what.
     *
     * @param all what every unit owes
     * @param bureaus what the first unit of each district owes besides
     * @param projects what every unit owes for each of its projects
     */
    record Owed(List<FormTemplate> all, List<FormTemplate> bureaus, List<FormTemplate> projects) {}

    CityPlan(SplittableRandom random, MadeUpCity.Size size, Owed owed) {
        this.random = random;
        this.mostProjects = size.projects();
        for (int district = 1; district <= size.districts(); district++) {
            for (int unit = 1; unit <= size.units(); unit++) {
                units.add(unit(district, unit));
            }
        }
        int ofProjects = units.stream().mapToInt(unit -> projects(unit).size()).sum();
        Fault[] faults = faults(units.size() * owed.all().size()
                + size.districts() * owed.bureaus().size()
                + ofProjects * owed.projects().size());
        for (MadeUpUnit unit : units) {
            owed.all().forEach(form -> forms.add(form(unit, form, "", faults[forms.size()])));
            if (unit.isBureau()) {
                owed.bureaus().forEach(form -> forms.add(form(unit, form, "", faults[forms.size()])));
            }
            for (String project : projects(unit)) {
                owed.projects().forEach(form -> forms.add(form(unit, form, project, faults[forms.size()])));
            }
        }
    }

    /** The projects of a unit, from one to the most. */
    List<String> projects(MadeUpUnit unit) {
        int many = mostProjects == 0 ? 0 : 1 + units.indexOf(unit) % mostProjects;
        return MadeUpUnit.PROJECTS.subList(0, many);
    }

    private static MadeUpUnit unit(int district, int unit) {
        String code = String.valueOf(FIRST_DISTRICT + district);
        String name = district <= STEMS.length() ? STEMS.charAt(district - 1) + "区" : "第" + district + "区";
        boolean bureau = unit == 1;
        return new MadeUpUnit(
                code + "%03d".formatted(unit),
                name + (bureau ? "虚构司法局" : "虚构第%03d单位".formatted(unit)),
                code,
                name,
                bureau ? MadeUpUnit.BUREAU : MadeUpUnit.OTHER);
    }

    private Fault[] faults(int count) {
        Fault[] faults = new Fault[count];
        Arrays.fill(faults, Fault.NONE);
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            free.add(i);
        }
        for (Fault fault : Fault.values()) {
            int share = PERCENT.getOrDefault(fault, 0);
            int many = share == 0 ? 0 : Math.max(1, count * share / 100);
            for (int i = 0; i < many && !free.isEmpty(); i++) {
                faults[free.remove(random.nextInt(free.size()))] = fault;
            }
        }
        return faults;
    }

    private MadeUpForm form(MadeUpUnit unit, FormTemplate form, String project, Fault fault) {
        SplittableRandom own = random.split();
        Figures figures = figures(form, own);
        MadeUpForm.Planted planted = MadeUpForm.plant(form.id().code(), fault, figures, own);
        Habit habit = HABITS.get(own.nextInt(HABITS.size()));
        String path = unit.districtName() + "/" + unit.code() + "_" + unit.name() + "_" + form.title()
                + (project.isEmpty() ? "" : "_" + project.replace("虚构项目：", ""));
        return new MadeUpForm(unit, form, project, path, habit, fault, figures, planted);
    }

    /** Other figures for the same form, as an older file has them. */
    static MadeUpForm older(MadeUpForm form, SplittableRandom random) {
        return new MadeUpForm(
                form.unit(),
                form.template(),
                MadeUpForm.otherwise(form.project()),
                form.path(),
                form.habit(),
                form.fault(),
                figures(form.template(), random),
                MadeUpForm.Planted.NONE);
    }

    private static Figures figures(FormTemplate form, SplittableRandom random) {
        Figures figures = Recipe.of(form.id().code(), random).make();
        if (form.section("绩效指标").isPresent()) {
            new Goals(random).addTo(figures);
        }
        return figures;
    }

    List<MadeUpUnit> units() {
        return units;
    }

    List<MadeUpForm> forms() {
        return forms;
    }
}
