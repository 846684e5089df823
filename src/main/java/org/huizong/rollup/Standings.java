package org.huizong.rollup;

import java.util.Comparator;
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

    /** Where somebody stands with a form. */
    static Standing standing(Sheaf sheaf, Filer filer) {
        return sheaf.sent(filer)
                .map(contribution -> switch (contribution.outcome()) {
                    case ACCEPTED -> Standing.ACCEPTED;
                    case WARNED -> Standing.WARNED;
                    case RETURNED -> Standing.RETURNED;
                    case UNREADABLE -> Standing.UNREADABLE;
                })
                .orElse(sheaf.owes(filer) ? Standing.MISSING : Standing.NOT_REQUIRED);
    }

    /** Of a unit with several projects the worst: what is missing or sent back must be seen. */
    private static Standing standing(Sheaf sheaf, Unit unit) {
        return sheaf.filers(unit).stream()
                .map(filer -> standing(sheaf, filer))
                .max(Comparator.naturalOrder())
                .orElse(Standing.NOT_REQUIRED);
    }

    /** For example {@code 3项}, or {@code 2/3项} when others are expected; the empty string where there are no projects. */
    private static String projects(Sheaf sheaf, Unit unit) {
        List<Filer> filers = sheaf.filers(unit);
        long sent =
                filers.stream().filter(filer -> sheaf.sent(filer).isPresent()).count();
        if (filers.stream().allMatch(filer -> filer.project().isNone())) {
            return "";
        }
        return (sent < filers.size() ? sent + "/" : "") + filers.size() + "项";
    }

    private StandingRow row(Unit unit) {
        List<District> path = tree.path(unit);
        return new StandingRow(
                name(path, Rank.PROVINCE),
                name(path, Rank.CITY),
                name(path, Rank.COUNTY),
                unit.name(),
                sheaves.stream().map(sheaf -> standing(sheaf, unit)).toList(),
                sheaves.stream().map(sheaf -> projects(sheaf, unit)).toList());
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
