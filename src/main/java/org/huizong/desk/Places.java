package org.huizong.desk;

import java.util.List;
import java.util.stream.Stream;
import org.huizong.registry.District;
import org.huizong.registry.Unit;
import org.huizong.store.Account;
import org.huizong.store.Account.Role;

/** The units and districts that accounts may belong to: those of every job on the desk. */
record Places(Offices offices) {
    List<Unit> units() {
        return offices.all().stream()
                .flatMap(office -> office.registry().units().stream())
                .distinct()
                .toList();
    }

    List<District> districts() {
        return offices.all().stream()
                .flatMap(office -> office.registry().districts().stream())
                .distinct()
                .toList();
    }

    /** Whether a place suits a role: a filler has a unit, a reviewer a district, others none that matters. */
    boolean suits(Role role, String place) {
        return switch (role) {
            case FILLER -> units().stream().anyMatch(unit -> unit.code().equals(place));
            case REVIEWER ->
                districts().stream().anyMatch(district -> district.code().equals(place));
            case ADMINISTRATOR, READER -> true;
        };
    }

    /** The place as it is kept: none for whom it says nothing. */
    static String kept(Role role, String place) {
        return role == Role.FILLER || role == Role.REVIEWER ? place : "";
    }

    /** The name of an account's place; its code when no job knows it. */
    String name(Account account) {
        Stream<String> names = account.role() == Role.FILLER
                ? units().stream()
                        .filter(unit -> unit.code().equals(account.place()))
                        .map(Unit::name)
                : districts().stream()
                        .filter(district -> district.code().equals(account.place()))
                        .map(District::name);
        return names.findFirst().orElse(account.place());
    }
}
