package org.huizong.workbook.schema;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.form.Caption;
import org.huizong.form.Choice;
import org.huizong.form.Field;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.LabelText;
import org.huizong.form.Layout;
import org.huizong.form.PeriodKind;
import org.huizong.form.Position;
import org.huizong.form.Rule;
import org.huizong.form.Section;
import org.huizong.form.TemplateReading;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridBook;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;
import org.huizong.workbook.part.Stamps;

/** Reads a form's schema and blank from its template workbook. */
public final class TemplateReader {
    private static final Map<String, String> ABOUT = Map.ofEntries(
            entry("代码", "code"),
            entry("版本", "version"),
            entry("名称", "title"),
            entry("期间类型", "period kind"),
            entry("表页", "sheet"),
            entry("金额单位", "unit of account"),
            entry(TemplateLint.KEY, "one form per"),
            entry("隐藏", "hidden"),
            entry("CSV", "csv"),
            entry("说明", "note"));
    private static final List<String> HIDDEN = List.of("读取并提示", "不读");
    private static final Map<String, String> CHOICES =
            Map.of("枚举", "list", "值", "value", "上级", "parent", "分值", "points", "说明", "note");

    private static final List<String> SHEETS = List.of("_表样", "_字段", "_公式", "_枚举", "_关联");
    private static final List<String> UNITS = List.of("元", "万元", "亿元");

    private final GridBook book;
    private final String digest;
    private final List<Finding> findings = new ArrayList<>();

    private TemplateReader(GridBook book, String digest) {
        this.book = book;
        this.digest = digest;
    }

    /**
     * Reads a template.
     *
     * @param digest SHA-256 of the bytes, in hex
     * @return the template when nothing about it is wrong, and every fault with its sheet and cell
     */
    public static TemplateReading read(byte[] bytes, String digest) {
        Opening opening = GridReader.open(bytes);
        if (opening instanceof Opening.Refused refused) {
            return TemplateReading.refused(Findings.of(refused.reason()));
        }
        return new TemplateReader(((Opening.Opened) opening).book(), digest).read();
    }

    private TemplateReading read() {
        Optional<Grid> about = sheet("_表样");
        Optional<Grid> fields = sheet("_字段");
        if (about.isEmpty() || fields.isEmpty()) {
            return TemplateReading.refused(new Findings(findings));
        }
        checkSheets();
        List<SchemaTable.Row> rows = SchemaTable.read(about.get(), ABOUT, List.of("代码", "版本", "名称", "期间类型"), findings)
                .rows();
        if (rows.isEmpty()) {
            findings.add(Finding.of(FindingCode.T112, Place.ofCell("_表样", "A2", ""), "代码"));
            return TemplateReading.refused(new Findings(findings));
        }
        FieldSheet sheet = new FieldSheet(findings);
        List<Section> sections = sections(sheet.read(fields.get()));
        if (lacksColumn("_字段")) {
            return TemplateReading.refused(new Findings(findings));
        }
        FormTemplate template = template(rows.get(0), sections);
        checkStamp(template.id());
        new TemplateLint(template, sheet.rows(), findings).check(rows.get(0).place(TemplateLint.KEY));
        TemplateReading.Draft draft = new TemplateReading.Draft(template.with(triable(template)), sheet.lost());
        findings.removeIf(draft::follows);
        Findings all = new Findings(findings);
        return new TemplateReading(all.hasErrors() ? Optional.empty() : Optional.of(template), all, Optional.of(draft));
    }

    /** Whether a column is missing without which nothing on a sheet can be judged. */
    private boolean lacksColumn(String sheet) {
        return findings.stream()
                .anyMatch(finding -> finding.code() == FindingCode.T103
                        && finding.place().sheet().equals(sheet));
    }

    /** The rules whose formulas can be judged whatever else is wrong. */
    private static List<Rule> triable(FormTemplate template) {
        return template.rules().stream()
                .filter(rule -> !rule.formula().isEmpty())
                .filter(rule -> rule.section().isEmpty()
                        || template.section(rule.section()).isPresent()
                        || !template.choices(rule.section()).isEmpty())
                .toList();
    }

    private FormTemplate template(SchemaTable.Row about, List<Section> sections) {
        PeriodKind kind = PeriodKind.of(about.get("期间类型")).orElseGet(() -> {
            about.fault(findings, FindingCode.T104, "期间类型", about.get("期间类型"), "年度、半年、季度、月");
            return PeriodKind.YEAR;
        });
        for (String needed : List.of("代码", "版本", "名称")) {
            if (about.get(needed).isEmpty()) {
                about.fault(findings, FindingCode.T112, needed, needed);
            }
        }
        return new FormTemplate(
                new FormId(about.get("代码"), about.get("版本")),
                about.get("名称"),
                kind,
                unitOfAccount(about),
                sections,
                optional("_公式").map(grid -> new RuleSheet(findings).read(grid)).orElse(List.of()),
                optional("_枚举").map(this::choices).orElse(List.of()),
                layout(about, sections),
                optional("_关联")
                        .map(grid -> new RelationSheet(findings).read(grid))
                        .orElse(List.of()),
                csv(about),
                about.get(TemplateLint.KEY),
                digest);
    }

    private boolean csv(SchemaTable.Row about) {
        String word = about.get("CSV");
        if (!List.of("", "是", "否").contains(word)) {
            about.fault(findings, FindingCode.T104, "CSV", word, "是、否");
        }
        return word.equals("是");
    }

    private Layout layout(SchemaTable.Row about, List<Section> sections) {
        Optional<Grid> named = book.grid(about.get("表页"));
        if (named.isEmpty() && !about.get("表页").isEmpty()) {
            findings.add(Finding.of(FindingCode.T101, about.place("表页"), about.get("表页")));
        }
        Optional<Grid> page = named.or(() -> book.pages().stream().findFirst());
        if (page.isEmpty()) {
            findings.add(Finding.of(FindingCode.T101, Place.NONE, "表页"));
            return new Layout("", List.of());
        }
        return new Layout(
                page.get().name(), captions(page.get(), sections), formulas(page.get(), sections), readsHidden(about));
    }

    private boolean readsHidden(SchemaTable.Row about) {
        String word = about.get("隐藏");
        if (!word.isEmpty() && !HIDDEN.contains(word)) {
            about.fault(findings, FindingCode.T104, "隐藏", word, String.join("、", HIDDEN));
        }
        return !word.equals(HIDDEN.get(1));
    }

    /** The formulas of the input areas, whether the file carries their results or not. */
    private static Map<Position, String> formulas(Grid page, List<Section> sections) {
        Map<Position, String> formulas = new LinkedHashMap<>();
        sections.stream()
                .flatMap(section -> section.fields().stream())
                .map(field -> field.place().first())
                .filter(place -> !page.at(place).formula().isEmpty())
                .forEach(place -> formulas.put(place, page.at(place).formula()));
        return formulas;
    }

    /** The fixed texts of the blank; a dash in a spot that takes no value is no label. */
    private static List<Caption> captions(Grid page, List<Section> sections) {
        List<Field> fields =
                sections.stream().flatMap(section -> section.fields().stream()).toList();
        return page.texts().stream()
                .filter(text -> !LabelText.reduce(text.text()).isEmpty())
                .filter(text -> fields.stream().noneMatch(field -> field.place().touches(text.area())))
                .map(text -> new Caption(text.text(), text.area()))
                .toList();
    }

    private static List<Section> sections(List<Field> fields) {
        Map<String, List<Field>> bySection = new LinkedHashMap<>();
        fields.forEach(field -> bySection
                .computeIfAbsent(field.section(), name -> new ArrayList<>())
                .add(field));
        return bySection.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    private List<Choice> choices(Grid grid) {
        return SchemaTable.read(grid, CHOICES, List.of("枚举", "值"), findings).rows().stream()
                .map(row -> new Choice(row.get("枚举"), row.get("值"), row.get("上级"), row.get("分值"), row.get("说明")))
                .toList();
    }

    /** A misspelt schema sheet would drop all its rows without a word. */
    private void checkSheets() {
        book.grids().stream()
                .map(Grid::name)
                .filter(name -> name.startsWith("_") && !SHEETS.contains(name))
                .forEach(name -> findings.add(
                        Finding.of(FindingCode.T114, Place.ofCell(name, "", ""), name, String.join("、", SHEETS))));
        if (optional("_公式").isEmpty()) {
            findings.add(Finding.of(FindingCode.T115, Place.NONE));
        }
    }

    private void checkStamp(FormId id) {
        if (book.stamp().isEmpty()) {
            findings.add(Finding.of(FindingCode.T118, Place.NONE, Stamps.FORM, id.toString()));
        } else if (!book.stamp().get().equals(id)) {
            findings.add(
                    Finding.of(FindingCode.T117, Place.NONE, book.stamp().get().toString(), id.toString()));
        }
    }

    private String unitOfAccount(SchemaTable.Row about) {
        String unit = about.get("金额单位").isEmpty() ? "万元" : about.get("金额单位");
        if (!UNITS.contains(unit)) {
            about.fault(findings, FindingCode.T104, "金额单位", unit, String.join("、", UNITS));
        }
        return unit;
    }

    private Optional<Grid> sheet(String name) {
        Optional<Grid> sheet = optional(name);
        if (sheet.isEmpty()) {
            findings.add(Finding.of(FindingCode.T101, Place.NONE, name));
        }
        return sheet;
    }

    private Optional<Grid> optional(String name) {
        return book.grid(name);
    }
}
