package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.huizong.workbook.grid.BookPart.Page;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.Relations;
import org.huizong.workbook.part.Relations.Relation;
import org.huizong.workbook.part.XlsxPackage;
import org.huizong.workbook.part.XmlPart;

/**
 * Reads {@code .xlsx} and {@code .xlsm} packages part by part, in one pass over each part that carries values.
 *
 * <p>One package has one meaning: whatever could be read in two ways, or is not what its writer wrote, is refused.
 */
public final class XlsxReader {
    private final XlsxPackage parts;

    private XlsxReader(XlsxPackage parts) {
        this.parts = parts;
    }

    /**
     * The grids of a package; what is not wholly understood is given to POI, byte by byte checked.
     *
     * @throws org.huizong.finding.Refusal when the package is no workbook or not trusted
     */
    public static GridBook read(byte[] bytes) {
        try (XlsxPackage parts = new XlsxPackage(bytes)) {
            return new XlsxReader(parts).read().orElseGet(() -> PoiReader.readXlsx(parts.rebuilt()));
        }
    }

    /** The grids of a package as far as this reader alone understands it; empty where POI would be asked. */
    public static Optional<GridBook> alone(byte[] bytes) {
        try (XlsxPackage parts = new XlsxPackage(bytes)) {
            return new XlsxReader(parts).read();
        }
    }

    private Optional<GridBook> read() {
        ForeignFile.packaged(parts).ifPresent(foreign -> {
            throw new Refusal(foreign);
        });
        Refusals.unless(parts.find("[Content_Types].xml") != null, FindingCode.I201, "");
        Relation core =
                Relations.of(parts, "").kind("officeDocument").orElseThrow(() -> Refusals.of(FindingCode.I201, ""));
        Refusals.unless(!core.target().endsWith(".bin"), FindingCode.I244, "Excel (.xlsb)");
        if (!core.target().startsWith("xl/")) {
            refusePapers(core);
        }
        BookPart book;
        try (XmlPart xml = open(core)) {
            book = BookPart.read(xml);
        }
        Refusals.unless(!book.pages().isEmpty(), FindingCode.I215, core.target());
        Relations relations = Relations.of(parts, core.target());
        XlsxCells cells = cells(relations, book.from1904());
        List<Grid> grids = new ArrayList<>();
        for (Page page : book.pages()) {
            grids.add(grid(page, relations, cells, new FormulaGroups(book.names())));
        }
        parts.checkOthers();
        return cells.doubtful()
                ? Optional.empty()
                : Optional.of(new GridBook(grids, book.stamp(), book.from1904(), false, book.asShown()));
    }

    /** A workbook whose parts lie elsewhere is one all the same; a letter is told as such. */
    private static void refusePapers(Relation core) {
        Finding office = ForeignFile.office(core.target());
        if (office.code() == FindingCode.I243) {
            throw new Refusal(office);
        }
    }

    private XlsxCells cells(Relations relations, boolean from1904) {
        SharedTexts texts = SharedTexts.NONE;
        Optional<Relation> shared = relations.kind("sharedStrings");
        if (shared.isPresent()) {
            try (XmlPart xml = open(shared.get())) {
                texts = SharedTexts.read(xml);
            }
        }
        CellStyles styles = CellStyles.NONE;
        Optional<Relation> styled = relations.kind("styles");
        if (styled.isPresent()) {
            try (XmlPart xml = open(styled.get())) {
                styles = CellStyles.read(xml);
            }
        }
        return new XlsxCells(texts, styles, new NumberFormats(from1904));
    }

    private Grid grid(Page page, Relations relations, XlsxCells cells, FormulaGroups groups) {
        Relation relation = relations
                .id(page.relation())
                .map(Relations::internal)
                .orElseThrow(() -> Refusals.of(FindingCode.I215, page.name()));
        GridDraft draft = new GridDraft(page.name());
        draft.hide(page.sight());
        if (relation.kind().equals("worksheet")) {
            try (XmlPart xml = open(relation)) {
                new XlsxSheet(draft, xml, cells, groups).read();
            }
        } else if (relation.kind().equals("chartsheet") || relation.kind().equals("dialogsheet")) {
            parts.part(relation.target());
            draft.clear(true);
        } else {
            cells.doubt();
        }
        return new Grid(draft);
    }

    private XmlPart open(Relation relation) {
        return parts.open(parts.part(relation.target()));
    }
}
