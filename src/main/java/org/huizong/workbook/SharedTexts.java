package org.huizong.workbook;

import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.FindingCode;

/** The texts that the cells of a workbook share, by their numbers. */
record SharedTexts(List<String> texts) {
    /** A workbook without shared texts. */
    static final SharedTexts NONE = new SharedTexts(List.of());

    static SharedTexts read(XmlPart xml) {
        Refusals.unless(xml.root().equals("sst"), FindingCode.I214, "sharedStrings");
        List<String> texts = new ArrayList<>();
        long characters = 0;
        while (xml.child()) {
            if (!xml.element().equals("si")) {
                xml.skip();
                continue;
            }
            String text = RichText.read(xml);
            texts.add(text);
            characters += text.length() + 16;
            Refusals.unless(characters <= ReadLimits.CHARACTERS, FindingCode.I221, "" + ReadLimits.CHARACTERS);
        }
        xml.finish();
        return new SharedTexts(texts);
    }

    /** The text of a number as it stands in a cell, or null when there is none of it. */
    @org.jspecify.annotations.Nullable
    String at(String number) {
        int index = Digits.count(number);
        return index < 0 || index >= texts.size() ? null : texts.get(index);
    }
}
