package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.form.Area;
import org.huizong.workbook.filled.LabelAnchors.Anchored;
import org.huizong.workbook.grid.Grid;

/** Labels that stand twice where they should stand once: a header in its row, a row's name in its column. */
final class RepeatedLabels {
    private final Alignment alignment;
    private final List<Finding> findings = new ArrayList<>();

    private RepeatedLabels(Alignment alignment) {
        this.alignment = alignment;
    }

    /** R374 for each text that could be meant as well as the one that was taken. */
    static List<Finding> of(Alignment alignment) {
        RepeatedLabels repeated = new RepeatedLabels(alignment);
        alignment.forEachFree((text, key) -> {
            for (Anchored anchor : alignment.blank().anchors().byKey().getOrDefault(key, List.of())) {
                repeated.compare(anchor, text);
            }
        });
        return List.copyOf(repeated.findings);
    }

    private void compare(Anchored anchor, Grid.Placed text) {
        Area taken = alignment.area(anchor.caption());
        if (taken == null) {
            return;
        }
        boolean same = anchor.header()
                ? text.area().first().row() == taken.first().row()
                : text.area().first().column() == taken.first().column() && isAmong(anchor, text.area());
        if (same) {
            Grid grid = alignment.grid();
            String first = taken.first().a1();
            findings.add(Finding.of(
                    FindingCode.R374,
                    Place.ofCell(grid.name(), first, ""),
                    grid.at(taken.first()).shown().strip(),
                    first,
                    text.area().first().a1()));
        }
    }

    /** Whether a text stands between the labels of its section; of one that stands alone anywhere in its column. */
    private boolean isAmong(Anchored anchor, Area area) {
        boolean above = anchor.all().isEmpty();
        boolean below = above;
        for (int caption : anchor.all()) {
            Area label = alignment.area(caption);
            above |= label != null && label.first().row() <= area.first().row() + 1;
            below |= label != null && label.last().row() >= area.first().row() - 1;
        }
        return above && below;
    }
}
