package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huizong.finding.FindingCode;
import org.huizong.form.FormId;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.Stamps;
import org.huizong.workbook.part.XmlPart;

/**
 * What the workbook part of a package says.
 *
 * @param pages its sheets in order
 * @param stamp our stamp, when it carries one
 * @param from1904 whether its dates count from 1904
 * @param asShown whether it reckons with its numbers as they are shown
 * @param names its defined names in lower case
 */
record BookPart(List<Page> pages, Optional<FormId> stamp, boolean from1904, boolean asShown, Set<String> names) {
    /** One sheet: its name, the id of its reference, and whether it is hidden. */
    record Page(String name, String relation, Hidden.Sight sight) {}

    BookPart {
        pages = List.copyOf(pages);
        names = Set.copyOf(names);
    }

    /** Reads it; what is no workbook is refused with I201. */
    static BookPart read(XmlPart xml) {
        Refusals.unless(xml.root().equals("workbook"), FindingCode.I201, "");
        List<Page> pages = new ArrayList<>();
        Optional<FormId> stamp = Optional.empty();
        boolean from1904 = false;
        boolean asShown = false;
        Set<String> names = new HashSet<>();
        while (xml.child()) {
            switch (xml.element()) {
                case "workbookPr" -> {
                    from1904 = xml.flag("date1904");
                    xml.skip();
                }
                case "calcPr" -> {
                    asShown = !xml.attribute("fullPrecision").isEmpty() && !xml.flag("fullPrecision");
                    xml.skip();
                }
                case "sheets" -> pages(xml, pages);
                case "definedNames" -> stamp = stamp.or(() -> stamp(xml, names));
                default -> xml.skip();
            }
        }
        xml.finish();
        return new BookPart(pages, stamp, from1904, asShown, names);
    }

    private static void pages(XmlPart xml, List<Page> pages) {
        while (xml.child()) {
            int most = ReadLimits.SHEETS;
            Refusals.unless(pages.size() < most, FindingCode.I212, "> " + most + " sheets", "" + most);
            pages.add(new Page(
                    xml.attribute("name"),
                    xml.attribute("id"),
                    switch (xml.attribute("state")) {
                        case "hidden" -> Hidden.Sight.HIDDEN;
                        case "veryHidden" -> Hidden.Sight.VERY_HIDDEN;
                        default -> Hidden.Sight.VISIBLE;
                    }));
            xml.skip();
        }
    }

    private static Optional<FormId> stamp(XmlPart xml, Set<String> names) {
        Optional<FormId> stamp = Optional.empty();
        while (xml.child()) {
            int most = ReadLimits.STYLES;
            Refusals.unless(names.size() < most, FindingCode.I212, "> " + most + " names", "" + most);
            String name = xml.attribute("name");
            names.add(name.toLowerCase(Locale.ROOT));
            Optional<FormId> said = Stamps.form(name, xml.text());
            stamp = stamp.or(() -> said);
        }
        return stamp;
    }
}
