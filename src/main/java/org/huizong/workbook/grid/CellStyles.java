package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.finding.FindingCode;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.RichText;
import org.huizong.workbook.part.XmlPart;

/** The number formats of a workbook's cell styles, by the styles' numbers. */
record CellStyles(List<Format> formats) {
    /** A number format: its number and its code, and whether the style's font strikes out. */
    record Format(int number, String code, boolean struck) {}

    /** The one style of a workbook that has none. */
    static final CellStyles NONE = new CellStyles(List.of(new Format(0, Entry.GENERAL, false)));

    static CellStyles read(XmlPart xml) {
        Refusals.unless(xml.root().equals("styleSheet"), FindingCode.I214, "styles");
        Map<Integer, String> codes = new HashMap<>();
        List<Boolean> struck = new ArrayList<>();
        List<Style> styles = new ArrayList<>();
        while (xml.child()) {
            switch (xml.element()) {
                case "numFmts" -> {
                    while (xml.child()) {
                        bound(codes.size());
                        codes.put(Digits.count(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                        xml.skip();
                    }
                }
                case "fonts" -> {
                    while (xml.child()) {
                        bound(struck.size());
                        struck.add(RichText.isStruck(xml));
                    }
                }
                case "cellXfs" -> {
                    while (xml.child()) {
                        bound(styles.size());
                        styles.add(Style.read(xml));
                    }
                }
                default -> xml.skip();
            }
        }
        xml.finish();
        return new CellStyles(
                styles.stream().map(style -> style.format(codes, struck)).toList());
    }

    /** A style by the numbers of its format and its font. */
    private record Style(int number, int font) {
        static Style read(XmlPart xml) {
            String number = xml.attribute("numFmtId");
            Style style = new Style(number.isEmpty() ? 0 : Digits.count(number), Digits.count(xml.attribute("fontId")));
            xml.skip();
            return style;
        }

        Format format(Map<Integer, String> codes, List<Boolean> struck) {
            String code = codes.getOrDefault(number, "");
            boolean strikes = font >= 0 && font < struck.size() && struck.get(font);
            return new Format(number, code.isBlank() ? NumberFormats.code(number) : code, strikes);
        }
    }

    private static void bound(int count) {
        Refusals.unless(count < ReadLimits.STYLES, FindingCode.I212, "> " + count + " styles", "" + ReadLimits.STYLES);
    }

    /** The format of a style as numbered in a cell, or null when there is no such style. */
    @org.jspecify.annotations.Nullable
    Format at(String style) {
        int index = style.isEmpty() ? 0 : Digits.count(style);
        if (index == 0 && formats.isEmpty()) {
            return NONE.formats().get(0);
        }
        return index < 0 || index >= formats.size() ? null : formats.get(index);
    }
}
