package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.grid.Digits;
import org.huizong.workbook.part.Markup;
import org.huizong.workbook.part.PackageEdit;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.Relations;
import org.huizong.workbook.part.Relations.Relation;
import org.huizong.workbook.part.SheetNames;
import org.huizong.workbook.part.Splices;
import org.huizong.workbook.part.Splices.Element;
import org.huizong.workbook.part.StyleTable;
import org.huizong.workbook.part.XmlText;

/**
 * The workbook part of a package: its sheets and names, and two sheets of ours put in or taken out. Names that belong to a
 * sheet by its number follow it.
 */
final class BookEdit {
    private static final Set<String> BEFORE_NAMES = Set.of("sheets", "functionGroups", "externalReferences");
    private static final String SHEETS = "worksheet";

    private final PackageEdit parts;
    private final String part;
    private final Relations relations;
    private final String namespace;
    private final String prefix;
    private final byte[] xml;

    BookEdit(PackageEdit parts) {
        this.parts = parts;
        part = Relations.of(parts.original(), "")
                .kind("officeDocument")
                .map(Relation::target)
                .orElseThrow(() -> Refusals.of(FindingCode.I201, ""));
        relations = parts.relations(part);
        xml = parts.xml(part);
        Markup root = new Markup(xml).root();
        namespace = root.ownNamespace();
        prefix = root.prefix();
    }

    /** A sheet: its name, its number among the sheets, its own number, its part when it is a worksheet. */
    record Page(String name, int index, int sheetId, String relation, String part) {
        boolean isWorksheet() {
            return !part.isEmpty();
        }
    }

    /** Namespace of the package's spreadsheet parts. */
    String namespace() {
        return namespace;
    }

    String part() {
        return part;
    }

    /** A part of a kind that the workbook refers to. */
    Optional<String> related(String kind) {
        return relations.kind(kind).map(Relation::target);
    }

    /** The sheets in order. */
    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Markup walk = new Markup(xml).root();
        while (walk.child()) {
            if (walk.name().equals("sheets")) {
                while (walk.child()) {
                    pages.add(page(walk, pages.size()));
                    walk.skip();
                }
            } else {
                walk.skip();
            }
        }
        return pages;
    }

    private Page page(Markup walk, int index) {
        String id = walk.attributeAnyPrefix("id");
        String target = relations.id(id).filter(relation -> relation.kind().equals(SHEETS)).stream()
                .map(Relations::internal)
                .map(Relation::target)
                .findFirst()
                .orElse("");
        return new Page(walk.attribute("name"), index, Digits.count(walk.attribute("sheetId")), id, target);
    }

    /** The sheet that one of our defined names points to. */
    Optional<Page> named(String name) {
        Markup walk = new Markup(xml).root();
        Optional<Page> found = Optional.empty();
        while (walk.child()) {
            boolean names = walk.name().equals("definedNames");
            while (names && walk.child()) {
                int from = walk.end();
                boolean ours = walk.attribute("name").toUpperCase(Locale.ROOT).equals(name);
                walk.skip();
                String formula = ours ? XmlText.decoded(walk.text(from, walk.start())) : "";
                String sheet = KeptSpot.sheet(formula);
                found = found.or(() -> sheet.isEmpty() ? Optional.empty() : find(sheet));
            }
            if (!names) {
                walk.skip();
            }
        }
        return found;
    }

    private Optional<Page> find(String sheet) {
        return pages().stream()
                .filter(page -> page.name().equalsIgnoreCase(sheet))
                .findFirst();
    }

    /** What is put in: the parts of both sheets by the ids of their references, with their names and the list's last row. */
    record Ours(String listId, String listName, String keptId, String keptName, int lastRow) {}

    /** Puts the sheet of problems first and the hidden one last, and shows the first. */
    void add(Ours ours) {
        int id = pages().stream().mapToInt(Page::sheetId).max().orElse(0) + 1;
        Splices splices = new Splices(xml);
        Markup walk = new Markup(xml).root();
        int namesPlace = -1;
        boolean names = false;
        while (walk.child()) {
            String name = walk.name();
            switch (name) {
                case "bookViews" -> firstShown(walk, splices);
                case "sheets" -> {
                    int first = walk.end();
                    splices.insert(first, sheet(ours.listName(), id, "", ours.listId()));
                    while (walk.child()) {
                        walk.skip();
                    }
                    splices.insert(
                            walk.start(), sheet(ours.keptName(), id + 1, " state=\"veryHidden\"", ours.keptId()));
                }
                case "definedNames" -> {
                    names = true;
                    names(walk, splices, ours);
                }
                default -> walk.skip();
            }
            namesPlace = BEFORE_NAMES.contains(name) ? walk.end() : namesPlace;
        }
        if (!names) {
            splices.insert(namesPlace, "<%1$sdefinedNames>%2$s</%1$sdefinedNames>".formatted(prefix, names(ours)));
        }
        parts.put(part, splices.result());
    }

    private static void firstShown(Markup walk, Splices splices) {
        while (walk.child()) {
            splices.attribute(walk, "activeTab", "0");
            if (walk.value("firstSheet") != null) {
                splices.attribute(walk, "firstSheet", "0");
            }
            walk.skip();
        }
    }

    private void names(Markup walk, Splices splices, Ours ours) {
        Element element = new Element(walk.end(), 0, walk.empty(), prefix + "definedNames");
        while (walk.child()) {
            int number = Digits.count(walk.attribute("localSheetId"));
            if (number >= 0) {
                splices.attribute(walk, "localSheetId", String.valueOf(number + 1));
            }
            walk.skip();
        }
        splices.append(new Element(element.end(), walk.start(), element.empty(), element.qualified()), names(ours));
    }

    private String sheet(String name, int id, String state, String relation) {
        String office = parts.relationType("");
        return "<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\"%s r:id=\"%s\"/>"
                .formatted(
                        prefix, office.substring(0, office.length() - 1), XmlText.encoded(name), id, state, relation);
    }

    private String names(Ours ours) {
        String sheet = XmlText.encoded(SheetNames.quoted(ours.listName()));
        String last = org.huizong.form.Position.columnName(ProblemList.HEADERS.size() - 1);
        int head = ListPart.HEAD_ROW;
        return StyleTable.prefixed(
                prefix,
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">%s!$A$%d:$%s$%d</definedName>"
                                .formatted(sheet, head, last, ours.lastRow())
                        + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">%s!$%d:$%d</definedName>"
                                .formatted(sheet, head, head)
                        + "<definedName name=\"%s\" hidden=\"1\">%s!$A$1</definedName>"
                                .formatted(Marks.LIST_NAME, sheet)
                        + "<definedName name=\"%s\" hidden=\"1\">%s!$A$1</definedName>"
                                .formatted(Marks.KEPT_NAME, XmlText.encoded(SheetNames.quoted(ours.keptName()))));
    }

    /** Takes sheets of ours out, with their names; the sheets behind them move up. */
    void remove(List<Page> gone) {
        Splices splices = new Splices(xml);
        Markup walk = new Markup(xml).root();
        while (walk.child()) {
            switch (walk.name()) {
                case "bookViews" -> firstShown(walk, splices);
                case "sheets" -> {
                    for (int i = 0; walk.child(); i++) {
                        int index = i;
                        drop(walk, splices, gone.stream().anyMatch(page -> page.index() == index));
                    }
                }
                case "definedNames" -> forget(walk, splices, gone);
                default -> walk.skip();
            }
        }
        parts.put(part, splices.result());
    }

    private static void drop(Markup walk, Splices splices, boolean out) {
        int start = walk.start();
        walk.skip();
        if (out) {
            splices.replace(start, walk.end(), "");
        }
    }

    private static void forget(Markup walk, Splices splices, List<Page> gone) {
        while (walk.child()) {
            String name = walk.attribute("name").toUpperCase(Locale.ROOT);
            int number = Digits.count(walk.attribute("localSheetId"));
            boolean ours = name.equals(Marks.LIST_NAME)
                    || name.equals(Marks.KEPT_NAME)
                    || gone.stream().anyMatch(page -> page.index() == number);
            long before = gone.stream().filter(page -> page.index() < number).count();
            if (!ours && number >= 0 && before > 0) {
                splices.attribute(walk, "localSheetId", String.valueOf(number - before));
            }
            drop(walk, splices, ours);
        }
    }
}
