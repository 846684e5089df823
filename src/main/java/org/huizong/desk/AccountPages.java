package org.huizong.desk;

import java.time.Clock;
import java.util.Optional;
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

    private final Places places;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    AccountPages(Offices offices, Accounts accounts, Passwords passwords, Clock clock) {
        this.places = new Places(offices);
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** An account as the page shows it. */
    record Line(String name, String role, String place, String state) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("accounts", accounts.all().stream().map(this::line).toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", places.units());
        model.addAttribute("districts", places.districts());
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
            Optional<String> password = passwords.make(own, role, Places.kept(role, place), clock.instant());
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
        if (name.isEmpty()
                || name.startsWith(".")
                || name.length() > LONGEST
                || name.codePoints().anyMatch(AccountPages::unfit)) {
            return "accounts.name.wrong";
        }
        return places.suits(role, place) ? "" : "accounts.place.wrong";
    }

    /** Nothing that means something in an address; one that begins with a point would be a folder there. */
    private static boolean unfit(int point) {
        return !Character.isLetterOrDigit(point) && "._-@".indexOf(point) < 0;
    }

    private Line line(Account account) {
        return new Line(
                account.name(),
                account.role().name(),
                places.name(account),
                account.state().name());
    }
}
