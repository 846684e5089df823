package org.huizong.workbook.written;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.huizong.finding.Place;
import org.huizong.rollup.SourceFile;
import org.huizong.workbook.part.SheetNames;

/**
 * The links from one sheet of 数据来源 to the files, sheets and cells that its figures were read from: one relation a file,
 * which all lines of the file share.
 */
public final class SourceLinks {
    /** What has sheets and cells that a link can lead to; a text file or an archive is only opened. */
    private static final Set<String> BOOKS = Set.of("xlsx", "xlsm", "xls", "et");

    private final Map<String, String> targets;
    private final Map<String, String> relations;
    private int left = Paper.MOST_LINKS;

    private SourceLinks(Map<String, String> targets, Map<String, String> relations) {
        this.targets = targets;
        this.relations = relations;
    }

    /**
     * Notes the files in the relations of a sheet.
     *
     * @param files those that the sheet names
     */
    public static SourceLinks of(PackagePart sheet, List<SourceFile> files, FileLinks ways) {
        Map<String, String> targets = new HashMap<>();
        Map<String, String> relations = new HashMap<>();
        for (SourceFile file : files) {
            String target = ways.to(file.file());
            if (!target.isEmpty() && targets.put(file.file(), target) == null) {
                String relation = relations.computeIfAbsent(target, its -> "file" + (relations.size() + 1));
                if (sheet.getRelationship(relation) == null) {
                    sheet.addExternalRelationship(target, XSSFRelation.SHEET_HYPERLINKS.getRelation(), relation);
                }
            }
        }
        return new SourceLinks(targets, relations);
    }

    /** Takes one of the links that the sheet has room for; none when there is no more room or no way to the file. */
    public Optional<Way> to(Place place) {
        String target = targets.get(place.file());
        if (target == null || left == 0) {
            return Optional.empty();
        }
        left--;
        boolean inside = BOOKS.contains(ending(target)) && !place.sheet().isEmpty() && isCell(place.cell());
        String spot = inside ? SheetNames.quoted(place.sheet()) + "!" + place.cell() : "";
        return Optional.of(new Way(relations.getOrDefault(target, ""), spot));
    }

    private static boolean isCell(String cell) {
        return cell.matches("[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?");
    }

    private static String ending(String target) {
        return target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Where a link leads.
     *
     * @param relation the number of the file in the sheet's relations
     * @param spot sheet and cell inside the file, or the empty string
     */
    public record Way(String relation, String spot) {}
}
