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

/**
 * The texts that the cells of a workbook share, by their numbers.
 *
 * @param struck what is struck out of those that it is struck out of
 */
record SharedTexts(List<String> texts, Map<Integer, String> struck) {
    /** A workbook without shared texts. */
    static final SharedTexts NONE = new SharedTexts(List.of(), Map.of());

    static SharedTexts read(XmlPart xml) {
        Refusals.unless(xml.root().equals("sst"), FindingCode.I214, "sharedStrings");
        List<String> texts = new ArrayList<>();
        Map<Integer, String> struck = new HashMap<>();
        long characters = 0;
        while (xml.child()) {
            if (!xml.element().equals("si")) {
                xml.skip();
                continue;
            }
            RichText text = RichText.read(xml);
            if (!text.struck().isEmpty()) {
                struck.put(texts.size(), text.struck());
            }
            texts.add(text.kept());
            characters += text.kept().length() + text.struck().length() + 16;
            Refusals.unless(characters <= ReadLimits.CHARACTERS, FindingCode.I221, "" + ReadLimits.CHARACTERS);
        }
        xml.finish();
        return new SharedTexts(texts, struck);
    }

    /** The text of a number as it stands in a cell, or null when there is none of it. */
    @org.jspecify.annotations.Nullable
    String at(String number) {
        int index = Digits.count(number);
        return index < 0 || index >= texts.size() ? null : texts.get(index);
    }

    /** What is struck out of the text of a number, or the empty string. */
    String struckAt(String number) {
        return struck.isEmpty() ? "" : struck.getOrDefault(Digits.count(number), "");
    }
}
