package org.huizong.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huizong.registry.District;
import org.huizong.registry.Unit;
import org.huizong.store.Account;
import org.huizong.store.Account.Role;
import org.huizong.store.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 用户: the administrator lets others in. */
@Controller
@RequestMapping("/accounts")
class AccountPages {
    private static final int LONGEST = 50;

    private final Offices offices;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    AccountPages(Offices offices, Accounts accounts, Passwords passwords, Clock clock) {
        this.offices = offices;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** An account as the page shows it. */
    record Line(String name, String role, String place) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("accounts", accounts.all().stream().map(this::line).toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", units());
        model.addAttribute("districts", districts());
        return "accounts";
    }

    /** Makes an account; its password stands on this answer and nowhere else. */
    @PostMapping
    @Act(
            value = "account.make",
            about = {"name", "role", "place"})
    String make(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String place,
            Underway underway,
            Model model) {
        String own = name.strip();
        String fault = fault(own, role, place);
        if (fault.isEmpty()) {
            Optional<String> password = passwords.make(own, role, needs(role) ? place : "", clock.instant());
            fault = password.isEmpty() ? "accounts.taken" : "";
            model.addAttribute("password", password.orElse(""));
        }
        if (!fault.isEmpty()) {
            underway.refused();
        }
        model.addAttribute("name", own);
        model.addAttribute("fault", fault);
        return page(model);
    }

    private String fault(String name, Role role, String place) {
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(AccountPages::unfit)) {
            return "accounts.name.wrong";
        }
        boolean known = switch (role) {
            case FILLER -> units().stream().anyMatch(unit -> unit.code().equals(place));
            case REVIEWER ->
                districts().stream().anyMatch(district -> district.code().equals(place));
            case ADMINISTRATOR, READER -> true;
        };
        return known ? "" : "accounts.place.wrong";
    }

    private static boolean unfit(int point) {
        return !Character.isLetterOrDigit(point) && "._-@".indexOf(point) < 0;
    }

    private static boolean needs(Role role) {
        return role == Role.FILLER || role == Role.REVIEWER;
    }

    private Line line(Account account) {
        String place = units().stream()
                .filter(unit -> account.role() == Role.FILLER && unit.code().equals(account.place()))
                .map(Unit::name)
                .findFirst()
                .or(() -> districts().stream()
                        .filter(district -> account.role() == Role.REVIEWER
                                && district.code().equals(account.place()))
                        .map(District::name)
                        .findFirst())
                .orElse(account.place());
        return new Line(account.name(), account.role().name(), place);
    }

    private List<Unit> units() {
        return offices.all().stream()
                .flatMap(office -> office.registry().units().stream())
                .distinct()
                .toList();
    }

    private List<District> districts() {
        return offices.all().stream()
                .flatMap(office -> office.registry().districts().stream())
                .distinct()
                .toList();
    }
}
