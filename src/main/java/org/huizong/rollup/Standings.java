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
                name(path, Rank.PROVINCE),
                name(path, Rank.CITY),
                name(path, Rank.COUNTY),
                unit.name(),
                sheaves.stream().map(sheaf -> standing(sheaf, unit)).toList());
    }

    /** The lowest district of a rank above a unit, or the empty string. */
    private static String name(List<District> path, Rank rank) {
        return path.stream()
                .filter(district -> Rank.of(district) == rank)
                .reduce((upper, lower) -> lower)
                .map(District::name)
                .orElse("");
    }
}
