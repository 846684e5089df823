package org.huizong.workbook.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.form.Position;
import org.huizong.workbook.grid.Digits;
import org.huizong.workbook.part.Markup;
import org.huizong.workbook.part.PackageEdit;
import org.huizong.workbook.part.Relations;
import org.huizong.workbook.part.Relations.Relation;
import org.huizong.workbook.part.XmlText;
import org.huizong.workbook.returned.BookEdit.Page;

/**
 * Takes the marks of an earlier return out of a package: our two sheets, our notes, and our fills, whose cells get back the
 * style that the hidden sheet kept for them. What the submitter changed since stays.
 */
final class OldMarks {
    private static final Set<String> DEPENDENT =
            Set.of("printerSettings", "comments", "vmlDrawing", "drawing", "threadedComment", "customProperty");

    private final PackageEdit parts;
    private final BookEdit book;

    private OldMarks(PackageEdit parts) {
        this.parts = parts;
        book = new BookEdit(parts);
    }

    /** The package without them; the very same bytes when it has none. */
    static byte[] strip(byte[] zip) {
        try (PackageEdit parts = new PackageEdit(zip)) {
            OldMarks marks = new OldMarks(parts);
            Optional<Page> list = marks.book.named(Marks.LIST_NAME);
            Optional<Page> kept = marks.book.named(Marks.KEPT_NAME);
            if (list.isEmpty() && kept.isEmpty()) {
                return zip;
            }
            marks.strip(list, kept);
            return parts.result();
        }
    }

    private void strip(Optional<Page> list, Optional<Page> kept) {
        Map<String, Map<Position, Integer>> styles =
                kept.filter(Page::isWorksheet).map(this::styles).orElse(Map.of());
        StyleSheet sheet = book.related("styles")
                .map(part -> new StyleSheet(parts.xml(part)))
                .orElseGet(() -> new StyleSheet(StyleSheet.blank(book.namespace())));
        List<Page> gone = new ArrayList<>();
        list.ifPresent(gone::add);
        kept.ifPresent(gone::add);
        for (Page page : book.pages()) {
            if (page.isWorksheet() && !gone.contains(page)) {
                unmark(page, styles.getOrDefault(page.name(), Map.of()), sheet);
                unnote(page);
            }
        }
        gone.forEach(this::remove);
        book.remove(gone);
        book.related("calcChain").ifPresent(chain -> drop(book.part(), chain));
    }

    /** The kept styles by sheet and cell. */
    private Map<String, Map<Position, Integer>> styles(Page kept) {
        Map<String, Map<Position, Integer>> styles = new HashMap<>();
        Markup walk = new Markup(parts.xml(kept.part())).root();
        while (walk.child()) {
            boolean data = walk.name().equals("sheetData");
            while (data && walk.child()) {
                while (walk.child()) {
                    style(walk, styles);
                }
            }
            if (!data) {
                walk.skip();
            }
        }
        return styles;
    }

    private static void style(Markup walk, Map<String, Map<Position, Integer>> styles) {
        int style = Math.max(0, Digits.count(walk.attribute("s")));
        String formula = "";
        while (walk.child()) {
            boolean isFormula = walk.name().equals("f");
            int from = walk.end();
            walk.skip();
            formula = isFormula ? XmlText.decoded(walk.text(Math.min(from, walk.start()), walk.start())) : formula;
        }
        KeptSpot.of(formula)
                .ifPresent(kept -> styles.computeIfAbsent(kept.sheet(), name -> new HashMap<>())
                        .put(kept.spot(), style));
    }

    private void unmark(Page page, Map<Position, Integer> before, StyleSheet sheet) {
        if (before.isEmpty()) {
            return;
        }
        SheetMarks marks = new SheetMarks(parts.xml(page.part()));
        before.forEach((spot, style) -> marks.mark(spot, now -> sheet.isMarked(now) ? style : now));
        parts.put(page.part(), marks.apply().result());
    }

    private void unnote(Page page) {
        Relations relations = parts.relations(page.part());
        Optional<String> notes =
                relations.kind("comments").map(Relation::target).filter(parts::has);
        if (notes.isEmpty()) {
            return;
        }
        Set<Position> emptied = new HashSet<>();
        parts.put(notes.get(), NotePart.strip(parts.xml(notes.get()), emptied));
        relations.list().stream()
                .filter(relation -> relation.kind().equals("vmlDrawing") && !relation.external())
                .map(Relation::target)
                .filter(parts::has)
                .forEach(shapes -> parts.put(shapes, NoteShapes.strip(parts.bytes(shapes), emptied)));
    }

    /** Takes a sheet's parts out; those that others could share are only the ones that every sheet has for itself. */
    private void remove(Page page) {
        if (!page.isWorksheet()) {
            return;
        }
        parts.relations(page.part()).list().stream()
                .filter(relation -> !relation.external() && DEPENDENT.contains(relation.kind()))
                .forEach(relation -> parts.take(relation.target()));
        drop(book.part(), page.part());
    }

    private void drop(String from, String part) {
        parts.unrelate(from, part);
        parts.take(part);
    }
}
