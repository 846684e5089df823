package org.huizong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.finding.FindingCode;

/** The number formats of a workbook's cell styles, by the styles' numbers. */
record CellStyles(List<Format> formats) {
    /** A number format: its number and its code. */
    record Format(int number, String code) {}

    /** The one style of a workbook that has none. */
    static final CellStyles NONE = new CellStyles(List.of(new Format(0, Entry.GENERAL)));

    static CellStyles read(XmlPart xml) {
        Refusals.unless(xml.root().equals("styleSheet"), FindingCode.I214, "styles");
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        while (xml.child()) {
            switch (xml.element()) {
                case "numFmts" -> {
                    while (xml.child()) {
                        bound(codes.size());
                        codes.put(Digits.count(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                        xml.skip();
                    }
                }
                case "cellXfs" -> {
                    while (xml.child()) {
                        String number = xml.attribute("numFmtId");
                        bound(numbers.size());
                        numbers.add(number.isEmpty() ? 0 : Digits.count(number));
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
        xml.finish();
        return new CellStyles(
                numbers.stream().map(number -> format(number, codes)).toList());
    }

    private static void bound(int count) {
        Refusals.unless(count < ReadLimits.STYLES, FindingCode.I212, "> " + count + " styles", "" + ReadLimits.STYLES);
    }

    private static Format format(int number, Map<Integer, String> codes) {
        String code = codes.getOrDefault(number, "");
        return new Format(number, code.isBlank() ? NumberFormats.code(number) : code);
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
