package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.workbook.filled.Sought.Hanging;

/**
 * The captions that fields hang on, by what they are loosely compared by. Immutable.
 *
 * @param byKey the anchors of each label
 */
record LabelAnchors(Map<String, List<Anchored>> byKey) {
    /**
     * One caption that fields hang on.
     *
     * @param header whether it stands above its values, not beside them
     * @param all the captions of its section that values stand beside, none of a label that stands alone
     */
    record Anchored(int caption, boolean header, Set<Integer> all) {}

    LabelAnchors {
        byKey = Map.copyOf(byKey);
    }

    static LabelAnchors of(List<Caption> captions, List<Blank.Part> parts) {
        Map<String, List<Anchored>> byKey = new HashMap<>();
        Set<Anchored> anchors = new LinkedHashSet<>();
        for (Blank.Part part : parts) {
            Set<Integer> labels = new LinkedHashSet<>();
            for (Sought sought : part.fields()) {
                Hanging hanging = sought.anchor();
                if (hanging != null && part.list()) {
                    anchors.add(new Anchored(hanging.caption(), true, Set.of()));
                } else if (hanging != null) {
                    if (hanging.header() >= 0) {
                        anchors.add(new Anchored(hanging.header(), true, Set.of()));
                        labels.add(hanging.caption());
                    } else {
                        anchors.add(new Anchored(hanging.caption(), false, Set.of()));
                    }
                }
            }
            labels.forEach(label -> anchors.add(new Anchored(label, false, labels)));
        }
        for (Anchored anchor : anchors) {
            Caption caption = captions.get(anchor.caption());
            if (isOne(caption.area(), anchor.header())) {
                byKey.computeIfAbsent(LabelKeys.loose(caption.text()), key -> new ArrayList<>())
                        .add(anchor);
            }
        }
        return new LabelAnchors(byKey);
    }

    /** A label over several cells stands in all of them when its merge is taken apart; that is no second label. */
    private static boolean isOne(Area area, boolean header) {
        return header ? area.first().column() == area.last().column() : area.height() == 1;
    }
}
