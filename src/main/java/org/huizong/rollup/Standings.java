package org.huizong.rollup;

import java.util.List;
import org.huizong.registry.District;
import org.huizong.registry.Unit;
import org.huizong.rollup.StandingTable.Standing;
import org.huizong.rollup.StandingTable.StandingRow;

/** Makes the {@link StandingTable}. */
record Standings(DistrictTree tree, List<Sheaf> sheaves) {

    StandingTable table() {
        return new StandingTable(
                sheaves.stream().map(Sheaf::title).toList(),
                tree.units().stream().map(this::row).toList());
    }

    /** Where a unit stands with a form. */
    static Standing standing(Sheaf sheaf, Unit unit) {
        return sheaf.sent(unit)
                .map(contribution -> switch (contribution.outcome()) {
                    case ACCEPTED -> Standing.ACCEPTED;
                    case WARNED -> Standing.WARNED;
                    case RETURNED -> Standing.RETURNED;
                    case UNREADABLE -> Standing.UNREADABLE;
                })
                .orElse(sheaf.owes(unit) ? Standing.MISSING : Standing.NOT_REQUIRED);
    }

    private StandingRow row(Unit unit) {
        List<District> path = tree.path(unit);
        return new StandingRow(
                path.isEmpty() ? "" : path.get(0).name(),
                city(path),
                tree.district(unit),
                unit.name(),
                sheaves.stream().map(sheaf -> standing(sheaf, unit)).toList());
    }

    /** The second district of three; of two only when its code is a city's, because a county may stand right below 省. */
    private static String city(List<District> path) {
        boolean city =
                path.size() > 2 || (path.size() == 2 && path.get(1).code().endsWith("00"));
        return city ? path.get(1).name() : "";
    }
}
